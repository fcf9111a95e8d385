import { LISTS, modelOf } from '../db/direct/db.js';
import { selectOf } from '../db/direct/select.js';
import type { Db } from '../db/index.js';
import type { Prisma } from '../generated/prisma/client.js';
import { branded, rowsOf } from '../loading/loaders.js';
import type { KeptStore } from './store.js';

type Row = { id: string | number };
type Asked = { where?: object; orderBy?: object; take?: number; select?: object };
interface Delegate {
  findMany(asked: Asked): Promise<Row[]>;
}

/**
 * The same client, whose pages of whole rows are kept as lists of ids over the rows that are kept. Only conditions and orders on columns that are told by
 * their statement (`src/db/direct/select.ts`): what else there is goes to the client.
 */
export function keptReads(db: Db, store: KeptStore): Db {
  const made = new Map<string | symbol, unknown>();
  return new Proxy(db, {
    get(target, key) {
      let value = made.get(key);
      if (value === undefined) {
        const model = modelOf(key);
        value = Reflect.get(target, key);
        if (model && !LISTS.has(model)) value = keptDelegate(model, value as Delegate, store);
        made.set(key, value);
      }
      return value;
    },
  });
}

const ID = { id: true };

function keptDelegate(model: Prisma.ModelName, delegate: Delegate, store: KeptStore): object {
  const rows = store.shelf<Row>(rowsOf(model));
  async function findMany(asked: Asked = {}): Promise<Row[]> {
    const statement = asked.take !== undefined && !asked.select ? selectOf(model, 'public', asked as never) : undefined;
    if (!statement) return delegate.findMany(asked);
    const key = `${statement.text}\n${JSON.stringify(statement.values)}`;
    const page = store.page(key);
    if (page) return await rowsBy(page.ids);
    const { epoch } = store;
    // Where most rows are kept their ids are enough; where they are not, a second statement would cost more than it saves.
    const warm = store.isWarm(model);
    const found = await delegate.findMany(warm ? { ...asked, select: ID } : asked);
    const ids = found.map(({ id }) => id);
    store.tellWarmth(model, ids.filter((id) => rows.get(id)).length / Math.max(1, ids.length));
    store.keepPage(epoch, key, { ids, hangsOn: statement.hangsOn });
    return warm ? rowsBy(ids) : found.map((row) => known(row, epoch));
  }
  /** One object for a row, wherever it is found. */
  function known(row: Row, epoch: number): Row {
    const before = rows.get(row.id);
    if (before) return before;
    rows.keep(epoch, row.id, branded(model, row));
    return row;
  }
  async function rowsBy(ids: readonly Row['id'][]): Promise<Row[]> {
    const there = ids.map((id) => rows.get(id));
    const gone = ids.filter((_, index) => !there[index]);
    if (gone.length === 0) return there as Row[];
    const { epoch } = store;
    const found = await delegate.findMany({ where: { id: { in: gone } } });
    const fresh = new Map(found.map((row) => [row.id, known(row, epoch)]));
    return ids.flatMap((id, index) => there[index] ?? fresh.get(id) ?? []);
  }
  return new Proxy({ findMany }, { get: (own, name) => Reflect.get(own, name) ?? Reflect.get(delegate, name) });
}
