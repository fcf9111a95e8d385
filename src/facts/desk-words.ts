import type { ClientBase } from 'pg';
import type { Row, Table } from './rows.js';

type Columns = Record<string, unknown>;

interface Word {
  id: number;
  entity: Table;
  entityId: string;
  kind: 'NEWS' | 'CORRECTION';
  knownFrom: Date | null;
  said: Columns;
  base: Columns;
}

/**
 * Lays over the curated rows what the newsroom desk said of them. A word of the desk holds until `data/` says something else of that field than it did
 * when the word was given: then `data/` has the last word, and the desk's goes. Fields are taken one by one.
 * @returns rows that the desk spoke of and `data/` does not tell any more: they go, whoever wrote them last.
 */
export async function holdDeskWords(db: ClientBase, rows: Row[]): Promise<Map<Table, string[]>> {
  const { rows: words } = await db.query<Word>(`SELECT id, entity, "entityId", kind, "knownFrom", said, base FROM "_DeskWord" ORDER BY id`);
  const gone = new Map<Table, string[]>();
  if (words.length === 0) return gone;
  const byKey = new Map(rows.map((row) => [`${row.table} ${row.id}`, row]));
  const told = await inTheDatabasesWords(db, words, byKey);
  for (const word of words) {
    const key = `${word.entity} ${word.entityId}`;
    const row = byKey.get(key);
    if (!row) {
      gone.set(word.entity, [...(gone.get(word.entity) ?? []), word.entityId]);
      await db.query('DELETE FROM "_DeskWord" WHERE id = $1', [word.id]);
      continue;
    }
    const saidAnew = new Set(
      Object.keys(word.base)
        .filter((column) => !same(told.get(key)![column], word.base[column]))
        .map(fieldOf),
    );
    const [held, dropped] = [true, false].map((holds) =>
      Object.keys(word.said).filter((column) => saidAnew.has(fieldOf(column)) !== holds),
    );
    if (dropped!.length > 0) await forget(db, word, dropped!, held!);
    if (held!.length > 0) layOver(row, word, held!);
  }
  return gone;
}

/** The curated rows that the desk spoke of, as the database would give them back: dates and numbers have one form there. */
async function inTheDatabasesWords(db: ClientBase, words: Word[], byKey: Map<string, Row>): Promise<Map<string, Columns>> {
  const told = new Map<string, Columns>();
  for (const table of new Set(words.map(({ entity }) => entity))) {
    const ids = new Set(words.filter(({ entity }) => entity === table).map(({ entityId }) => entityId));
    const own = [...ids].flatMap((id) => byKey.get(`${table} ${id}`) ?? []);
    const { rows } = await db.query<{ id: string; columns: Columns }>(
      `SELECT r.id, to_jsonb(r) AS columns FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) r`,
      [JSON.stringify(own.map(({ id, columns }) => ({ id, ...columns })))],
    );
    for (const { id, columns } of rows) told.set(`${table} ${id}`, columns);
  }
  return told;
}

function layOver({ columns, earlier }: Row, { kind, knownFrom, said }: Word, held: string[]) {
  const before = Object.fromEntries(held.map((column) => [column, columns[column]]));
  for (const column of held) columns[column] = said[column];
  const since = columns['knownFrom'] as Date;
  if (kind === 'CORRECTION' || !knownFrom || knownFrom <= since) return;
  earlier.push({ knownFrom: since, columns: before });
  columns['knownFrom'] = knownFrom;
}

async function forget(db: ClientBase, { id }: Word, dropped: string[], held: string[]) {
  if (held.length === 0) await db.query('DELETE FROM "_DeskWord" WHERE id = $1', [id]);
  else await db.query('UPDATE "_DeskWord" SET said = said - $2::text[], base = base - $2::text[] WHERE id = $1', [id, dropped]);
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** A date and its precision are one field, and so are the columns of a claim's value. */
const fieldOf = (column: string) => (column.startsWith('value') ? 'value' : column.replace(/Precision$/, '').replace(/(Date|Time)$/, ''));

/**
 * What the desk recorded itself makes room where `data/` now tells what cannot be true beside it: another status of the pad at that time, another
 * preferred claim. The audit keeps it.
 */
export async function makeRoom(db: ClientBase, rows: Row[]): Promise<void> {
  const of = (table: Table) => JSON.stringify(rows.flatMap((row) => (row.table === table ? [{ id: row.id, ...row.columns }] : [])));
  const ours = (alias: string) => `${alias}."revisionId" IN (SELECT id FROM "Revision" WHERE feed = 'desk')`;
  const { rows: out } = await db.query<{ id: string }>(
    `WITH told AS (SELECT * FROM jsonb_populate_recordset(NULL::"PadStatus", $1::jsonb))
     DELETE FROM "PadStatus" t WHERE ${ours('t')} AND NOT EXISTS (SELECT FROM told WHERE told.id = t.id) AND EXISTS (
       SELECT FROM told WHERE told."padId" = t."padId" AND CASE WHEN told."toDate" < told."fromDate" THEN false -- the table itself will refuse it, and tell its place
         ELSE daterange(told."fromDate", told."toDate") && daterange(t."fromDate", t."toDate") END) RETURNING id`,
    [of('PadStatus')],
  );
  await db.query(`DELETE FROM "RecordSource" WHERE "subjectType" = 'PadStatus' AND "subjectId" = ANY($1)`, [out.map(({ id }) => id)]);
  const { rows: rivals } = await db.query<{ id: string }>(
    `SELECT t.id FROM "Claim" t JOIN jsonb_populate_recordset(NULL::"Claim", $1::jsonb) told
       ON told."subjectType" = t."subjectType" AND told."subjectId" = t."subjectId" AND told.property = t.property AND told.rank = 'PREFERRED'
     WHERE ${ours('t')} AND t.rank = 'PREFERRED' AND NOT EXISTS (SELECT FROM jsonb_populate_recordset(NULL::"Claim", $1::jsonb) own WHERE own.id = t.id)`,
    [of('Claim')],
  );
  if (rivals.length === 0) return;
  // Under a revision of the desk: under one of the curated facts it would count as theirs, and go.
  await db.query(`SELECT set_config('rendezvous.correction', 'on', true)`);
  await db.query(
    `WITH made AS (INSERT INTO "Revision" (author, feed, note) VALUES ('curators', 'desk', 'another claim is preferred now') RETURNING id)
     UPDATE "Claim" SET rank = 'NORMAL', "revisionId" = made.id FROM made WHERE "Claim".id = ANY($1)`,
    [rivals.map(({ id }) => id)],
  );
}
