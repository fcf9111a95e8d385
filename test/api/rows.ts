import type { Db } from '../../src/db/index.js';

/** Puts copies of a table's first rows beside them, as `copy-of-…`, with some columns changed. */
export async function addCopies(db: Db, table: string, count: number, changes: Record<string, unknown> = {}): Promise<void> {
  await db.$executeRawUnsafe(
    `INSERT INTO "${table}" SELECT (jsonb_populate_record(t, jsonb_build_object('id', 'copy-of-' || t.id) || $1::jsonb)).*
     FROM "${table}" t WHERE id NOT LIKE 'copy-of-%' ORDER BY id LIMIT ${count}`,
    JSON.stringify(changes),
  );
}

/** One more row like another. */
export async function addLike(db: Db, table: string, id: string, changes: Record<string, unknown> & { id: string }): Promise<void> {
  await db.$executeRawUnsafe(
    `INSERT INTO "${table}" SELECT (jsonb_populate_record(t, $2::jsonb)).* FROM "${table}" t WHERE id = $1`,
    id,
    JSON.stringify(changes),
  );
}
