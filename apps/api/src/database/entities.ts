import { AccountEntity } from '../access/account.entity';
import { AlertEntity } from '../alerts/alert.entity';
import { CaseEntity } from '../cases/case.entity';
import { ClockEntity } from '../cases/clocks/clock.entity';
import { ReleaseEntity } from '../releases/release.entity';
import { SourceEntity } from '../sources/source.entity';
import { UnitEntity } from '../units/unit.entity';

/** Rows read and written one at a time. Articles, events and the ledger move in sets, by SQL. */
export const ENTITIES = [
  AccountEntity,
  AlertEntity,
  CaseEntity,
  ClockEntity,
  ReleaseEntity,
  SourceEntity,
  UnitEntity,
] as const;
