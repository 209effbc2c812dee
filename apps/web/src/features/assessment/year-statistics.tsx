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
      title="年度统计"
      extra={
        <div className="row">
          <Select
            size="small"
            aria-label="年度"
            value={year}
            style={{ width: 100 }}
            options={[0, 1, 2, 3, 4].map((ago) => ({ value: now - ago, label: `${now - ago} 年` }))}
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
              {unit}及其所属单位，截至 {lastDate(until)}
              。供政府信息公开工作年度报告使用，也可作为开放数据公布：只有数，认不出哪件事、哪个人。
            </p>
            <Table<StatisticsRow>
              size="small"
              rowKey={({ part, item }) => `${part}${item}`}
              pagination={false}
              dataSource={[...rows]}
              scroll={{ x: 560 }}
              columns={[
                {
                  title: '部分',
                  dataIndex: 'part',
                  onCell: ({ part }, index) => ({
                    rowSpan:
                      index !== undefined && rows[index - 1]?.part === part
                        ? 0
                        : rows.filter((row) => row.part === part).length,
                  }),
                },
                { title: '项目', dataIndex: 'item' },
                {
                  title: '数值',
                  align: 'right',
                  render: (_, { value, unit: of }) =>
                    value === null ? <span className="soft">不列</span> : `${value} ${of}`,
                },
                { title: '口径', dataIndex: 'note', responsive: ['md'] },
              ]}
            />
          </>
        )}
      </Answer>
    </Panel>
  );
}
