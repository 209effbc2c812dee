import { Worker } from 'node:worker_threads';
import { Analyst } from './analyst';
import { keywordsOf } from './keywords/keywords';
import type { Place } from './places/gazetteer';

const text = (body: string) => ({ title: '', body });
const unreadable = { title: '', body: null as unknown as string };
/** Kills the thread in the middle of its work: no divisions, no thread. */
const noPlaces = null as unknown as readonly Place[];

/** The built thread, as the service runs it. */
describe('the analyst', () => {
  let analyst: Analyst;
  let posting: jest.SpyInstance;
  const threads = () => [...new Set(posting.mock.contexts as Worker[])];

  beforeEach(() => {
    analyst = new Analyst();
    posting = jest.spyOn(Worker.prototype, 'postMessage');
  });

  afterEach(async () => {
    posting.mockRestore();
    await analyst.close();
  });

  const keywordsOfBody = async (body: string) => {
    const [answer] = await analyst.analyse([text(body)]);
    return 'analysis' in answer! ? keywordsOf(answer.analysis.terms) : answer;
  };

  it('answers each request with its own texts', async () => {
    const all = await Promise.all(['停水三天', '校园餐发霉'].map(keywordsOfBody));
    expect(all).toEqual([expect.arrayContaining(['停水']), expect.arrayContaining(['发霉'])]);
  });

  it('leaves the others of a batch alone where one cannot be read', async () => {
    const answers = await analyst.analyse([text('停水三天'), unreadable, text('校园餐发霉')]);
    expect(answers.map((answer) => Object.keys(answer))).toEqual([
      ['analysis'],
      ['error'],
      ['analysis'],
    ]);
  });

  it('answers more texts than it takes at once in their order', async () => {
    const many = Array.from({ length: 600 }, (_, i) => text(i % 3 === 0 ? '停水' : '停电'));
    const answers = await analyst.analyse(many);
    const words = answers.map(
      (answer) => 'analysis' in answer && keywordsOf(answer.analysis.terms)[0],
    );
    expect(words).toEqual(many.map(({ body }) => body));
  });

  it('refuses what an ended thread was asked, and goes on with another', async () => {
    await analyst.analyse([text('停水')]);
    threads()[0]!.postMessage({ kind: 'end' });
    await expect(analyst.analyse([text('停水')])).rejects.toThrow('the analyst ended');
    expect(await keywordsOfBody('校园餐发霉')).toEqual(expect.arrayContaining(['发霉']));
    expect(threads()).toHaveLength(2);
  });

  it('keeps those who wait for the next thread apart from the end of the last', async () => {
    await analyst.analyse([text('停水')]);
    analyst.setPlaces(noPlaces);
    await expect(analyst.analyse([text('停水')])).rejects.toThrow('of null');
    // Its error was reported, its exit is still to come: these wait for another.
    analyst.setPlaces([]);
    const next = [
      keywordsOfBody('停水三天'),
      keywordsOfBody('校园餐发霉'),
      keywordsOfBody('小区停电'),
    ];
    expect(await Promise.all(next)).toEqual([
      expect.arrayContaining(['停水']),
      expect.arrayContaining(['发霉']),
      expect.arrayContaining(['停电']),
    ]);
  });

  it('waits for nothing that cannot be sent', async () => {
    const unsendable = { title: '', body: (() => '') as unknown as string };
    await expect(analyst.analyse([unsendable])).rejects.toThrow('could not be cloned');
    expect(await keywordsOfBody('停水三天')).toEqual(expect.arrayContaining(['停水']));
  });
});
