import { FeedFetcher } from '@huixiang/feeds';
import type { Config } from '../config';

/** A fetcher as the settings want it: which private hosts, through which proxy, in whose name. */
export function feedFetcher(config: Config): FeedFetcher {
  return new FeedFetcher({
    allowedHosts: config.FEED_ALLOWED_HOSTS,
    proxy: config.FEED_PROXY,
    contact: config.FEED_CONTACT,
  });
}
