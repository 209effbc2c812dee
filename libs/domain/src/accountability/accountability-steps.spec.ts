import {
  type AccountabilityFacts,
  accountabilityRefusal,
  canJudge,
  heardFrom,
} from './accountability-steps';

const at = (iso: string) => new Date(`${iso}+08:00`);
const facts = (of: Partial<AccountabilityFacts> = {}): AccountabilityFacts => ({
  unitPath: '/1/2/3/',
  actorPath: '/1/',
  stated: true,
  proposedBy: null,
  decision: null,
  decidedBy: null,
  appeal: null,
  appealDecision: null,
  appealUntil: null,
  closed: false,
  heard: at('2026-03-11T00:00'),
  now: at('2026-03-06T16:00'),
  ...of,
});
const own = { actorPath: '/1/2/3/' };
const decided = { decision: 'talk', decidedBy: 7, appealUntil: at('2026-03-14T00:00') };
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
  ['one above decides', { kind: 'decide', by: 8 }, facts(), null],
  ['the unit decides', { kind: 'decide', by: 8 }, facts(own), 'accountability.own_unit'],
  ['the topmost decides', { kind: 'decide', by: 8 }, facts({ unitPath: '/1/' }), null],
  ['twice', { kind: 'decide', by: 8 }, facts(decided), 'accountability.already_decided'],
  ['unheard', { kind: 'decide', by: 8 }, facts({ stated: false }), 'accountability.not_heard'],
  [
    'silent for two days',
    { kind: 'decide', by: 8 },
    facts({ stated: false, now: at('2026-03-11T00:00') }),
    null,
  ],
  [
    'who complained decides',
    { kind: 'decide', by: 8 },
    facts({ proposedBy: 8 }),
    'accountability.own_complaint',
  ],
  ['an appeal', { kind: 'appeal' }, facts({ ...own, ...decided }), null],
  [
    'an appeal that comes too late',
    { kind: 'appeal' },
    facts({ ...own, ...decided, now: at('2026-03-14T00:01') }),
    'accountability.appeal_late',
  ],
  ['closing what nobody decided', { kind: 'close' }, facts(), 'accountability.undecided'],
  [
    'closing what can be appealed still',
    { kind: 'close' },
    facts(decided),
    'accountability.appealable',
  ],
  [
    'closing what nothing follows from',
    { kind: 'close' },
    facts({ ...decided, decision: 'no_action' }),
    null,
  ],
  [
    'closing after the time',
    { kind: 'close' },
    facts({ ...decided, now: at('2026-03-15T00:00') }),
    null,
  ],
  [
    'closing before the appeal is decided',
    { kind: 'close' },
    facts({ ...decided, appeal: '有误' }),
    'accountability.undecided',
  ],
  [
    'closing after the appeal is decided',
    { kind: 'close' },
    facts({ ...decided, appeal: '有误', appealDecision: 'talk' }),
    null,
  ],
  [
    'anything after closing',
    { kind: 'appeal' },
    facts({ ...own, closed: true }),
    'accountability.closed',
  ],
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

it.each([
  ['one above', facts()],
  ['who complained', facts({ proposedBy: 8 })],
  ['the unit itself', facts(own)],
  ['another after the first decision', facts(appealed)],
  ['who decided first', facts({ ...appealed, decidedBy: 8 })],
  ['who complained, of the appeal', facts({ ...appealed, proposedBy: 8 })],
])('%s can judge exactly where the step is not refused', (_, of) => {
  const kind = of.decision === null ? 'decide' : 'decide_appeal';
  const refused = accountabilityRefusal({ kind, by: 8 }, of);
  expect(canJudge({ id: 8, path: of.actorPath }, of)).toBe(refused === null);
});
