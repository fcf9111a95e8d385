import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { AddressRefused } from './fetch/address.js';
import { type DownloadOptions, download, FetchFailed, type Remembered } from './fetch/download.js';
import { FeedFileError } from './file.js';
import { FEEDS, type Feed } from './registry.js';
import { FeedRefused, type FeedSummary, runFeed } from './run.js';

export interface DueOptions {
  feeds?: Record<string, Feed>;
  now?: () => Date;
  /** This feed whether it is due or not, and no other. */
  force?: string | undefined;
  fetching?: DownloadOptions;
  onFeed?: (name: string, told: string) => void;
}

/** Another process is at it. */
export class AlreadyRunning extends Error {}

const LOCK = 4_723_551_902;
/** A feed that failed is tried again after an hour, or when it says. */
const RETRY_MS = 3_600_000;

/**
 * Fetches and takes every feed that is due, one after the other; one that fails leaves the others alone and is told in `FeedAddress`.
 * @returns how many failed, and when the next is due.
 * @throws AlreadyRunning when another process holds the lock.
 */
export async function runDue(db: ClientBase, options: DueOptions = {}): Promise<{ failed: number; next: Date }> {
  const { feeds = FEEDS, now = () => new Date(), force } = options;
  const { rows } = await db.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [LOCK]);
  if (!rows[0]!.got) throw new AlreadyRunning('feeds are being fetched by another process already');
  try {
    let failed = 0;
    for (const [name, feed] of Object.entries(feeds)) {
      if (force ? force !== name : (await dueAt(db, feed)) > now()) continue;
      if (!(await took(db, name, feed, options))) failed++;
    }
    let next = Number.POSITIVE_INFINITY;
    for (const feed of Object.values(feeds)) next = Math.min(next, (await dueAt(db, feed)).getTime());
    return { failed, next: new Date(next) };
  } finally {
    await db.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
}

/** The earliest of its addresses; one that was never asked is due. */
async function dueAt(db: ClientBase, { official: { files } }: Feed): Promise<Date> {
  const { rows } = await db.query<{ due: Date }>(
    `SELECT min(coalesce(a."dueAt", 'epoch'::timestamptz)) AS due FROM unnest($1::text[]) u LEFT JOIN "FeedAddress" a ON a.id = u`,
    [files.map(({ url }) => url)],
  );
  return rows[0]!.due;
}

async function took(db: ClientBase, name: string, feed: Feed, { now = () => new Date(), fetching, onFeed }: DueOptions): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'rendezvous-feed-'));
  const { files, every } = feed.official;
  try {
    const fetched = await fetchAll(db, feed, folder, now(), fetching);
    if (fetched.path === undefined) onFeed?.(name, 'unchanged since it was fetched last');
    else for await (const edition of feed.editions({ path: fetched.path })) onFeed?.(name, told(await runFeed(db, name, edition)));
    for (const { url } of files)
      await note(db, name, url, { ...fetched.said.get(url)!, checkedAt: now(), failure: null, dueAt: after(now(), every) });
    return true;
  } catch (error) {
    if (
      !(error instanceof FetchFailed || error instanceof AddressRefused || error instanceof FeedFileError || error instanceof FeedRefused)
    )
      throw error;
    const retryAt = (error instanceof FetchFailed ? error.retryAt : undefined) ?? after(now(), Math.min(every, RETRY_MS));
    for (const { url } of files) await note(db, name, url, { checkedAt: now(), failure: error.message.split('\n')[0]!, dueAt: retryAt });
    onFeed?.(name, `failed: ${error.message}`);
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All files of a feed, or none when none changed: an edition is of one piece. */
async function fetchAll(db: ClientBase, { official: { files } }: Feed, folder: string, at: Date, fetching: DownloadOptions | undefined) {
  const said = new Map<string, Remembered>();
  const paths = new Map<string, string>();
  const { rows } = await db.query<Remembered & { id: string }>('SELECT id, etag, "lastModified" FROM "FeedAddress" WHERE id = ANY($1)', [
    files.map(({ url }) => url),
  ]);
  const before = new Map(rows.map(({ id, etag, lastModified }) => [id, { etag, lastModified }]));
  const get = async (url: string, name: (typeof files)[number]['name'], remembered: Remembered | undefined) => {
    const part = join(folder, 'part');
    const answer = await download(url, part, { ...fetching, remembered });
    if (!answer.changed) {
      said.set(url, remembered!);
      return;
    }
    said.set(url, { etag: answer.etag, lastModified: answer.lastModified });
    const path = join(folder, name(at, answer.lastModified ? new Date(answer.lastModified) : at));
    await rename(part, path);
    paths.set(url, path);
  };
  for (const { url, name } of files) await get(url, name, before.get(url));
  if (paths.size === 0) return { said, path: undefined };
  for (const { url, name } of files) if (!paths.has(url)) await get(url, name, undefined);
  return { said, path: files.length === 1 ? [...paths.values()][0]! : folder };
}

const after = (at: Date, ms: number) => new Date(at.getTime() + ms);

const told = ({ added, changed, ended, unchanged, setAside }: FeedSummary) =>
  `${added} added, ${changed} changed, ${ended} ended, ${unchanged} unchanged, ${setAside.length} set aside`;

async function note(
  db: ClientBase,
  feed: string,
  url: string,
  { etag, lastModified, checkedAt, failure, dueAt }: Partial<Remembered> & { checkedAt: Date; failure: string | null; dueAt: Date },
) {
  await db.query(
    `INSERT INTO "FeedAddress" AS a (id, feed, etag, "lastModified", "checkedAt", failure, "dueAt") VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (id) DO UPDATE SET etag = CASE WHEN $6::text IS NULL THEN excluded.etag ELSE a.etag END,
       "lastModified" = CASE WHEN $6::text IS NULL THEN excluded."lastModified" ELSE a."lastModified" END,
       "checkedAt" = excluded."checkedAt", failure = excluded.failure, "dueAt" = excluded."dueAt"`,
    [url, feed, etag ?? null, lastModified ?? null, checkedAt, failure, dueAt],
  );
}
