/** One spelling of a source's address, so that the same feed is not added twice; without a fragment. */
export function sourceAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
