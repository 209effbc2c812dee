import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { RuleChange, RuleList, RulePreview } from '@huixiang/contracts';
import { type ClockRule, DomainError, isInForce, isNoLooser, isWholeScope } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { type RuleRow, placesAbove, readCalendarDays, readClockRules } from './clock-rules.queries';
import { previewChange } from './rule-preview.queries';

/**
 * Rules of time as data. A version is never edited: a change is a new version from a day on, for the place of who
 * makes it; cases that came to light before keep the rule of their day.
 */
@Injectable()
export class RulesService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Every version there is: those that bind in the reader's place, and what other places have, to go by. */
  async list(actor: Actor): Promise<RuleList> {
    const tx = this.database.manager;
    const { place, governs } = await ownPlace(tx, actor);
    const rows = await readClockRules(tx);
    const names = await tx.query<{ key: number; place: string | null; setBy: string | null }[]>(
      `SELECT r.key, place.name AS place, account.name AS "setBy"
       FROM clock_rule r LEFT JOIN place ON place.code = r.place LEFT JOIN account ON account.id = r.set_by`,
    );
    const known = new Map(names.map((row) => [row.key, row]));
    return {
      place,
      line: [...(await placesAbove(tx, place.code))],
      governs,
      whole: isWholeScope(actor.unit.path),
      rules: rows.map(({ place: code, validFrom, validTo, ...rule }) => ({
        ...rule,
        ...copied(rule),
        place: code === null ? null : { code, name: known.get(rule.key)?.place ?? code },
        validFrom: validFrom.toISOString(),
        validTo: validTo?.toISOString() ?? null,
        setBy: known.get(rule.key)?.setBy ?? null,
      })),
      calendar: [...(await readCalendarDays(tx))],
    };
  }

  async preview(input: RuleChange, actor: Actor): Promise<RulePreview> {
    const tx = this.database.manager;
    const { place } = await this.#checked(tx, input, actor, await databaseNow(tx));
    return previewChange(tx, place, actor.unit.path, input);
  }

  /** Puts a new version of a rule in force for the actor's place; returns its key. */
  async change(input: RuleChange, actor: Actor): Promise<number> {
    return this.database.transaction(async (tx) => {
      // One change at a time: the check against what stands above must not be outrun.
      await tx.query('LOCK TABLE clock_rule IN SHARE ROW EXCLUSIVE MODE');
      const now = await databaseNow(tx);
      const { from, place, base, standing } = await this.#checked(tx, input, actor, now);
      if (standing !== undefined)
        await tx.query('UPDATE clock_rule SET valid_to = $2 WHERE key = $1', [standing.key, from]);
      const [row] = await tx.query<{ key: number }[]>(
        `INSERT INTO clock_rule (id, duty, place, event_levels, opinion_levels, categories, fields, origins, start, amount, unit,
           basis, status, enabled, extension, pausable, valid_from, set_by, set_at)
         SELECT id, duty, $2, event_levels, opinion_levels, categories, fields, origins, start, $3, $4, $5, 'local', $6, $7, $8, $9, $10, $11
         FROM clock_rule WHERE key = $1 RETURNING key`,
        [
          base.key,
          place.code,
          input.limit.amount,
          input.limit.unit,
          input.basis,
          input.enabled,
          input.extension,
          input.pausable,
          from,
          actor.id,
          now,
        ],
      );
      const { enabled, limit, extension, pausable, basis, reason } = input;
      const terms = { enabled, limit, extension, pausable, basis, reason };
      await record(tx, now, {
        kind: 'rule.changed',
        subject: { type: 'rule', id: base.id },
        scope: actor.unit.path,
        actor,
        data: { ...terms, place: place.code, validFrom: from.toISOString() },
      });
      return row!.key;
    });
  }

  /** Takes back a version that has not begun; the one before it stands on. */
  async withdraw(key: number, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('LOCK TABLE clock_rule IN SHARE ROW EXCLUSIVE MODE');
      const now = await databaseNow(tx);
      const place = await governedPlace(tx, actor);
      const rule = (await readClockRules(tx)).find((one) => one.key === key);
      if (rule === undefined || rule.place !== place.code)
        throw new DomainError('rule.not_found', { key });
      if (rule.validFrom <= now) throw new DomainError('rule.in_force', { id: rule.id });
      await tx.query('DELETE FROM clock_rule WHERE key = $1', [key]);
      await tx.query(
        'UPDATE clock_rule SET valid_to = NULL WHERE id = $1 AND place = $2 AND valid_to = $3',
        [rule.id, place.code, rule.validFrom],
      );
      await record(tx, now, {
        kind: 'rule.withdrawn',
        subject: { type: 'rule', id: rule.id },
        scope: actor.unit.path,
        actor,
        data: { place: place.code, validFrom: rule.validFrom.toISOString() },
      });
    });
  }

  /** The change as it can be carried out; whatever speaks against it is thrown. */
  async #checked(tx: EntityManager, input: RuleChange, actor: Actor, now: Date) {
    const place = await governedPlace(tx, actor);
    const line = await placesAbove(tx, place.code);
    const rules = await readClockRules(tx);
    const base = rules.find((rule) => rule.key === input.key);
    if (base === undefined) throw new DomainError('rule.not_found', { key: input.key });
    const from = input.validFrom === null ? now : new Date(input.validFrom);
    if (from < now) throw new DomainError('rule.past', { validFrom: input.validFrom });
    const wider = widerRule(rules, base.id, line, from);
    if (!isNoLooser(input, wider))
      throw new DomainError('rule.looser', {
        amount: wider?.limit.amount,
        unit: wider?.limit.unit,
        basis: wider?.basis,
      });
    const standing = rules.find(
      (rule) => rule.id === base.id && rule.place === place.code && rule.validTo === null,
    );
    if (standing !== undefined && standing.validFrom >= from)
      throw new DomainError('rule.already_scheduled', {
        validFrom: standing.validFrom.toISOString(),
      });
    return { from, place, base, standing };
  }
}

/** What binds a place from above it: the nearest version of a wider place, or of the country. */
function widerRule(
  rules: readonly RuleRow[],
  id: string,
  line: readonly string[],
  at: Date,
): ClockRule | null {
  const standing = rules.filter((rule) => rule.id === id && isInForce(rule, at));
  for (const code of line.slice(1)) {
    const found = standing.find((rule) => rule.place === code);
    if (found !== undefined) return found;
  }
  return standing.find((rule) => rule.place === null) ?? null;
}

interface OwnPlace {
  readonly place: RuleList['place'];
  /** Whether the unit is the government there: a body of it sets no rules for the others. */
  readonly governs: boolean;
}

async function ownPlace(tx: EntityManager, actor: Actor): Promise<OwnPlace> {
  const [row] = await tx.query<(RuleList['place'] & { readonly kind: string })[]>(
    'SELECT place.code, place.name, unit.kind FROM unit JOIN place ON place.code = unit.place_code WHERE unit.id = $1',
    [actor.unit.id],
  );
  if (row === undefined) throw new DomainError('unit.not_found', { id: actor.unit.id });
  const { kind, ...place } = row;
  return { place, governs: kind === 'government' };
}

async function governedPlace(tx: EntityManager, actor: Actor): Promise<RuleList['place']> {
  const { place, governs } = await ownPlace(tx, actor);
  if (!governs) throw new DomainError('rule.not_government');
  return place;
}

/** Lists of a rule as lists of one's own. */
function copied({
  eventLevels,
  opinionLevels,
  categories,
  fields,
  origins,
}: Omit<ClockRule, 'place' | 'validFrom' | 'validTo'>) {
  const list = <T>(values: readonly T[] | null) => values && [...values];
  return {
    eventLevels: list(eventLevels),
    opinionLevels: list(opinionLevels),
    categories: list(categories),
    fields: list(fields),
    origins: list(origins),
  };
}
