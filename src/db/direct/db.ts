import { Prisma } from '../../generated/prisma/client.js';
import { askedAgain } from '../../metrics/counters.js';
import type { Db } from '../index.js';
import { troubleOf } from '../trouble.js';
import { type Asked, countOf, type Statement, selectOf } from './select.js';

/** Sends a statement; undefined while it cannot. */
export type Send = <Row>(statement: Statement) => Promise<Row[]> | undefined;
type Delegate = Record<'findMany' | 'findFirst' | 'findUnique' | 'count', (asked?: never) => Promise<unknown>>;

/**
 * The same client, whose plain reads and raw SQL go past Prisma's engine: the same rows by the same statements, in a fifth of the time. Whatever is not
 * translated, every write, and every read that fails goes through Prisma, whose word on errors stands.
 * @param db the client, which need not exist before it is wanted.
 */
export function direct(db: () => Db, schema: 'public' | 'as_of', send: Send): Db {
  async function rowsOf<Row>(statement: Statement | undefined, otherwise: () => PromiseLike<Row[]>): Promise<Row[]> {
    const sent = statement && send<Row>(statement);
    if (!sent) return otherwise();
    try {
      return await sent;
    } catch (error) {
      if (troubleOf(error) === 'TIMEOUT') throw error; // asked again it would take as long
      const code = (error as { code?: unknown }).code;
      askedAgain.inc({ code: typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : 'none' });
      return otherwise();
    }
  }

  function delegateOf(name: string, model: Prisma.ModelName): object {
    const slow = () => db()[name as 'launch'] as unknown as Delegate;
    const first = async (asked: Asked, otherwise: () => Promise<unknown>) =>
      (await rowsOf<unknown>(selectOf(model, schema, { ...asked, take: 1 }), async () => [await otherwise()]))[0] ?? null;
    const fast: Delegate = {
      findMany: (asked: Asked = {}) => rowsOf(selectOf(model, schema, asked), () => slow().findMany(asked as never) as Promise<unknown[]>),
      findFirst: (asked: Asked = {}) => first(asked, () => slow().findFirst(asked as never)),
      findUnique: (asked: Asked = {}) => first(asked, () => slow().findUnique(asked as never)),
      count: async (asked: Asked = {}) => {
        const [row] = await rowsOf<{ count: number }>(countOf(model, schema, asked), async () => [
          { count: (await slow().count(asked as never)) as number },
        ]);
        return row!.count;
      },
    };
    return new Proxy(fast, { get: (known, key) => Reflect.get(known, key) ?? Reflect.get(slow(), key) });
  }

  const own: Record<string, unknown> = {
    $queryRaw: (given: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => {
      const sql = 'raw' in given ? Prisma.sql(given, ...values) : given;
      return rowsOf({ text: sql.text, values: sql.values }, () => db().$queryRaw(sql) as PromiseLike<never[]>);
    },
  };
  const made = new Map<string | symbol, unknown>(Object.entries(own));
  return new Proxy({} as Db, {
    get(_, key) {
      let value = made.get(key);
      if (value === undefined) {
        const model = modelOf(key);
        const theirs = model ? undefined : (Reflect.get(db(), key) as unknown);
        value = model ? delegateOf(key as string, model) : typeof theirs === 'function' ? theirs.bind(db()) : theirs;
        made.set(key, value);
      }
      return value;
    },
  });
}

/** Not of the graph: the keys of callers and the desk's own books, whose tables have names and keys of another kind. */
export const APART: ReadonlySet<Prisma.ModelName> = new Set(['ApiKey', 'DeskCall', 'DeskWord']);

/** Lists that the database keeps of the present. Writes are told of the tables that they are made from, and not of them. */
export const LISTS: ReadonlySet<Prisma.ModelName> = new Set(['MissionList', 'SanctionOn']);

/** The model that a client has under this name. */
export const modelOf = (key: string | symbol): Prisma.ModelName | undefined => models.get(key);

/** Models by the names that a client has them under. */
const models = new Map<string | symbol, Prisma.ModelName>(
  Object.values(Prisma.ModelName)
    .filter((model) => !APART.has(model))
    .map((model) => [model[0]!.toLowerCase() + model.slice(1), model]),
);
