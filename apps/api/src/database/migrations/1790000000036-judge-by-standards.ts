import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trial standard as it stood when standards came to be kept. */
const TRIAL = {
  points: {
    ...{ R1: 5, R2: 8, R3: 5, R4: 4, T1: 16, T2: 4, T3: 0, T4: 6, C1: 10, C2: 4 },
    ...{ C3: 4, P1: 4, P2: 4, H1: 6, H2: 6, H3: 4, E1: 4, E2: 2, E3: 2, E4: 2 },
  },
  limits: {
    detectionFullHours: 1,
    detectionNoneHours: 12,
    missedShareNone: 0.2,
    acceptanceHours: 2,
    releaseGapHours: 24,
    releaseWatchedHours: 72,
    reachShare: 0.1,
    halfLifeFullHours: 24,
    halfLifeNoneHours: 96,
    enoughVoices: 5,
    enoughRatings: 10,
  },
  deductions: { concealed_report: 10, false_report: 10, late_report: 2, correction: 1 },
  deductionCases: 100,
  manualPoints: 5,
  grades: { excellent: 90, good: 70, pass: 60 },
  enoughCases: 5,
};

export class JudgeByStandards1790000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- 评估标准: a period is judged by the one in force at its end. Never changed, only followed by another.
      CREATE TABLE assessment_standard (
        id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        valid_from date NOT NULL,
        standard   jsonb NOT NULL,
        basis      text NOT NULL,
        set_at     timestamptz NOT NULL,
        -- null: it came with the product.
        set_by     int REFERENCES account
      );
      CREATE INDEX assessment_standard_by_day ON assessment_standard (valid_from, id);

      -- When the unit that gave a case up, or whose it was when it was taken up again, had accepted it.
      ALTER TABLE case_assignment ADD COLUMN accepted_at timestamptz;
      ALTER TABLE case_reopening ADD COLUMN accepted_at timestamptz;
      WITH ended AS (
        SELECT 'assignment' AS what, id, case_id, at FROM case_assignment
        UNION ALL SELECT 'reopening', id, case_id, at FROM case_reopening WHERE ground <> 'merged_wrongly'),
      held AS (
        SELECT ended.*, lag(at, 1, '-infinity') OVER (PARTITION BY case_id ORDER BY at, id) AS since FROM ended),
      accepted AS (
        SELECT case_id, (convert_from(body, 'UTF8')::jsonb ->> 'at')::timestamptz AS at FROM ledger_entry WHERE kind = 'case.accepted'),
      found AS (
        SELECT held.what, held.id, max(accepted.at) AS at FROM held JOIN accepted
          ON accepted.case_id = held.case_id AND accepted.at > held.since AND accepted.at <= held.at GROUP BY 1, 2),
      assigned AS (UPDATE case_assignment SET accepted_at = found.at FROM found WHERE what = 'assignment' AND found.id = case_assignment.id)
      UPDATE case_reopening SET accepted_at = found.at FROM found WHERE what = 'reopening' AND found.id = case_reopening.id;

      -- Why a release was withdrawn; null of those withdrawn before it was asked.
      ALTER TABLE release ADD COLUMN withdrawal_cause text
        CHECK (withdrawal_cause IN ('error', 'state_secret', 'privacy', 'trade_secret', 'other')),
        ADD CHECK (withdrawal_cause IS NULL OR withdrawn_at IS NOT NULL);

      -- What a unit failed in when it did not report as it should: 迟报, 漏报, 谎报, 瞒报.
      ALTER TABLE accountability ADD COLUMN failing text CHECK (failing IN ('late', 'missed', 'false', 'concealed')),
        ADD CHECK (failing IS NULL OR ground = 'late_report');
      UPDATE accountability SET failing = 'late' WHERE ground = 'late_report' AND clock_id IS NOT NULL;
      CREATE INDEX accountability_by_case ON accountability (case_id);

      -- What citizens answered when they were asked about a case: counts, never who answered what.
      CREATE TABLE case_rating (
        id           int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id      int NOT NULL REFERENCES response_case,
        source       text NOT NULL CHECK (source IN ('hotline_callback', 'message_board', 'survey')),
        asked_on     date NOT NULL,
        satisfied    int NOT NULL CHECK (satisfied >= 0),
        basically    int NOT NULL CHECK (basically >= 0),
        dissatisfied int NOT NULL CHECK (dissatisfied >= 0),
        note         text,
        at           timestamptz NOT NULL,
        by_id        int NOT NULL REFERENCES account,
        -- Entered wrongly: it stays, and counts no more.
        withdrawn_at timestamptz,
        withdrawn_by int REFERENCES account,
        CHECK (satisfied + basically + dissatisfied > 0),
        CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
      );
      CREATE INDEX case_rating_by_case ON case_rating (case_id);
    `);
    await runner.query(
      `INSERT INTO assessment_standard (valid_from, standard, basis, set_at) VALUES ('2000-01-01', $1, $2, now())`,
      [JSON.stringify(TRIAL), '回响自拟指标，试行；等次参照政务公开年度考核'],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX accountability_by_case;
      DROP TABLE case_rating, assessment_standard;
      ALTER TABLE accountability DROP COLUMN failing;
      ALTER TABLE release DROP COLUMN withdrawal_cause;
      ALTER TABLE case_reopening DROP COLUMN accepted_at;
      ALTER TABLE case_assignment DROP COLUMN accepted_at;
    `);
  }
}
