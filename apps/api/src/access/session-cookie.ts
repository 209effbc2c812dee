import type { CookieOptions } from 'express';
import type { Config } from '../config';

/** `__Host-` ties a cookie to this host over HTTPS; plain HTTP (a trial on one machine) cannot have it. */
export function cookieName(config: Pick<Config, 'SECURE_COOKIES'>): string {
  return config.SECURE_COOKIES ? '__Host-huixiang' : 'huixiang';
}

export function cookieOptions(
  config: Pick<Config, 'SECURE_COOKIES' | 'SESSION_HOURS'>,
): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'strict',
    secure: config.SECURE_COOKIES,
    path: '/',
    maxAge: config.SESSION_HOURS * 3_600_000,
  };
}

/** The session token in a Cookie header; null where there is none. */
export function tokenIn(
  header: string | undefined,
  config: Pick<Config, 'SECURE_COOKIES'>,
): string | null {
  const prefix = `${cookieName(config)}=`;
  const pair = header?.split(';').find((part) => part.trim().startsWith(prefix));
  return pair === undefined ? null : pair.trim().slice(prefix.length);
}
