import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { type ImportPreview, type ImportState, importPlan } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { type Upload, bytesOf, oneFile } from '../http/upload';
import { ImportsService } from './imports.service';

@Controller('imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Post('preview')
  @HttpCode(200)
  @Requires('source.manage')
  @UseInterceptors(oneFile())
  preview(@UploadedFile() file: Upload | undefined): Promise<ImportPreview> {
    return this.imports.preview(bytesOf(file));
  }

  /** A form of `file` and `plan` (JSON: the source and the column of each field). */
  @Post()
  @Requires('source.manage')
  @UseInterceptors(oneFile())
  async start(
    @UploadedFile() file: Upload | undefined,
    @Body('plan') plan: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string }> {
    return { id: await this.imports.start(bytesOf(file), planOf(plan), actor) };
  }

  @Get(':id')
  @Requires('source.manage')
  state(@Param('id') id: string, @CurrentActor() actor: Actor): ImportState {
    return this.imports.state(id, actor);
  }

  @Get(':id/refused.csv')
  @Requires('source.manage')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="refused.csv"')
  @Header('cache-control', 'no-store')
  refused(@Param('id') id: string, @CurrentActor() actor: Actor): string {
    return this.imports.refused(id, actor);
  }
}

function planOf(plan: unknown) {
  const read = importPlan.safeParse(parsed(plan));
  if (read.success) return read.data;
  throw new DomainError('request.invalid', {
    faults: read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  });
}

function parsed(plan: unknown): unknown {
  try {
    return JSON.parse(String(plan)) as unknown;
  } catch {
    return null;
  }
}
