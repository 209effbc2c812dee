import type { BriefingHead } from '@huixiang/contracts';
import { BRIEFING_KINDS, LABELS } from '@huixiang/domain';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Answer } from '../../components/answer';
import { useComposeBriefing } from '../../components/compose-briefing.api';
import { Panel } from '../../components/panel';
import { PlainTable } from '../../components/plain-table';
import { ToneTag } from '../../components/tags';
import { dateTime, fullDate, lastDate } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { WORDS } from '../../text/words.zh';
import { useBriefings } from './briefings.api';
import { PlansDialog } from './plans-dialog';
import { TEXT } from './text.zh';

const STATES = {
  draft: [TEXT.draft, 'risk'],
  issued: [TEXT.issued, 'good'],
  discarded: [TEXT.discarded, 'plain'],
} as const;

export function BriefingState({ state }: { state: BriefingHead['state'] }) {
  const [word, tone] = STATES[state];
  return <ToneTag tone={tone}>{word}</ToneTag>;
}

/** 简报: what was composed, by schedule or by hand; a person reads it before it goes out. */
export function BriefingsPage() {
  const writes = usePermitted('briefing.write');
  const query = useBriefings();
  const compose = useComposeBriefing();
  const navigate = useNavigate();
  const [planning, setPlanning] = useState(false);
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{WORDS.pages.briefings}</h1>
        {writes && (
          <div className="row">
            <Button onClick={() => setPlanning(true)}>{TEXT.templates}</Button>
            <Dropdown
              trigger={['click']}
              menu={{
                items: BRIEFING_KINDS.filter((kind) => kind !== 'special').map((key) => ({
                  key,
                  label: LABELS.briefingKind[key],
                })),
                onClick: ({ key }) =>
                  compose.mutate(
                    { kind: key as (typeof BRIEFING_KINDS)[number], eventId: null },
                    { onSuccess: (id) => void navigate(`/briefings/${id}`) },
                  ),
              }}
            >
              <Button type="primary" loading={compose.isPending}>
                {TEXT.compose}
              </Button>
            </Dropdown>
          </div>
        )}
      </div>
      <Panel
        title={TEXT.allBriefings}
        extra={<span className="soft small">{TEXT.specialBriefingHint}</span>}
      >
        <Answer query={query}>
          {(list) => (
            <PlainTable
              keyOf={({ id }) => id}
              rows={list}
              atFirst={20}
              empty={writes ? TEXT.noBriefings : TEXT.noBriefingsToRead}
              columns={[
                {
                  title: TEXT.title,
                  render: (one) => <Link to={`/briefings/${one.id}`}>{one.title}</Link>,
                },
                { title: TEXT.issueNumber, render: (one) => one.issue },
                { title: TEXT.kind, render: (one) => LABELS.briefingKind[one.kind] },
                { title: TEXT.period, render: (one) => periodText(one) },
                { title: TEXT.unit, render: (one) => one.unit, from: 'lg' },
                {
                  title: TEXT.composed,
                  render: (one) => `${dateTime(one.composedAt)} ${one.composedBy ?? TEXT.schedule}`,
                  from: 'md',
                },
                { title: TEXT.status, render: (one) => <BriefingState state={one.state} /> },
              ]}
            />
          )}
        </Answer>
      </Panel>
      {planning && <PlansDialog onClose={() => setPlanning(false)} />}
    </div>
  );
}

export function periodText({ from, to }: { from: string; to: string }): string {
  const last = lastDate(to);
  return fullDate(from) === last ? last : TEXT.periodRange(fullDate(from), last);
}
