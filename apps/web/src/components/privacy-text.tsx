import type { PrivacyFindingView } from '@huixiang/contracts';
import { Tooltip } from 'antd';
import { WORDS } from '../text/words.zh';
import { TEXT } from './text.zh';

/** A title and a body with what they say of a person marked; `findings` count from the title on. */
export function PrivacyText(props: {
  title: string;
  body: string;
  findings: readonly PrivacyFindingView[];
}) {
  const { title, body, findings } = props;
  return <p className="release-body">{marked(body, findings, title.length + 1)}</p>;
}

function marked(body: string, findings: readonly PrivacyFindingView[], offset: number) {
  const parts = [];
  let at = 0;
  for (const finding of findings) {
    const [start, end] = [finding.start - offset, finding.end - offset];
    if (start < at) continue;
    parts.push(body.slice(at, start));
    parts.push(
      <Tooltip key={start} title={WORDS.privacyKinds[finding.kind]}>
        <mark className={finding.never ? 'privacy never' : 'privacy'}>
          {body.slice(start, end)}
        </mark>
      </Tooltip>,
    );
    at = end;
  }
  return [...parts, body.slice(at)];
}

/** What was found about persons, and what to do about it. */
export function PrivacyNotes({ findings }: { findings: readonly PrivacyFindingView[] }) {
  if (findings.length === 0) return null;
  const kinds = (never: boolean) => [
    ...new Set(
      findings.filter((one) => one.never === never).map(({ kind }) => WORDS.privacyKinds[kind]),
    ),
  ];
  const [never, asked] = [kinds(true), kinds(false)];
  return (
    <div className="small">
      {never.length > 0 && (
        <div className="late">{TEXT.neverPublish(never.join(TEXT.listSeparator))}</div>
      )}
      {asked.length > 0 && (
        <div className="risk">{TEXT.mayIdentifyPerson(asked.join(TEXT.listSeparator))}</div>
      )}
    </div>
  );
}
