import type { BriefingHead } from '@huixiang/contracts';
import { BRIEFING_KINDS, LABELS } from '@huixiang/domain';
import { Button, Dropdown, Empty, Table } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Answer } from '../../components/answer';
import { useComposeBriefing } from '../../components/compose-briefing.api';
import { Panel } from '../../components/panel';
import { ToneTag } from '../../components/tags';
import { dateTime, fullDate, lastDate } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { ZH } from '../../text/zh';
import { useBriefings } from './briefings.api';
import { PlansDialog } from './plans-dialog';

const STATES = {
  draft: ['草稿', 'risk'],
  issued: ['已签发', 'good'],
  discarded: ['已弃用', 'plain'],
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
        <h1>{ZH.pages.briefings}</h1>
        {writes && (
          <div className="row">
            <Button onClick={() => setPlanning(true)}>模板与定时</Button>
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
                生成
              </Button>
            </Dropdown>
          </div>
        )}
      </div>
      <Panel
        title="全部简报"
        extra={<span className="soft small">专报在事件页生成；每个数字都连到它的依据</span>}
      >
        <Answer query={query}>
          {(list) => (
            <Table<BriefingHead>
              size="small"
              rowKey="id"
              dataSource={[...list]}
              pagination={{ pageSize: 20, hideOnSinglePage: true }}
              scroll={{ x: 640 }}
              locale={{
                emptyText: (
                  <Empty description="还没有简报。点“生成”，或在“模板与定时”里设定每天自动生成。" />
                ),
              }}
              columns={[
                {
                  title: '标题',
                  render: (_, one) => <Link to={`/briefings/${one.id}`}>{one.title}</Link>,
                },
                { title: '期号', render: (_, one) => one.issue },
                { title: '类别', render: (_, one) => LABELS.briefingKind[one.kind] },
                { title: '期间', render: (_, one) => periodText(one) },
                { title: '单位', render: (_, one) => one.unit, responsive: ['lg'] },
                {
                  title: '生成',
                  render: (_, one) => `${dateTime(one.composedAt)} ${one.composedBy ?? '定时'}`,
                  responsive: ['md'],
                },
                { title: '状态', render: (_, one) => <BriefingState state={one.state} /> },
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
  return fullDate(from) === last ? last : `${fullDate(from)}至${last}`;
}
