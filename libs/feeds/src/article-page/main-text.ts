import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { textOfHtml } from '../normalise/html-text';

/** Shorter than this is a menu or a notice, not an article. */
const SHORTEST = 80;

/** The main text of an article's page, by Firefox's reader; null where it finds none. */
export function mainTextOf(html: string): string | null {
  const { document } = parseHTML(html);
  const article = new Readability(document, {
    charThreshold: SHORTEST,
  }).parse();
  const text = textOfHtml(article?.content ?? '');
  return text.length < SHORTEST ? null : text;
}
