import { type FetchOutcome, isNamedException } from '@huixiang/feeds';
import type { Config } from '../config';

export type FailedFetch = Extract<FetchOutcome, { kind: 'failed' }>;

/** RSSHub by its name or its usual port, and services that make feeds of others' pages. */
const AGGREGATORS =
  /rsshub|:1200$|^(.+\.)?(feedburner\.com|feedburner\.google\.com|rss\.app|morss\.it|openrss\.org)(:\d+)?$/;

/**
 * Whether a host serves feeds that have nothing to do with one another: the house's own (the allow-list),
 * RSSHub and its like. What one of its feeds is asked to wait says nothing of the others.
 */
export function isAggregator(host: string, config: Config): boolean {
  const { FEED_ALLOWED_HOSTS: allowedHosts } = config;
  return isNamedException(host, { allowedHosts }) || AGGREGATORS.test(host);
}

/**
 * Seconds a whole host is to be left alone after a failure: with 429 a publisher means all that it serves,
 * an aggregator one of its feeds; 503 may be one page's trouble.
 */
export function hostWait(
  host: string,
  failed: Pick<FailedFetch, 'failure' | 'retryAfterSeconds'>,
  config: Config,
): number {
  if (failed.failure !== 'throttled' || isAggregator(host, config)) return 0;
  return failed.retryAfterSeconds ?? 0;
}
