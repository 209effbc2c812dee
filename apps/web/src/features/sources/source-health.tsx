import type { SourceView } from '@huixiang/contracts';
import { Tooltip } from 'antd';
import { dateTime } from '../../lib/format';
import { WORDS } from '../../text/words.zh';
import { TEXT } from './text.zh';

export type Health = 'well' | 'failing' | 'paused' | 'waiting';

export const HEALTH_NAMES: Readonly<Record<Health, string>> = {
  well: TEXT.healthWell,
  failing: TEXT.healthFailing,
  paused: TEXT.paused,
  waiting: TEXT.waitingFirstCheck,
};

export function healthOf(source: SourceView): Health {
  if (source.pausedAt !== null) return 'paused';
  if (source.failure !== null) return 'failing';
  return source.kind === 'feed' && source.lastSuccessAt === null ? 'waiting' : 'well';
}

/** What a failure's code means, and what to do; a code nobody has put into words stands for itself. */
export function failureWords(code: string): { readonly what: string; readonly todo: string } {
  return WORDS.sourceFailures[code] ?? { what: code, todo: '' };
}

/** How a source is, in plain words, with what to do where something is wrong. */
export function SourceHealth({ source, whole = false }: { source: SourceView; whole?: boolean }) {
  const health = healthOf(source);
  if (health === 'paused') {
    return (
      <span className="soft">
        {TEXT.pausedSince(
          source.pauseReason === 'gone' ? TEXT.pausedAsGone : TEXT.paused,
          dateTime(source.pausedAt!),
        )}
      </span>
    );
  }
  if (health === 'failing') {
    const words = failureWords(source.failure!);
    return (
      <span>
        <Tooltip title={whole ? undefined : words.todo}>
          <span className="risk">▲ {words.what}</span>
        </Tooltip>
        <span className="soft small">{TEXT.failuresInRow(source.failuresInRow)}</span>
        {whole && <div className="soft">{words.todo}</div>}
      </span>
    );
  }
  if (health === 'waiting') return <span className="soft">{TEXT.statusWaitingFirstCheck}</span>;
  if (source.movedTo !== null) return <span className="good">{TEXT.statusWorkingMoving}</span>;
  return <span className="good">{TEXT.statusWorking}</span>;
}
