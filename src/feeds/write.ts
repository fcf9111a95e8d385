import type { ClientBase } from 'pg';
import type { Table } from '../facts/rows.js';
import type { Edition, NodeItem } from './item.js';
import { notStrongerThan } from './precedence.js';

/**
 * Writes the rows of one run, inside a transaction of the caller. Rows of the feed that differ become a version known from the edition's day (in a
 * second run of the same edition, where only our reading can have changed, they are corrected in place). Rows of whoever is believed before it are
 * never touched, those of others it takes over.
 */
export class FedRows {
  readonly counts = { added: 0, changed: 0, ended: 0, unchanged: 0 };
  /** Tables whose rows were added, and those of history, where rows changed or ended. */
  readonly touched = new Set<string>();

  private constructor(
    private readonly db: ClientBase,
    private readonly feed: string,
    private readonly edition: Edition,
    private readonly revisionId: number,
    private readonly again: boolean,
  ) {}

  static async begin(db: ClientBase, feed: string, edition: Edition, again: boolean): Promise<FedRows> {
    const revision = await db.query<{ id: number }>(`INSERT INTO "Revision" (author, feed, note) VALUES ($1, $2, $3) RETURNING id`, [
      `feed ${feed}`,
      feed,
      edition.source.title,
    ]);
    const revisionId = revision.rows[0]!.id;
    await db.query(
      `SELECT set_config('rendezvous.revision', $1, true), set_config('rendezvous.removed_at', $2, true), set_config('rendezvous.correction', $3, true)`,
      [String(revisionId), edition.at.toISOString(), again ? 'on' : 'off'],
    );
    await db.query('CREATE TEMP TABLE fed (type text, id text COLLATE "C") ON COMMIT DROP');
    const { id, publisher, title, url, author } = edition.source;
    await db.query(
      `INSERT INTO "Source" (id, publisher, title, url, author, language, "publishedOn", "publishedOnPrecision", "knownFrom", "revisionId")
       VALUES ($1, $2, $3, $4, $5, 'en', $6::timestamptz::date, 'DAY', $6::timestamptz, $7) ON CONFLICT (id) DO NOTHING`,
      [id, publisher, title, url, author, edition.at, revisionId],
    );
    return new FedRows(db, feed, edition, revisionId, again);
  }

  /** Rows of one type, with the codes that lead to them and the source that tells them. */
  async write(type: NodeItem['type'], items: NodeItem[]): Promise<void> {
    await this.db.query('INSERT INTO fed SELECT $1, x FROM unnest($2::text[]) x', [type, items.map(({ id }) => id)]);
    // Told twice in one file, the last word counts.
    const own = [...new Map(items.filter(({ columns }) => columns !== null).map((item) => [item.id, item])).values()];
    if (own.length > 0) await this.upsert(type, own);
    for (const { folds, id } of items) if (folds) await this.fold(type, folds, id);
    if (items.every(({ codes }) => codes.length === 0)) return;
    const merges = items.flatMap(({ id, codes, rule, links = [] }) => [
      ...(rule ? codes.map((code) => ({ type, id, code, rule })) : []),
      ...links.flatMap((link) => codes.map((code) => ({ ...link, code }))),
    ]);
    if (merges.length > 0)
      await this.db.query(
        `INSERT INTO "Merge" (feed, type, code, "nodeId", rule, edition)
         SELECT $1, x.type::"NodeType", x.code, x.id, x.rule, $2 FROM jsonb_to_recordset($3) AS x(type text, id text, code text, rule text)
         ON CONFLICT DO NOTHING`,
        [this.feed, this.edition.at, JSON.stringify(merges)],
      );
    this.touched.add('public.ExternalId');
    const codes = new Map(items.flatMap((item) => item.codes.map((code) => [code, { id: item.id, code, known: item.knownFrom }])));
    await this.db.query(
      `INSERT INTO "ExternalId" AS t (id, "subjectType", "subjectId", scheme, value, "knownFrom", "revisionId")
       SELECT $1 || ':' || $2 || ':' || x.code, $1::"NodeType", x.id, $2, x.code, x.known, $3
       FROM jsonb_to_recordset($4) AS x(id text, code text, known timestamptz)
       ON CONFLICT (id) DO UPDATE SET "subjectId" = excluded."subjectId", "revisionId" = excluded."revisionId",
         "knownFrom" = CASE WHEN $5 THEN t."knownFrom" ELSE $6::timestamptz END
       WHERE t."subjectId" <> excluded."subjectId" AND t."revisionId" IN (SELECT id FROM "Revision" WHERE feed = $7)`,
      [type, this.feed, this.revisionId, JSON.stringify([...codes.values()]), this.again, this.edition.at, this.feed],
    );
  }

  private async upsert(type: Table, items: NodeItem[]): Promise<void> {
    const columns = Object.keys(items[0]!.columns!);
    const list = columns.map((column) => `"${column}"`);
    // What an edition tells still stood on its day; that alone makes no new version of a row.
    const checkedThrough = this.edition.at.toISOString().slice(0, 10);
    const { rows } = await this.db.query<{ id: string; added: boolean }>(
      `INSERT INTO "${type}" AS t (id, ${list.join(', ')}, "checkedThrough", "knownFrom", "revisionId")
       SELECT id, ${list.join(', ')}, "checkedThrough", "knownFrom", $2 FROM jsonb_populate_recordset(NULL::"${type}", $1)
       ON CONFLICT (id) DO UPDATE SET ${list.map((column) => `${column} = excluded.${column}`).join(', ')},
         "checkedThrough" = excluded."checkedThrough", "revisionId" = excluded."revisionId",
         "knownFrom" = CASE WHEN $3 THEN t."knownFrom" ELSE $4::timestamptz END
       WHERE (${list.map((column) => `t.${column}`).join(', ')}) IS DISTINCT FROM (${list.map((column) => `excluded.${column}`).join(', ')})
         AND t."revisionId" IN (SELECT id FROM "Revision" WHERE feed = ANY($5))
       RETURNING id, xmax = 0 AS added`,
      [
        JSON.stringify(items.map(({ id, columns, knownFrom }) => ({ id, ...columns, checkedThrough, knownFrom }))),
        this.revisionId,
        this.again,
        this.edition.at,
        notStrongerThan(this.feed),
      ],
    );
    const added = rows.filter((row) => row.added).length;
    this.counts.added += added;
    if (rows.length > 0) for (const table of [type, 'RecordSource', 'Change']) this.touched.add(`public.${table}`);
    if (rows.length > added) this.touched.add(`history.${type}`);
    this.counts.changed += rows.length - added;
    this.counts.unchanged += items.length - rows.length;
    await this.db.query(
      `INSERT INTO "RecordSource" (id, "subjectType", "subjectId", "sourceId", position, "knownFrom", "revisionId")
       SELECT $1 || ':' || x || ':' || $2, $1, x, $2, (SELECT count(*) FROM "RecordSource" r WHERE r."subjectType" = $1 AND r."subjectId" = x), $3, $4
       FROM unnest($5::text[]) x ON CONFLICT (id) DO NOTHING`,
      [type, this.edition.source.id, this.edition.at, this.revisionId, rows.map(({ id }) => id)],
    );
  }

  /** Two nodes that were one: what was told of the first goes over to the second. */
  private async fold(type: NodeItem['type'], from: string, into: string): Promise<void> {
    const set = [from, into, this.revisionId];
    if (type === 'Launch') await this.db.query('UPDATE "ScheduleEntry" SET "launchId" = $2, "revisionId" = $3 WHERE "launchId" = $1', set);
    await this.db.query(
      `UPDATE "ExternalId" SET "subjectId" = $2, "revisionId" = $3 WHERE "subjectType" = $4::"NodeType" AND "subjectId" = $1`,
      [...set, type],
    );
    await this.db.query('DELETE FROM "RecordSource" WHERE "subjectType" = $2 AND "subjectId" = $1', [from, type]);
    await this.db.query(`DELETE FROM "${type}" WHERE id = $1`, [from]);
  }

  /** Ends what earlier editions told and this one does not. */
  async endOthers(type: Table): Promise<void> {
    if (type === 'ListedParty' || type === 'Sanction') return this.endNamed(type);
    const { rows } = await this.db.query<{ id: string }>(
      `SELECT id FROM "${type}" t WHERE "revisionId" IN (SELECT id FROM "Revision" WHERE feed = $1)
         AND NOT EXISTS (SELECT FROM fed WHERE fed.type = $2 AND fed.id = t.id)`,
      [this.feed, type],
    );
    await this.end(
      type,
      rows.map(({ id }) => id),
    );
  }

  /** Ends rows of the feed's own, if they are there. */
  async end(type: Table, told: string[]): Promise<void> {
    if (told.length === 0) return;
    const { rows } = await this.db.query<{ id: string }>(
      `DELETE FROM "${type}" WHERE id = ANY($2) AND "revisionId" IN (SELECT id FROM "Revision" WHERE feed = $1) RETURNING id`,
      [this.feed, told],
    );
    if (rows.length === 0) return;
    this.counts.ended += rows.length;
    for (const table of [type, 'ExternalId', 'RecordSource']) this.touched.add(`public.${table}`).add(`history.${table}`);
    const ids = rows.map(({ id }) => id);
    await this.db.query(`DELETE FROM "ExternalId" WHERE "subjectType" = $1::"NodeType" AND "subjectId" = ANY($2)`, [type, ids]);
    await this.db.query(`DELETE FROM "RecordSource" WHERE "subjectType" = $1 AND "subjectId" = ANY($2)`, [type, ids]);
  }

  /** What a list no longer names stays, with the last edition that named it and the first that does not. */
  private async endNamed(type: 'ListedParty' | 'Sanction'): Promise<void> {
    const { rowCount } = await this.db.query(
      `UPDATE "${type}" t SET "lastSeenOn" = p.edition::date, "goneOn" = $2::timestamptz::date, "revisionId" = $3,
         "knownFrom" = CASE WHEN $4 THEN t."knownFrom" ELSE $2::timestamptz END
       FROM (SELECT max(edition) AT TIME ZONE 'UTC' AS edition FROM "FeedRun" WHERE feed = $1 AND edition < $2::timestamptz::date) p
       WHERE t."revisionId" IN (SELECT id FROM "Revision" WHERE feed = $1) AND t."goneOn" IS NULL AND t."firstSeenOn" <= p.edition
         AND NOT EXISTS (SELECT FROM fed WHERE fed.type = $5 AND fed.id = t.id)`,
      [this.feed, this.edition.at, this.revisionId, this.again, type],
    );
    this.counts.ended += rowCount ?? 0;
    if (rowCount) this.touched.add(`public.${type}`).add(`history.${type}`);
  }

  /** The revision of the run, taken away again where it changed nothing: null then. */
  async finish(): Promise<number | null> {
    const { rows } = await this.db.query('SELECT FROM "Change" WHERE "revisionId" = $1 LIMIT 1', [this.revisionId]);
    if (rows.length > 0) return this.revisionId;
    await this.db.query('DELETE FROM "Revision" WHERE id = $1', [this.revisionId]);
    return null;
  }
}
