import type { BriefingSectionView, BriefingView } from '@huixiang/contracts';
import { textOfParts } from '@huixiang/domain';
import { Button, Dropdown, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Answer } from '../../components/answer';
import { ToneTag } from '../../components/tags';
import { dateTime } from '../../lib/format';
import { usePermitted, useSession } from '../../lib/session';
import { useBriefing, useEdit, useSettle } from './briefings.api';
import './briefings.css';
import { BriefingState, periodText } from './briefings.page';
import { TEXT } from './text.zh';

/** One briefing as it will be read: each number leads to its rows, each paragraph can be reworded. */
export function BriefingPage() {
  const id = Number(useParams()['id']);
  const query = useBriefing(id);
  return <Answer query={query}>{(view) => <Briefing key={id} view={view} />}</Answer>;
}

function Briefing({ view }: { view: BriefingView }) {
  const own = useSession()?.unit.name === view.unit;
  const draft = view.state === 'draft';
  const writes = usePermitted('briefing.write') && own && draft;
  const issues = usePermitted('briefing.issue') && own && draft;
  const settle = useSettle(view.id);
  const foreign = view.edits.flatMap((edit) => edit.foreign);
  return (
    <div className="stack">
      <div>
        <div className="page-title">
          <h1>{view.title}</h1>
          <div className="row">
            {issues && (
              <Popconfirm
                title={TEXT.issueHint}
                description={
                  foreign.length > 0 && TEXT.foreignNumbersWarning(foreign.join(TEXT.listSeparator))
                }
                okText={TEXT.issue}
                onConfirm={() => settle.mutate({ step: 'issue', body: { sha256: view.sha256 } })}
              >
                <Button type="primary">{TEXT.issue}</Button>
              </Popconfirm>
            )}
            {writes && (
              <Button onClick={() => settle.mutate({ step: 'discarding' })}>{TEXT.discard}</Button>
            )}
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'docx', label: TEXT.wordFile },
                  { key: 'pdf', label: TEXT.pdfFile },
                  { key: 'json', label: TEXT.dataFile },
                ],
                onClick: ({ key }) =>
                  window.location.assign(`/api/briefings/${view.id}/file?format=${key}`),
              }}
            >
              <Button>{TEXT.download}</Button>
            </Dropdown>
          </div>
        </div>
        <div className="row soft">
          <span>{view.issue}</span>
          <span>{periodText(view)}</span>
          <BriefingState state={view.state} />
          <span>
            {TEXT.composedBy(
              view.unit,
              dateTime(view.composedAt),
              view.composedBy ?? TEXT.schedule,
            )}
          </span>
          {view.issuedAt !== null && (
            <span>
              {view.issuedBy}
              {TEXT.issuedAt(dateTime(view.issuedAt))}
            </span>
          )}
          {view.eventId !== null && <Link to={`/events/${view.eventId}`}>{TEXT.event}</Link>}
          <Link to={`/ledger?subject=briefing:${view.id}`}>{TEXT.ledger}</Link>
        </div>
      </div>
      <article className="panel briefing">
        {view.sections.map(({ heading, paragraphs }, section) => (
          <section key={section}>
            <h2>{heading}</h2>
            {paragraphs.map((parts, paragraph) => (
              <Paragraph
                key={paragraph}
                id={view.id}
                parts={parts}
                place={{ section, paragraph }}
                edit={view.edits.find(
                  (one) => one.section === section && one.paragraph === paragraph,
                )}
                writes={writes}
              />
            ))}
          </section>
        ))}
      </article>
    </div>
  );
}

function Paragraph(props: {
  id: number;
  parts: BriefingSectionView['paragraphs'][number];
  place: { section: number; paragraph: number };
  edit: BriefingView['edits'][number] | undefined;
  writes: boolean;
}) {
  const { id, parts, place, edit, writes } = props;
  const change = useEdit(id);
  const [text, setText] = useState<string | null>(null);
  const save = (to: string | null) =>
    change.mutate({ ...place, text: to }, { onSuccess: () => setText(null) });
  if (text !== null)
    return (
      <div className="briefing-edit">
        <Input.TextArea
          autoFocus
          aria-label={TEXT.paragraph}
          value={text}
          maxLength={2000}
          autoSize={{ minRows: 2 }}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="row" style={{ marginTop: 6 }}>
          <Button
            size="small"
            type="primary"
            loading={change.isPending}
            disabled={text.trim() === ''}
            onClick={() => save(text)}
          >
            {TEXT.save}
          </Button>
          <Button size="small" onClick={() => setText(null)}>
            {TEXT.cancel}
          </Button>
        </div>
      </div>
    );
  return (
    <p>
      {edit === undefined ? <Parts parts={parts} /> : edit.text}
      {edit !== undefined && <ToneTag tone="accent">{TEXT.reworded}</ToneTag>}
      {edit !== undefined && edit.foreign.length > 0 && (
        <span className="late small">
          {TEXT.foreignNumbers(edit.foreign.join(TEXT.listSeparator))}
        </span>
      )}
      {writes && (
        <span className="briefing-acts">
          <button
            type="button"
            className="link-button small"
            onClick={() => setText(edit?.text ?? textOfParts(parts))}
          >
            {TEXT.reword}
          </button>
          {edit !== undefined && (
            <button type="button" className="link-button small" onClick={() => save(null)}>
              {TEXT.restore}
            </button>
          )}
        </span>
      )}
    </p>
  );
}

function Parts({ parts }: { parts: BriefingSectionView['paragraphs'][number] }) {
  return parts.map((part, i) => {
    if (typeof part === 'string') return part;
    return part.to === null ? (
      part.text
    ) : (
      <Link key={i} to={part.to} title={TEXT.viewBasis}>
        {part.text}
      </Link>
    );
  });
}
