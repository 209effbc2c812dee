/** Header by lower-case name. */
export type Headers = Readonly<Record<string, string>>;

const DAY_SECONDS = 86_400;

/** RFC 9110 §10.2.3: seconds or a date; null where there is none. At most a week. */
export function retryAfterSeconds(headers: Headers, now: Date): number | null {
  const stated = headers['retry-after']?.trim();
  if (stated === undefined) return null;
  const seconds = /^\d+$/.test(stated) ? Number(stated) : secondsUntil(stated, headers, now);
  return seconds === null ? null : Math.min(Math.max(0, seconds), 7 * DAY_SECONDS);
}

/** RFC 9111 §4.2.1: `max-age`, else `Expires`; null where the publisher says nothing. At most a day. */
export function freshSeconds(headers: Headers, now: Date): number | null {
  const control = headers['cache-control'] ?? '';
  if (/\bno-(?:cache|store)\b/i.test(control)) return null;
  const age = /\bmax-age\s*=\s*"?(\d+)/i.exec(control)?.[1];
  const seconds =
    age !== undefined
      ? Number(age)
      : headers['expires'] === undefined
        ? null
        : secondsUntil(headers['expires'], headers, now);
  return seconds === null || seconds <= 0 ? null : Math.min(seconds, DAY_SECONDS);
}

/** By the server's own clock where it shows it. */
function secondsUntil(date: string, headers: Headers, now: Date): number | null {
  const at = Date.parse(date);
  const from = Date.parse(headers['date'] ?? '');
  if (Number.isNaN(at)) return null;
  return Math.ceil((at - (Number.isNaN(from) ? now.getTime() : from)) / 1000);
}
