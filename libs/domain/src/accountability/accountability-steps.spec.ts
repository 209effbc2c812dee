import { type AccountabilityFacts, accountabilityRefusal, heardFrom } from './accountability-steps';

const at = (iso: string) => new Date(`${iso}+08:00`);
const facts = (of: Partial<AccountabilityFacts> = {}): AccountabilityFacts => ({
  unitPath: '/1/2/3/',
  actorPath: '/1/',
  statement: '已说明',
  decision: null,
  decidedBy: null,
  appeal: null,
  appealDecision: null,
  heard: at('2026-03-11T00:00'),
  now: at('2026-03-06T16:00'),
  ...of,
});
const own = { actorPath: '/1/2/3/' };
const decided = { decision: 'talk', decidedBy: 7 };
const appealed = { ...decided, appeal: '时限计算有误' };

it.each([
  ['the unit states', { kind: 'state' }, facts(own), null],
  ['another states', { kind: 'state' }, facts(), 'accountability.other_unit'],
  [
    'after the decision',
    { kind: 'state' },
    facts({ ...own, ...decided }),
    'accountability.already_decided',
  ],
  ['one above decides', { kind: 'decide' }, facts(), null],
  ['the unit decides', { kind: 'decide' }, facts(own), 'accountability.own_unit'],
  ['the topmost decides', { kind: 'decide' }, facts({ unitPath: '/1/' }), null],
  ['twice', { kind: 'decide' }, facts(decided), 'accountability.already_decided'],
  ['unheard', { kind: 'decide' }, facts({ statement: null }), 'accountability.not_heard'],
  [
    'silent for two days',
    { kind: 'decide' },
    facts({ statement: null, now: at('2026-03-11T00:00') }),
    null,
  ],
  ['an appeal', { kind: 'appeal' }, facts({ ...own, ...decided }), null],
  ['one of nothing', { kind: 'appeal' }, facts(own), 'accountability.not_decided'],
  [
    'a second',
    { kind: 'appeal' },
    facts({ ...own, ...appealed }),
    'accountability.already_appealed',
  ],
  ['decided by another', { kind: 'decide_appeal', by: 8 }, facts(appealed), null],
  ['by the same', { kind: 'decide_appeal', by: 7 }, facts(appealed), 'accountability.own_decision'],
  [
    'without an appeal',
    { kind: 'decide_appeal', by: 8 },
    facts(decided),
    'accountability.no_appeal',
  ],
  [
    'by the unit',
    { kind: 'decide_appeal', by: 8 },
    facts({ ...own, ...appealed }),
    'accountability.own_unit',
  ],
  [
    'once more',
    { kind: 'decide_appeal', by: 8 },
    facts({ ...appealed, appealDecision: 'talk' }),
    'accountability.already_decided',
  ],
] as const)('%s', (_, step, of, code) => {
  expect(accountabilityRefusal(step, of)?.code ?? null).toBe(code);
});

it('hears a unit for two working days', () => {
  expect(heardFrom(at('2026-03-06T16:00'), new Map())).toEqual(at('2026-03-11T00:00'));
});
