import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { LedgerController } from './ledger.controller';
import { LedgerExport } from './ledger-export';
import { LEDGER_SIGNER, loadLedgerSigner } from './ledger-key';
import { LedgerService } from './ledger.service';
import { Sequencer } from './sequencer';
import { Witness } from './witness';

@Module({
  controllers: [LedgerController],
  providers: [
    {
      provide: LEDGER_SIGNER,
      useFactory: (config: Config) => loadLedgerSigner(config),
      inject: [CONFIG],
    },
    LedgerService,
    LedgerExport,
    Sequencer,
    Witness,
  ],
  exports: [LedgerService, Sequencer, Witness],
})
export class LedgerModule {}
