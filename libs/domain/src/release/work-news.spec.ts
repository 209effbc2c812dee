import { workNewsIn } from './work-news';

describe('mere work news', () => {
  it('is a report on meetings and instructions that answers nothing', () => {
    const text =
      '县委县政府高度重视，主要领导主持召开专题会议，强调要提高政治站位，要求各部门贯彻落实。随后到现场督导检查指导。';
    expect(workNewsIn(text)?.words).toEqual([
      '高度重视',
      '主持召开',
      '专题会议',
      '强调',
      '提高政治站位',
      '要求',
      '贯彻落实',
      '现场督导',
      '检查指导',
    ]);
  });

  it.each([
    '经查，主要原因是换热站水泵故障。县政府高度重视，已责令供热企业抢修，预计今晚恢复供热，请居民留意通知。',
    '经调查，配送企业冷链不到位，已责令停止供餐并封存留样。联系电话：0399-1234567。',
    '近日网传某小区停水，现将情况说明如下：因主管破裂停水，已连夜抢修。',
    '',
  ])('is not %p', (text) => {
    expect(workNewsIn(text)).toBeNull();
  });
});
