import { DownloadOutlined } from '@ant-design/icons';
import {
  LEDGER_KINDS,
  type LedgerEntryView,
  type LedgerKind,
  type LedgerStatus,
  ledgerPage,
  ledgerStatus,
  ledgerVerification,
} from '@huixiang/contracts';
import { isWholeScope } from '@huixiang/domain';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Select, Skeleton, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { ChosenColumns } from '../../components/chosen-columns';
import { describeEntry, toneOf } from '../../components/ledger-words';
import { Panel } from '../../components/panel';
import { PeriodTag } from '../../components/period-tag';
import { type Column, PlainTable } from '../../components/plain-table';
import { ToneTag } from '../../components/tags';
import { change, explain, queryString, read } from '../../lib/api';
import { dateTime, fullDateTime } from '../../lib/format';
import { usePermitted, useSession } from '../../lib/session';
import { useColumns } from '../../lib/use-columns';
import { useFilters } from '../../lib/use-filters';
import { WORDS } from '../../text/words.zh';
import { TEXT } from './text.zh';

/** 台账: every decision in order, and whether it can be trusted. */
export function LedgerPage() {
  const whole = isWholeScope(useSession()?.unit.path ?? '');
  const exports = usePermitted('ledger.export') && whole;
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{WORDS.pages.ledger}</h1>
        {exports && (
          <Button icon={<DownloadOutlined />} href="/api/ledger/export.tar">
            {TEXT.exportAll}
          </Button>
        )}
      </div>
      <Badge />
      <Entries />
    </div>
  );
}

/** What was verified, when, and how far; and the checkpoint an inspector keeps. */
function Badge() {
  const status = useQuery({
    queryKey: ['ledger', 'status'],
    queryFn: () => read('/ledger/status', ledgerStatus),
  });
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: async () => ledgerVerification.parse(await change('POST', '/ledger/verification')),
  });
  useEffect(() => mutate(), [mutate]);
  return (
    <div className="grid-main">
      <Panel
        title={TEXT.verification}
        extra={
          <Button size="small" loading={isPending} onClick={() => mutate()}>
            {TEXT.verifyAgain}
          </Button>
        }
      >
        {error !== null && <span className="risk">{explain(error)}</span>}
        {data === undefined && error === null && <span className="soft">{TEXT.recomputing}</span>}
        {data !== undefined && (
          <div className="row">
            <ToneTag tone={data.sound ? 'good' : 'late'}>
              {data.sound ? TEXT.sound : TEXT.faultFound}
            </ToneTag>
            {data.sound ? (
              <span>{TEXT.recomputed(data.entries, data.checkpoints)}</span>
            ) : (
              <span className="late">
                {WORDS.ledgerFaults[data.fault ?? ''] ?? data.fault}
                {TEXT.firstWrongBefore}
                {data.firstWrongIndex}
                {TEXT.firstWrongAfter}
              </span>
            )}
            <span className="soft small">{fullDateTime(data.verifiedAt)}</span>
          </div>
        )}
        <p className="soft small" style={{ margin: '10px 0 0', lineHeight: 1.8 }}>
          {TEXT.verifyHelpBefore}
          <code>{TEXT.verifyCommand}</code>
          {TEXT.verifyHelpAfter}
        </p>
      </Panel>
      <Panel title={TEXT.latestCheckpoint}>
        <Answer query={status}>
          {({ checkpoint, pending, witnesses }) =>
            checkpoint === null ? (
              <span className="soft">{TEXT.noEntries}</span>
            ) : (
              <>
                <pre tabIndex={0} style={{ margin: 0, fontSize: 12, overflow: 'auto' }}>
                  {checkpoint.note.trim()}
                </pre>
                <div className="soft small" style={{ marginTop: 6 }}>
                  {TEXT.checkpointSigned(checkpoint.size, dateTime(checkpoint.signedAt))}
                  {pending > 0 && TEXT.pendingEntries(pending)}
                </div>
                <WitnessNotes witnesses={witnesses} />
              </>
            )
          }
        </Answer>
      </Panel>
    </div>
  );
}

/** Who signed the log elsewhere, and how far; what they refused stands out. */
function WitnessNotes({ witnesses }: { witnesses: LedgerStatus['witnesses'] }) {
  return (
    <>
      {witnesses.map(({ name, size, at, refusal }) => (
        <div key={name} className="small" style={{ marginTop: 4 }}>
          {refusal !== null ? (
            <span className="late">
              {TEXT.witnessRefused(
                name,
                dateTime(refusal.at),
                refusal.size,
                WORDS.witnessRefusals[refusal.why] ?? refusal.why,
              )}
            </span>
          ) : (
            <span className="soft">
              {TEXT.witnessSignedTo(name)}
              {size}
              {TEXT.witnessSignedUnit}
              {at !== null && TEXT.signedAt(dateTime(at))}
            </span>
          )}
        </div>
      ))}
    </>
  );
}

function Entries() {
  const { value: filter, set } = useFilters();
  const kind = filter('kind') as LedgerKind | undefined;
  const caseId = filter('caseId');
  const subject = filter('subject');
  const bounded = filter('from') !== undefined && filter('to') !== undefined;
  const [from, to] = bounded ? [filter('from'), filter('to')] : [undefined, undefined];
  const query = useInfiniteQuery({
    queryKey: ['ledger', 'entries', kind, caseId, subject, from, to],
    queryFn: ({ pageParam }) =>
      read('/ledger/entries', ledgerPage, { kind, caseId, subject, from, to, before: pageParam }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.more ? page.entries.at(-1)?.index : undefined),
  });
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  const columns = useColumns<Column<LedgerEntryView>>('ledger', COLUMNS);
  return (
    <Panel
      title={TEXT.entries}
      extra={
        <div className="row">
          {caseId !== undefined && (
            <Tag closable onClose={() => set('caseId', undefined)}>
              {TEXT.oneCaseOnly}
            </Tag>
          )}
          <PeriodTag />
          {subject !== undefined && (
            <Tag closable onClose={() => set('subject', undefined)}>
              {TEXT.oneBasisOnly}
            </Tag>
          )}
          <Select
            allowClear
            placeholder={TEXT.allTypes}
            aria-label={TEXT.type}
            style={{ width: 160 }}
            value={kind}
            onChange={(value) => set('kind', value)}
            options={LEDGER_KINDS.map((value) => ({ value, label: WORDS.ledger[value] }))}
          />
        </div>
      }
    >
      {query.isLoading ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <ChosenColumns of={columns}>
          <PlainTable
            keyOf={({ index }) => index}
            rows={entries}
            empty={TEXT.noMatchingEntries}
            detail={(entry) => <Whole entry={entry} />}
            columns={columns.shown}
          />
        </ChosenColumns>
      )}
      {query.hasNextPage && (
        <div style={{ marginTop: 12, textAlign: 'center' }}>
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {TEXT.olderEntries}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Whole({ entry }: { entry: LedgerEntryView }) {
  const [since, setSince] = useState('');
  const sizes = since.split(/[,，\s]+/).filter((size) => /^\d+$/.test(size));
  return (
    <>
      <pre style={{ margin: 0, fontSize: 12, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {JSON.stringify(entry.body, null, 2)}
      </pre>
      <div className="soft small" style={{ overflowWrap: 'anywhere' }}>
        {TEXT.leafHash(entry.hash)}
      </div>
      <div className="row small" style={{ marginTop: 8 }}>
        <Input
          size="small"
          aria-label={TEXT.savedCheckpointSize}
          placeholder={TEXT.savedCheckpointSizeHint}
          style={{ width: 220 }}
          value={since}
          onChange={(event) => setSince(event.target.value)}
        />
        <a
          download
          href={`/api/ledger/entries/${entry.index}/proof${queryString({ since: sizes.join(',') })}`}
        >
          {TEXT.downloadProof}
        </a>
        <span className="soft">{TEXT.proofHelp}</span>
      </div>
    </>
  );
}

const COLUMNS: readonly Column<LedgerEntryView>[] = [
  { title: TEXT.entryNumber, render: ({ index }) => index, width: 70 },
  {
    title: TEXT.time,
    width: 140,
    render: (entry) => (
      <span className="nowrap" title={fullDateTime(entry.body.at)}>
        {dateTime(entry.body.at)}
      </span>
    ),
  },
  {
    title: TEXT.whatHappened,
    render: (entry) => (
      <span style={{ overflowWrap: 'anywhere' }}>
        <span className={toneOf(entry) === 'late' ? 'late' : ''}>
          {WORDS.ledger[entry.body.kind]}
        </span>{' '}
        <span className="soft">{describeEntry(entry)}</span>
      </span>
    ),
  },
  {
    title: TEXT.actor,
    from: 'md',
    width: 260,
    render: (entry) =>
      entry.body.actor === undefined ? (
        <span className="soft">{TEXT.system}</span>
      ) : (
        TEXT.actorOfUnit(entry.body.actor.name, entry.body.actor.unit)
      ),
  },
  {
    title: TEXT.caseColumn,
    from: 'md',
    width: 110,
    render: (entry) =>
      entry.body.case === undefined ? (
        ''
      ) : (
        <Link to={`/cases/${entry.body.case}`}>{TEXT.view}</Link>
      ),
  },
];
