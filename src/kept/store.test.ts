import { beforeEach, describe, expect, test } from 'vitest';
import { KeptStore } from './store.js';

const PADS = { name: 'Pad.id', table: 'Pad', keyOf: ({ id }: Record<string, unknown>) => id as string };
const OF_SITE = {
  name: 'Pad.siteId',
  table: 'Pad',
  keyOf: ({ siteId }: Record<string, unknown>) => siteId as string | null,
  also: ['Site'],
};

describe('what is kept from one request to the next', () => {
  let store: KeptStore;
  const byId = () => store.shelf<object | null>(PADS);
  const ofSite = () => store.shelf<object[]>(OF_SITE);
  beforeEach(() => {
    store = new KeptStore(1_000_000);
    for (const id of ['a', 'b']) byId().keep(store.epoch, id, { id });
    for (const site of ['x', 'y']) ofSite().keep(store.epoch, site, [{ site }]);
    store.keepPage(store.epoch, 'by name', { ids: ['a', 'b'], hangsOn: new Map([['Pad', new Set(['name'])]]) });
  });
  const left = () => ({
    rows: ['a', 'b'].filter((id) => byId().get(id) !== undefined),
    lists: ['x', 'y'].filter((id) => ofSite().get(id) !== undefined),
    page: store.page('by name') !== undefined,
  });
  const ALL = { rows: ['a', 'b'], lists: ['x', 'y'], page: true };

  test('a row that changed goes, with the lists of its parents before and after', () => {
    expect(left()).toEqual(ALL);
    store.drop([
      {
        table: 'Pad',
        versions: [
          { id: 'a', siteId: 'x', name: 'A', note: 1 },
          { id: 'a', siteId: null, name: 'A', note: 2 },
        ],
      },
    ]);
    expect(left()).toEqual({ rows: ['b'], lists: ['y'], page: true });
  });

  test('a page goes with a column that it hangs on', () => {
    store.drop([
      {
        table: 'Pad',
        versions: [
          { id: 'c', siteId: null, name: 'C' },
          { id: 'c', siteId: null, name: 'D' },
        ],
      },
    ]);
    expect(left()).toEqual({ ...ALL, page: false });
  });

  test('a page goes with a row that came or went, and so does what is known not to be there', () => {
    byId().keep(store.epoch, 'c', null);
    expect(byId().get('c')).toBeNull();
    store.drop([{ table: 'Pad', versions: [{ id: 'c', siteId: 'y', name: 'C' }] }]);
    expect(left()).toEqual({ rows: ['a', 'b'], lists: ['x'], page: false });
    expect(byId().get('c')).toBeUndefined();
  });

  test('all of a table goes when its rows are not told, and what hangs on it besides', () => {
    store.drop([{ table: 'Site', versions: [{ id: 'x' }] }]);
    expect(left()).toEqual({ ...ALL, lists: [] });
    store.drop([{ table: 'Pad', versions: null }]);
    expect(left()).toEqual({ rows: [], lists: [], page: false });
  });

  test.each([[undefined], [[{ table: '*', versions: null }]]])('everything goes when it is not known what was touched: %j', (touched) => {
    store.drop(touched);
    expect(left()).toEqual({ rows: [], lists: [], page: false });
  });

  test('what was asked for before something was dropped is not taken in', () => {
    const { epoch } = store;
    store.drop([]);
    byId().keep(epoch, 'late', { id: 'late' });
    store.keepPage(epoch, 'late', { ids: [], hangsOn: new Map() });
    expect([byId().get('late'), store.page('late')]).toEqual([undefined, undefined]);
  });

  test('what is not asked for makes room; what is stays', () => {
    for (let round = 0; round < 40; round++) {
      for (let n = 0; n < 100; n++) byId().keep(store.epoch, `${round} ${n}`, { text: 'x'.repeat(200) });
      expect(byId().get('a')).toBeDefined();
    }
    expect(left()).toMatchObject({ rows: ['a'], page: false });
  });

  test('what is asked for all the time takes no more than there is', () => {
    const most = 1_000_000 / 200;
    for (let n = 0; n < 10 * most; n++) {
      byId().keep(store.epoch, `${n}`, { text: 'x'.repeat(200) });
      for (let other = n - 20; other < n; other++) byId().get(`${other}`);
      if (n % 500 === 0) for (let other = 0; other < n; other++) byId().get(`${other}`);
    }
    let kept = 0;
    for (let n = 0; n < 10 * most; n++) if (byId().get(`${n}`) !== undefined) kept++;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(2 * most);
  });

  test('nobody changes what belongs to all', () => {
    expect(() => Object.assign(byId().get('a')!, { id: 'z' })).toThrow(TypeError);
    expect(() => ofSite().get('x')!.push({})).toThrow(TypeError);
  });
});
