import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { StatisticsRow, YearStatistics } from '@huixiang/contracts';
import { CHANNELS, EVENT_LEVELS, FIELDS, LABELS, RELEASE_KINDS } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { type YearRow, yearRow } from './year-row.queries';

/**
 * 年度统计 of a unit and all below it: what the yearly report on government information states of answers to public concern. The rows on hot issues, press
 * conferences and interpretations follow the statistical form that reports carried until 2018 (政府信息公开情况统计表 三).
 */
@Injectable()
export class StatisticsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async ofYear(year: number, { unit }: Actor): Promise<YearStatistics> {
    const tx = this.database.manager;
    const now = await databaseNow(tx);
    const [from, to] = [year, year + 1].map((of) => new Date(`${of}-01-01T00:00:00+08:00`)) as [
      Date,
      Date,
    ];
    return {
      schema: 'huixiang/year-statistics@1',
      unit: unit.name,
      year,
      until: (to < now ? to : now).toISOString(),
      rows: rowsOf(await yearRow(tx, unit.path, from, to)),
    };
  }
}

type Line = readonly [item: string, value: number | null, unit: string, note: string];

function rowsOf(row: YearRow): StatisticsRow[] {
  const share = (part: number, of: number) =>
    of === 0 ? null : Math.round((part / of) * 1000) / 10;
  const parts: readonly (readonly [part: string, lines: readonly Line[]])[] = [
    [
      '回应公众关注热点或重大舆情',
      [
        [
          '回应公众关注热点或重大舆情数',
          row.answered,
          '件',
          '本年有发布的处置单；不同方式回应同一件计 1 次',
        ],
        ['举办新闻发布会次数', row.conferences, '次', '以发布会形式发布的次数'],
        [
          '主要负责同志参加新闻发布会次数',
          row.conferencesByHeads,
          '次',
          '发布人为政府或部门主要负责人',
        ],
        ['政策解读稿件发布数', row.byKind['interpretation'] ?? 0, '篇', '类别为解读的发布'],
        ['微博微信等新媒体回应数', row.byChannel['new_media'] ?? 0, '次', '在两微一端发布的次数'],
      ],
    ],
    [
      '处置单',
      [
        ['立单', row.opened, '件', '本年立单，不含并入他单的'],
        ['办结', row.closed, '件', '本年办结'],
        ...EVENT_LEVELS.map((level): Line => [
          `其中${LABELS.level[level]}`,
          row.byLevel[level] ?? 0,
          '件',
          '按现定等级',
        ]),
        ...FIELDS.filter((field) => row.byField[field] !== undefined).map((field): Line => [
          `其中${LABELS.field[field]}`,
          row.byField[field] ?? 0,
          '件',
          '按领域',
        ]),
      ],
    ],
    [
      '首次回应',
      [
        ['应首次回应', row.firstDue, '件次', '时限在本年届满或在本年完成；重启、撤回后重新计'],
        ['按时', row.firstOnTime, '件次', '时限内完成'],
        ['按时率', share(row.firstOnTime, row.firstDue), '%', '按时 ÷ 应首次回应'],
        [
          '用时中位数',
          row.medianHours === null ? null : Math.round(row.medianHours * 10) / 10,
          '小时',
          '从计时起点到首次回应',
        ],
      ],
    ],
    [
      '发布',
      [
        ['发布', row.releases, '篇', '本年发布且年内未撤回'],
        ...RELEASE_KINDS.map((kind): Line => [
          `其中${LABELS.releaseKind[kind]}`,
          row.byKind[kind] ?? 0,
          '篇',
          '',
        ]),
        ...CHANNELS.map((channel): Line => [
          `在${LABELS.channel[channel]}`,
          row.byChannel[channel] ?? 0,
          '次',
          '同一篇可在多处',
        ]),
        ['撤回', row.withdrawn, '篇', '本年发布并撤回'],
      ],
    ],
    [
      '承诺与满意度',
      [
        ['到期承诺', row.promisesDue, '项', '本年到期'],
        ['按期兑现', row.promisesKept, '项', ''],
        ['兑现率', share(row.promisesKept, row.promisesDue), '%', '按期兑现 ÷ 到期承诺'],
        ['参评人次', row.rated, '人次', '回访、评价、问卷合计'],
        // Of fewer than ten one could guess who.
        [
          '满意率',
          row.rated < 10 ? null : share(row.content, row.rated),
          '%',
          '满意与基本满意；不足 10 人次不列',
        ],
      ],
    ],
  ];
  return parts.flatMap(([part, lines]) =>
    lines.map(([item, value, unit, note]) => ({ part, item, value, unit, note })),
  );
}
