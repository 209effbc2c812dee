import { Module } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config';
import { LedgerController } from './ledger.controller';
import { LedgerExport } from './ledger-export';
import { LEDGER_SIGNER, signerOf } from './ledger-key';
import { LedgerService } from './ledger.service';
import { ProofService } from './proof.service';
import { Sequencer } from './sequencer';
import { Witness } from './witness';
import { Witnesses } from './witnesses';

@Module({
  controllers: [LedgerController],
  providers: [
    {
      provide: LEDGER_SIGNER,
      useFactory: (config: Config, database: DataSource) => signerOf(config, database),
      inject: [CONFIG, getDataSourceToken()],
    },
    LedgerService,
    LedgerExport,
    ProofService,
    Sequencer,
    Witness,
    Witnesses,
  ],
  exports: [LedgerService, Sequencer, Witness, Witnesses],
})
export class LedgerModule {}
