import type { EntityManager } from 'typeorm';
import { hashPassword } from '../access/password';
import { type InsertedUnit, insertUnit } from '../units/unit.queries';
import {
  CITIES,
  DEPARTMENTS,
  PEOPLE,
  PROVINCE,
  SAMPLE_PASSWORD,
  SOURCES,
  WALK_HANDLER,
} from './province';

/** A sample source is asked this often, so that the live part is seen to arrive. */
const INTERVAL_SECONDS = 8;
const SURNAMES = '周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章';
const GIVEN = ['文远', '清和', '思齐', '景行', '若谷', '闻道', '知白', '守拙', '怀瑾', '令仪'];

/** Writes the province: places, units, people and sources. */
export async function insertProvince(tx: EntityManager, feedHost: string): Promise<void> {
  await insertPlaces(tx);
  await insertUnits(tx);
  await insertPeople(tx);
  for (const source of SOURCES) {
    await tx.query(
      `INSERT INTO source (name, url, tier, place_code, interval_seconds, next_check_at) VALUES ($1, $2, $3, $4, $5, 'infinity')`,
      [source.name, feedUrl(feedHost, source.key), source.tier, source.place, INTERVAL_SECONDS],
    );
  }
}

export function feedUrl(host: string, key: string): string {
  return `http://${host}/feeds/${key}.xml`;
}

async function insertPlaces(tx: EntityManager): Promise<void> {
  const places: (readonly [string, string, string | null])[] = [
    [PROVINCE.code, PROVINCE.name, null],
    ...CITIES.map((city) => [city.code, city.name, PROVINCE.code] as const),
    ...CITIES.flatMap((city) =>
      city.counties.map(([code, name]) => [code, name, city.code] as const),
    ),
  ];
  for (const place of places) {
    await tx.query('INSERT INTO place (code, name, parent_code) VALUES ($1, $2, $3)', [...place]);
  }
}

async function insertUnits(tx: EntityManager): Promise<void> {
  const province = await insertGovernment(tx, PROVINCE, null, true);
  for (const city of CITIES) {
    const cityUnit = await insertGovernment(tx, city, province, true);
    for (const [code, name] of city.counties)
      await insertGovernment(tx, { code, name }, cityUnit, false);
  }
}

async function insertGovernment(
  tx: EntityManager,
  place: { readonly code: string; readonly name: string },
  parent: InsertedUnit | null,
  above: boolean,
): Promise<InsertedUnit> {
  const government = await insertUnit(tx, parent, {
    name: `${place.name}人民政府`,
    kind: 'government',
    placeCode: place.code,
  });
  for (const { name, kind, fields, vertical } of DEPARTMENTS) {
    // Provincial departments are 厅, the rest 局; committees and the propaganda department keep their names.
    const own = place.code === PROVINCE.code && above ? name.replace(/局$/, '厅') : name;
    await insertUnit(tx, government, {
      name: `${place.name}${own}`,
      kind,
      placeCode: place.code,
      fields,
      vertical,
    });
  }
  return government;
}

async function insertPeople(tx: EntityManager): Promise<void> {
  const password = await hashPassword(SAMPLE_PASSWORD);
  for (const person of PEOPLE) {
    await tx.query(
      `INSERT INTO account (login, name, unit_id, role, password_hash)
       SELECT $1, $2, id, $3, $4 FROM unit WHERE place_code = $5 AND kind = 'government'`,
      [person.login, person.name, person.role, password, person.place],
    );
  }
  const departments = await tx.query<{ id: number; place_code: string; name: string }[]>(
    `SELECT id, place_code, name FROM unit WHERE kind = 'department' ORDER BY id`,
  );
  for (const [i, unit] of departments.entries()) {
    const isWalk =
      unit.place_code === WALK_HANDLER.place && unit.name.endsWith(WALK_HANDLER.department);
    const name = `${SURNAMES[i % SURNAMES.length]}${GIVEN[(i * 7) % GIVEN.length]}`;
    await tx.query(
      `INSERT INTO account (login, name, unit_id, role, password_hash) VALUES ($1, $2, $3, 'handler', $4)`,
      [isWalk ? WALK_HANDLER.login : `handler-${unit.id}`, name, unit.id, password],
    );
  }
}
