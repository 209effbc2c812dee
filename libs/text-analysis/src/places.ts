/** A division the text may name: its code, its names, and the codes above it. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
}

export interface Gazetteer {
  /** Codes of the divisions a text names, the most often named first; a county's city is implied, not listed. */
  readonly find: (text: string) => readonly string[];
  /** Whether a word is a division's name, with or without its suffix. */
  readonly isName: (word: string) => boolean;
}

const SUFFIX = /(省|市|区|县)$/;

/**
 * Finds divisions by full name, or by the name without its suffix where that has two characters or
 * more. A name two counties share counts only beside its city.
 */
export function gazetteerOf(places: readonly Place[]): Gazetteer {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const sharers = new Map<string, number>();
  for (const { name } of places) sharers.set(name, (sharers.get(name) ?? 0) + 1);

  const find = (text: string): readonly string[] => {
    const found = new Map<string, number>();
    for (const place of places) {
      const times = timesNamed(text, place.name);
      if (times === 0) continue;
      const parent = byCode.get(place.parentCode ?? '');
      const ambiguous = (sharers.get(place.name) ?? 0) > 1;
      if (ambiguous && (parent === undefined || timesNamed(text, parent.name) === 0)) continue;
      found.set(place.code, times);
    }
    const implied = new Set<string>();
    for (const code of found.keys()) {
      for (let up = byCode.get(code)?.parentCode; up != null; up = byCode.get(up)?.parentCode)
        implied.add(up);
    }
    return [...found]
      .filter(([code]) => !implied.has(code))
      .sort(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1))
      .map(([code]) => code);
  };
  const names = new Set(places.flatMap(({ name }) => [name, name.replace(SUFFIX, '')]));
  return { find, isName: (word) => names.has(word) };
}

function timesNamed(text: string, name: string): number {
  const full = text.split(name).length - 1;
  const short = name.replace(SUFFIX, '');
  return full > 0 || short.length < 2 || short === name ? full : text.split(short).length - 1;
}
