import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { AccountabilityService } from '../accountability/accountability.service';
import type { ScriptedResponse } from './story';

type Account = NonNullable<ScriptedResponse['account']>;

/** The unit says what it has to say to everything it is held to account for in a case. */
export async function stateScripted(
  app: INestApplicationContext,
  database: DataSource,
  caseId: number,
  { statement }: Account,
  handler: Actor,
): Promise<void> {
  for (const id of await proposalsOf(database, caseId))
    await app.get(AccountabilityService).state(id, statement, handler);
}

/** A leader decides it. */
export async function decideScripted(
  app: INestApplicationContext,
  database: DataSource,
  caseId: number,
  { decision, reason, tolerance }: Account,
  leader: Actor,
): Promise<void> {
  for (const id of await proposalsOf(database, caseId))
    await app.get(AccountabilityService).decide(id, { decision, reason, tolerance }, leader);
}

async function proposalsOf(database: DataSource, caseId: number): Promise<readonly number[]> {
  const rows = await database.query<{ id: number }[]>(
    'SELECT id FROM accountability WHERE case_id = $1 AND decision IS NULL ORDER BY id',
    [caseId],
  );
  return rows.map(({ id }) => id);
}
