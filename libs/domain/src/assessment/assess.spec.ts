import fc from 'fast-check';
import { aCase, aClock, aRelease, h } from '../../test/case-records';
import { assess } from './assess';
import type { SpeakerRank } from '../release/speaker';
import type { CaseRecord } from './case-record';
import { type Indicator, intervalOf, median, quantile } from './indicator';
import { closingTimeliness } from './indicators/closing-timeliness';
import { consistentWords } from './indicators/consistent-words';
import { keptCommitments } from './indicators/kept-commitments';
import { missedReports } from './indicators/missed-reports';
import { reach } from './indicators/reach';
import { reportTimeliness } from './indicators/report-timeliness';
import { satisfaction } from './indicators/satisfaction';
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
import { TRIAL_STANDARD } from './standard';

const late = h(1000);
const { limits } = TRIAL_STANDARD;
const measured = (indicator: Indicator, cases: readonly CaseRecord[], asOf = late) =>
  indicator.measure(cases, asOf, limits);

describe('R1 detection delay', () => {
  it.each([
    [1, 1],
    [6.5, 0.5],
    [12, 0],
    [30, 0],
  ])('after %p h scores %p', (hours, score) => {
    const measure = measured(detectionDelay, [aCase({ detectedAt: h(hours) })]);
    expect(measure.value).toBeCloseTo(hours);
    expect(measure.score).toBeCloseTo(score);
  });
  it('does not apply without a first public report', () => {
    expect(measured(detectionDelay, [aCase({ firstPublicAt: null })]).score).toBeNull();
  });
});

describe('R2 reports', () => {
  it('counts a report in time, one late, one never made, and leaves out the rest', () => {
    const clocks = [
      aClock(1, h(1), 'report_local'),
      aClock(2, h(3), 'report_upward'),
      aClock(1, null, 'report_province'),
      aClock(2000, null, 'report_local'),
      aClock(48, null),
      aClock(48, null, 'verification_report'),
    ];
    const measure = measured(reportTimeliness, [aCase({ clocks })]);
    expect(measure.evidence.map(({ score }) => score)).toEqual([1, 0, 0]);
    expect(measure.score).toBeCloseTo(1 / 3);
  });
});

describe('R3 what others knew first', () => {
  const told = { origin: 'instruction' as const, detectedAt: h(1), openedAt: h(1) };
  it('is the share a superior had to tell of, and earns nothing from a fifth on', () => {
    const cases = [aCase(told), ...Array.from({ length: 9 }, () => aCase())];
    expect(measured(missedReports, cases)).toMatchObject({ value: 0.1, score: 0.5 });
    expect(measured(missedReports, [aCase(told), aCase()]).score).toBe(0);
  });
  it('is not what the unit found itself before it was told', () => {
    const found = aCase({ ...told, detectedAt: h(0.5) });
    expect(measured(missedReports, [found]).score).toBe(1);
  });
});

describe('C2 one voice', () => {
  it('weighs pairs of releases, of which one corrects the other', () => {
    const cases = [
      aCase({ releases: [aRelease(1), aRelease(2), aRelease(3, { corrects: true })] }),
      aCase({ releases: [aRelease(1), aRelease(2)] }),
      aCase({ releases: [aRelease(1)] }),
    ];
    expect(measured(consistentWords, cases).score).toBeCloseTo(1 - 1 / 4);
  });
});

describe('C3 rank', () => {
  const spoken = (...ranks: SpeakerRank[]) => ranks.map((rank) => ({ at: h(3), rank }));
  it('asks the head of a 重大 event, and somebody responsible of the rest', () => {
    const cases = [
      aCase({ eventLevel: 'II', conferences: spoken('department_head', 'spokesperson') }),
      aCase({ conferences: spoken('spokesperson', 'other') }),
    ];
    expect(measured(speakerRank, cases).score).toBe(0.5);
  });
});

describe('P2 reach', () => {
  it.each([
    [4, 80, 0.5],
    [30, 80, 1],
    [0, 80, 0],
  ])('%p pickups of %p voices score %p', (pickups, concern, score) => {
    const c = aCase({ releases: [aRelease(1, { pickups })], followed: true, concern });
    expect(measured(reach, [c]).score).toBeCloseTo(score);
  });
  it('does not apply to what nobody talks about, nor to what has not spoken', () => {
    const cases = [aCase({ releases: [aRelease(1)] }), aCase({ followed: true, concern: 8 })];
    expect(measured(reach, cases).score).toBeNull();
  });
});

describe('H1 closing and H2 promises', () => {
  it.each([
    [closingTimeliness, 'closing' as const],
    [keptCommitments, 'commitment' as const],
  ])('%# are the share kept of those that fell due', (indicator, duty) => {
    const clocks = [aClock(10, h(9), duty), aClock(10, h(11), duty), aClock(2000, null, duty)];
    expect(measured(indicator, [aCase({ clocks })]).score).toBe(0.5);
  });
});

describe('E3 secondary concern', () => {
  it('is what a bad answer brought back, of what was answered', () => {
    const releases = [aRelease(1)];
    const cases = [aCase({ releases, badAnswers: [h(9)] }), aCase({ releases }), aCase()];
    expect(measured(secondaryConcern, cases)).toMatchObject({ value: 0.5, score: 0.5 });
  });
});

describe('R4 acceptance', () => {
  const given = (of: Partial<CaseRecord['holdings'][number]>) =>
    aCase({ holdings: [{ path: '/1/2/', from: h(1), until: null, acceptedAt: h(2), ...of }] });
  it('leaves out what was taken away in time, and counts what was held too long before', () => {
    const cases = [
      given({ acceptedAt: null, until: h(2) }),
      given({ acceptedAt: null, until: h(9) }),
    ];
    expect(measured(acceptanceTimeliness, cases)).toMatchObject({ score: 0, value: 0 });
    expect(measured(acceptanceTimeliness, cases).evidence).toHaveLength(1);
  });
  it('counts one in time and one never accepted, and leaves out one still in time', () => {
    const cases = [aCase(), given({ acceptedAt: null }), given({ from: late, acceptedAt: null })];
    expect(measured(acceptanceTimeliness, cases)).toMatchObject({ value: 0.5, score: 0.5 });
  });
});

describe('T1 first response', () => {
  it.each([
    ['in time', 47, 1],
    ['half the limit late', 72, 0.5],
    ['twice the limit late', 150, 0],
  ])('%s', (_, at, score) => {
    const measure = measured(firstResponseTimeliness, [aCase({ clocks: [aClock(48, h(at))] })]);
    expect(measure.score).toBeCloseTo(score);
  });
  it('is 0 when overdue and unanswered, and waits while there is time', () => {
    const open = [aCase({ clocks: [aClock(48, null)] })];
    expect(measured(firstResponseTimeliness, open).score).toBe(0);
    expect(measured(firstResponseTimeliness, open, h(40)).score).toBeNull();
  });
});

describe('T2 press conference', () => {
  it('applies to cases that owe one only', () => {
    const owed = aCase({ clocks: [aClock(24, h(20), 'press_conference')] });
    const missed = aCase({ clocks: [aClock(24, h(25), 'press_conference')] });
    expect(measured(pressConferencePunctuality, [owed, missed, aCase()]).score).toBe(0.5);
    expect(measured(pressConferencePunctuality, [aCase()]).score).toBeNull();
  });
});

describe('T3 response time', () => {
  it('is the median and the 90th percentile from the anchor, never scored', () => {
    const cases = [3, 5, 40].map((at) =>
      aCase({ clocks: [aClock(48, h(at))], releases: [aRelease(at)] }),
    );
    expect(measured(responseTime, cases)).toMatchObject({
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
      releases: [aRelease(3), aRelease(20), aRelease(40, { kind: 'result' })],
    });
    const silent = aCase({
      level: 'II',
      releases: [aRelease(3), aRelease(40, { kind: 'result' })],
    });
    expect(
      measured(continuedRelease, [steady, silent, aCase({ releases: [aRelease(1)] })]).score,
    ).toBe(0.5);
  });
  it('fails one that never spoke, once its day is over, and asks nothing of one that is closed', () => {
    const mute = aCase({ level: 'I', clocks: [aClock(5, null)] });
    expect(measured(continuedRelease, [mute], h(20)).score).toBeNull();
    expect(measured(continuedRelease, [mute], h(30)).score).toBe(0);
    // Closed for good, or taken up again two days later: nobody has to speak of what is closed.
    const closed = aCase({ level: 'II', releases: [aRelease(3)], closings: [h(10)] });
    expect(measured(continuedRelease, [closed]).score).toBe(1);
  });
});

describe('E2 heat half-life', () => {
  const voiced = (after: Record<number, number>) =>
    aCase({
      releases: [aRelease(10)],
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
    const measure = measured(heatHalfLife, [voiced(after)]);
    expect(measure.value).toBe(value);
    expect(measure.score).toBeCloseTo(score);
  });
  it('is 0 where the heat never fell, and waits while it still may', () => {
    const loud = voiced(Object.fromEntries(Array.from({ length: 120 }, (_, i) => [i, 9])));
    expect(measured(heatHalfLife, [loud])).toMatchObject({ value: null, score: 0 });
    expect(measured(heatHalfLife, [loud], h(60)).score).toBeNull();
  });
  it('does not apply to a matter few spoke of', () => {
    expect(
      measured(heatHalfLife, [aCase({ releases: [aRelease(1)], voicesPerHour: [] })]).score,
    ).toBeNull();
  });
});

describe('C1 elements', () => {
  it('is present over required, over releases that require any', () => {
    const releases = [
      aRelease(1, { elementsPresent: 2 }),
      aRelease(2, { elementsRequired: 0, elementsPresent: 0 }),
    ];
    expect(measured(elementCompleteness, [aCase({ releases })]).value).toBeCloseTo(2 / 3);
  });
});

describe('P1 channels', () => {
  it('asks a press conference of a major case', () => {
    const releases = [aRelease(1), aRelease(2, { channels: ['new_media', 'media'] })];
    expect(measured(channelCoverage, [aCase({ releases })]).score).toBe(1);
    expect(measured(channelCoverage, [aCase({ level: 'II', releases })]).score).toBeCloseTo(2 / 3);
  });
});

describe('H3 results', () => {
  it('owes a result once a larger case is closed', () => {
    const cases = [
      aCase({ level: 'III', closedAt: late }),
      aCase({ level: 'III', releases: [aRelease(30, { kind: 'result' })] }),
      aCase({ closedAt: late }),
    ];
    expect(measured(resultPublication, cases).score).toBe(0.5);
  });
});

describe('E1 negative share', () => {
  it('is the relative fall', () => {
    const voices = { before: { total: 10, negative: 8 }, after: { total: 20, negative: 4 } };
    expect(measured(negativeShareChange, [aCase({ voices })]).value).toBeCloseTo(0.75);
  });
  it('does not apply to a handful of voices', () => {
    const voices = { before: { total: 4, negative: 4 }, after: { total: 20, negative: 4 } };
    expect(measured(negativeShareChange, [aCase({ voices })]).score).toBeNull();
  });
});

describe('E4 satisfaction', () => {
  const asked = (satisfied: number, basically: number, dissatisfied: number) =>
    aCase({ ratings: [{ id: 'r', byPath: '/', at: h(50), satisfied, basically, dissatisfied }] });
  it('is of persons, not of cases, and says how sure it is', () => {
    const measure = measured(satisfaction, [asked(6, 2, 2), asked(1, 0, 9)]);
    expect(measure.score).toBeCloseTo(9 / 20);
    expect(measure.tally).toEqual({ hits: 9, of: 20 });
    // Wilson, 9 of 20: worked by hand from the formula.
    expect(intervalOf(measure)?.low).toBeCloseTo(0.258, 3);
    expect(intervalOf(measure)?.high).toBeCloseTo(0.658, 3);
  });
  it('asks ten answers', () => {
    expect(measured(satisfaction, [asked(9, 0, 0)]).score).toBeNull();
    expect(measured(satisfaction, [asked(9, 0, 1)]).score).toBeCloseTo(0.9);
  });
});

describe('a count behind a share', () => {
  it('is there where each part is kept or not, and not where the parts are shares', () => {
    const clocks = [aClock(48, h(47)), aClock(24, h(30), 'press_conference')];
    expect(measured(pressConferencePunctuality, [aCase({ clocks })]).tally).toEqual({
      hits: 0,
      of: 1,
    });
    const half = aCase({ releases: [aRelease(1, { elementsPresent: 1 })] });
    expect(intervalOf(measured(elementCompleteness, [half]))).toBeNull();
    expect(intervalOf(measured(elementCompleteness, []))).toBeNull();
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
    expect(assess([], late, TRIAL_STANDARD)).toMatchObject({
      score: null,
      coverage: 0,
      grade: null,
    });
  });

  it('weights away what does not apply and says how much remains', () => {
    const result = assess([aCase({ firstPublicAt: null })], late, TRIAL_STANDARD);
    expect(result.score).toBe(100);
    expect(result.coverage).toBeCloseTo(9 / 100);
    expect(result.grade).toBeNull();
  });

  it('grades five cases', () => {
    const missed = Array.from({ length: 5 }, () =>
      aCase({ firstPublicAt: null, clocks: [aClock(48, null)] }),
    );
    expect(assess(missed, late, TRIAL_STANDARD)).toMatchObject({ score: 36, grade: 'fail' });
    expect(
      assess(
        Array.from({ length: 5 }, () => aCase()),
        late,
        TRIAL_STANDARD,
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
      holdings: fc
        .tuple(moment, maybe)
        .map(([from, acceptedAt]) => [{ path: '/1/', from, until: null, acceptedAt }]),
      closedAt: maybe,
      level: fc.constantFrom('I', 'II', 'III', 'IV' as const),
      clocks: fc.array(
        fc.tuple(fc.integer({ min: 1, max: 48 }), maybe).map(([hours, met]) => aClock(hours, met)),
      ),
      releases: fc.array(fc.integer({ min: 0, max: 900 }).map((at) => aRelease(at))),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), (facts) => {
        const { score, coverage } = assess(facts.map(aCase), late, TRIAL_STANDARD);
        expect(score ?? 0).toBeGreaterThanOrEqual(0);
        expect(score ?? 0).toBeLessThanOrEqual(100);
        expect(coverage).toBeLessThanOrEqual(1);
      }),
    );
  });
});
