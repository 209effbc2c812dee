import { Controller, Delete, Get, HttpCode, Param, type StreamableFile } from '@nestjs/common';
import type { ExportView } from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { asDownload } from '../http/download';
import { RowIdPipe } from '../http/row-id';
import { ExportsService } from './exports.service';

/** Files somebody asked for: only they see them. */
@Controller('exports/:id')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get()
  @Requires('assessment.export')
  status(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<ExportView> {
    return this.exports.status(id, actor);
  }

  @Get('file')
  @Requires('assessment.export')
  async file(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { name, type, bytes } = await this.exports.file(id, actor);
    return asDownload(name, bytes, type);
  }

  @Delete()
  @HttpCode(204)
  @Requires('assessment.export')
  cancel(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.exports.cancel(id, actor);
  }
}
