import type { Readable } from 'node:stream';
import { GraphQLError, parse, validate } from 'graphql';
import { createContext } from '../context.js';
import { openDatabase, prepare } from '../db/index.js';
import { readEnv } from '../env.js';
import { Failed } from '../exit.js';
import { exporter, LIMITS } from '../exports/export.js';
import type { Format } from '../exports/formats.js';
import { planOf } from '../exports/plan.js';
import { PageErrors } from '../exports/reader.js';
import type { Asked } from './export.js';

/** A table of the local database, without a server: no limit of rows or time, since nobody else waits. */
export async function localTable({ query, variables, operationName }: Asked, format: Format, use: (table: Readable) => Promise<void>) {
  const { schema } = await import('../schema.js');
  const database = await openDatabase(readEnv());
  try {
    const document = parse(query);
    const [problem] = validate(schema, document);
    if (problem) throw problem;
    await prepare(database);
    const limits = { ...LIMITS, rows: Number.MAX_SAFE_INTEGER, stall: 2 ** 30, last: 2 ** 30 };
    const { body } = await exporter(database, limits)(
      schema,
      planOf(schema, document, operationName, variables),
      format,
      createContext(database),
    );
    await use(body);
  } catch (error) {
    const told = error instanceof PageErrors ? error.errors[0] : error;
    throw told instanceof GraphQLError && !(told.originalError && !('extensions' in told.originalError)) ? new Failed(told.message) : error;
  } finally {
    await database.close();
  }
}
