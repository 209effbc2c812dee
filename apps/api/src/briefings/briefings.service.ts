import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  BriefingEdit,
  BriefingHead,
  BriefingRequest,
  BriefingView,
} from '@huixiang/contracts';
import {
  type BriefingKind,
  DomainError,
  type PeriodicKind,
  beijingDay,
  fillTemplate,
  lastPeriod,
  nextBriefingAt,
} from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { EventsService } from '../events/events.service';
import { sha256Of } from '../ledger/hash';
import type { Decision } from '../ledger/record';
import { type NamedUnit, unitOf } from '../units/unit.queries';
import { recordBriefing } from './briefing-record';
import { templateOf } from './briefing-plans.service';
import { periodFacts } from './briefing-facts.queries';
import {
  briefingOf,
  briefingRows,
  briefingText,
  headOf,
  stateOf,
  viewOf,
} from './briefings.queries';
import { specialFacts } from './special-facts.queries';

/**
 * 简报: composed from data by a unit's wording, edited by a person, issued. A sentence says what figures say or is not there; a paragraph somebody
 * rewords stays marked, with the numbers in it that no figure has.
 */
@Injectable()
export class BriefingsService {
  readonly #logger = new Logger(BriefingsService.name);

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly events: EventsService,
  ) {}

  async list(actor: Actor): Promise<BriefingHead[]> {
    return (await briefingRows(this.database.manager, actor.unit.path)).map(headOf);
  }

  async get(id: number, actor: Actor): Promise<BriefingView> {
    return viewOf(await briefingOf(this.database.manager, id, actor.unit.path));
  }

  /** As the file whose hash is issued. */
  async text(id: number, actor: Actor): Promise<string> {
    return briefingText(await briefingOf(this.database.manager, id, actor.unit.path));
  }

  /** Composes one of the last period that is over, or about an event as things stand. */
  async compose({ kind, eventId }: BriefingRequest, actor: Actor): Promise<number> {
    return this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      return this.#compose(tx, { kind, eventId, unit: actor.unit, actor, now, at: now });
    });
  }

  /**
   * Composes one that is due by its schedule, of the period that was over then: whoever was down composes what was missed, one after
   * the other. One that somebody drew up by hand is not drawn up again. Returns how many were due, 0 where none is.
   */
  async composeDue(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [due] = await tx.query<DueRow[]>(
        `SELECT unit_id AS "unitId", kind, hour, next_at AS "nextAt" FROM briefing_plan WHERE next_at <= huixiang_now() ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
      );
      if (due === undefined) return 0;
      const { unitId, kind, hour, nextAt } = due;
      const now = await databaseNow(tx);
      await tx.query('SAVEPOINT composing');
      let next = nextBriefingAt(kind, hour, nextAt);
      try {
        const { from } = lastPeriod(kind, nextAt);
        const [there] = await tx.query<unknown[]>(
          'SELECT FROM briefing WHERE unit_id = $1 AND kind = $2 AND period_from = $3 AND discarded_at IS NULL',
          [unitId, kind, from],
        );
        const unit = await unitOf(tx, unitId);
        if (there === undefined)
          await this.#compose(tx, { kind, eventId: null, unit, actor: null, now, at: nextAt });
      } catch (error) {
        // One that fails keeps no other from being drawn up; it is tried again.
        await tx.query('ROLLBACK TO SAVEPOINT composing');
        this.#logger.error(`briefing ${kind} of unit ${unitId}`, (error as Error).stack);
        next = new Date(now.getTime() + RETRY_MS);
      }
      await tx.query('UPDATE briefing_plan SET next_at = $3 WHERE unit_id = $1 AND kind = $2', [
        unitId,
        kind,
        next,
      ]);
      return 1;
    });
  }

  /** A person's wording of a paragraph, or the rules' own again. */
  async edit(id: number, { section, paragraph, text }: BriefingEdit, actor: Actor): Promise<void> {
    await this.#draft(id, actor, async (tx, row, now) => {
      if (row.composed[section]?.paragraphs[paragraph] === undefined)
        throw new DomainError('briefing.no_such_paragraph', { id });
      const place = `${section}.${paragraph}`;
      const others = Object.entries(row.edits).filter(([one]) => one !== place);
      const edits = Object.fromEntries(text === null ? others : [...others, [place, text]]);
      await tx.query(
        'UPDATE briefing SET edits = $2, edited_at = $3, edited_by = $4 WHERE id = $1',
        [id, JSON.stringify(edits), now, actor.id],
      );
      const data = { section, paragraph, sha256: text === null ? null : sha256Of(text) };
      return { kind: 'briefing.edited', data };
    });
  }

  /** 签发: it is what was read, and goes out through the channels. */
  async issue(id: number, seen: string, actor: Actor): Promise<void> {
    await this.#draft(id, actor, async (tx, row, now) => {
      const sha256 = sha256Of(briefingText(row));
      if (sha256 !== seen) throw new DomainError('briefing.changed', { id });
      await tx.query(
        'UPDATE briefing SET issued_at = $2, issued_by = $3, sha256 = $4 WHERE id = $1',
        [id, now, actor.id, sha256],
      );
      const { issue, title } = headOf(row);
      return { kind: 'briefing.issued', data: { briefing: row.kind, issue, title, sha256 } };
    });
  }

  async discard(id: number, actor: Actor): Promise<void> {
    await this.#draft(id, actor, async (tx, _, now) => {
      await tx.query('UPDATE briefing SET discarded_at = $2 WHERE id = $1', [id, now]);
      return { kind: 'briefing.discarded', data: {} };
    });
  }

  async #compose(
    tx: EntityManager,
    of: {
      readonly kind: BriefingKind;
      readonly eventId: number | null;
      readonly unit: NamedUnit;
      readonly actor: Actor | null;
      readonly now: Date;
      /** Whose last period it is of. */
      readonly at: Date;
    },
  ): Promise<number> {
    const { kind, eventId, unit, actor, now, at } = of;
    const story = eventId === null ? null : await this.events.story(eventId, unit.path);
    const period =
      kind === 'special'
        ? { from: new Date(story?.event.firstReportedAt ?? now), to: now }
        : lastPeriod(kind, at);
    const before = kind === 'special' ? period : lastPeriod(kind, period.from);
    const asked = { ...period, unit, now, before };
    const facts =
      story === null ? await periodFacts(tx, asked) : await specialFacts(tx, asked, story);
    const template = await templateOf(tx, unit.id, kind);
    const sections = fillTemplate(template, facts);
    const title =
      story === null ? template.title : `${template.title}：${story.event.title}`.slice(0, 120);
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('briefing number'))`);
    const year = Number(beijingDay(now).slice(0, 4));
    const [row] = await tx.query<{ id: number }[]>(
      `INSERT INTO briefing (unit_id, kind, year, serial, title, period_from, period_to, event_id, composed, composed_at, composed_by)
       SELECT $1, $2, $3, coalesce(max(serial), 0) + 1, $4, $5, $6, $7, $8, $9, $10 FROM briefing WHERE unit_id = $1 AND kind = $2 AND year = $3 RETURNING id`,
      [
        unit.id,
        kind,
        year,
        title,
        period.from,
        period.to,
        eventId,
        JSON.stringify(sections),
        now,
        actor?.id ?? null,
      ],
    );
    await recordBriefing(tx, now, 'briefing.composed', row!.id, unit.path, actor, {
      ...{ briefing: kind, from: period.from, to: period.to },
      sha256: sha256Of(JSON.stringify(sections)),
    });
    return row!.id;
  }

  async #draft(
    id: number,
    actor: Actor,
    work: (
      tx: EntityManager,
      row: Awaited<ReturnType<typeof briefingOf>>,
      now: Date,
    ) => Promise<Pick<Decision, 'kind' | 'data'>>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('SELECT FROM briefing WHERE id = $1 FOR UPDATE', [id]);
      const row = await briefingOf(tx, id, actor.unit.path);
      if (row.path !== actor.unit.path) throw new DomainError('briefing.other_unit', { id });
      if (stateOf(row) !== 'draft') throw new DomainError('briefing.settled', { id });
      const now = await databaseNow(tx);
      const { kind, data } = await work(tx, row, now);
      await recordBriefing(tx, now, kind, id, row.path, actor, data ?? {});
    });
  }
}

/** One that could not be composed is tried again after this. */
const RETRY_MS = 10 * 60_000;

interface DueRow {
  readonly unitId: number;
  readonly kind: PeriodicKind;
  readonly hour: number;
  readonly nextAt: Date;
}
