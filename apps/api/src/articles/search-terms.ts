/** Words as PostgreSQL reads a tsvector: each a lexeme of its own, whatever signs it has. */
export function tsvectorOf(words: readonly string[]): string {
  return words.map(lexeme).join(' ');
}

/** The query for texts that have all of these words; null where there is none to ask for. */
export function tsqueryOf(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.map(lexeme).join(' & ');
}

function lexeme(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
