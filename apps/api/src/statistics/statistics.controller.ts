import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { type YearStatistics, statisticsQuery } from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { asDownload } from '../http/download';
import { csvFile } from '../workbook/csv';
import { StatisticsService } from './statistics.service';

@Controller('statistics')
export class StatisticsController {
  constructor(private readonly statistics: StatisticsService) {}

  @Get()
  @Requires('assessment.read')
  ofYear(
    @CurrentActor() actor: Actor,
    @Query({ schema: statisticsQuery }) { year }: { year: number },
  ): Promise<YearStatistics> {
    return this.statistics.ofYear(year, actor);
  }

  @Get('file.csv')
  @Requires('assessment.export')
  async asCsv(
    @CurrentActor() actor: Actor,
    @Query({ schema: statisticsQuery }) { year }: { year: number },
  ): Promise<StreamableFile> {
    const { unit, rows } = await this.statistics.ofYear(year, actor);
    const cells = rows.map((row) => [row.part, row.item, row.value ?? '', row.unit, row.note]);
    const file = csvFile([['部分', '项目', '数值', '单位', '口径'], ...cells]);
    return asDownload(`年度统计-${unit}-${year}.csv`, file, 'text/csv; charset=utf-8');
  }

  @Get('file.json')
  @Requires('assessment.export')
  async asJson(
    @CurrentActor() actor: Actor,
    @Query({ schema: statisticsQuery }) { year }: { year: number },
  ): Promise<StreamableFile> {
    const statistics = await this.statistics.ofYear(year, actor);
    const file = Buffer.from(`${JSON.stringify(statistics, null, 1)}\n`);
    return asDownload(`年度统计-${statistics.unit}-${year}.json`, file, 'application/json');
  }
}
