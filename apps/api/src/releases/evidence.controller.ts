import {
  Controller,
  Get,
  Param,
  Post,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { asDownload } from '../http/download';
import { RowIdPipe } from '../http/row-id';
import { type NamedUpload, bytesOf, nameOf, oneFile } from '../http/upload';
import { EvidenceService } from './evidence.service';

@Controller()
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Post('releases/:id/evidence')
  @Requires('case.handle')
  @UseInterceptors(oneFile())
  async keep(
    @Param('id', RowIdPipe) id: number,
    @UploadedFile() file: NamedUpload | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    const kept = { name: nameOf(file), bytes: bytesOf(file) };
    return { id: await this.evidence.keep(id, kept, actor) };
  }

  /** As a download, never shown: what came from outside is no page of ours. */
  @Get('evidence/:id')
  @Requires('case.read')
  async read(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.evidence.read(id, actor.unit.path);
    return asDownload(name, bytes);
  }
}
