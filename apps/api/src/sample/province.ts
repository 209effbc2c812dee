import type { Field, OutletTier, Role, UnitKind } from '@huixiang/domain';

/** The fictional province of the sample. No name in it is a real place, office or person. */
export const PROVINCE = { code: '990000', name: '云岫省' };

export const CITIES: readonly {
  code: string;
  name: string;
  counties: readonly [string, string][];
}[] = [
  {
    code: '990100',
    name: '墨溪市',
    counties: [
      ['990101', '竹影区'],
      ['990102', '听泉县'],
      ['990103', '半塘县'],
    ],
  },
  {
    code: '990200',
    name: '拾光市',
    counties: [
      ['990201', '晨钟区'],
      ['990202', '星垂县'],
      ['990203', '平野县'],
    ],
  },
  {
    code: '990300',
    name: '望禾市',
    counties: [
      ['990301', '稻香区'],
      ['990302', '南亩县'],
      ['990303', '东篱县'],
    ],
  },
  {
    code: '990400',
    name: '霁川市',
    counties: [
      ['990401', '虹渡区'],
      ['990402', '石漱县'],
      ['990403', '枕流县'],
    ],
  },
];

/** Departments every government has: name behind the place's, and the fields it is competent for. */
export const DEPARTMENTS: readonly {
  name: string;
  kind: UnitKind;
  fields: readonly Field[];
  vertical?: boolean;
}[] = [
  { name: '教育局', kind: 'department', fields: ['school_access', 'education'] },
  { name: '卫生健康委员会', kind: 'department', fields: ['medical'] },
  { name: '住房和城乡建设局', kind: 'department', fields: ['housing', 'urban'] },
  { name: '应急管理局', kind: 'department', fields: ['work_safety', 'disaster'] },
  { name: '市场监督管理局', kind: 'department', fields: ['food_drug', 'commerce'] },
  { name: '民政局', kind: 'department', fields: ['elderly'] },
  { name: '人力资源和社会保障局', kind: 'department', fields: ['labour'] },
  { name: '生态环境局', kind: 'department', fields: ['environment'], vertical: true },
  { name: '交通运输局', kind: 'department', fields: ['transport'] },
  { name: '委宣传部', kind: 'propaganda', fields: [] },
];

export interface SampleSource {
  readonly key: string;
  readonly name: string;
  readonly tier: OutletTier;
  readonly place: string | null;
}

const short = (name: string) => name.replace(/[省市区县]$/, '');

export const SOURCES: readonly SampleSource[] = [
  { key: 'huanyu', name: '环宇通讯社', tier: 'central', place: null },
  { key: 'huanyu-daily', name: '寰宇日报', tier: 'central', place: null },
  { key: 'sihai', name: '四海新闻网', tier: 'national_portal', place: null },
  { key: 'qianshan', name: '千山网', tier: 'national_portal', place: null },
  { key: 'yunxiu-daily', name: '云岫日报', tier: 'provincial', place: PROVINCE.code },
  { key: 'yunxiu-news', name: '云岫新闻网', tier: 'provincial', place: PROVINCE.code },
  { key: 'yunxiu-metro', name: '云岫都市报', tier: 'provincial', place: PROVINCE.code },
  { key: 'yunxiu-forum', name: '云岫论坛', tier: 'forum', place: PROVINCE.code },
  { key: 'xiuli', name: '岫里社区', tier: 'forum', place: PROVINCE.code },
  { key: 'minsheng', name: '民声版', tier: 'forum', place: PROVINCE.code },
  { key: 'hotline', name: '云岫民声热线', tier: 'hotline', place: PROVINCE.code },
  { key: 'gov-990000', name: '云岫省人民政府网', tier: 'government', place: PROVINCE.code },
  ...CITIES.flatMap(({ code, name, counties }): SampleSource[] => [
    { key: `city-${code}`, name: `${short(name)}晚报`, tier: 'city', place: code },
    { key: `gov-${code}`, name: `${name}人民政府网`, tier: 'government', place: code },
    ...counties.map(([county, countyName]): SampleSource => ({
      key: `county-${county}`,
      name: `${short(countyName)}融媒`,
      tier: 'county',
      place: county,
    })),
  ]),
];

export const SAMPLE_PASSWORD = 'huixiang-sample';

/** The people of the sample who sign in; handlers of the departments come with the units. */
export const PEOPLE: readonly { login: string; name: string; role: Role; place: string }[] = [
  { login: 'officer', name: '林知微', role: 'officer', place: PROVINCE.code },
  { login: 'leader', name: '顾远山', role: 'leader', place: PROVINCE.code },
  { login: 'evaluator', name: '沈明镜', role: 'evaluator', place: PROVINCE.code },
  { login: 'reviewer', name: '陆清和', role: 'reviewer', place: PROVINCE.code },
  { login: 'administrator', name: '程守一', role: 'administrator', place: PROVINCE.code },
  { login: 'moxi', name: '苏听澜', role: 'officer', place: '990100' },
];

/** The handler whose screen the walk through the sample uses: 听泉县市场监督管理局. */
export const WALK_HANDLER = { login: 'handler', place: '990102', department: '市场监督管理局' };
