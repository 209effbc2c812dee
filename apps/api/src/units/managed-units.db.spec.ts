import type { NestExpressApplication } from '@nestjs/platform-express';
import { managedUnitList, placeList } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer } from '../../test/database';
import { type Person, aPerson, aSmallProvince, browser } from '../../test/factories';
import { Admission } from '../articles/admission';
import { Sequencer } from '../ledger/sequencer';

describe('units', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let units: Awaited<ReturnType<typeof aSmallProvince>>;
  let moxi: Person;

  beforeAll(async () => {
    database = await aDatabase();
    units = await aSmallProvince(database);
    moxi = await aPerson(database, 'administrator', units.moxi);
    await aPerson(database, 'officer', units.county);
    app = await aServer(database);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const administrator = () => browser(app, moxi);
  const listed = () => administrator().read('/units/managed', managedUnitList);
  const unit = (over: object = {}) => ({
    parentId: units.moxi.id,
    name: '云栖县人民政府',
    kind: 'government',
    placeCode: '990103',
    placeName: '云栖县',
    fields: [],
    vertical: false,
    ...over,
  });
  const refusalOf = async (status: number, over: object) =>
    (await administrator().refusal('post', '/units', status, unit(over))).code;

  it('are listed from the administrator’s own down, with division and people', async () => {
    const list = await listed();
    expect(list.map(({ name }) => name)).toEqual([
      '墨溪市人民政府',
      '听泉县人民政府',
      '听泉县教育局',
    ]);
    expect(list[1]).toMatchObject({ placeCode: '990102', placeName: '听泉县', people: 1 });
    expect(list[2]).toMatchObject({ fields: ['education', 'school_access'], vertical: false });
  });

  it('are added below another, with the division where that is new', async () => {
    const id = await administrator().make('/units', unit());
    const bureau = { parentId: id, name: '云栖县税务局', kind: 'department', vertical: true };
    await administrator().make('/units', unit({ ...bureau, fields: ['commerce'] }));
    expect((await listed()).slice(-2)).toMatchObject([
      { id, parentId: units.moxi.id, placeName: '云栖县', kind: 'government' },
      { parentId: id, placeCode: '990103', vertical: true, fields: ['commerce'] },
    ]);
    const places = await administrator().read('/units/places', placeList);
    expect(places).toContainEqual({ code: '990103', name: '云栖县', parentCode: '990100' });
  });

  it('make their division heard of in the next document', async () => {
    await administrator().make(
      '/units',
      unit({ name: '揽月县人民政府', placeCode: '990104', placeName: '揽月县' }),
    );
    const { fresh } = await app.get(Admission).prepare({ id: 1, tier: 'city' }, [
      {
        identity: new Uint8Array(32),
        title: '揽月县停水三天',
        body: '居民反映无人通知。',
        url: null,
        claimedAt: null,
        byLine: null,
      },
    ]);
    expect(JSON.stringify(fresh[0])).toContain('990104');
  });

  it('are refused outside the subtree, and in divisions that lie elsewhere', async () => {
    expect(await refusalOf(404, { parentId: units.province.id })).toBe('unit.not_found');
    expect(await refusalOf(409, { placeCode: '990202', placeName: '星垂县' })).toBe(
      'unit.place_taken',
    );
    expect(await refusalOf(409, { placeCode: '990102', placeName: '别的县' })).toBe(
      'unit.place_taken',
    );
    expect(await refusalOf(400, { placeCode: '9901' })).toBe('request.invalid');
    const other = `/units/${units.shiguang.id}`;
    await administrator().refusal('put', other, 404, { name: '别处' });
  });

  it('are no twins: one name below another, one government a division', async () => {
    const twin = { parentId: units.county.id, placeCode: '990102', placeName: '听泉县' };
    expect(await refusalOf(409, { ...twin, name: '听泉县教育局', kind: 'department' })).toBe(
      'unit.already_there',
    );
    expect(await refusalOf(409, { ...twin, name: '听泉县新政府' })).toBe('unit.second_government');
    const same = unit({ name: '摘星县人民政府', placeCode: '990105', placeName: '摘星县' });
    const both = await Promise.all([
      administrator().send('post', '/units', same),
      administrator().send('post', '/units', same),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('are renamed and given other fields, and a government’s division with it', async () => {
    const change = (id: number, body: object, status = 204) =>
      administrator().send('put', `/units/${id}`, body).expect(status);
    await change(units.department.id, { name: '听泉县教育和体育局', fields: ['education'] });
    await change(units.county.id, { name: '听泉市人民政府', placeName: '听泉市' });
    await change(units.department.id, { placeName: '教育局市' }, 409);
    expect((await listed()).slice(1, 3)).toMatchObject([
      { name: '听泉市人民政府', placeCode: '990102', placeName: '听泉市' },
      { name: '听泉县教育和体育局', placeName: '听泉市', fields: ['education'] },
    ]);
  });

  it('leave each change in the ledger, for whoever watches over the unit', async () => {
    while ((await app.get(Sequencer).sequence()) > 0);
    const entries = await database.source.query<{ kind: string; scope: string }[]>(
      `SELECT kind, scope FROM ledger_entry WHERE subject_type = 'unit' ORDER BY index`,
    );
    expect(entries.map(({ kind }) => kind)).toEqual([
      ...Array<string>(4).fill('unit.added'),
      ...Array<string>(2).fill('unit.changed'),
    ]);
    expect(entries.every(({ scope }) => scope.startsWith(units.moxi.path))).toBe(true);
    expect(entries.at(-1)?.scope).toBe(units.county.path);
  });
});
