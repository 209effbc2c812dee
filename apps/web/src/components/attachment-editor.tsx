import type { ReleaseView } from '@huixiang/contracts';
import { Button, Upload } from 'antd';
import { change, upload } from '../lib/api';
import { useChange } from '../lib/use-change';
import { AttachmentList } from './attachments';
import { TEXT } from './text.zh';

/** Adds and removes files of a draft that is stored; each makes another version. */
export function AttachmentEditor({ release }: { release: ReleaseView }) {
  const add = useChange(['case', 'reviews'], (file: File) =>
    upload(`/releases/${release.id}/attachments`, file, {}),
  );
  const remove = useChange(['case', 'reviews'], (id: number) =>
    change('DELETE', `/attachments/${id}`),
  );
  return (
    <>
      <AttachmentList attachments={release.attachments} onRemove={(id) => remove.mutate(id)} />
      <Upload
        multiple
        showUploadList={false}
        beforeUpload={(file) => {
          add.mutate(file);
          return false;
        }}
      >
        <Button size="small" loading={add.isPending}>
          {TEXT.addAttachments}
        </Button>
      </Upload>
    </>
  );
}
