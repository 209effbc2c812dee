/** Text for the inside of a LIKE pattern: its signs stand for themselves. */
export function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
