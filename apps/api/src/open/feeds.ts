import { LABELS } from '@huixiang/domain';
import { html } from './html';
import type { OpenRelease } from './open-releases.queries';

export const FEED_SIZE = 50;

const TITLE = '政府回应发布';

function titleOf({ title, kind, correctedBy }: OpenRelease): string {
  if (title === null) return `（已撤回）${LABELS.releaseKind[kind]}`;
  return correctedBy === null ? title : `（已更正）${title}`;
}

/** Releases as an Atom feed (RFC 4287), for media to follow. `base` is where the public reaches this server. */
export function atomFeed(releases: readonly OpenRelease[], base: string): string {
  const updated = releases.reduce(
    (last, { changedAt }) => (changedAt > last ? changedAt : last),
    new Date(0),
  );
  const feed = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
    <id>${base}/open</id>
    <title>${TITLE}</title>
    <updated>${updated.toISOString()}</updated>
    <link rel="self" type="application/atom+xml" href="${base}/open/feed.atom" />
    <link rel="alternate" type="text/html" href="${base}/open" />
    <generator>回响</generator>
    ${releases.map(
      (one) =>
        html`<entry>
          <id>${base}/open/releases/${one.id}</id>
          <title>${titleOf(one)}</title>
          <published>${one.publishedAt.toISOString()}</published>
          <updated>${one.changedAt.toISOString()}</updated>
          <author><name>${one.unit}</name></author>
          <category term="${one.kind}" label="${LABELS.releaseKind[one.kind]}" />
          <link
            rel="alternate"
            type="text/html"
            href="${base}/open/cases/${one.caseId}#r${one.id}"
          />
          ${one.places.flatMap(({ url }) => (url === null ? [] : [html`<link rel="related" href="${url}" />`]))}
          <content type="text">${one.body ?? '该发布已撤回。'}</content>
        </entry> `,
    )}</feed
  >`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed.text}\n`;
}

/** The same as JSON Feed 1.1. */
export function jsonFeed(releases: readonly OpenRelease[], base: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    language: 'zh-CN',
    home_page_url: `${base}/open`,
    feed_url: `${base}/open/feed.json`,
    items: releases.map((one) => ({
      id: `${base}/open/releases/${one.id}`,
      url: `${base}/open/cases/${one.caseId}#r${one.id}`,
      ...(one.places[0]?.url != null && { external_url: one.places[0].url }),
      title: titleOf(one),
      content_text: one.body ?? '该发布已撤回。',
      date_published: one.publishedAt.toISOString(),
      date_modified: one.changedAt.toISOString(),
      authors: [{ name: one.unit }],
      tags: [LABELS.releaseKind[one.kind]],
    })),
  });
}
