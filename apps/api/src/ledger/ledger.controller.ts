import { Controller, Get, Param, ParseIntPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type LedgerPage,
  type LedgerQuery,
  type LedgerStatus,
  type LedgerVerification,
  type ProofQuery,
  ledgerQuery,
  proofQuery,
} from '@huixiang/contracts';
import { DomainError, isWholeScope } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { databaseNow } from '../database/clock';
import { LedgerExport } from './ledger-export';
import { LedgerService } from './ledger.service';
import { ProofService } from './proof.service';
import { record } from './record';

@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly ledger: LedgerService,
    private readonly exports: LedgerExport,
    private readonly proofs: ProofService,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  @Get('entries')
  @Requires('ledger.read')
  entries(
    @CurrentActor() actor: Actor,
    @Query({ schema: ledgerQuery }) query: LedgerQuery,
  ): Promise<LedgerPage> {
    return this.ledger.page(actor.unit.path, query);
  }

  @Get('status')
  @Requires('ledger.read')
  status(): Promise<LedgerStatus> {
    return this.ledger.status();
  }

  @Post('verification')
  @Requires('ledger.read')
  verify(): Promise<LedgerVerification> {
    return this.ledger.verify();
  }

  /** What shows, by itself, that one entry is in the signed log. */
  @Get('entries/:index/proof')
  @Requires('ledger.read')
  async proof(
    @Param('index', ParseIntPipe) index: number,
    @Query({ schema: proofQuery }) { since = [] }: ProofQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const proof = await this.proofs.prove(index, since, actor);
    return new StreamableFile(Buffer.from(proof), {
      type: 'application/json',
      disposition: `attachment; filename="huixiang-entry-${index}.json"`,
    });
  }

  /** The whole log, for a Merkle tree can only be checked whole: so only for who may see all of it. */
  @Get('export.tar')
  @Requires('ledger.export')
  async export(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    if (!isWholeScope(actor.unit.path)) throw new DomainError('ledger.whole_only');
    const log = await this.exports.stream();
    await this.database.transaction(async (tx) =>
      record(tx, await databaseNow(tx), {
        kind: 'ledger.exported',
        subject: { type: 'ledger', id: 'all' },
        scope: actor.unit.path,
        actor,
      }),
    );
    return new StreamableFile(log, {
      type: 'application/x-tar',
      disposition: 'attachment; filename="huixiang-ledger.tar"',
    });
  }
}
