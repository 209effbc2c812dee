import { type StatisticsRow, yearStatistics } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { PlainTable } from '../../components/plain-table';
import { read } from '../../lib/api';
import { wallClock } from '../../lib/beijing-time';
import { lastDate } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { TEXT } from './text.zh';

/** 年度统计: counts for the yearly report on government information, to be opened to everybody. */
export function YearStatisticsPanel() {
  const exports = usePermitted('assessment.export');
  const now = wallClock(new Date().toISOString()).year();
  const [year, setYear] = useState(now);
  const query = useQuery({
    queryKey: ['statistics', year],
    queryFn: () => read('/statistics', yearStatistics, { year }),
  });
  return (
    <Panel
      title={TEXT.yearStatistics}
      extra={
        <div className="row">
          <Segmented
            size="small"
            aria-label={TEXT.year}
            value={year}
            options={[0, 1, 2, 3, 4].map((ago) => now - ago)}
            onChange={setYear}
          />
          {exports &&
            (['csv', 'json'] as const).map((form) => (
              <Button key={form} size="small" href={`/api/statistics/file.${form}?year=${year}`}>
                {form.toUpperCase()}
              </Button>
            ))}
        </div>
      }
    >
      <Answer query={query}>
        {({ unit, until, rows }) => (
          <>
            <p className="soft small" style={{ margin: '0 0 8px' }}>
              {TEXT.statisticsIntro(unit, lastDate(until))}
            </p>
            <PlainTable
              keyOf={({ part, item }) => `${part}${item}`}
              rows={rows}
              empty={TEXT.notListed}
              columns={[
                { title: TEXT.part, render: (row) => (beginsPart(rows, row) ? row.part : '') },
                { title: TEXT.item, render: ({ item }) => item },
                {
                  title: TEXT.figure,
                  align: 'right',
                  render: ({ value, unit: of }) =>
                    value === null ? (
                      <span className="soft">{TEXT.notListed}</span>
                    ) : (
                      `${value} ${of}`
                    ),
                },
                { title: TEXT.definition, from: 'md', render: ({ note }) => note },
              ]}
            />
          </>
        )}
      </Answer>
    </Panel>
  );
}

/** The name of a part stands once, before its first row. */
function beginsPart(rows: readonly StatisticsRow[], row: StatisticsRow): boolean {
  return rows.find(({ part }) => part === row.part) === row;
}
