/** Parameters that tell who clicked where, never which page is meant. */
const TRACKING =
  /^(utm_[a-z_]+|spm|scm|from_source|share_(?:source|medium|token)|fbclid|gclid|yclid|msclkid|mc_[ce]id|igshid|_hsenc|_hsmi)$/i;

/**
 * An item's address: absolute, http(s) only, without tracking parameters and without credentials; null
 * where it is none. All other parameters stay as they are written: redirecting wrappers need them.
 */
export function cleanUrl(link: string | null, base: string): string | null {
  const stated = link?.replace(/[\t\r\n]/g, '').trim() ?? '';
  if (stated === '' || !URL.canParse(stated, base || undefined)) return null;
  const url = new URL(stated, base || undefined);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.hostname === '') return null;
  url.username = '';
  url.password = '';
  if (url.search !== '') {
    const kept = url.search
      .slice(1)
      .split('&')
      .filter((pair) => !TRACKING.test(pair.split('=')[0]!));
    url.search = kept.join('&');
  }
  return url.href;
}
