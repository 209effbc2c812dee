import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL } from '../model-folder';
import type { Place } from './gazetteer';

/**
 * The divisions of the country down to the county, with the names they had since 2002 (GB/T 2260), for
 * where no deployment says which are its own.
 */
export function nationalPlaces(): readonly Place[] {
  const rows = readFileSync(join(MODEL, 'divisions.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t') as [string, string, string, string]);
  const today = new Set(rows.filter(([, , until]) => until === '').map(([code]) => code));
  return rows.map(([code, name, until, now]) => ({
    code,
    name,
    parentCode: parentOf(code, today),
    ...(until === '' ? {} : { todayCode: now }),
  }));
}

function parentOf(code: string, today: ReadonlySet<string>): string | null {
  const candidates = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return candidates.find((above) => above !== code && today.has(above)) ?? null;
}

let titles: ReadonlyMap<string, string> | null = null;

/** The whole title of a division of the country: 山西省阳泉市城区. Empty where there is no such code. */
export function divisionTitle(code: string): string {
  titles ??= new Map(
    nationalPlaces()
      .filter(({ todayCode }) => todayCode === undefined)
      .map((place) => [place.code, place.name]),
  );
  const steps = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  return [...new Set(steps)].map((step) => titles?.get(step) ?? '').join('');
}
