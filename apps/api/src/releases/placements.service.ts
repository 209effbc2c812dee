import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Placement } from '@huixiang/contracts';
import { type Duty, fulfils, refuse, releaseRefusal } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { meetClocks } from '../cases/clocks/clock-meeting';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { findRelease } from './find-release.queries';
import { hasEvidence } from './publishing-proof';

/** Enters that a published text appeared elsewhere too, each with its own proof; a duty only that channel fulfils is met then. */
@Injectable()
export class PlacementsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async place(id: number, input: Placement, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { release, found, situation } = await findRelease(tx, id, actor);
      const now = await databaseNow(tx);
      const { channel, url, conference } = input;
      const at = input.appearedAt === null ? now : new Date(input.appearedAt);
      // A file kept since the text was published shows this appearance, not the first.
      const proof = url !== null || (await hasEvidence(tx, id, release.enteredAt));
      const step = {
        kind: 'place',
        channel,
        proof,
        conference: conference !== null,
        at,
        now,
      } as const;
      refuse(releaseRefusal(step, situation));
      await insertPlacement(tx, { releaseId: id, channel, url, at, conference, actor, now });
      await record(tx, now, {
        kind: 'release.placed',
        subject: { type: 'release', id },
        scope: found.scope,
        caseId: release.caseId,
        actor,
        data: { channel, appearedAt: at.toISOString(), ...toldOf(conference) },
      });
      // What the text itself fulfils it fulfilled when it was published; elsewhere it fulfils what only that channel does. What
      // was published in an earlier life of the case answers nothing of this one.
      const { kind, publishedAt } = release;
      const { reopenedAt } = found.facts;
      if (reopenedAt !== null && publishedAt! < reopenedAt) return;
      const only = (duty: Duty) =>
        fulfils(duty, { kind, channel }) && !fulfils(duty, { kind, channel: release.channel });
      await meetClocks(tx, release.caseId, found.scope, only, at, now);
    });
  }
}

export interface Appeared extends Pick<Placement, 'channel' | 'url' | 'conference'> {
  readonly releaseId: number;
  readonly at: Date;
  readonly actor: Actor;
  readonly now: Date;
}

export async function insertPlacement(tx: EntityManager, appeared: Appeared): Promise<void> {
  const { releaseId, channel, url, at, conference, actor, now } = appeared;
  await tx.query(
    `INSERT INTO release_placement (release_id, channel, url, appeared_at, entered_at, entered_by, conference, page_due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      releaseId,
      channel,
      url,
      at,
      now,
      actor.id,
      conference === null ? null : JSON.stringify(conference),
      url === null ? null : now,
    ],
  );
}

/** What the ledger holds of a press conference: who spoke in which rank, not what. */
export function toldOf(conference: Placement['conference']): Readonly<Record<string, unknown>> {
  return conference === null ? {} : { speaker: conference.speaker, rank: conference.rank };
}
