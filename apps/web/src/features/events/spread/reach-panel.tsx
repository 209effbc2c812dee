import type { EventSpread } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { OutsideLink } from '../../../components/outside-link';
import { ReachText } from '../../../components/reach-text';
import { Panel } from '../../../components/panel';
import { dateTime, percent } from '../../../lib/format';

/** 发布的到达: who took up what the government said. */
export function ReachPanel({ releases }: { releases: EventSpread['releases'] }) {
  if (releases.length === 0) return null;
  return (
    <Panel title="政府发布的传播">
      <ul className="list">
        {releases.map((release) => (
          <li key={release.id}>
            <div>
              <strong>{release.title}</strong>
            </div>
            <div className="soft small">
              {LABELS.releaseKind[release.kind]}，{dateTime(release.publishedAt)} 发布
            </div>
            <ReachText reach={release.reach} publishedAt={release.publishedAt} />
            {release.articles.length > 0 && (
              <details>
                <summary className="small">哪些媒体</summary>
                <ul className="pickups small">
                  {release.articles.map(({ article, kind, share }) => (
                    <li key={article.id}>
                      <OutsideLink url={article.url}>{article.outlet}</OutsideLink>
                      <span className="soft">
                        {' '}
                        {kind === 'whole' ? '全文' : `摘引 ${percent(share)}`}，
                        {dateTime(article.at)}
                      </span>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
