const CHARACTERS = 150;
const BEFORE = 40;
/** Where a sentence or a clause ends. */
const BREAK = /[。！？；，\n]/;

/** What stands around the first of the marks in a text, begun at a clause; its beginning where none stands there. */
export function excerptOf(body: string, marks: readonly string[]): string {
  const text = body.toLowerCase();
  const at = Math.min(
    ...marks.map((mark) => text.indexOf(mark)).filter((found) => found >= 0),
    body.length,
  );
  const first = at === body.length || at < BEFORE ? 0 : clauseBefore(body, at);
  const cut = body
    .slice(first, first + CHARACTERS)
    .replace(/\s+/g, ' ')
    .trim();
  return `${first > 0 ? '…' : ''}${cut}${first + CHARACTERS < body.length ? '…' : ''}`;
}

/** Where the clause begins that `at` stands in, no farther back than an excerpt can show. */
function clauseBefore(body: string, at: number): number {
  for (let i = at - 1; i >= at - BEFORE; i -= 1) if (BREAK.test(body[i]!)) return i + 1;
  return at - BEFORE;
}
