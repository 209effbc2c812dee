import type { CaseDetail, ClockView, ReleaseView } from '@huixiang/contracts';
import { nextStep } from './next-step';

const clock = (duty: ClockView['duty'], dueAt: string, over: Partial<ClockView> = {}) =>
  ({ duty, dueAt, metAt: null, closedAt: null, pausedUntil: null, ...over }) as ClockView;
const release = (state: ReleaseView['state'], title = '通报') => ({ state, title }) as ReleaseView;
const EARLY = '2026-11-26T01:00:00Z';
const LATE = '2026-11-27T01:00:00Z';

interface Given {
  readonly clocks?: readonly ClockView[];
  readonly releases?: readonly ReleaseView[];
  readonly gaps?: readonly string[];
  readonly over?: Partial<CaseDetail>;
}

const stepOf = ({ clocks = [], releases = [], gaps = [], over = {} }: Given) => {
  const step = nextStep({
    case: { unit: { name: '县教育局' }, clocks },
    closedAt: null,
    acceptedAt: EARLY,
    acceptedBy: '周知白（县教育局）',
    objections: [],
    closingGaps: gaps,
    releases,
    ...over,
  } as unknown as CaseDetail);
  return step === null ? null : [step.what, step.who, step.clock?.duty ?? null];
};

describe('the next step of a case', () => {
  const answering = [clock('verification_report', LATE), clock('response', EARLY)];

  it('is to accept it, then to draft what is owed first', () => {
    expect(stepOf({ clocks: answering, over: { acceptedAt: null } })).toEqual([
      '签收',
      '县教育局',
      'response',
    ]);
    expect(stepOf({ clocks: answering })).toEqual([
      '起草：首次回应',
      '周知白（县教育局）',
      'response',
    ]);
  });

  it.each([
    ['draft', '提交审查《通报》', '周知白（县教育局）'],
    ['returned', '修改被退回的《通报》', '周知白（县教育局）'],
    ['in_review', '审查《通报》', '审核员'],
    ['cleared', '发布《通报》', '周知白（县教育局）'],
  ] as const)('with a text %s is with whoever has it', (state, what, who) => {
    const releases = [release('draft', '另一稿'), release(state)];
    if (state === 'draft') releases.shift();
    expect(stepOf({ clocks: answering, releases })).toEqual([what, who, 'response']);
  });

  it('is to report where that is owed before any text', () => {
    const clocks = [clock('verification_report', EARLY), clock('response', LATE)];
    expect(stepOf({ clocks, releases: [release('draft')] })![0]).toBe('核实调查报告');
  });

  it('is not what was done, ended or paused', () => {
    const clocks = [
      clock('response', EARLY, { metAt: EARLY }),
      clock('verification_report', EARLY, { pausedUntil: LATE }),
    ];
    expect(stepOf({ clocks, gaps: ['no_result'] })).toEqual([
      expect.stringContaining('办结前还缺'),
      '周知白（县教育局）',
      null,
    ]);
    expect(stepOf({ clocks })).toEqual(['办结', '立单单位', null]);
  });

  it('is closing last, and nothing of what another unit was asked for', () => {
    const clocks = [clock('closing', EARLY), clock('coordination', EARLY)];
    expect(stepOf({ clocks, releases: [release('in_review')] })).toEqual([
      '审查《通报》',
      '审核员',
      'closing',
    ]);
    expect(stepOf({ clocks })).toEqual(['办结', '立单单位', 'closing']);
    expect(stepOf({ clocks: [...clocks, clock('response', LATE)] })![2]).toBe('response');
  });

  it('is the common superior’s while it is disputed, and nobody’s once it is closed', () => {
    const objections = [{ decidedAt: null }] as CaseDetail['objections'];
    expect(stepOf({ clocks: answering, over: { objections } })![1]).toBe('共同上级');
    expect(stepOf({ over: { closedAt: LATE } })).toBeNull();
  });
});
