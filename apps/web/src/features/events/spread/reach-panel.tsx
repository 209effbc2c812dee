import type { EventSpread } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { OutsideLink } from '../../../components/outside-link';
import { ReachText } from '../../../components/reach-text';
import { Panel } from '../../../components/panel';
import { dateTime, percent } from '../../../lib/format';
import { TEXT } from './text.zh';

/** 发布的到达: who took up what the government said. */
export function ReachPanel({ releases }: { releases: EventSpread['releases'] }) {
  if (releases.length === 0) return null;
  return (
    <Panel title={TEXT.governmentReach}>
      <ul className="list">
        {releases.map((release) => (
          <li key={release.id}>
            <div>
              <strong>{release.title}</strong>
            </div>
            <div className="soft small">
              {TEXT.releaseAt(LABELS.releaseKind[release.kind], dateTime(release.publishedAt))}
            </div>
            <ReachText reach={release.reach} publishedAt={release.publishedAt} />
            {release.articles.length > 0 && (
              <details>
                <summary className="small">{TEXT.whichOutlets}</summary>
                <ul className="pickups small">
                  {release.articles.map(({ article, kind, share }) => (
                    <li key={article.id}>
                      <OutsideLink url={article.url}>{article.outlet}</OutsideLink>
                      <span className="soft">
                        {TEXT.pickupNote(
                          kind === 'whole' ? TEXT.fullText : TEXT.excerptShare(percent(share)),
                          dateTime(article.at),
                        )}
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
