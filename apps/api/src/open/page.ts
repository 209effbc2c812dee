import { LABELS } from '@huixiang/domain';
import { day, moment } from '../documents/forms/words';
import { type Markup, html } from './html';
import type { OpenCommitment, OpenRelease } from './open-releases.queries';

export const PAGE_SIZE = 20;

interface Shell {
  readonly title: string;
  readonly body: Markup;
}

/** A whole page: no script, no cookie, nothing from elsewhere. */
export function shell({ title, body }: Shell): string {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/open/style.css" />
        <link rel="alternate" type="application/atom+xml" title="回应发布" href="/open/feed.atom" />
        <link
          rel="alternate"
          type="application/feed+json"
          title="回应发布"
          href="/open/feed.json"
        />
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        <header>
          <a class="brand" href="/open">回应公开</a>
          <nav>
            <a href="/open">发布</a>
            <a href="/open/commitments">承诺</a>
            <a href="/open/feed.atom">订阅 Atom</a>
            <a href="/open/feed.json">订阅 JSON</a>
          </nav>
        </header>
        <main id="main">${body}</main>
        <footer>政府对公众关切的公开回应。时间均为北京时间。</footer>
      </body>
    </html>`.text;
}

interface Listed {
  readonly releases: readonly OpenRelease[];
  readonly units: readonly { readonly id: number; readonly name: string }[];
  readonly q: string;
  readonly unitId: number | undefined;
  readonly page: number;
  readonly more: boolean;
}

export function listPage({ releases, units, q, unitId, page, more }: Listed): string {
  const at = (number: number) => {
    const query = new URLSearchParams({
      ...(q !== '' && { q }),
      ...(unitId !== undefined && { unit: String(unitId) }),
      ...(number > 1 && { page: String(number) }),
    });
    return `/open?${query.toString()}`;
  };
  return shell({
    title: '回应公开',
    body: html`<h1>政府回应</h1>
      <form method="get" action="/open" role="search">
        <input
          type="search"
          name="q"
          value="${q}"
          maxlength="60"
          placeholder="标题、正文中的字词"
          aria-label="查找"
        />
        <select name="unit" aria-label="单位">
          <option value="">全部单位</option>
          ${units.map(({ id, name }) => html`<option value="${id}" ${id === unitId ? html`selected` : ''}>${name}</option>`)}
        </select>
        <button>查找</button>
      </form>
      ${
        releases.length === 0
          ? html`<p class="empty">
              ${q === '' && unitId === undefined ? '还没有发布。发布后会列在这里，也会进入订阅。' : '没有符合条件的发布。换个说法或清空条件试试。'}
            </p>`
          : html`<ol class="releases">
              ${releases.map((one) => html`<li>${summaryOf(one)}</li>`)}
            </ol>`
      }
      <nav class="pages" aria-label="翻页">
        ${page > 1 && html`<a href="${at(page - 1)}" rel="prev">上一页</a>`}
        ${more && html`<a href="${at(page + 1)}" rel="next">下一页</a>`}
      </nav>`,
  });
}

function summaryOf(release: OpenRelease): Markup {
  const { caseId, id, title, body, kind, unit, publishedAt, correctedBy } = release;
  return html`<article>
    <h2><a href="/open/cases/${caseId}#r${id}">${title ?? '（已撤回）'}</a></h2>
    <p class="meta">
      <span class="kind">${LABELS.releaseKind[kind]}</span>
      ${correctedBy !== null && html`<span class="late">已更正</span>`} ${unit}
      <time datetime="${publishedAt.toISOString()}">${moment(publishedAt)}</time>
    </p>
    ${body !== null && html`<p class="excerpt">${excerptOf(body)}</p>`}
  </article>`;
}

function excerptOf(body: string): string {
  const [first = ''] = body.split('\n');
  return first.length > 120 ? `${first.slice(0, 120)}…` : first;
}

/** Everything that was published in one matter, in order, and what it promised. */
export function casePage(
  releases: readonly OpenRelease[],
  commitments: readonly OpenCommitment[],
  today: string,
): string {
  const inOrder = [...releases].reverse();
  const title = inOrder.find((one) => one.title !== null)?.title ?? '回应';
  return shell({
    title: `${title} - 回应公开`,
    body: html`<p class="crumb"><a href="/open">全部发布</a></p>
      <h1>${title}</h1>
      <ol class="timeline">
        ${inOrder.map((one) => html`<li id="r${one.id}">${entryOf(one)}</li>`)}
      </ol>
      ${
        commitments.length > 0 &&
        html`<section>
          <h2>承诺</h2>
          ${commitmentList(commitments, today)}
        </section>`
      }`,
  });
}

function entryOf(release: OpenRelease): Markup {
  const { kind, unit, publishedAt, withdrawnAt, title, body, places } = release;
  return html`<article>
    <p class="meta">
      <span class="kind">${LABELS.releaseKind[kind]}</span>
      <time datetime="${publishedAt.toISOString()}">${moment(publishedAt)}</time> ${unit}
    </p>
    ${
      withdrawnAt !== null
        ? html`<p class="withdrawn">该发布已于${moment(withdrawnAt)}撤回。</p>`
        : html`<h2>${title ?? ''}</h2>
            ${correctionOf(release)} ${(body ?? '').split('\n').map((line) => html`<p>${line}</p>`)}
            <p class="meta">
              ${places.map(({ channel, url }) =>
                url === null
                  ? html`<span>${LABELS.channel[channel]}</span> `
                  : html`<a href="${url}" rel="nofollow noopener external"
                      >${LABELS.channel[channel]}原文</a
                    > `,
              )}
            </p>`
    }
  </article>`;
}

/** That a text corrects another, or is corrected itself: the later one holds. */
function correctionOf({ corrects, correctedBy }: OpenRelease): Markup {
  if (correctedBy !== null)
    return html`<p class="withdrawn">已更正，见<a href="#r${correctedBy}">更正后的发布</a>。</p>`;
  return corrects === null
    ? html``
    : html`<p class="meta">更正<a href="#r${corrects}">此前的发布</a></p>`;
}

export function commitmentsPage(commitments: readonly OpenCommitment[], today: string): string {
  const kept = commitments.filter(({ keptAt }) => keptAt !== null).length;
  return shell({
    title: '承诺 - 回应公开',
    body: html`<h1>公开承诺</h1>
      ${
        commitments.length === 0
          ? html`<p class="empty">还没有公开的承诺。发布中作出的承诺确认后会列在这里。</p>`
          : html`<p class="meta">共 ${commitments.length} 项，已兑现 ${kept} 项。</p>
              ${commitmentList(commitments, today)}`
      }`,
  });
}

function commitmentList(commitments: readonly OpenCommitment[], today: string): Markup {
  return html`<ul class="commitments">
    ${commitments.map(
      ({ caseId, releaseId, deed, dueOn, unit, keptAt, keptUrl }) =>
        html`<li>
          <a href="/open/cases/${caseId}#r${releaseId}">${deed}</a>
          <p class="meta">
            ${unit}，${day(`${dueOn}T00:00:00+08:00`)}前，${
              keptAt !== null
                ? html`<strong>${day(keptAt)}已兑现</strong>`
                : dueOn < today
                  ? html`<strong class="late">已到期，尚无兑现记录</strong>`
                  : '未到期'
            }
            ${keptUrl !== null && html`<a href="${keptUrl}" rel="nofollow noopener external">查看</a>`}
          </p>
        </li>`,
    )}
  </ul>`;
}

export function nothingPage(): string {
  return shell({
    title: '没有这个页面 - 回应公开',
    body: html`<h1>没有这个页面</h1>
      <p><a href="/open">看全部发布</a></p>`,
  });
}
