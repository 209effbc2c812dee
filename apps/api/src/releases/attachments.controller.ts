import {
  Controller,
  Delete,
  Get,
  HttpCode,
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
import { AttachmentsService } from './attachments.service';

@Controller()
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Post('releases/:id/attachments')
  @Requires('case.handle')
  @UseInterceptors(oneFile())
  async add(
    @Param('id', RowIdPipe) id: number,
    @UploadedFile() file: NamedUpload | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    const added = { name: nameOf(file), bytes: bytesOf(file) };
    return { id: await this.attachments.add(id, added, actor) };
  }

  @Delete('attachments/:id')
  @HttpCode(204)
  @Requires('case.handle')
  remove(@Param('id', RowIdPipe) id: number, @CurrentActor() actor: Actor): Promise<void> {
    return this.attachments.remove(id, actor);
  }

  /** As a download, never shown: what came from outside is no page of ours. */
  @Get('attachments/:id')
  @Requires('case.read')
  async read(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.attachments.read(id, actor.unit.path);
    return asDownload(name, bytes);
  }
}
