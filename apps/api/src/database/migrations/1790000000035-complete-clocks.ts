import { STANDARD_CLOCK_RULES } from '@huixiang/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules that came with this version; a database that was made with it has them already. */
const NEW = ['D6A', 'D6B', 'D8', 'S3', 'S4', 'L-LA4'];

export class CompleteClocks1790000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A text that was withdrawn is owed anew, from then.
      ALTER TABLE clock DROP CONSTRAINT clock_anchor_kind_check, ADD CHECK (anchor_kind IN (
        'occurred', 'first_public', 'detected', 'opened', 'accepted', 'local_reported', 'province_reported', 'released', 'requested', 'withdrawn'));
    `);
    for (const rule of STANDARD_CLOCK_RULES.filter(({ id }) => NEW.includes(id)))
      await runner.query(
        `INSERT INTO clock_rule (id, duty, event_levels, categories, fields, start, amount, unit, basis, status, enabled, pausable, valid_from)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, false, false, $11 WHERE NOT EXISTS (SELECT FROM clock_rule WHERE id = $1)`,
        [
          rule.id,
          rule.duty,
          rule.eventLevels,
          rule.categories,
          rule.fields,
          rule.start,
          rule.limit.amount,
          rule.limit.unit,
          rule.basis,
          rule.status,
          rule.validFrom,
        ],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM clock_rule WHERE id = ANY ($1::text[])', [NEW]);
    await runner.query(`
      UPDATE clock SET anchor_kind = 'released' WHERE anchor_kind = 'withdrawn';
      ALTER TABLE clock DROP CONSTRAINT clock_anchor_kind_check, ADD CHECK (anchor_kind IN (
        'occurred', 'first_public', 'detected', 'opened', 'accepted', 'local_reported', 'province_reported', 'released', 'requested'));
    `);
  }
}
