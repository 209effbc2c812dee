import { segment } from '../segmentation/segment';
import { gazetteerOf } from './gazetteer';
import { nationalPlaces } from './national';
import { PLACE_CASES } from './place-cases';

const national = gazetteerOf(nationalPlaces());
const find = (text: string) => national.find(segment(text));

describe('places of the country', () => {
  it.each([
    ['阳泉市召开会议，城区道路改造', ['140302']],
    ['晋城的城区与泽州县', ['140502', '140525']],
    ['城区交通拥堵', []],
    ['朝阳区举行文化节', []],
    ['北京市朝阳区举行文化节', ['110105']],
    ['怀仁县举行羔羊肉节', ['140681']],
    ['上海太原路整修', ['310000']],
    ['两家公司大同小异', []],
    ['内蒙古与山西两地联合招聘', ['150000', '140000']],
    ['延边州举行滑雪节', ['222400']],
  ])('%s', (text, codes) => {
    expect(find(text)).toEqual(codes);
  });
});

describe('our own cases', () => {
  it('are read right, nineteen of twenty', () => {
    const wrong = PLACE_CASES.filter(
      ({ text, codes }) => [...find(text)].sort().join() !== [...codes].sort().join(),
    );
    expect(wrong.length / PLACE_CASES.length).toBeLessThan(0.05);
  });
});
