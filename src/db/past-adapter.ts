import type pg from 'pg';
import { type Adapter, InTurnAdapter } from './in-turn-adapter.js';

type Queryable = Pick<Adapter, 'queryRaw' | 'executeRaw'>;

/**
 * The driver adapter of the past: reads the views of the schema `as_of`. Prisma takes the enums of a client to be in the client's own schema,
 * but the views show columns as they are in their tables, so that filters on them are planned with the tables' statistics and indexes:
 * a cast to an enum is sent to the enum where it is.
 */
export class PastAdapter extends InTurnAdapter {
  constructor(pool: pg.Pool) {
    super(pool, { schema: 'as_of' });
  }

  override async connect(): Promise<Adapter> {
    const adapter = withEnumsOfPublic(await super.connect());
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => withEnumsOfPublic(await start(level));
    return adapter;
  }
}

/** Only casts have a qualified name after AS: tables are given bare aliases. */
function withEnumsOfPublic<Q extends Queryable>(queryable: Q): Q {
  const [query, execute] = [queryable.queryRaw.bind(queryable), queryable.executeRaw.bind(queryable)];
  const mended = (params: Parameters<typeof query>[0]) => ({ ...params, sql: params.sql.replaceAll(' AS "as_of"."', ' AS "public"."') });
  queryable.queryRaw = (params) => query(mended(params));
  queryable.executeRaw = (params) => execute(mended(params));
  return queryable;
}
