/** Words as PostgreSQL reads a tsvector: each a lexeme of its own, whatever signs it has. */
export function tsvectorOf(words: readonly string[]): string {
  return words.map(lexeme).join(' ');
}

/** The query for texts that have all of these words; null where there is none to ask for. */
export function tsqueryOf(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.map(lexeme).join(' & ');
}

/** Signs that mean something to PostgreSQL inside a lexeme; hardly a word has any. */
const SIGNS = /[\\']/;

function lexeme(word: string): string {
  return SIGNS.test(word)
    ? `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    : `'${word}'`;
}
