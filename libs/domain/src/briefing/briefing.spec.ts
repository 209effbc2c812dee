import fc from 'fast-check';
import { BRIEFING_KINDS, lastPeriod, nextBriefingAt, periodBefore } from './briefing-period';
import { STANDARD_TEMPLATES } from './standard-templates';
import { fillTemplate, foreignNumbers, templateFaults, textOfParts } from './template';

const at = (iso: string) => new Date(`${iso}+08:00`);

describe('a period', () => {
  it.each([
    ['daily', '2026-03-01T07:00', '2026-02-28T00:00', '2026-03-01T00:00'],
    // A Sunday still belongs to its week.
    ['weekly', '2026-03-01T23:00', '2026-02-16T00:00', '2026-02-23T00:00'],
    ['weekly', '2026-03-02T00:00', '2026-02-23T00:00', '2026-03-02T00:00'],
    ['monthly', '2026-01-15T08:00', '2025-12-01T00:00', '2026-01-01T00:00'],
    ['quarterly', '2026-02-10T08:00', '2025-10-01T00:00', '2026-01-01T00:00'],
    ['quarterly', '2026-04-01T00:00', '2026-01-01T00:00', '2026-04-01T00:00'],
  ] as const)('%s, at %s, is from %s to %s', (kind, now, from, to) => {
    expect(lastPeriod(kind, at(now))).toEqual({ from: at(from), to: at(to) });
  });

  it('comes next after the last one, at its hour, and is over then', () => {
    const moment = fc.date({
      min: at('2025-01-01T00:00'),
      max: at('2027-12-31T00:00'),
      noInvalidDate: true,
    });
    const kind = fc.constantFrom('daily', 'weekly', 'monthly', 'quarterly' as const);
    fc.assert(
      fc.property(kind, fc.integer({ min: 0, max: 23 }), moment, (of, hour, after) => {
        const next = nextBriefingAt(of, hour, after);
        expect(next > after).toBe(true);
        expect(new Date(next.getTime() + 8 * 3_600_000).getUTCHours()).toBe(hour);
        expect(lastPeriod(of, next).to <= next).toBe(true);
        expect(next.getTime() - after.getTime()).toBeLessThanOrEqual(93 * 24 * 3_600_000);
      }),
    );
  });

  it('is compared with as long a one before', () => {
    const week = { from: at('2026-03-02T00:00'), to: at('2026-03-09T00:00') };
    expect(periodBefore(week)).toEqual({ from: at('2026-02-23T00:00'), to: week.from });
  });
});

describe('a template', () => {
  const of = (text: string) => ({
    title: 'x',
    sections: [{ heading: '概况', text, list: null, item: '' }],
  });

  it.each(BRIEFING_KINDS)('the product’s own for %s have no fault', (kind) => {
    expect(templateFaults(STANDARD_TEMPLATES[kind])).toEqual([]);
  });

  it.each([
    ['监测到 {article} 篇', [{ kind: 'unknown', section: 0, name: 'article' }]],
    ['监测到 120 篇', [{ kind: 'number', section: 0, text: '120' }]],
    ['监测到一百二十篇', [{ kind: 'number', section: 0, text: '一百二十篇' }]],
    ['负面占九成', [{ kind: 'number', section: 0, text: '九成' }]],
    ['占百分之九十', [{ kind: 'number', section: 0, text: '百分之九十' }]],
    ['一百二十 篇', [{ kind: 'number', section: 0, text: '一百二十 篇' }]],
    ['①起', [{ kind: 'number', section: 0, text: '①' }]],
    ['一般情况，一致认为', []],
    ['监测到 {articles 篇', [{ kind: 'brace', section: 0 }]],
    ['监测到 {articles} 篇，一切正常', []],
  ])('%s', (text, faults) => {
    expect(templateFaults(of(text))).toEqual(faults);
  });

  const figures = { articles: { text: '12', to: '/search' }, negativeShare: null };
  it('says a figure with its rows, and leaves out the sentence whose figure does not exist', () => {
    const [section] = fillTemplate(of('监测到 {articles} 篇。负面占 {negativeShare}。'), {
      figures,
      lists: {},
    });
    expect(section?.paragraphs).toEqual([
      ['监测到 ', { name: 'articles', text: '12', to: '/search' }, ' 篇。'],
    ]);
  });
  it('words a list item by item, and says so where there is nothing', () => {
    const list = {
      title: 'x',
      sections: [{ heading: '发布', text: '', list: 'releases' as const, item: '{title}。' }],
    };
    const lists = {
      releases: [{ title: { text: '甲', to: '/cases/1' } }, { title: { text: '乙', to: null } }],
    };
    const [section] = fillTemplate(list, { figures: {}, lists });
    expect(section?.paragraphs.map(textOfParts)).toEqual(['甲。', '乙。']);
    expect(fillTemplate(list, { figures: {}, lists: { releases: [] } })).toEqual([
      { heading: '发布', paragraphs: [['暂无。']] },
    ]);
    // Of what was not looked at nothing is said.
    expect(fillTemplate(list, { figures: {}, lists: {} })).toEqual([]);
  });
  it('finds the numbers that nobody counted', () => {
    const sections = fillTemplate(of('监测到 {articles} 篇。'), {
      figures: { articles: { text: '1,204', to: null } },
      lists: {},
    });
    expect(foreignNumbers('监测到 1204 篇，较上月多３０％，约占九成', sections[0])).toEqual([
      '30',
      '九成',
    ]);
  });
});
