/** Words a text's feeling is read from at most: what comes later repeats it. */
const MOST = 250;

/** The words sentiment is read from: marks and emoticons count, spaces and case do not. */
export function sentimentWords(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const word of words) {
    if (kept.length === MOST) break;
    const code = word.charCodeAt(0);
    // Most words are Chinese: they have no case, and to ask for it is slow.
    if (code >= 0x4e00 && code <= 0x9fff) kept.push(word);
    else if (word.trim() !== '') kept.push(word.toLowerCase());
  }
  return kept;
}
