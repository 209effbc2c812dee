import { type ScryptOptions, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
/** OWASP's parameters for scrypt (N = 2¹⁵, r = 8, p = 3), about 0.3 s. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const HASH_BYTES = 32;

/** Letters and figures that nobody takes for one another when they are read out. */
const LEGIBLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password for handing over, in groups of four: 79 bits. */
export function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/** A password's hash with all it takes to check it: `scrypt$N$r$p$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password.normalize('NFKC'), salt, HASH_BYTES, {
    ...COST,
    maxmem: 128 * 1024 * 1024,
  });
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), hash.toString('base64')].join(
    '$',
  );
}

export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [, N, r, p, salt, hash] = stored.split('$');
  const expected = Buffer.from(hash ?? '', 'base64');
  const given = await derive(
    password.normalize('NFKC'),
    Buffer.from(salt ?? '', 'base64'),
    HASH_BYTES,
    {
      N: Number(N),
      r: Number(r),
      p: Number(p),
      maxmem: 128 * 1024 * 1024,
    },
  );
  return expected.length === HASH_BYTES && timingSafeEqual(given, expected);
}
