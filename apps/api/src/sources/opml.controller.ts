import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Post,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type OpmlResult, addSource } from '@huixiang/contracts';
import { DomainError, OUTLET_TIERS } from '@huixiang/domain';
import { type Subscription, decodeDocument, readOpml, writeOpml } from '@huixiang/feeds';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { databaseNow } from '../database/clock';
import { type Upload, bytesOf, oneFile } from '../http/upload';
import { SourcesService } from './sources.service';

const opmlForm = z.object({ tier: z.enum(OUTLET_TIERS) });

/** Lists of feeds from and for other readers. */
@Controller('opml')
export class OpmlController {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly sources: SourcesService,
  ) {}

  @Get('sources.opml')
  @Requires('source.read')
  @Header('content-type', 'text/x-opml; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="huixiang-sources.opml"')
  async write(): Promise<string> {
    const feeds = await this.database.query<Subscription[]>(
      `SELECT name AS title, url, folder FROM source WHERE kind = 'feed' ORDER BY id`,
    );
    feeds.sort((a, b) => (a.folder ?? '').localeCompare(b.folder ?? '', 'zh'));
    return writeOpml('回响 信息源', feeds, await databaseNow(this.database.manager));
  }

  /** Adds every feed of the file that is not a source yet, its group as the folder. */
  @Post()
  @HttpCode(200)
  @Requires('source.manage')
  @UseInterceptors(oneFile())
  async read(
    @UploadedFile() file: Upload | undefined,
    @Body({ schema: opmlForm }) { tier }: z.infer<typeof opmlForm>,
    @CurrentActor() actor: Actor,
  ): Promise<OpmlResult> {
    const found = readOpml(decodeDocument(bytesOf(file), null).text);
    if (found.length === 0)
      throw new DomainError('import.unreadable', {
        faults: [{ path: 'file', message: '文件里没有信息源，应是 OPML 文件' }],
      });
    const result: OpmlResult = { added: 0, known: 0, refused: [] };
    for (const { title, url, folder } of found) {
      const input = addSource.safeParse({
        kind: 'feed',
        name: title.slice(0, 100),
        url,
        tier,
        folder: folder?.slice(0, 60) ?? null,
      });
      if (!input.success) {
        result.refused.push({ title, url, message: input.error.issues[0]?.message ?? '' });
        continue;
      }
      try {
        await this.sources.add(input.data, actor);
        result.added += 1;
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'source.already_there') throw error;
        result.known += 1;
      }
    }
    return result;
  }
}
