/** Two keywords are a phrase once they stand side by side in this share of the texts, and in two at least. */
const PHRASE_SHARE = 0.3;
const PHRASE_TEXTS = 2;

/**
 * Keywords with those joined that are said together: 学校 and 供餐, side by side in most titles, are 学校供餐.
 * @param keywords heaviest first
 * @param texts of the event, such as its titles
 */
export function joinPhrases(
  keywords: readonly string[],
  texts: readonly string[],
): readonly string[] {
  const enough = Math.max(PHRASE_TEXTS, texts.length * PHRASE_SHARE);
  const isSaid = (phrase: string) => texts.filter((text) => text.includes(phrase)).length >= enough;
  const joined: string[] = [];
  const spent = new Set<string>();
  for (const word of keywords) {
    if (spent.has(word)) continue;
    spent.add(word);
    const rest = keywords.filter((other) => !spent.has(other));
    const after = rest.find((other) => isSaid(word + other));
    const before = after === undefined ? rest.find((other) => isSaid(other + word)) : undefined;
    const partner = after ?? before;
    if (partner !== undefined) spent.add(partner);
    joined.push(`${before ?? ''}${word}${after ?? ''}`);
  }
  return joined;
}
