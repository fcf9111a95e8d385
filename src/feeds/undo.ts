import type { ClientBase } from 'pg';
import { withMigrationLock } from '../db/migrate.js';
import { FeedRefused } from './run.js';

/**
 * Undoes a merge: the feed's record is no longer taken for the node. The next run of the feed makes a node of its own of it, and so do all later ones.
 * @returns what was undone, in words.
 * @throws FeedRefused when there is no such merge, or it was undone before.
 */
export function undoMerge(db: ClientBase, number: number): Promise<string> {
  return withMigrationLock(db, async () => {
    await db.query('BEGIN');
    try {
      const { rows } = await db.query<{ feed: string; type: string; code: string; nodeId: string }>(
        'UPDATE "Merge" SET "undoneAt" = clock_timestamp() WHERE id = $1 AND "undoneAt" IS NULL RETURNING feed, type, code, "nodeId"',
        [number],
      );
      const merge = rows[0];
      if (!merge) throw new FeedRefused(`no merge ${number} stands: it was undone before, or never was`);
      const { feed, type, code, nodeId } = merge;
      const revision = await db.query<{ id: number }>(
        `INSERT INTO "Revision" (author, feed, note) VALUES ('operator', $1, $2) RETURNING id`,
        [feed, `merge ${number} undone: ${feed} ${code} is not ${type} ${nodeId}`],
      );
      // Never so: a correction, of which no version is kept.
      await db.query(`SELECT set_config('rendezvous.revision', $1, true), set_config('rendezvous.removed_at', '-infinity', true)`, [
        String(revision.rows[0]!.id),
      ]);
      await db.query('DELETE FROM "ExternalId" WHERE "subjectType" = $1::"NodeType" AND scheme = $2 AND value = $3 AND "subjectId" = $4', [
        type,
        feed,
        code,
        nodeId,
      ]);
      await db.query('COMMIT');
      return `${feed} ${code} is no longer taken for the ${type} ${nodeId}`;
    } catch (error) {
      await db.query('ROLLBACK').catch(() => {});
      throw error;
    }
  });
}
