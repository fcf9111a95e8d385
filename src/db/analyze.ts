import type { ClientBase } from 'pg';

/**
 * Tells the planner what the tables hold, after a load has changed much of it. The embedded database has nobody else to do so, and a real one
 * gets to it a minute later: until then a query over many tables can take ten times as long.
 */
export async function analyze(db: ClientBase): Promise<void> {
  const { rows } = await db.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'history') AND tableowner = current_user ORDER BY 1`,
  );
  if (rows.length > 0) await db.query(`ANALYZE ${rows.map(({ name }) => name).join(', ')}`);
}
