import type { Recomputation, SignedAssessment } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { PlainTable } from '../../components/plain-table';
import { ToneTag } from '../../components/tags';
import { percent } from '../../lib/format';
import { useRecomputation } from './signed.api';
import { TEXT } from './text.zh';

/** 复算: whether the same moment still gives the same figures, and if not, because of what. */
export function Differences({ view }: { view: SignedAssessment }) {
  const [asked, setAsked] = useState(false);
  const query = useRecomputation(view.id, asked);
  return (
    <Panel
      title={TEXT.recheck}
      extra={
        <Button
          size="small"
          loading={query.isFetching}
          onClick={() => (asked ? void query.refetch() : setAsked(true))}
        >
          {TEXT.recheck}
        </Button>
      }
    >
      {asked ? (
        <Answer query={query}>{(of) => <Compared of={of} />}</Answer>
      ) : (
        <span className="soft small">{TEXT.recheckIntro}</span>
      )}
    </Panel>
  );
}

function Compared({ of }: { of: Recomputation }) {
  const changed = of.indicators.filter(
    ({ frozen, again, now }) => frozen !== again || frozen !== now,
  );
  const score = (value: number | null) => (value === null ? TEXT.notApplicable : value.toFixed(1));
  const share = (value: number | null) => (value === null ? TEXT.notApplicable : percent(value, 1));
  return (
    <>
      <p style={{ margin: '0 0 8px' }}>
        {of.same ? (
          <ToneTag tone="good">{TEXT.same}</ToneTag>
        ) : (
          <ToneTag tone="risk">{TEXT.different}</ToneTag>
        )}
        {TEXT.scoresCompared(score(of.frozen), score(of.again), score(of.now))}
        {of.otherStandard && TEXT.standardReplaced}
      </p>
      {of.cases.length > 0 && (
        <ul className="list">
          {of.cases.map(({ caseId, number, kind, parts }) => (
            <li key={caseId} className="small" style={{ padding: '4px 0' }}>
              <Link to={`/cases/${caseId}`}>{number}</Link> {KINDS[kind]}
              {parts.length > 0 &&
                TEXT.changedParts(
                  parts.map((part) => LABELS.recordPart[part]).join(TEXT.listComma),
                )}
            </li>
          ))}
        </ul>
      )}
      {changed.length > 0 && (
        <PlainTable
          keyOf={({ id }) => id}
          rows={changed}
          empty=""
          columns={[
            { title: TEXT.indicators, render: ({ id }) => `${id} ${LABELS.indicator[id]}` },
            { title: TEXT.frozen, align: 'right', render: ({ frozen }) => share(frozen) },
            { title: TEXT.sameMoment, align: 'right', render: ({ again }) => share(again) },
            { title: TEXT.now, align: 'right', render: ({ now }) => share(now) },
          ]}
        />
      )}
    </>
  );
}

const KINDS = {
  added: TEXT.newlyCounted,
  removed: TEXT.noLongerCounted,
  changed: TEXT.changedLater,
} as const;
