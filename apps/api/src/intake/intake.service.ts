import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { IntakeResult, PushItem } from '@huixiang/contracts';
import { itemFromFields } from '@huixiang/feeds';
import { DataSource } from 'typeorm';
import { Admission } from '../articles/admission';
import { databaseNow } from '../database/clock';

/** Where items are put that were not fetched. */
export interface IntakeSource {
  readonly id: number;
  readonly tier: string;
  readonly zone: string;
}

/** Admits items a system pushed or a person imported, by the same rules as those of feeds. */
@Injectable()
export class IntakeService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly admission: Admission,
  ) {}

  /** Admits items in one transaction; those sent before change nothing, or become revisions. */
  async admit(
    source: IntakeSource,
    items: readonly PushItem[],
  ): Promise<Omit<IntakeResult, 'errors'>> {
    const now = await databaseNow(this.database.manager);
    // The last of several with one id is what the sender means.
    const byId = new Map(items.map((item) => [item.id, item]));
    const admissible = [...byId.values()].map((item) => ({
      identity: createHash('sha256').update(item.id).digest(),
      ...itemFromFields(item, { now, zone: source.zone }),
    }));
    const prepared = await this.admission.prepare(source, admissible);
    return this.database.transaction(async (tx) => {
      const { admitted, revised } = await this.admission.admit(tx, source.id, prepared);
      await tx.query(
        `UPDATE source SET last_check_at = huixiang_now(), last_success_at = huixiang_now(), articles = articles + $2,
           last_article_at = CASE WHEN $2 > 0 THEN huixiang_now() ELSE last_article_at END WHERE id = $1`,
        [source.id, admitted],
      );
      return { admitted, revised, unchanged: items.length - admitted - revised };
    });
  }
}
