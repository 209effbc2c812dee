import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { BriefingPlan, BriefingPlanChange } from '@huixiang/contracts';
import {
  BRIEFING_KINDS,
  type BriefingKind,
  type BriefingTemplate,
  STANDARD_TEMPLATES,
  nextBriefingAt,
} from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { sha256Of } from '../ledger/hash';
import { recordBriefing } from './briefing-record';

/** A unit's own wording of each kind of briefing, and when each is composed by itself. */
@Injectable()
export class BriefingPlans {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async list(actor: Actor): Promise<BriefingPlan[]> {
    const rows = await this.database.query<PlanRow[]>(
      'SELECT kind, template, enabled, hour, next_at AS "nextAt" FROM briefing_plan WHERE unit_id = $1',
      [actor.unit.id],
    );
    return BRIEFING_KINDS.map((kind) => {
      const row = rows.find((one) => one.kind === kind);
      return {
        kind,
        template: copyOf(row?.template ?? STANDARD_TEMPLATES[kind]),
        own: row?.template != null,
        enabled: row?.enabled ?? false,
        hour: row?.hour ?? 8,
        nextAt: row?.nextAt?.toISOString() ?? null,
      };
    });
  }

  /** Sets a kind's wording, and when it is composed by itself from now on. */
  async set(input: BriefingPlanChange, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { kind, template, hour } = input;
      const now = await databaseNow(tx);
      const enabled = input.enabled && kind !== 'special';
      const next = kind === 'special' || !enabled ? null : nextBriefingAt(kind, hour, now);
      await tx.query(
        `INSERT INTO briefing_plan (unit_id, kind, template, enabled, hour, next_at, set_at, set_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (unit_id, kind) DO UPDATE SET template = $3, enabled = $4, hour = $5, next_at = $6, set_at = $7, set_by = $8`,
        [
          actor.unit.id,
          kind,
          template === null ? null : JSON.stringify(template),
          enabled,
          hour,
          next,
          now,
          actor.id,
        ],
      );
      await recordBriefing(tx, now, 'briefing.planned', kind, actor.unit.path, actor, {
        ...{ enabled, hour },
        template: template === null ? null : sha256Of(JSON.stringify(template)),
      });
    });
  }
}

interface PlanRow {
  readonly kind: BriefingKind;
  readonly template: BriefingTemplate | null;
  readonly enabled: boolean;
  readonly hour: number;
  readonly nextAt: Date | null;
}

/** How a unit words a kind of briefing: in its own words, or the standard ones. */
export async function templateOf(
  tx: EntityManager,
  unitId: number,
  kind: BriefingKind,
): Promise<BriefingTemplate> {
  const [plan] = await tx.query<Pick<PlanRow, 'template'>[]>(
    'SELECT template FROM briefing_plan WHERE unit_id = $1 AND kind = $2',
    [unitId, kind],
  );
  return plan?.template ?? STANDARD_TEMPLATES[kind];
}

function copyOf({ title, sections }: BriefingTemplate): BriefingPlan['template'] {
  return { title, sections: sections.map((section) => ({ ...section })) };
}
