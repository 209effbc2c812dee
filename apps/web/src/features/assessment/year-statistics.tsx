import { type StatisticsRow, yearStatistics } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button, Select, Table } from 'antd';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
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
          <Select
            size="small"
            aria-label={TEXT.year}
            value={year}
            style={{ width: 100 }}
            options={[0, 1, 2, 3, 4].map((ago) => ({
              value: now - ago,
              label: TEXT.yearNumber(now - ago),
            }))}
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
            <Table<StatisticsRow>
              size="small"
              rowKey={({ part, item }) => `${part}${item}`}
              pagination={false}
              dataSource={[...rows]}
              scroll={{ x: 560 }}
              columns={[
                {
                  title: TEXT.part,
                  dataIndex: 'part',
                  onCell: ({ part }, index) => ({
                    rowSpan:
                      index !== undefined && rows[index - 1]?.part === part
                        ? 0
                        : rows.filter((row) => row.part === part).length,
                  }),
                },
                { title: TEXT.item, dataIndex: 'item' },
                {
                  title: TEXT.figure,
                  align: 'right',
                  render: (_, { value, unit: of }) =>
                    value === null ? (
                      <span className="soft">{TEXT.notListed}</span>
                    ) : (
                      `${value} ${of}`
                    ),
                },
                { title: TEXT.definition, dataIndex: 'note', responsive: ['md'] },
              ]}
            />
          </>
        )}
      </Answer>
    </Panel>
  );
}
