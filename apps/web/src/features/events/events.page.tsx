import { EVENT_PAGE_SIZE, type EventSummary } from '@huixiang/contracts';
import { FIELDS, LABELS, STAGES } from '@huixiang/domain';
import { Checkbox, Empty, Input, Pagination, Segmented, Select } from 'antd';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { Sparkline } from '../../components/sparkline';
import { PeriodTag } from '../../components/period-tag';
import { PlaceTag } from '../../components/place-tag';
import { LevelTag, StageText } from '../../components/tags';
import { TimeAgo } from '../../components/time-ago';
import { percent } from '../../lib/format';
import { useFilters } from '../../lib/use-filters';
import { ZH } from '../../text/zh';
import { useEvents } from './events.api';

/** 事件: what is going on. Filters live in the address, so that a view can be sent to a colleague. */
export function EventsPage() {
  const { value, set } = useFilters();
  const query = useEvents({
    q: value('q'),
    stage: value('stage'),
    field: value('field'),
    place: value('place'),
    sort: value('sort'),
    single: value('single'),
    from: value('from') && value('to') ? value('from') : undefined,
    to: value('from') && value('to') ? value('to') : undefined,
    page: value('page'),
  });
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{ZH.pages.events}</h1>
        <Segmented
          value={value('sort') ?? 'latest'}
          onChange={(sort) => set('sort', sort === 'latest' ? undefined : sort)}
          options={[
            { value: 'latest', label: '按最近更新' },
            { value: 'heat', label: '按热度' },
          ]}
        />
      </div>
      <div className="row">
        <Input.Search
          allowClear
          placeholder="标题或正文中的词"
          aria-label="搜索事件"
          defaultValue={value('q')}
          onSearch={(text) => set('q', text.trim())}
          style={{ width: 240 }}
        />
        <Select
          allowClear
          placeholder="阶段"
          aria-label="阶段"
          value={value('stage')}
          onChange={(stage) => set('stage', stage)}
          style={{ width: 110 }}
          options={STAGES.map((stage) => ({ value: stage, label: LABELS.stage[stage] }))}
        />
        <Select
          allowClear
          placeholder="领域"
          aria-label="领域"
          value={value('field')}
          onChange={(field) => set('field', field)}
          style={{ width: 150 }}
          options={FIELDS.map((field) => ({ value: field, label: LABELS.field[field] }))}
        />
        <PeriodTag />
        <PlaceTag />
        <Checkbox
          checked={value('single') === 'true'}
          onChange={(e) => set('single', e.target.checked ? 'true' : undefined)}
        >
          含仅一篇的
        </Checkbox>
      </div>
      <Panel>
        <Answer query={query}>
          {({ total, events }) =>
            events.length === 0 ? (
              <Empty description="没有符合条件的事件。放宽筛选条件，或等待信息源带来新的信息。" />
            ) : (
              <>
                <ul className="list">
                  {events.map((event) => (
                    <li key={event.id}>
                      <EventRow event={event} />
                    </li>
                  ))}
                </ul>
                <Pagination
                  align="end"
                  current={Number(value('page') ?? 1)}
                  pageSize={EVENT_PAGE_SIZE}
                  total={total}
                  showSizeChanger={false}
                  showTotal={(count) => `共 ${count} 个事件`}
                  onChange={(page) => set('page', page === 1 ? undefined : String(page))}
                />
              </>
            )
          }
        </Answer>
      </Panel>
    </div>
  );
}

function EventRow({ event }: { event: EventSummary }) {
  return (
    <div className="row spread" style={{ flexWrap: 'nowrap', alignItems: 'center' }}>
      <div style={{ minWidth: 0, flex: 1 }}>
        <div className="row">
          <Link to={`/events/${event.id}`} style={{ fontWeight: 600 }}>
            {event.title}
          </Link>
          {(event.level !== 'IV' || event.negative > 2) && (
            <LevelTag level={event.level} proposed={!event.levelSet} />
          )}
          {event.caseId !== null && <Link to={`/cases/${event.caseId}`}>处置单</Link>}
        </div>
        <div className="row soft small">
          <StageText stage={event.stage} />
          {event.place !== null && <span>{event.place.name}</span>}
          {event.field !== null && <span>{LABELS.field[event.field]}</span>}
          <span>
            {event.articles} 篇（转载 {event.reprints}），{event.outlets} 家来源
          </span>
          <span>负面 {percent(event.negative / Math.max(1, event.articles))}</span>
          <span>
            <TimeAgo at={event.lastArticleAt} />
            更新
          </span>
        </div>
      </div>
      <span className="wide-only">
        <Sparkline values={event.spark} />
      </span>
      <div style={{ width: 44, textAlign: 'right' }} title="热度指数，0–100">
        <strong>{Math.round(event.heat)}</strong>
        <div className="soft small">热度</div>
      </div>
    </div>
  );
}
