import { seriesOf } from './series';

describe('what a headline is an issue of', () => {
  it.each([
    ['听泉县今日晴到多云，最高气温12℃', 'weather'],
    ['双色球第2026134期开奖结果', 'lottery'],
    ['11月24日全省猪价行情', 'market'],
    ['国际油价收盘下跌', 'market'],
    ['云岫早报｜11月24日', 'digest'],
    ['墨溪市政府召开第58次常务会议', 'meeting'],
    ['半塘县明日停水通知', 'duty'],
    ['听泉县暴雨致两人失联', null],
    ['开奖造假？福彩中心回应', null],
    ['猪价暴跌，养殖户投诉补贴未发', null],
    ['停水三天无人管', null],
    ['', null],
  ])('%s', (title, kind) => {
    expect(seriesOf(title)).toBe(kind);
  });
});
