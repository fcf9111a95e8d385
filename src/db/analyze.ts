import type { ClientBase } from 'pg';

/**
 * Tells the planner what the tables hold, after a load has changed much of it, and has indexes of parts take in what they only noted. The embedded
 * database has nobody else to do so, and a real one gets to it a minute later: until then a query over many tables can take ten times as long.
 * @param changed only these tables, as `public.Launch`; all when absent.
 */
export async function analyze(db: ClientBase, changed: readonly string[] | null = null): Promise<void> {
  const { rows } = await db.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'history', 'rendezvous') AND tableowner = current_user AND ($1::text[] IS NULL OR schemaname || '.' || tablename = ANY($1)) ORDER BY 1`,
    [changed],
  );
  if (rows.length === 0) return;
  await db.query(`ANALYZE ${rows.map(({ name }) => name).join(', ')}`);
  await db.query(
    `SELECT gin_clean_pending_list(c.oid) FROM pg_class c JOIN pg_am m ON m.oid = c.relam AND m.amname = 'gin'
     JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ('public', 'history', 'rendezvous') WHERE c.relkind = 'i' AND c.relowner = current_user::regrole`,
  );
}
