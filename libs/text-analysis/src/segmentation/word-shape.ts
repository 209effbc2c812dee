/** Whether a word has a letter of any script; marks and bare numbers have none. */
export function hasLetter(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || /\p{L}/u.test(word);
}
