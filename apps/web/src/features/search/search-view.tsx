import { BellOutlined, DownloadOutlined } from '@ant-design/icons';
import type { SearchTerms } from '@huixiang/contracts';
import { Button, Checkbox, DatePicker, Empty, Input, type InputRef, Segmented } from 'antd';
import type { Dayjs } from 'dayjs';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { queryString } from '../../lib/api';
import { instantOf, wallClock } from '../../lib/beijing-time';
import { useKeys } from '../../lib/use-keys';
import { HitRow } from './hit-row';
import { QueryHelp } from './query-help';
import { type Address, useCount, useHits, withoutOrder } from './search.api';
import { TermFilters } from './term-filters';
import { addressOf, termsIn } from './terms-in-address';
import type { EditedWatch } from './watch-editor';
import { TEXT } from './text.zh';

const OTHERS = ['from', 'to', 'reprints', 'irrelevant', 'sort'] as const;
const DAYS_BACK: readonly (readonly [string, number])[] = [
  [TEXT.today, 0],
  [TEXT.lastThreeDays, 2],
  [TEXT.lastSevenDays, 6],
  [TEXT.lastThirtyDays, 29],
];

/** Searches as the address says, so that a search can be sent to a colleague. */
export function SearchView({ onEdit }: { onEdit: ((watch: EditedWatch) => void) | null }) {
  const [search, setSearch] = useSearchParams();
  const value = (name: string) => search.get(name) ?? undefined;
  const terms = termsIn(value);
  const others = Object.fromEntries(OTHERS.map((name) => [name, value(name)]));
  const asked: Address = { ...addressOf(terms), ...others };
  const change = (changes: Address) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      for (const [name, to] of Object.entries(changes))
        if (to === undefined) next.delete(name);
        else next.set(name, to);
      return next;
    });
  return (
    <>
      <Asked key={terms.q} asked={asked} terms={terms} onChange={change} />
      <Found asked={asked} terms={terms} onEdit={onEdit} onSort={(sort) => change({ sort })} />
    </>
  );
}

function Asked(props: {
  asked: Address;
  terms: SearchTerms;
  onChange: (changes: Address) => void;
}) {
  const { asked, terms, onChange } = props;
  const box = useRef<InputRef>(null);
  useKeys({ '/': [TEXT.toSearchBox, () => box.current?.focus({ cursor: 'all' })] });
  const [text, setText] = useState(terms.q);
  // A filter searches for what stands in the box, not for what stood there before.
  const change = (changes: Address) => onChange({ ...changes, q: text.trim() || undefined });
  const period = [asked['from'], asked['to']].map((at) =>
    at === undefined ? null : wallClock(at),
  ) as [Dayjs | null, Dayjs | null];
  // On a phone the filters wait until they are asked for.
  const [opened, setOpened] = useState(false);
  const chosen = Object.entries(withoutOrder(asked)).filter(
    ([name, to]) => name !== 'q' && to !== undefined,
  ).length;
  const flag = (name: string) => (event: { target: { checked: boolean } }) =>
    change({ [name]: event.target.checked ? 'true' : undefined });
  return (
    <div className="stack search-asked">
      <Input.Search
        ref={box}
        autoFocus
        allowClear
        size="large"
        enterButton={TEXT.search}
        placeholder={TEXT.queryPlaceholder}
        aria-label={TEXT.searchWords}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onSearch={(to) => onChange({ q: to.trim() || undefined })}
        suffix={<QueryHelp />}
      />
      <button
        type="button"
        className="link-button filters-toggle"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {opened ? TEXT.hideFilters : TEXT.filters(chosen === 0 ? '' : ` ${chosen}`)}
      </button>
      <div className={opened ? 'filters opened' : 'filters'}>
        <DatePicker.RangePicker
          allowEmpty={[true, true]}
          aria-label={TEXT.firstSeen}
          className="filter-period"
          placeholder={[TEXT.startDate, TEXT.endDate]}
          value={period}
          presets={DAYS_BACK.map(([label, days]) => ({
            label,
            value: () => [wallClock(new Date().toISOString()).subtract(days, 'day'), null],
          }))}
          onChange={(range, _text) =>
            change({
              from: range?.[0] ? instantOf(range[0].startOf('day')) : undefined,
              to: range?.[1] ? instantOf(range[1].endOf('day')) : undefined,
            })
          }
        />
        <TermFilters terms={terms} onChange={(changed) => change(addressOf(changed))} />
        <Checkbox checked={asked['reprints'] === 'true'} onChange={flag('reprints')}>
          {TEXT.includeReprints}
        </Checkbox>
        <Checkbox
          className="nowrap"
          checked={asked['irrelevant'] === 'true'}
          onChange={flag('irrelevant')}
        >
          {TEXT.includeIrrelevant}
        </Checkbox>
      </div>
    </div>
  );
}

function Found(props: {
  asked: Address;
  terms: SearchTerms;
  onEdit: ((watch: EditedWatch) => void) | null;
  onSort: (sort: string | undefined) => void;
}) {
  const { asked, terms, onEdit, onSort } = props;
  const hits = useHits(asked);
  const count = useCount(asked);
  const filters = withoutOrder(asked);
  const isAsked = Object.values(filters).some((one) => one !== undefined);
  return (
    <Panel>
      <div className="row spread search-bar">
        <span className="soft">
          {count.data !== undefined &&
            (count.data.more
              ? TEXT.articlesAtLeast(count.data.count)
              : TEXT.articlesTotal(count.data.count))}
        </span>
        <span className="row">
          <Segmented
            size="small"
            value={asked['sort'] ?? 'newest'}
            onChange={(sort) => onSort(sort === 'newest' ? undefined : sort)}
            options={[
              { value: 'newest', label: TEXT.newest },
              { value: 'best', label: TEXT.bestMatch, title: TEXT.bestMatchHint },
            ]}
          />
          {onEdit !== null && (
            <Button
              size="small"
              icon={<BellOutlined />}
              disabled={!isAsked}
              onClick={() => onEdit({ id: null, name: '', terms, alerts: false, articles: 2 })}
            >
              {TEXT.saveAsWatch}
            </Button>
          )}
          <Button
            size="small"
            icon={<DownloadOutlined />}
            disabled={count.data === undefined || count.data.count === 0}
            href={`/api/search/export.xlsx${queryString(filters)}`}
          >
            {TEXT.exportHits}
          </Button>
        </span>
      </div>
      <Answer query={hits}>
        {({ pages }) => {
          const found = pages.flatMap((page) => page.hits);
          if (found.length === 0) return <Nothing asked={isAsked} />;
          return (
            <>
              <ul className="list">
                {found.map((hit) => (
                  <li key={hit.id}>
                    <HitRow hit={hit} marks={pages[0]?.marks ?? []} />
                  </li>
                ))}
              </ul>
              {hits.hasNextPage && (
                <Button
                  block
                  loading={hits.isFetchingNextPage}
                  onClick={() => void hits.fetchNextPage()}
                >
                  {TEXT.showMore}
                </Button>
              )}
            </>
          );
        }}
      </Answer>
    </Panel>
  );
}

function Nothing({ asked }: { asked: boolean }) {
  return <Empty description={asked ? TEXT.noMatchingArticles : TEXT.noArticlesYet} />;
}
