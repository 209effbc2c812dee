import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  type CommitmentConfirmation,
  type CommitmentDismissal,
  type CommitmentFulfilment,
  type NewCommitment,
  commitmentConfirmation,
  commitmentDismissal,
  commitmentFulfilment,
  newCommitment,
} from '@huixiang/contracts';
import type { Actor } from '../../access/actor';
import { CurrentActor, Requires } from '../../access/decorators';
import { RowIdPipe } from '../../http/row-id';
import { CommitmentsService } from './commitments.service';

@Controller()
export class CommitmentsController {
  constructor(private readonly commitments: CommitmentsService) {}

  @Post('cases/:caseId/commitments')
  @Requires('case.handle')
  async add(
    @Param('caseId', RowIdPipe) caseId: number,
    @Body({ schema: newCommitment }) body: NewCommitment,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: number }> {
    return { id: await this.commitments.add(caseId, body, actor) };
  }

  @Post('commitments/:id/confirmation')
  @HttpCode(204)
  @Requires('case.handle')
  confirm(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: commitmentConfirmation }) body: CommitmentConfirmation,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.commitments.confirm(id, body, actor);
  }

  @Post('commitments/:id/dismissal')
  @HttpCode(204)
  @Requires('case.handle')
  dismiss(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: commitmentDismissal }) body: CommitmentDismissal,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.commitments.dismiss(id, body.reason, actor);
  }

  @Post('commitments/:id/fulfilment')
  @HttpCode(204)
  @Requires('case.handle')
  keep(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: commitmentFulfilment }) body: CommitmentFulfilment,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.commitments.keep(id, body, actor);
  }
}
