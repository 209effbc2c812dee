import { Memo, type Word, textsOf, wordOf } from '../segmentation/word';
import { PairTable } from '../pair-table';
import { ORDINARY_WORDS } from './ordinary-words';
import { namesOf } from './division-names';

/** A division a text may name: its code, its title, and the code above it. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  /** Where the name is a former one: the code of what is there today. */
  readonly todayCode?: string;
}

export interface Gazetteer {
  /**
   * Codes of the divisions a text names, the most often named first; of a county its city and province are
   * implied, not listed.
   * @param words as the segmenter cuts them
   */
  readonly find: (words: readonly Word[]) => readonly string[];
  /** Whether a word is a division's name, with or without its kind. */
  readonly isName: (word: Word) => boolean;
}

/** A division under one of its names. */
interface Candidate {
  readonly place: Place;
  readonly short: boolean;
}

/** A name as it stands in a text. */
interface Mention {
  readonly at: number;
  readonly name: string;
  readonly candidates: readonly Candidate[];
}

const MAX_NAME = 14;
/** With fewer divisions than this a deployment's own province is the context of every text. */
const OWN_PROVINCE = 1000;
/** What stands behind a name where it is part of another: a street, a school's or a person's. */
const PART_OF_ANOTHER =
  /^(?:东路|西路|南路|北路|中路|路|街(?!道)|大街|大道|巷|胡同|里$|桥(?![东西])|话|菜|味|人$|装)/;

/**
 * Finds divisions by title, or by short name where that is no ordinary word. A name several divisions
 * share, and a county's ordinary name, count only where the division above is named too: the nearest one
 * before, or else behind (城区 of 阳泉 or of 晋城).
 */
export function gazetteerOf(places: readonly Place[]): Gazetteer {
  const local = places.length < OWN_PROVINCE;
  const byCode = new Map(places.filter(isToday).map((place) => [place.code, place]));
  const byName = index(places);
  const beginnings = new Set(
    [...byName.keys()].flatMap((name) => Array.from(name, (_, i) => name.slice(0, i + 1))),
  );
  const climbed = new Map<Place, readonly string[]>();
  const above = (place: Place): readonly string[] => {
    const known = climbed.get(place);
    if (known !== undefined) return known;
    const codes: string[] = [];
    for (let up = place.parentCode; up !== null; up = byCode.get(up)?.parentCode ?? null)
      codes.push(up);
    climbed.set(place, codes);
    return codes;
  };

  const beginningPairs = new PairTable(beginnings.size);
  for (const beginning of beginnings)
    if (beginning.length === 2)
      beginningPairs.set(beginning.charCodeAt(0), beginning.charCodeAt(1), 1);

  const names: Names = {
    byName,
    beginnings,
    beginningPairs,
    role: new Memo((word) => apart(word, byName) ?? (beginnings.has(word) ? 'begins' : null)),
  };
  const isName = new Memo((word) => byName.has(word));

  const known = new Map<string, string | null>();
  /** The code of what a name means without any context, null where it takes one. */
  const certainly = (name: string): string | null => {
    let code = known.get(name);
    if (code === undefined) {
      const candidates = byName.get(name)!;
      const sure = candidates.filter(
        (one) => isCertain(one, candidates) && (local || !one.short || isKnownAbroad(one.place)),
      );
      code = sure.length === 1 ? codeOf(sure[0]!.place) : null;
      known.set(name, code);
    }
    return code;
  };

  const find = (words: readonly Word[]): readonly string[] => {
    const mentions = mentionsIn(words, names);
    if (mentions.length === 0) return [];
    const certain = mentions.map(({ name }) => certainly(name));
    const chosen = mentions.map(
      (mention, i) => byContext(mention, i, certain, above) ?? byCode.get(certain[i] ?? ''),
    );
    return mostNamed(chosen.filter((place) => place !== undefined).map(codeOf), (code) => {
      const place = byCode.get(code);
      return place === undefined ? [] : above(place);
    });
  };
  return { find, isName: (word) => isName.of(word) };
}

function isToday({ todayCode }: Place): boolean {
  return todayCode === undefined;
}

function codeOf({ code, todayCode }: Place): string {
  return todayCode ?? code;
}

function index(places: readonly Place[]): ReadonlyMap<string, readonly Candidate[]> {
  const byName = new Map<string, Candidate[]>();
  const add = (name: string, candidate: Candidate) => {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [candidate]);
    else known.push(candidate);
  };
  for (const place of places) {
    const { full, short } = namesOf(place.name);
    for (const name of full) add(name, { place, short: false });
    if (short !== null) add(short, { place, short: true });
  }
  return byName;
}

/**
 * Whether a name means this division without any context: it is the only one of the highest rank that
 * goes by it, and no ordinary word. Of a former and a present division of one name the present is meant.
 */
function isCertain(candidate: Candidate, all: readonly Candidate[]): boolean {
  const { place, short } = candidate;
  if (short && ORDINARY_WORDS.has(namesOf(place.name).short ?? '')) return false;
  const rank = rankOf(place);
  return all.every(
    (other) =>
      other === candidate ||
      codeOf(other.place) === codeOf(place) ||
      rankOf(other.place) > rank ||
      (isToday(place) && !isToday(other.place) && rankOf(other.place) >= rank),
  );
}

/** Whether a short name is understood outside its province: that of a city, not of a county or district. */
function isKnownAbroad(place: Place): boolean {
  return rankOf(place) < COUNTY || place.name.endsWith('市');
}

/** Of divisions of one name in one place the highest is meant; two of a rank are told apart by nothing. */
function onlyOne(candidates: readonly Candidate[]): Candidate | undefined {
  const today = candidates.filter(({ place }) => isToday(place));
  const possible = today.length > 0 ? today : candidates;
  const highest = Math.min(...possible.map(({ place }) => rankOf(place)));
  const [first, ...others] = possible.filter(({ place }) => rankOf(place) === highest);
  return others.length === 0 ? first : undefined;
}

const COUNTY = 2;

/** 0 for a province, 1 for a prefecture or city, 2 for a county, by the zeros of the code. */
function rankOf({ code }: Place): number {
  return code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2;
}

/** Names by what they are looked up with. */
interface Names {
  readonly byName: ReadonlyMap<string, readonly Candidate[]>;
  /** Everything a name begins with. */
  readonly beginnings: ReadonlySet<string>;
  /** Of these, those of two signs. */
  readonly beginningPairs: PairTable;
  readonly role: Memo<Role>;
}

/** What a word has to do with names: `null` is nothing; `begins` may begin one; or it is two, taken for one word by the segmenter. */
type Role = 'begins' | readonly Word[] | null;

/** The names in a text, each the longest that begins and ends with a word. */
function mentionsIn(whole: readonly Word[], names: Names): readonly Mention[] {
  let hasTwo = false;
  let begins: number[] = [];
  // Most words have nothing to do with names: each is asked once.
  for (let at = 0; at < whole.length; at += 1) {
    const role = names.role.of(whole[at]!);
    if (role === 'begins') begins.push(at);
    else if (role !== null) hasTwo = true;
  }
  const words = hasTwo ? apartIn(whole, names) : whole;
  if (hasTwo) begins = [...words.keys()].filter((at) => names.role.of(words[at]!) === 'begins');
  const mentions: Mention[] = [];
  let behindLast = 0;
  for (const at of begins) {
    if (at < behindLast) continue;
    const end = longestName(words, at, names);
    if (end === at) continue;
    const name = textsOf(words.slice(at, end)).join('');
    const behind = textsOf(words.slice(end, end + 2)).join('');
    if (!PART_OF_ANOTHER.test(behind))
      mentions.push({ at, name, candidates: names.byName.get(name)! });
    behindLast = end;
  }
  return mentions;
}

/** The words, those that are two names as the two. */
function apartIn(words: readonly Word[], { role }: Names): readonly Word[] {
  return words.flatMap((word) => {
    const two = role.of(word);
    return isTwo(two) ? two : [word];
  });
}

function isTwo(role: Role): role is readonly Word[] {
  return role !== null && role !== 'begins';
}

/** A word that is two names in one, 上海市浦东新区, as the two. */
function apart(word: string, byName: ReadonlyMap<string, unknown>): readonly Word[] | null {
  if (word.length < 4 || byName.has(word)) return null;
  for (let i = 2; i <= word.length - 2; i += 1)
    if (byName.has(word.slice(0, i)) && byName.has(word.slice(i)))
      return [wordOf(word.slice(0, i)), wordOf(word.slice(i))];
  return null;
}

/** Where the longest name that begins with the word at `start` ends; `start` where none does. */
function longestName(words: readonly Word[], start: number, names: Names): number {
  const { byName, beginnings, beginningPairs } = names;
  const { text, length, first } = words[start]!;
  let end = byName.has(text) ? start + 1 : start;
  const next = words[start + 1];
  // Single signs begin names all over a text (大, 中, 新), and hardly one goes on as one: no text is made of those.
  if (next === undefined || (length === 1 && beginningPairs.get(first, next.first) < 0)) return end;
  let name = text;
  for (let i = start + 1; i < words.length && name.length < MAX_NAME; i += 1) {
    name += words[i]!.text;
    if (!beginnings.has(name)) break;
    if (byName.has(name)) end = i + 1;
  }
  return end;
}

/** What a mention means by the divisions certainly named around it: those before it from the nearest, then those behind. */
function byContext(
  { candidates }: Mention,
  index: number,
  certain: readonly (string | null)[],
  above: (place: Place) => readonly string[],
): Place | undefined {
  if (candidates.length === 1 && certain[index] !== null) return undefined;
  const before = certain.slice(0, index).reverse();
  const named = new Set([...before, ...certain.slice(index + 1)]);
  for (const code of named) {
    if (code === null) continue;
    const one = onlyOne(candidates.filter(({ place }) => above(place).includes(code)));
    if (one !== undefined) return one.place;
  }
  return undefined;
}

/** Each code once, the most often named first, those implied by another left out. */
function mostNamed(
  codes: readonly string[],
  above: (code: string) => readonly string[],
): readonly string[] {
  const times = new Map<string, number>();
  for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1);
  const implied = new Set([...times.keys()].flatMap(above));
  return [...times]
    .filter(([code]) => !implied.has(code))
    .sort(([, a], [, b]) => b - a)
    .map(([code]) => code);
}
