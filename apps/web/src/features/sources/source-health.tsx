import type { SourceView } from '@huixiang/contracts';
import { Tooltip } from 'antd';
import { dateTime } from '../../lib/format';
import { ZH } from '../../text/zh';

export type Health = 'well' | 'failing' | 'paused' | 'waiting';

export const HEALTH_NAMES: Readonly<Record<Health, string>> = {
  well: '正常',
  failing: '异常',
  paused: '已暂停',
  waiting: '等待首次检查',
};

export function healthOf(source: SourceView): Health {
  if (source.pausedAt !== null) return 'paused';
  if (source.failure !== null) return 'failing';
  return source.kind === 'feed' && source.lastSuccessAt === null ? 'waiting' : 'well';
}

/** What a failure's code means, and what to do; a code nobody has put into words stands for itself. */
export function failureWords(code: string): { readonly what: string; readonly todo: string } {
  return ZH.sourceFailures[code] ?? { what: code, todo: '' };
}

/** How a source is, in plain words, with what to do where something is wrong. */
export function SourceHealth({ source, whole = false }: { source: SourceView; whole?: boolean }) {
  const health = healthOf(source);
  if (health === 'paused') {
    return (
      <span className="soft">
        ■ {source.pauseReason === 'gone' ? '站点声明已停用，自动暂停' : '已暂停'}，
        {dateTime(source.pausedAt!)} 起
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
        <span className="soft small">（连续 {source.failuresInRow} 次）</span>
        {whole && <div className="soft">{words.todo}</div>}
      </span>
    );
  }
  if (health === 'waiting') return <span className="soft">○ 等待首次检查</span>;
  if (source.movedTo !== null) return <span className="good">● 正常，站点说将换地址</span>;
  return <span className="good">● 正常</span>;
}
