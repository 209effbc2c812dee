import { outletFor } from './outlets';
import type { SeededRandom } from './random';
import type { SampleItem } from './sample-script';

const HOUR_MS = 3_600_000;

/** Complaints of four counties about one thing nobody spoke of before: each its own event, and together a signal. */
const COMPLAINTS: readonly {
  readonly hoursAgo: number;
  readonly place: string;
  readonly tier: 'forum' | 'hotline';
  readonly title: string;
  readonly body: string;
}[] = [
  {
    hoursAgo: 57,
    place: '990103',
    tier: 'forum',
    title: '半塘县月桥小区换表，一个月气费翻了一倍',
    body: '上个月物业带人上门把老燃气表换成了智能燃气表，做饭习惯没变，气费从六十多涨到一百四，邻居家也是，都说新表跳字太快。打燃气公司电话，只说表是合格的，太气人了。',
  },
  {
    hoursAgo: 38,
    place: '990203',
    tier: 'hotline',
    title: '平野县独居老人换表，用气多出十几方',
    body: '来电人称，母亲独居在平野县老城，每天只煮一顿面，更换智能燃气表后每月用气反而多出十几方，怀疑燃气表跳字不准，要求上门检定，多次投诉无人答复。',
  },
  {
    hoursAgo: 21,
    place: '990301',
    tier: 'forum',
    title: '稻香区关着阀门，换表以后数字还在走',
    body: '稻香区枣园里的住户试了一下：关掉总阀睡一觉，早上起来燃气表还在跳字。智能燃气表说是免费换，原来钱从这里收回去，维修师傅支支吾吾不肯留单子，让人愤怒。',
  },
  {
    hoursAgo: 6,
    place: '990402',
    tier: 'hotline',
    title: '石漱县居民要求公开换表检定结果',
    body: '来电人反映，石漱县多个小区更换智能燃气表后跳字加快，居民自发对比新旧两块表，同样烧一壶水读数差三成，燃气公司拒绝送检，来电人对此强烈不满。',
  },
];

export function murmurItems(random: SeededRandom, loadedAt: Date): SampleItem[] {
  return COMPLAINTS.map(({ hoursAgo, place, tier, title, body }, i) => ({
    guid: `murmur-${i}`,
    story: null,
    source: outletFor(random, tier, place).key,
    at: new Date(loadedAt.getTime() - hoursAgo * HOUR_MS),
    title,
    body,
  }));
}
