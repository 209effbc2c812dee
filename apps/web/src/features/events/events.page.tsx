import { EVENT_PAGE_SIZE, type EventSummary } from '@huixiang/contracts';
import { FIELDS, LABELS, STAGES } from '@huixiang/domain';
import { Checkbox, Empty, Input, Segmented, Select, Tag } from 'antd';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { Pager } from '../../components/pager';
import { Panel } from '../../components/panel';
import { Sparkline } from '../../components/sparkline';
import { PeriodTag } from '../../components/period-tag';
import { PlaceTag } from '../../components/place-tag';
import { LevelTag, StageText } from '../../components/tags';
import { TimeAgo } from '../../components/time-ago';
import { percent } from '../../lib/format';
import { useFilters } from '../../lib/use-filters';
import { WORDS } from '../../text/words.zh';
import { useEvents } from './events.api';
import { TEXT } from './text.zh';

/** 事件: what is going on. Filters live in the address, so that a view can be sent to a colleague. */
export function EventsPage() {
  const { value, set } = useFilters();
  const query = useEvents({
    q: value('q'),
    stage: value('stage'),
    field: value('field'),
    place: value('place'),
    days: value('days'),
    sort: value('sort'),
    single: value('single'),
    from: value('from') && value('to') ? value('from') : undefined,
    to: value('from') && value('to') ? value('to') : undefined,
    page: value('page'),
  });
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{WORDS.pages.events}</h1>
        <Segmented
          value={value('sort') ?? 'latest'}
          onChange={(sort) => set('sort', sort === 'latest' ? undefined : sort)}
          options={[
            { value: 'latest', label: TEXT.byRecentUpdate },
            { value: 'heat', label: TEXT.byHeat },
          ]}
        />
      </div>
      <div className="row">
        <Input.Search
          allowClear
          placeholder={TEXT.searchPlaceholder}
          aria-label={TEXT.searchEvents}
          defaultValue={value('q')}
          onSearch={(text) => set('q', text.trim())}
          style={{ width: 240 }}
        />
        <Select
          allowClear
          placeholder={TEXT.stage}
          aria-label={TEXT.stage}
          value={value('stage')}
          onChange={(stage) => set('stage', stage)}
          style={{ width: 110 }}
          options={STAGES.map((stage) => ({ value: stage, label: LABELS.stage[stage] }))}
        />
        <Select
          allowClear
          placeholder={TEXT.field}
          aria-label={TEXT.field}
          value={value('field')}
          onChange={(field) => set('field', field)}
          style={{ width: 150 }}
          options={FIELDS.map((field) => ({ value: field, label: LABELS.field[field] }))}
        />
        <PeriodTag />
        <PlaceTag />
        {value('days') !== undefined && (
          <Tag closable onClose={() => set('days', undefined)}>
            {TEXT.activeWithin(Number(value('days')))}
          </Tag>
        )}
        <Checkbox
          checked={value('single') === 'true'}
          onChange={(e) => set('single', e.target.checked ? 'true' : undefined)}
        >
          {TEXT.includeSingle}
        </Checkbox>
      </div>
      <Panel>
        <Answer query={query}>
          {({ total, events }) =>
            events.length === 0 ? (
              <Empty description={TEXT.noMatchingEvents} />
            ) : (
              <>
                <ul className="list">
                  {events.map((event) => (
                    <li key={event.id}>
                      <EventRow event={event} />
                    </li>
                  ))}
                </ul>
                <Pager
                  page={Number(value('page') ?? 1)}
                  pageSize={EVENT_PAGE_SIZE}
                  total={total}
                  count={TEXT.eventsCount(total)}
                  onPage={(page) => set('page', page === 1 ? undefined : String(page))}
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
          {event.caseId !== null && <Link to={`/cases/${event.caseId}`}>{TEXT.caseLink}</Link>}
        </div>
        <div className="row soft small">
          <StageText stage={event.stage} />
          {event.place !== null && <span>{event.place.name}</span>}
          {event.field !== null && <span>{LABELS.field[event.field]}</span>}
          <span>{TEXT.articlesAndOutlets(event.articles, event.reprints, event.outlets)}</span>
          <span>{TEXT.negativeOf(percent(event.negative / Math.max(1, event.articles)))}</span>
          <span>
            <TimeAgo at={event.lastArticleAt} />
            {TEXT.updatedAgo}
          </span>
        </div>
      </div>
      <span className="wide-only">
        <Sparkline values={event.spark} />
      </span>
      <div style={{ width: 44, textAlign: 'right' }} title={TEXT.heatIndexScale}>
        <strong>{Math.round(event.heat)}</strong>
        <div className="soft small">{TEXT.heat}</div>
      </div>
    </div>
  );
}
