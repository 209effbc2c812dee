import type { ReleaseView } from '@huixiang/contracts';
import { diffChars } from 'diff';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { dateTime } from '../lib/format';
import { TEXT } from './text.zh';

/** What a version changed of the one before it: deleted struck through, new underlined. */
export function VersionDiff({ versions }: { versions: ReleaseView['versions'] }) {
  const [shown, setShown] = useState(versions.at(-1)?.version ?? 1);
  const index = versions.findIndex(({ version }) => version === shown);
  const [before, after] = [versions[index - 1], versions[index]];
  const changes = useMemo(
    () =>
      before === undefined || after === undefined
        ? []
        : diffChars(textOf(before), textOf(after), { timeout: 500 }),
    [before, after],
  );
  if (versions.length < 2 || after === undefined) return null;
  return (
    <details className="versions">
      <summary className="small soft">{TEXT.versionsCount(versions.length)}</summary>
      <Segmented
        size="small"
        value={shown}
        onChange={setShown}
        options={versions
          .slice(1)
          .map(({ version }) => ({ value: version, label: TEXT.versionNumber(version) }))}
      />
      <div className="small soft">{TEXT.changedBy(after.by, dateTime(after.at))}</div>
      <p className="release-body">
        {(changes ?? []).map(({ added, removed, value }, i) => {
          if (added) return <ins key={i}>{value}</ins>;
          return removed ? <del key={i}>{value}</del> : value;
        })}
        {changes === undefined && TEXT.changeTooLarge}
      </p>
    </details>
  );
}

const textOf = ({ title, body }: { title: string; body: string }) => `${title}\n${body}`;
