export const MIN_PASSWORD_LENGTH = 10;
const MIN_DISTINCT = 5;

/**
 * Whether a password is guessed too easily: short, of few characters repeated, or holding the login.
 * Length counts, kinds of characters do not (NIST SP 800-63B §5.1.1.2).
 */
export function isWeakPassword(password: string, login: string): boolean {
  const characters = [...password.normalize('NFKC').toLowerCase()];
  return (
    characters.length < MIN_PASSWORD_LENGTH ||
    new Set(characters).size < MIN_DISTINCT ||
    characters.join('').includes(login.toLowerCase())
  );
}
