export const TEXT = {
  documentsIntro:
    '快报、续报、终报、交办单、反馈单、督办单和办结卷由已记录的事实填成公文格式的 Word，可再修改',
  documents: '文书',
  makeDocument: '制作文书',
};
