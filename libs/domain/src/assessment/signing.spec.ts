import fc from 'fast-check';
import {
  type AssessmentFacts,
  type AssessmentStep,
  assessmentObjectUntil,
  assessmentRefusal,
  assessmentState,
} from './signing';

const at = (iso: string) => new Date(`${iso}+08:00`);
const SENT = at('2026-03-06T16:00');
const UNTIL = assessmentObjectUntil(SENT, new Map());
const facts = (of: Partial<AssessmentFacts> = {}): AssessmentFacts => ({
  unitPath: '/1/2/',
  sentAt: null,
  confirmedAt: null,
  objections: [],
  signedBy: [],
  publishedAt: null,
  withdrawnAt: null,
  ...of,
});
const sent = (of: Partial<AssessmentFacts> = {}) => facts({ sentAt: SENT, ...of });
const early = at('2026-03-09T09:00');
const late = at('2026-03-20T09:00');
const sign = (by: number): AssessmentStep => ({ kind: 'sign', by });

it('gives a unit five working days to object', () => {
  expect(UNTIL).toEqual(at('2026-03-14T00:00'));
});

it.each<[string, AssessmentStep, AssessmentFacts, string, Date, string | null]>([
  ['is amended before it is sent', { kind: 'amend' }, facts(), '/1/', early, null],
  ['and after', { kind: 'amend' }, sent(), '/1/', early, null],
  ['but not signed', { kind: 'amend' }, sent({ signedBy: [7] }), '/1/', late, 'assessment.signed'],
  ['nor by the unit itself', { kind: 'amend' }, facts(), '/1/2/', early, 'assessment.own_unit'],
  ['nor by another', { kind: 'amend' }, facts(), '/1/3/', early, 'assessment.own_unit'],
  ['the topmost assesses itself', { kind: 'send' }, facts({ unitPath: '/1/' }), '/1/', early, null],
  ['is sent once', { kind: 'send' }, sent(), '/1/', early, 'assessment.already_sent'],
  ['the unit objects', { kind: 'object' }, sent(), '/1/2/', early, null],
  ['not before it has it', { kind: 'object' }, facts(), '/1/2/', early, 'assessment.not_sent'],
  ['not too late', { kind: 'object' }, sent(), '/1/2/', late, 'assessment.objection_late'],
  ['nobody for it', { kind: 'object' }, sent(), '/1/', early, 'assessment.other_unit'],
  [
    'one thing at a time',
    { kind: 'object' },
    sent({ objections: [{ answered: false }] }),
    '/1/2/',
    early,
    'assessment.objection_pending',
  ],
  [
    'not after it agreed',
    { kind: 'object' },
    sent({ confirmedAt: early }),
    '/1/2/',
    early,
    'assessment.confirmed',
  ],
  [
    'is answered',
    { kind: 'answer' },
    sent({ objections: [{ answered: false }] }),
    '/1/',
    late,
    null,
  ],
  ['where there is something', { kind: 'answer' }, sent(), '/1/', late, 'assessment.no_objection'],
  ['waits for the unit', sign(7), sent(), '/1/', early, 'assessment.still_open'],
  ['unless it agreed', sign(7), sent({ confirmedAt: early }), '/1/', early, null],
  ['or said nothing', sign(7), sent(), '/1/', late, null],
  [
    'and was answered',
    sign(7),
    sent({ objections: [{ answered: false }] }),
    '/1/',
    late,
    'assessment.objection_pending',
  ],
  ['twice by one', sign(7), sent({ signedBy: [7] }), '/1/', late, 'assessment.signed_already'],
  ['by a second', sign(8), sent({ signedBy: [7] }), '/1/', late, null],
  ['by a third', sign(9), sent({ signedBy: [7, 8] }), '/1/', late, 'assessment.signed'],
  ['published', { kind: 'publish' }, sent({ signedBy: [7, 8] }), '/1/', late, null],
  ['by one', { kind: 'publish' }, sent({ signedBy: [7] }), '/1/', late, 'assessment.unsigned'],
  ['withdrawn', { kind: 'withdraw' }, sent({ publishedAt: late }), '/1/', late, null],
  ['twice', { kind: 'withdraw' }, sent({ withdrawnAt: late }), '/1/', late, 'assessment.withdrawn'],
])('%s', (_, step, of, path, now, code) => {
  const until = of.sentAt === null ? null : UNTIL;
  expect(assessmentRefusal(step, of, path, until, now)?.code ?? null).toBe(code);
});

it('is never published with an unanswered objection or by fewer than two', () => {
  const step = fc.constantFrom<AssessmentStep>(
    { kind: 'amend' },
    { kind: 'send' },
    { kind: 'object' },
    { kind: 'confirm' },
    { kind: 'answer' },
    sign(7),
    sign(8),
    { kind: 'publish' },
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(step, fc.integer({ min: 0, max: 48 })), { maxLength: 40 }),
      (steps) => {
        let now = SENT;
        let of = facts();
        for (const [taken, hours] of steps) {
          now = new Date(now.getTime() + hours * 3_600_000);
          const unit = taken.kind === 'object' || taken.kind === 'confirm';
          const until = of.sentAt === null ? null : assessmentObjectUntil(of.sentAt, new Map());
          if (assessmentRefusal(taken, of, unit ? '/1/2/' : '/1/', until, now) !== null) continue;
          of = after(of, taken, now);
        }
        if (assessmentState(of) !== 'published') return;
        expect(new Set(of.signedBy).size).toBe(2);
        expect(of.objections.every(({ answered }) => answered)).toBe(true);
      },
    ),
  );
});

function after(of: AssessmentFacts, step: AssessmentStep, now: Date): AssessmentFacts {
  switch (step.kind) {
    case 'send':
      return { ...of, sentAt: now };
    case 'confirm':
      return { ...of, confirmedAt: now };
    case 'object':
      return { ...of, objections: [...of.objections, { answered: false }] };
    case 'answer':
      return { ...of, objections: of.objections.map(() => ({ answered: true })) };
    case 'sign':
      return { ...of, signedBy: [...of.signedBy, step.by] };
    case 'publish':
      return { ...of, publishedAt: now };
    default:
      return of;
  }
}
