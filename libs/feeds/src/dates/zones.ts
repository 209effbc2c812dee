const MINUTE_MS = 60_000;
const CHINA_MINUTES = 480;

/** Zones by the names feeds write, in minutes east of Greenwich; `CST` depends on who writes it. */
const NAMED: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  IST: 330,
  ICT: 420,
  HKT: CHINA_MINUTES,
  SGT: CHINA_MINUTES,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};
const CENTRAL_US_MINUTES = -360;

/**
 * The offset stated at the beginning of a text, in minutes east; null where none is.
 *
 * @param chinese whether `CST` is China Standard Time (+08:00) or Central (−06:00)
 */
export function statedOffset(text: string, chinese: boolean): number | null {
  if (text.includes('北京时间')) return CHINA_MINUTES;
  const numeric = /^[\s(]*(?:GMT|UTC|UT)?\s*([+-])(\d{1,2}):?(\d{2})?(?!\d)/i.exec(text);
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return numeric[1] === '-' ? -minutes : minutes;
  }
  const name = /^[\s(]*([A-Za-z]{1,5})(?![A-Za-z])/.exec(text)?.[1]?.toUpperCase();
  if (name === 'CST') return chinese ? CHINA_MINUTES : CENTRAL_US_MINUTES;
  return name === undefined ? null : (NAMED[name] ?? null);
}

/** Year, month (1–12), day, hour, minute, second, millisecond as a clock on the wall shows them. */
export type WallTime = readonly [number, number, number, number, number, number, number];

/**
 * The instant at which clocks in an IANA zone show a time: the first where it comes twice, the one as
 * far after midnight where it is skipped.
 */
export function instantIn(zone: string, wall: WallTime): number {
  const local = wallMs(wall);
  const before = local - offsetAt(zone, local - DAY_MS) * MINUTE_MS;
  if (offsetAt(zone, before) * MINUTE_MS + before === local) return before;
  const after = local - offsetAt(zone, local + DAY_MS) * MINUTE_MS;
  return offsetAt(zone, after) * MINUTE_MS + after === local ? after : before;
}

export function wallMs([year, month, day, hour, minute, second, ms]: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second, ms);
}

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes east of Greenwich in a zone at an instant. */
export function offsetAt(zone: string, instant: number): number {
  if (zone === 'Asia/Shanghai') return CHINA_MINUTES;
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value;
  return statedOffset(name ?? 'GMT', true) ?? 0;
}
