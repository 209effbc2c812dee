import {
  SIGNAL_HISTORY_DAYS,
  SIGNAL_HOURS,
  type TermPair,
  isSameSignal,
  signalsAmong,
} from '@huixiang/domain';
import { analyse } from '../analyse';
import { weightiest } from '../keywords/keywords';
import { gazetteerOf } from '../places/gazetteer';
import { nationalPlaces } from '../places/national';
import { datedMessages } from './messages-rig';

const HOUR_MS = 3_600_000;
/** Hours between two looks. */
const LOOKS = 6;
/** Messages of one happening in a signal that make it that happening's. */
const OF_IT = 2;
/** Of the years before there are three messages. */
const BEGINS = Date.UTC(2019, 0, 1);
/** Names of places were made codes (A市, A3区): where they have names, no term is one. */
const CODED_PLACE = /^[a-z]\d*$/;

interface Message {
  readonly id: number;
  readonly at: number;
  readonly terms: readonly string[];
  readonly event: string | null;
}

/**
 * `npm run evaluate -- signals`: a year of citizens' messages in their order, looked at every six hours: how many signals a week
 * there are, and after how many messages each of the three happenings two people found was one.
 */
function main(): void {
  const all = messages();
  const negative = all.filter(({ terms }) => terms.length > 0);
  const first = negative[0]!.at + SIGNAL_HISTORY_DAYS * 24 * HOUR_MS;
  const last = negative.at(-1)!.at;
  const told: { at: number; ids: Set<number> }[] = [];
  for (let now = first; now < last; now += LOOKS * HOUR_MS)
    for (const { articleIds } of signalsAmong(pairsAt(negative, now))) {
      const known = told.find(({ ids }) => isSameSignal(articleIds, ids));
      if (known === undefined) told.push({ at: now, ids: new Set(articleIds) });
      else for (const id of articleIds) known.ids.add(id);
    }
  const weeks = (last - first) / (7 * 24 * HOUR_MS);
  console.log(
    `${negative.length} negative messages of ${all.length}, ${told.length} signals in ${Math.round(weeks)} weeks: ${(told.length / weeks).toFixed(2)} a week`,
  );
  const byId = new Map(all.map((one) => [one.id, one]));
  const events = [...new Set(all.map(({ event }) => event))].filter((event) => event !== null);
  console.table(
    events.map((event) => {
      const own = all.filter((one) => one.event === event);
      const signal = told.find(
        ({ ids }) => [...ids].filter((id) => byId.get(id)?.event === event).length >= OF_IT,
      );
      const before = signal === undefined ? [] : own.filter(({ at }) => at <= signal.at);
      const days = (from: number, to: number) => Math.round((to - from) / (24 * HOUR_MS));
      return {
        happening: event,
        messages: own.length,
        'over days': days(own[0]!.at, own.at(-1)!.at),
        'told after messages': signal === undefined ? '—' : before.length,
        'days before the last': signal === undefined ? '—' : days(signal.at, own.at(-1)!.at),
      };
    }),
  );
}

function messages(): readonly Message[] {
  const gazetteer = gazetteerOf(nationalPlaces());
  return datedMessages()
    .filter(({ at }) => at.getTime() >= BEGINS)
    .map(({ title, body, at, event }, id) => {
      const { sentiment, terms } = analyse(title, body, gazetteer);
      const telling = weightiest(terms).filter((term) => !CODED_PLACE.test(term));
      return { id, at: at.getTime(), event, terms: sentiment.label === 'negative' ? telling : [] };
    });
}

/** What the database is asked for, from messages in memory. */
function pairsAt(negative: readonly Message[], now: number): readonly TermPair[] {
  const recentFrom = now - SIGNAL_HOURS * HOUR_MS;
  const from = recentFrom - SIGNAL_HISTORY_DAYS * 24 * HOUR_MS;
  const voices = negative.filter(({ at }) => at > from && at <= now);
  const known = voices.filter(({ at }) => at <= recentFrom);
  const times = new Map<string, number>();
  for (const { terms } of known)
    for (const term of terms) times.set(term, (times.get(term) ?? 0) + 1);
  const pairs = new Map<string, { recent: number[]; before: number }>();
  for (const { id, at, terms } of voices)
    for (const one of terms)
      for (const other of terms) {
        if (one >= other) continue;
        const pair = pairs.get(`${one} ${other}`) ?? { recent: [], before: 0 };
        pairs.set(`${one} ${other}`, pair);
        if (at > recentFrom) pair.recent.push(id);
        else pair.before += 1;
      }
  return [...pairs].map(([words, { recent, before }]) => {
    const [one, other] = words.split(' ') as [string, string];
    return {
      words: [one, other],
      articleIds: recent,
      known: before,
      times: [times.get(one) ?? 0, times.get(other) ?? 0],
      voices: known.length,
    };
  });
}

main();
