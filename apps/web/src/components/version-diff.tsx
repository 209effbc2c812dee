import type { ReleaseView } from '@huixiang/contracts';
import { diffChars } from 'diff';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { dateTime } from '../lib/format';

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
      <summary className="small soft">共 {versions.length} 版，查看改动</summary>
      <Segmented
        size="small"
        value={shown}
        onChange={setShown}
        options={versions
          .slice(1)
          .map(({ version }) => ({ value: version, label: `第 ${version} 版` }))}
      />
      <div className="small soft">
        {after.by} {dateTime(after.at)} 修改
      </div>
      <p className="release-body">
        {(changes ?? []).map(({ added, removed, value }, i) => {
          if (added) return <ins key={i}>{value}</ins>;
          return removed ? <del key={i}>{value}</del> : value;
        })}
        {changes === undefined && '改动过大，无法逐字比较。'}
      </p>
    </details>
  );
}

const textOf = ({ title, body }: { title: string; body: string }) => `${title}\n${body}`;
