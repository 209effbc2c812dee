const MINUTE_MS = 60_000;
const CHINA_MINUTES = 480;

/** Zones by the names feeds write, in minutes east of Greenwich; `CST` depends on who writes it. */
const NAMED: Readonly<Record<string, number>> = {
  ...{ Z: 0, UT: 0, UTC: 0, GMT: 0, WET: 0, WEST: 60, BST: 60, CET: 60, CEST: 120, MET: 60 },
  ...{ MEST: 120, EET: 120, EEST: 180, MSK: 180, MSD: 240, TRT: 180, SAMT: 240, YEKT: 300 },
  ...{ OMST: 360, NOVT: 420, KRAT: 420, IRKT: 480, YAKT: 540, VLAT: 600, MAGT: 660, PETT: 720 },
  ...{ WAT: 60, CAT: 120, SAST: 120, EAT: 180, IDT: 180, GST: 240, PKT: 300, UZT: 300 },
  ...{ IST: 330, NPT: 345, ICT: 420, WIB: 420, WITA: 480, WIT: 540 },
  ...{ BJT: CHINA_MINUTES, HKT: CHINA_MINUTES, SGT: CHINA_MINUTES, MYT: CHINA_MINUTES },
  ...{ PHT: 480, ULAT: 480, JST: 540, KST: 540, AWST: 480, ACST: 570, ACDT: 630, AEST: 600 },
  ...{ AEDT: 660, CHST: 600, NZST: 720, NZDT: 780, SST: -660, HST: -600, HDT: -540, AKST: -540 },
  ...{ AKDT: -480, PST: -480, PDT: -420, MST: -420, MDT: -360, CDT: -300, EST: -300, EDT: -240 },
  ...{ AST: -240, ADT: -180, NST: -210, NDT: -150, BRT: -180, ART: -180, CLT: -240, CLST: -180 },
  ...{ COT: -300, PET: -300 },
};
const CENTRAL_US_MINUTES = -360;

/** The furthest any zone is from Greenwich. */
const MAX_MINUTES = 14 * 60;

/**
 * The offset stated at the beginning of a text, in minutes east; null where none is, NaN where it is one
 * no zone has or a name nobody knows.
 *
 * @param chinese whether `CST` is China Standard Time (+08:00) or Central (−06:00)
 */
export function statedOffset(text: string, chinese: boolean): number | null {
  if (text.includes('北京时间')) return CHINA_MINUTES;
  return numericOffset(text) ?? namedOffset(text, chinese);
}

function numericOffset(text: string): number | null {
  const match = /^[\s(]*(?:GMT|UTC|UT)?\s*([+-])(\d{1,2}):?(\d{2})?(?!\d)/i.exec(text);
  if (match === null) return null;
  const past = Number(match[3] ?? 0);
  const minutes = Number(match[2]) * 60 + past;
  if (minutes > MAX_MINUTES || past > 45 || past % 15 !== 0) return NaN;
  return match[1] === '-' ? -minutes : minutes;
}

function namedOffset(text: string, chinese: boolean): number | null {
  const name = /^[\s(]*([A-Za-z]{1,5})(?![A-Za-z])/.exec(text)?.[1] ?? '';
  const upper = name.toUpperCase();
  // Small letters within a text are a word, at its end they may be a zone.
  if (name === '' || (name !== upper && text.trim() !== name)) return null;
  if (upper === 'CST') return chinese ? CHINA_MINUTES : CENTRAL_US_MINUTES;
  return NAMED[upper] ?? (/^[\s(]*[A-Z]+[\s),]*$/.test(text) ? NaN : null);
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
  return statedOffset(name ?? 'GMT', true) || 0;
}
