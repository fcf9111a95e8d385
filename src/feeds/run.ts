import type { ClientBase } from 'pg';
import { analyze } from '../db/analyze.js';
import { withMigrationLock } from '../db/migrate.js';
import type { BadItem, Edition, NodeItem, UnsureItem } from './item.js';
import { readKnown } from './known.js';
import { FedRows } from './write.js';

/** The feed was not taken, and nothing was changed; the message says why. */
export class FeedRefused extends Error {}

export interface FeedOptions {
  /** Shows what would change, and changes nothing. */
  dryRun?: boolean;
  /** More bad rows than this share of all stop the run. */
  worstShare?: number;
  /** Called now and then with how much is read. */
  onProgress?: (read: number, size: number, records: number) => void;
}

export interface FeedSummary {
  added: number;
  changed: number;
  ended: number;
  unchanged: number;
  setAside: BadItem[];
  unsure: number;
}

const BATCH = 2_000;
/** So many changed rows make the planner’s statistics worth reading anew; a page of a manifest does not. */
const ANALYZED = 100;
const NOTHING: FeedSummary = { added: 0, changed: 0, ended: 0, unchanged: 0, setAside: [], unsure: 0 };

/**
 * Brings an edition of a feed into the graph, in one transaction under one revision: all of it or nothing. What the edition no longer tells is
 * ended on its day; a row that differs is news of that day; curated nodes get its codes and are otherwise left as they are. An edition that was
 * taken before a later one is left alone, so that a folder of editions can be run again.
 * @throws FeedRefused for an edition older than the last one, and for too many bad rows; FeedFileError for a file that is not what it should be.
 */
export function runFeed(db: ClientBase, feed: string, edition: Edition, options: FeedOptions = {}): Promise<FeedSummary> {
  return withMigrationLock(db, async () => {
    const startedAt = new Date();
    const last = await db.query<{ edition: Date | null; taken: boolean }>(
      'SELECT max(edition) AS edition, coalesce(bool_or(edition = $2), false) AS taken FROM "FeedRun" WHERE feed = $1',
      [feed, edition.at],
    );
    const { edition: before, taken } = last.rows[0]!;
    if (before && before > edition.at) {
      if (taken) return { ...NOTHING };
      throw new FeedRefused(
        `this edition is of ${edition.at.toISOString()}, and one of ${before.toISOString()} is in already: editions are taken in their order`,
      );
    }
    await db.query('BEGIN');
    try {
      const rows = await FedRows.begin(db, feed, edition, before?.getTime() === edition.at.getTime());
      const { setAside, unsure, records } = await readAll(db, feed, edition, rows, options);
      if (setAside.length > records * (options.worstShare ?? 0.01)) throw tooBad(setAside, records);
      for (const table of edition.ends) await rows.endOthers(table);
      const summary = { ...rows.counts, setAside, unsure: unsure.length };
      if (options.dryRun) await db.query('ROLLBACK');
      else {
        await noteRun(db, feed, edition, startedAt, await rows.finish(), summary, unsure);
        await db.query('COMMIT');
        if (summary.added + summary.changed + summary.ended >= ANALYZED) await analyze(db, [...rows.touched]);
      }
      return summary;
    } catch (error) {
      await db.query('ROLLBACK').catch(() => {});
      throw error;
    }
  });
}

async function readAll(db: ClientBase, feed: string, edition: Edition, rows: FedRows, { onProgress }: FeedOptions) {
  const setAside: BadItem[] = [];
  const unsure: UnsureItem[] = [];
  const gone: string[] = [];
  let batch: NodeItem[] = [];
  let records = 0;
  // One batch is written while the next is read, never more, so that memory stays flat.
  let writing = Promise.resolve();
  const flush = async () => {
    const full = batch;
    batch = [];
    await writing;
    if (full.length > 0) writing = rows.write(full[0]!.type, full);
    writing.catch(() => {}); // whoever awaits it next is told
    onProgress?.(edition.read(), edition.size, records);
  };
  try {
    for await (const item of edition.items(await readKnown(db, feed, edition.at))) {
      if (item.kind === 'UNSURE') {
        unsure.push(item);
        continue;
      }
      if (item.kind === 'GONE') {
        gone.push(item.id);
        continue;
      }
      records++;
      if (item.kind === 'BAD') {
        setAside.push(item);
        continue;
      }
      if (batch.length === BATCH || (batch[0] && batch[0].type !== item.type)) await flush();
      batch.push(item);
    }
    await flush();
  } finally {
    await writing.catch(() => {}); // or its next statement would come after the rollback, and stay
  }
  await writing;
  await rows.end('Claim', gone);
  return { setAside, unsure, records };
}

function tooBad(setAside: BadItem[], records: number): FeedRefused {
  const some = setAside.slice(0, 5).map(({ file, line, reason }) => `  ${file}:${line}: ${reason}`);
  return new FeedRefused(
    [`${setAside.length} of ${records} rows cannot be read; nothing was taken. The first of them:`, ...some].join('\n'),
  );
}

async function noteRun(
  db: ClientBase,
  feed: string,
  edition: Edition,
  startedAt: Date,
  revisionId: number | null,
  { added, changed, ended, unchanged, setAside }: FeedSummary,
  unsure: UnsureItem[],
) {
  const run = await db.query<{ id: number }>(
    `INSERT INTO "FeedRun" (feed, edition, "startedAt", "finishedAt", "revisionId", added, changed, ended, unchanged)
     VALUES ($1, $2, $3, clock_timestamp(), $4, $5, $6, $7, $8) RETURNING id`,
    [feed, edition.at, startedAt, revisionId, added, changed, ended, unchanged],
  );
  await db.query(
    `INSERT INTO "SetAside" ("runId", file, line, reason) SELECT $1, x.file, x.line, x.reason FROM jsonb_to_recordset($2) AS x(file text, line int, reason text)`,
    [run.rows[0]!.id, JSON.stringify(setAside)],
  );
  await noteUnsure(db, feed, unsure);
}

/** What is unsure is what the last edition leaves open; said again, it stays under its number. */
async function noteUnsure(db: ClientBase, feed: string, unsure: UnsureItem[]) {
  const told = JSON.stringify(
    unsure.map(({ type, record, reference = null, code, reason }) => ({ type, record, reference, code, reason })),
  );
  const columns = 'x.type, x.record, x.reference, x.code, x.reason';
  const rows = `SELECT ${columns} FROM jsonb_to_recordset($2) AS x(type text, record text, reference text, code text, reason text)`;
  const { rows: same } = await db.query<{ same: boolean }>(
    `SELECT NOT EXISTS ((${rows}) EXCEPT ALL (SELECT type::text, record, reference, code, reason FROM "UnsureMatch" WHERE feed = $1))
       AND (SELECT count(*) FROM "UnsureMatch" WHERE feed = $1) = jsonb_array_length($2) AS same`,
    [feed, told],
  );
  if (same[0]!.same) return;
  await db.query('DELETE FROM "UnsureMatch" WHERE feed = $1', [feed]);
  await db.query(
    `INSERT INTO "UnsureMatch" (feed, type, record, reference, code, reason)
     SELECT $1, x.type::"NodeType", x.record, x.reference, x.code, x.reason FROM (${rows}) x`,
    [feed, told],
  );
}
