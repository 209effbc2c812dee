import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { type DocumentMaking, documentMaking } from '@huixiang/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { asDownload } from '../http/download';
import { RowIdPipe } from '../http/row-id';
import { DocumentsService } from './documents.service';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@Controller()
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Post('cases/:id/documents')
  @Requires('case.handle')
  async make(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
    @Body({ schema: documentMaking }) { kind }: DocumentMaking,
  ): Promise<{ id: number }> {
    return { id: await this.documents.make(id, kind, actor) };
  }

  @Get('documents/:id')
  @Requires('case.read')
  async read(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.documents.read(id, actor.unit.path);
    return asDownload(name, bytes, DOCX);
  }
}
