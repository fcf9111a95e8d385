import type { ClientBase } from 'pg';

/**
 * Tells the planner what the tables hold, after a load has changed much of it, and puts in order what the indexes of search have yet to take in. The embedded
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
    `SELECT gin_clean_pending_list(oid) FROM pg_class
     WHERE oid = ANY('{rendezvous.documents_idx, rendezvous.past_documents_idx}'::regclass[]) AND relowner = current_user::regrole`,
  );
}
