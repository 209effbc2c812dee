import type { ReleaseView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { OutsideLink } from '../../components/outside-link';
import { dateTime } from '../../lib/format';
import { TEXT } from './text.zh';

/** Everywhere a text appeared; of a press conference who spoke, and whether they had the rank for it. */
export function Placements({ release }: { release: ReleaseView }) {
  if (release.placements.length === 0) return null;
  return (
    <ul className="small evidence">
      {release.placements.map(({ channel, url, appearedAt, conference, rankMatches }) => (
        <li key={channel}>
          {LABELS.channel[channel]} <span className="soft">{dateTime(appearedAt)}</span>{' '}
          {url !== null && <OutsideLink url={url}>{TEXT.releaseLink}</OutsideLink>}
          {conference !== null && (
            <span>
              {TEXT.conferenceSpeaker(
                conference.place,
                conference.speaker,
                LABELS.speakerRank[conference.rank],
              )}
              {rankMatches === false && <span className="risk">{TEXT.rankTooLow}</span>}
              {conference.transcript !== null && (
                <details>
                  <summary>{TEXT.transcript}</summary>
                  <div style={{ whiteSpace: 'pre-wrap' }}>{conference.transcript}</div>
                </details>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
