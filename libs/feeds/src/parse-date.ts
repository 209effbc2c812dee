const MINUTE_MS = 60_000;
const CHINA_OFFSET_MINUTES = 480;

/** Named zones of RFC 822 and those Chinese sites write; `CST` is China's, not Chicago's. */
const ZONE_MINUTES: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  CST: 480,
  EST: -300,
  EDT: -240,
  PST: -480,
  PDT: -420,
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads the dates feeds carry: RFC 822, RFC 3339, and Chinese forms (`2026年3月1日 08:30`,
 * `2026-03-01 08:30`, `2026/3/1`). A date without a zone is China's. Null where it is no date, or lies
 * before 2000 or more than a day after `now`: such an item is dated by when it was first seen.
 */
export function parseDate(text: string | null, now: Date): Date | null {
  if (text === null) return null;
  const date = parseRfc822(text) ?? parseNumeric(text);
  if (date === null || Number.isNaN(date.getTime())) return null;
  const tooOld = date.getTime() < Date.UTC(2000, 0, 1);
  const inFuture = date.getTime() > now.getTime() + 24 * 60 * MINUTE_MS;
  return tooOld || inFuture ? null : date;
}

function parseRfc822(text: string): Date | null {
  const match =
    /(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{4}|\d{2})[\s,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(.*)$/.exec(
      text,
    );
  if (match === null) return null;
  const month = MONTHS.indexOf(match[2]!.toLowerCase());
  if (month < 0) return null;
  const year = Number(match[3]!.length === 2 ? `20${match[3]}` : match[3]);
  return instant(
    [year, month + 1, Number(match[1]), Number(match[4]), Number(match[5]), Number(match[6] ?? 0)],
    match[7]!,
  );
}

function parseNumeric(text: string): Date | null {
  const match =
    /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]*(\d{1,2})\s*[:时]\s*(\d{1,2})\s*分?(?::?(\d{1,2}))?(?:\.\d+)?秒?)?\s*(.*)$/.exec(
      text,
    );
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  return instant([year!, month!, day!, hour!, minute!, second!], match[7]!);
}

function instant(
  parts: readonly [number, number, number, number, number, number],
  zone: string,
): Date | null {
  const [year, month, day, hour, minute, second] = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60)
    return null;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return new Date(local - offsetMinutes(zone) * MINUTE_MS);
}

function offsetMinutes(zone: string): number {
  const numeric = /^(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d{2})?/.exec(zone.trim());
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return numeric[1] === '-' ? -minutes : minutes;
  }
  const name = /^[A-Z]+/.exec(zone.trim())?.[0];
  return (name === undefined ? undefined : ZONE_MINUTES[name]) ?? CHINA_OFFSET_MINUTES;
}
