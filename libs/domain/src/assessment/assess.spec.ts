import fc from 'fast-check';
import { assess } from './assess';
import type { CaseRecord } from './case-record';
import { median, quantile } from './indicator';
import { closingTimeliness } from './indicators/closing-timeliness';
import { consistentWords } from './indicators/consistent-words';
import { keptCommitments } from './indicators/kept-commitments';
import { missedReports } from './indicators/missed-reports';
import { reach } from './indicators/reach';
import { reportTimeliness } from './indicators/report-timeliness';
import { secondaryConcern } from './indicators/secondary-concern';
import { speakerRank } from './indicators/speaker-rank';
import { acceptanceTimeliness } from './indicators/acceptance-timeliness';
import { channelCoverage } from './indicators/channel-coverage';
import { continuedRelease } from './indicators/continued-release';
import { detectionDelay } from './indicators/detection-delay';
import { elementCompleteness } from './indicators/element-completeness';
import { firstResponseTimeliness } from './indicators/first-response-timeliness';
import { heatHalfLife } from './indicators/heat-half-life';
import { negativeShareChange } from './indicators/negative-share-change';
import { pressConferencePunctuality } from './indicators/press-conference-punctuality';
import { responseTime } from './indicators/response-time';
import { resultPublication } from './indicators/result-publication';

const start = new Date('2026-03-01T00:00:00Z');
const h = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const clock = (
  hours: number,
  metAt: Date | null,
  duty: CaseRecord['clocks'][number]['duty'] = 'response',
) => ({
  duty,
  anchorAt: start,
  dueAt: h(hours),
  metAt,
  life: 1,
  again: false,
});
const release = (at: number, rest: Partial<CaseRecord['releases'][number]> = {}) => ({
  kind: 'first' as const,
  channels: ['government_site' as const],
  publishedAt: h(at),
  elementsRequired: 3,
  elementsPresent: 3,
  ...rest,
});
const aCase = (facts: Partial<CaseRecord> = {}): CaseRecord => ({
  id: 'c',
  number: '2026-0001',
  level: 'IV',
  eventLevel: null,
  origin: 'alert',
  firstPublicAt: start,
  detectedAt: h(1),
  openedAt: h(1),
  handedAt: h(1),
  acceptedAt: h(2),
  closedAt: null,
  clocks: [],
  releases: [],
  spoken: 0,
  corrections: 0,
  speakers: [],
  pickups: null,
  concern: 0,
  badAnswers: 0,
  voices: null,
  voicesPerHour: null,
  ...facts,
});
const late = h(1000);

describe('R1 detection delay', () => {
  it.each([
    [1, 1],
    [6.5, 0.5],
    [12, 0],
    [30, 0],
  ])('after %p h scores %p', (hours, score) => {
    const measure = detectionDelay.measure([aCase({ detectedAt: h(hours) })], late);
    expect(measure.value).toBeCloseTo(hours);
    expect(measure.score).toBeCloseTo(score);
  });
  it('does not apply without a first public report', () => {
    expect(detectionDelay.measure([aCase({ firstPublicAt: null })], late).score).toBeNull();
  });
});

describe('R2 reports', () => {
  it('counts a report in time, one late, one never made, and leaves out the rest', () => {
    const clocks = [
      clock(1, h(1), 'report_local'),
      clock(2, h(3), 'report_upward'),
      clock(1, null, 'report_province'),
      clock(2000, null, 'report_local'),
      clock(48, null),
      clock(48, null, 'verification_report'),
    ];
    const measure = reportTimeliness.measure([aCase({ clocks })], late);
    expect(measure.evidence.map(({ score }) => score)).toEqual([1, 0, 0]);
    expect(measure.score).toBeCloseTo(1 / 3);
  });
});

describe('R3 what others knew first', () => {
  const told = { origin: 'instruction' as const, detectedAt: h(1), openedAt: h(1) };
  it('is the share a superior had to tell of, and earns nothing from a fifth on', () => {
    const cases = [aCase(told), ...Array.from({ length: 9 }, () => aCase())];
    expect(missedReports.measure(cases, late)).toMatchObject({ value: 0.1, score: 0.5 });
    expect(missedReports.measure([aCase(told), aCase()], late).score).toBe(0);
  });
  it('is not what the unit found itself before it was told', () => {
    const found = aCase({ ...told, detectedAt: h(0.5) });
    expect(missedReports.measure([found], late).score).toBe(1);
  });
});

describe('C2 one voice', () => {
  it('weighs pairs of releases, of which one corrects the other', () => {
    const cases = [
      aCase({ spoken: 3, corrections: 1 }),
      aCase({ spoken: 2 }),
      aCase({ spoken: 1 }),
    ];
    expect(consistentWords.measure(cases, late).score).toBeCloseTo(1 - 1 / 4);
  });
});

describe('C3 rank', () => {
  it('asks the head of a 重大 event, and somebody responsible of the rest', () => {
    const cases = [
      aCase({ eventLevel: 'II', speakers: ['department_head', 'spokesperson'] }),
      aCase({ speakers: ['spokesperson', 'other'] }),
    ];
    expect(speakerRank.measure(cases, late).score).toBe(0.5);
  });
});

describe('P2 reach', () => {
  it.each([
    [4, 80, 0.5],
    [30, 80, 1],
    [0, 80, 0],
  ])('%p pickups of %p voices score %p', (pickups, concern, score) => {
    const c = aCase({ releases: [release(1)], pickups, concern });
    expect(reach.measure([c], late).score).toBeCloseTo(score);
  });
  it('does not apply to what nobody talks about, nor to what has not spoken', () => {
    const cases = [aCase({ releases: [release(1)] }), aCase({ pickups: 0, concern: 8 })];
    expect(reach.measure(cases, late).score).toBeNull();
  });
});

describe('H1 closing and H2 promises', () => {
  it.each([
    [closingTimeliness, 'closing' as const],
    [keptCommitments, 'commitment' as const],
  ])('%# are the share kept of those that fell due', (indicator, duty) => {
    const clocks = [clock(10, h(9), duty), clock(10, h(11), duty), clock(2000, null, duty)];
    expect(indicator.measure([aCase({ clocks })], late).score).toBe(0.5);
  });
});

describe('E3 secondary concern', () => {
  it('is what a bad answer brought back, of what was answered', () => {
    const cases = [aCase({ spoken: 2, badAnswers: 1 }), aCase({ spoken: 1 }), aCase()];
    expect(secondaryConcern.measure(cases, late)).toMatchObject({ value: 0.5, score: 0.5 });
  });
});

describe('R4 acceptance', () => {
  it('counts one in time and one never accepted, and leaves out one still in time', () => {
    const cases = [
      aCase(),
      aCase({ acceptedAt: null }),
      aCase({ handedAt: late, acceptedAt: null }),
    ];
    expect(acceptanceTimeliness.measure(cases, late)).toMatchObject({ value: 0.5, score: 0.5 });
  });
});

describe('T1 first response', () => {
  it.each([
    ['in time', 47, 1],
    ['half the limit late', 72, 0.5],
    ['twice the limit late', 150, 0],
  ])('%s', (_, at, score) => {
    const measure = firstResponseTimeliness.measure([aCase({ clocks: [clock(48, h(at))] })], late);
    expect(measure.score).toBeCloseTo(score);
  });
  it('is 0 when overdue and unanswered, and waits while there is time', () => {
    const open = [aCase({ clocks: [clock(48, null)] })];
    expect(firstResponseTimeliness.measure(open, late).score).toBe(0);
    expect(firstResponseTimeliness.measure(open, h(40)).score).toBeNull();
  });
});

describe('T2 press conference', () => {
  it('applies to cases that owe one only', () => {
    const owed = aCase({ clocks: [clock(24, h(20), 'press_conference')] });
    const missed = aCase({ clocks: [clock(24, h(25), 'press_conference')] });
    expect(pressConferencePunctuality.measure([owed, missed, aCase()], late).score).toBe(0.5);
    expect(pressConferencePunctuality.measure([aCase()], late).score).toBeNull();
  });
});

describe('T3 response time', () => {
  it('is the median and the 90th percentile from the anchor, never scored', () => {
    const cases = [3, 5, 40].map((at) =>
      aCase({ clocks: [clock(48, h(at))], releases: [release(at)] }),
    );
    expect(responseTime.measure(cases, late)).toMatchObject({
      value: 5,
      p90: 33,
      score: null,
    });
  });
});

describe('T4 continued release', () => {
  it('fails a major case that fell silent for longer than a day before its result', () => {
    const steady = aCase({
      level: 'II',
      releases: [release(3), release(20), release(40, { kind: 'result' })],
    });
    const silent = aCase({ level: 'II', releases: [release(3), release(40, { kind: 'result' })] });
    expect(
      continuedRelease.measure([steady, silent, aCase({ releases: [release(1)] })], late).score,
    ).toBe(0.5);
  });
  it('fails one that never spoke, once its day is over, and asks nothing of one that is closed', () => {
    const mute = aCase({ level: 'I', clocks: [clock(5, null)] });
    expect(continuedRelease.measure([mute], h(20)).score).toBeNull();
    expect(continuedRelease.measure([mute], h(30)).score).toBe(0);
    const closed = aCase({ level: 'II', releases: [release(3)], closedAt: h(10) });
    expect(continuedRelease.measure([closed], late).score).toBe(1);
  });
});

describe('E2 heat half-life', () => {
  const voiced = (after: Record<number, number>) =>
    aCase({
      releases: [release(10)],
      voicesPerHour: Object.entries({ '-3': 8, ...after }).map(([hour, voices]) => ({
        hour: Number(hour),
        voices,
      })),
    });
  it.each([
    ['at once', {}, 6, 1],
    [
      'after two and a half days',
      Object.fromEntries(Array.from({ length: 55 }, (_, i) => [i, 2])),
      59,
      37 / 72,
    ],
  ])('falls %s', (_, after, value, score) => {
    const measure = heatHalfLife.measure([voiced(after)], late);
    expect(measure.value).toBe(value);
    expect(measure.score).toBeCloseTo(score);
  });
  it('is 0 where the heat never fell, and waits while it still may', () => {
    const loud = voiced(Object.fromEntries(Array.from({ length: 120 }, (_, i) => [i, 9])));
    expect(heatHalfLife.measure([loud], late)).toMatchObject({ value: null, score: 0 });
    expect(heatHalfLife.measure([loud], h(60)).score).toBeNull();
  });
  it('does not apply to a matter few spoke of', () => {
    expect(
      heatHalfLife.measure([aCase({ releases: [release(1)], voicesPerHour: [] })], late).score,
    ).toBeNull();
  });
});

describe('C1 elements', () => {
  it('is present over required, over releases that require any', () => {
    const releases = [
      release(1, { elementsPresent: 2 }),
      release(2, { elementsRequired: 0, elementsPresent: 0 }),
    ];
    expect(elementCompleteness.measure([aCase({ releases })], late).value).toBeCloseTo(2 / 3);
  });
});

describe('P1 channels', () => {
  it('asks a press conference of a major case', () => {
    const releases = [release(1), release(2, { channels: ['new_media', 'media'] })];
    expect(channelCoverage.measure([aCase({ releases })], late).score).toBe(1);
    expect(channelCoverage.measure([aCase({ level: 'II', releases })], late).score).toBeCloseTo(
      2 / 3,
    );
  });
});

describe('H3 results', () => {
  it('owes a result once a larger case is closed', () => {
    const cases = [
      aCase({ level: 'III', closedAt: late }),
      aCase({ level: 'III', releases: [release(30, { kind: 'result' })] }),
      aCase({ closedAt: late }),
    ];
    expect(resultPublication.measure(cases, late).score).toBe(0.5);
  });
});

describe('E1 negative share', () => {
  it('is the relative fall', () => {
    const voices = { before: { total: 10, negative: 8 }, after: { total: 20, negative: 4 } };
    expect(negativeShareChange.measure([aCase({ voices })], late).value).toBeCloseTo(0.75);
  });
  it('does not apply to a handful of voices', () => {
    const voices = { before: { total: 4, negative: 4 }, after: { total: 20, negative: 4 } };
    expect(negativeShareChange.measure([aCase({ voices })], late).score).toBeNull();
  });
});

describe('quantiles', () => {
  it('interpolate', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5], 0.9)).toBeCloseTo(4.6);
  });
});

describe('an assessment', () => {
  it('of nothing has no score and no grade', () => {
    expect(assess([], late)).toMatchObject({ score: null, coverage: 0, grade: null });
  });

  it('weights away what does not apply and says how much remains', () => {
    const result = assess([aCase({ firstPublicAt: null })], late);
    expect(result.score).toBe(100);
    expect(result.coverage).toBeCloseTo(9 / 100);
    expect(result.grade).toBeNull();
  });

  it('grades five cases', () => {
    const missed = Array.from({ length: 5 }, () =>
      aCase({ firstPublicAt: null, clocks: [clock(48, null)] }),
    );
    expect(assess(missed, late)).toMatchObject({ score: 36, grade: 'fail' });
    expect(
      assess(
        Array.from({ length: 5 }, () => aCase()),
        late,
      ).grade,
    ).toBe('excellent');
  });

  it('stays between 0 and 100 whatever happened', () => {
    const moment = fc.integer({ min: 0, max: 900 }).map(h);
    const maybe = fc.option(moment);
    const record = fc.record({
      firstPublicAt: maybe,
      detectedAt: moment,
      openedAt: moment,
      handedAt: moment,
      acceptedAt: maybe,
      closedAt: maybe,
      level: fc.constantFrom('I', 'II', 'III', 'IV' as const),
      clocks: fc.array(
        fc.tuple(fc.integer({ min: 1, max: 48 }), maybe).map(([hours, met]) => clock(hours, met)),
      ),
      releases: fc.array(fc.integer({ min: 0, max: 900 }).map((at) => release(at))),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), (facts) => {
        const { score, coverage } = assess(facts.map(aCase), late);
        expect(score ?? 0).toBeGreaterThanOrEqual(0);
        expect(score ?? 0).toBeLessThanOrEqual(100);
        expect(coverage).toBeLessThanOrEqual(1);
      }),
    );
  });
});
