/** Words as PostgreSQL reads a tsvector: each a lexeme of its own, whatever signs it has. */
export function tsvectorOf(words: readonly string[]): string {
  const plain = words.join(' ');
  // As good as always: without quotes an article is a twentieth less to write and to read.
  if (!MEANS_SOMETHING.test(plain) && !words.some((word) => word.includes(' '))) return plain;
  return words.map(lexeme).join(' ');
}

/** The query for texts that have all of these words; null where there is none to ask for. */
export function tsqueryOf(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.map(lexeme).join(' & ');
}

/** What a lexeme without quotes may not have; between lexemes stands a space. */
const MEANS_SOMETHING = /[\\':]|[^\S ]/;
/** Signs that mean something to PostgreSQL inside a lexeme; hardly a word has any. */
const SIGNS = /[\\']/;

function lexeme(word: string): string {
  return SIGNS.test(word)
    ? `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    : `'${word}'`;
}
