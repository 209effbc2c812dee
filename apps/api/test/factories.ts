import { createHash, randomBytes } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type ErrorBody, errorBody } from '@huixiang/contracts';
import type { EventLevel, Field, OutletTier, Role, UnitKind } from '@huixiang/domain';
import type { DataSource } from 'typeorm';
import request from 'supertest';
import type { z } from 'zod';
import type { Actor } from '../src/access/actor';
import { tokenIn } from '../src/access/session-cookie';
import type { TestDatabase } from './database';

export interface Inserted {
  readonly id: number;
}
export interface InsertedUnit extends Inserted {
  readonly name: string;
  readonly path: string;
  readonly place: string;
}
/** Somebody signed in: who they are, and the cookie their browser sends. */
export interface Person extends Actor {
  readonly cookie: string;
}

let counter = 0;
const next = () => (counter += 1);

/** The one row a statement returns. */
export async function one<T>(source: DataSource, sql: string, values: unknown[] = []): Promise<T> {
  const rows = await source.query<T[] | [T[], number]>(sql, values);
  const [row] = (Array.isArray(rows[0]) ? rows[0] : rows) as T[];
  if (row === undefined) throw new Error(`no row: ${sql}`);
  return row;
}

export async function aPlace(
  { source }: TestDatabase,
  code: string,
  name: string,
  parent: string | null = null,
): Promise<string> {
  await source.query('INSERT INTO place (code, name, parent_code) VALUES ($1, $2, $3)', [
    code,
    name,
    parent,
  ]);
  return code;
}

export async function aUnit(
  { source }: TestDatabase,
  unit: {
    readonly name?: string;
    readonly place: string;
    readonly parent?: InsertedUnit;
    readonly kind?: UnitKind;
    readonly fields?: readonly Field[];
    readonly vertical?: boolean;
  },
): Promise<InsertedUnit> {
  const { kind = 'government', fields = [], vertical = false, parent, place } = unit;
  return one(
    source,
    `WITH next AS (SELECT nextval(pg_get_serial_sequence('unit', 'id')) AS id)
     INSERT INTO unit (id, name, kind, parent_id, path, place_code, vertical, fields) OVERRIDING SYSTEM VALUE
     SELECT id, $1, $2, $3, $4 || id || '/', $5, $6, $7 FROM next
     RETURNING id, name, path, place_code AS place`,
    [
      unit.name ?? `单位${next()}`,
      kind,
      parent?.id ?? null,
      parent?.path ?? '/',
      place,
      vertical,
      fields,
    ],
  );
}

/** Somebody with a session that no clock ends; `password_hash` that no password matches. */
export async function aPerson(
  { source }: TestDatabase,
  role: Role,
  unit: InsertedUnit,
  login = `${role}-${next()}`,
): Promise<Person> {
  const name = `人员${next()}`;
  const { id } = await one<Inserted>(
    source,
    `INSERT INTO account (login, name, unit_id, role, password_hash) VALUES ($1, $2, $3, $4, '-') RETURNING id`,
    [login, name, unit.id, role],
  );
  const token = randomBytes(32).toString('base64url');
  await source.query(
    `INSERT INTO session (token_hash, account_id, created_at, seen_at) VALUES ($1, $2, 'infinity', 'infinity')`,
    [createHash('sha256').update(token).digest(), id],
  );
  const { id: unitId, name: unitName, path } = unit;
  const cookie = `huixiang=${token}`;
  const unitOf = { id: unitId, name: unitName, path };
  return { id, login, name, role, unit: unitOf, passwordDue: false, cookie };
}

export const tokenOf = (person: Person) => tokenIn(person.cookie, { SECURE_COOKIES: false }) ?? '';

/** A province with two cities, a county in the first, and a department in that county. */
export async function aSmallProvince(database: TestDatabase) {
  const place = await aPlace(database, '990000', '云岫省');
  await aPlace(database, '990100', '墨溪市', place);
  await aPlace(database, '990200', '拾光市', place);
  await aPlace(database, '990102', '听泉县', '990100');
  await aPlace(database, '990202', '星垂县', '990200');
  const province = await aUnit(database, { name: '云岫省人民政府', place });
  const moxi = await aUnit(database, { name: '墨溪市人民政府', place: '990100', parent: province });
  const shiguang = await aUnit(database, {
    name: '拾光市人民政府',
    place: '990200',
    parent: province,
  });
  const county = await aUnit(database, {
    name: '听泉县人民政府',
    place: '990102',
    parent: moxi,
  });
  const department = await aUnit(database, {
    name: '听泉县教育局',
    place: '990102',
    parent: county,
    kind: 'department',
    fields: ['education', 'school_access'],
  });
  return { province, moxi, shiguang, county, department };
}

export async function aSource(
  { source }: TestDatabase,
  of: { readonly url?: string; readonly tier?: OutletTier; readonly intervalSeconds?: number } = {},
): Promise<Inserted> {
  const url = of.url ?? `http://127.0.0.1:9/${next()}`;
  return one(
    source,
    'INSERT INTO source (name, url, tier, interval_seconds) VALUES ($1, $2, $3, $4) RETURNING id',
    [`信息源${next()}`, url, of.tier ?? 'city', of.intervalSeconds ?? 900],
  );
}

export async function anEvent(
  { source }: TestDatabase,
  unit: InsertedUnit,
  of: { readonly title?: string; readonly field?: Field } = {},
): Promise<Inserted> {
  return one(
    source,
    `INSERT INTO event (title, place_code, scope_path, field, first_reported_at, first_seen_at, last_article_at, terms, members)
     VALUES ($1, $2, $3, $4, huixiang_now(), huixiang_now(), huixiang_now(), '{}', 1) RETURNING id`,
    [of.title ?? `事件${next()}`, unit.place, unit.path, of.field ?? 'education'],
  );
}

/** An article already placed in `event`; its analysis says only what the test asks for. */
export async function anArticle(
  { source }: TestDatabase,
  of: {
    readonly source: Inserted;
    readonly event: Inserted;
    readonly at: Date;
    readonly sentiment?: 'negative' | 'neutral' | 'positive';
    /** Its title, where nothing is said. */
    readonly body?: string;
  },
): Promise<Inserted> {
  const title = `文章${next()}`;
  const evidence = { sentiment: { probability: 1, words: [] }, field: [], categories: {} };
  return one(
    source,
    `INSERT INTO article (source_id, identity, title, body, first_seen_at, sentiment, evidence, terms, fingerprint, event_id, placed_at)
     VALUES ($1, $2, $3, $8, $4, $5, $6, '{}', 0, $7, $4) RETURNING id`,
    [
      of.source.id,
      randomBytes(32),
      title,
      of.at,
      of.sentiment ?? 'neutral',
      JSON.stringify(evidence),
      of.event.id,
      of.body ?? title,
    ],
  );
}

export async function anAlert(
  { source }: TestDatabase,
  event: Inserted,
  raisedAt: Date,
): Promise<Inserted> {
  return one(source, 'INSERT INTO alert (event_id, raised_at) VALUES ($1, $2) RETURNING id', [
    event.id,
    raisedAt,
  ]);
}

/** What an officer sends to open a case; only what matters to the test is asked for. */
export function anOpening(
  event: Inserted,
  unit: Inserted,
  of: {
    readonly title?: string;
    readonly level?: EventLevel;
    /** Of the event, by statute; that of opinion where nothing is said. */
    readonly eventLevel?: EventLevel | null;
    readonly categories?: readonly string[];
    readonly occurredAt?: Date;
    readonly firstPublicAt?: Date;
  } = {},
) {
  return {
    eventId: event.id,
    unitId: unit.id,
    title: of.title ?? '听泉县学校供餐问题',
    level: of.level ?? 'III',
    eventLevel: of.eventLevel === undefined ? (of.level ?? 'III') : of.eventLevel,
    categories: of.categories ?? ['vital_interest'],
    occurredAt: of.occurredAt?.toISOString() ?? null,
    firstPublicAt: of.firstPublicAt?.toISOString() ?? null,
  };
}

type Method = 'get' | 'post' | 'put' | 'delete';

/** Requests as `person`'s browser sends them; each answer is read with its contract. */
export function browser(app: NestExpressApplication, person: { readonly cookie: string }) {
  const send = (method: Method, path: string, body?: object) => {
    const sent = request(app.getHttpServer())
      [method](`/api${path}`)
      .set('cookie', person.cookie)
      .set('x-huixiang', '1');
    return body === undefined ? sent : sent.send(body);
  };
  return {
    send,
    /** Reads what the API answers, by its contract. */
    read: async <T extends z.ZodType>(path: string, contract: T): Promise<z.output<T>> =>
      contract.parse((await send('get', path).expect(200)).body),
    /** Does something that has no answer. */
    act: async (path: string, body: object = {}): Promise<void> => {
      await send('post', path, body).expect(204);
    },
    /** Makes something; its id. */
    make: async (path: string, body: object): Promise<number> => {
      const response = await send('post', path, body).expect(201);
      return (response.body as { id: number }).id;
    },
    /** Is refused: with this status, for this reason. */
    refusal: async (
      method: Method,
      path: string,
      status: number,
      body?: object,
    ): Promise<ErrorBody> => errorBody.parse((await send(method, path, body).expect(status)).body),
  };
}

/** What a person holds against a unit, by hand. */
export function aComplaint(caseId: number) {
  return {
    caseId,
    ground: 'improper_response',
    failing: null,
    facts: '通报未回应家长关于留样的提问，答非所问',
    rule: '国办发〔2016〕61号',
  };
}
