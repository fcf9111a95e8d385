import type { ClientBase } from 'pg';
import { holdDeskWords, makeRoom } from './desk-words.js';
import type { Facts } from './read.js';
import { FactError, type Row, type Table } from './rows.js';

/** Parents before children, so that every reference finds its row; deletions go the other way. */
const TABLES: readonly Table[] = [
  'Country',
  'Source',
  'Agency',
  'AgencyLink',
  'Person',
  'Nationality',
  'Affiliation',
  'LaunchSite',
  'Pad',
  'LaunchVehicle',
  'Spacecraft',
  'Station',
  'StationPartner',
  'DockingPort',
  'Agreement',
  'AgreementParty',
  'Mission',
  'MissionPartner',
  'Launch',
  'CrewAssignment',
  'Docking',
  'Incident',
  'Impact',
  'PadStatus',
  'PadCertification',
  'SiteControl',
  'ServicePeriod',
  'Grounding',
  'SanctionsProgram',
  'Sanction',
  'Exemption',
  'DiplomaticEvent',
  'EventActor',
  'Cooperation',
  'CooperationParty',
  'CooperationPhase',
  'CooperationAccess',
  'Claim',
  'ClaimEvidence',
  'RecordSource',
  'ExternalId',
];

export interface LoadResult {
  /** Rows written or removed; 0 when the database already had these facts. */
  changed: number;
  revisionId: number | undefined;
}

/**
 * Brings the database to the curated facts in one transaction under one revision: all of it or nothing.
 * A row that differs is a correction, unless its record tells its versions; then what became known later is news.
 * @throws FactError with the record's place when the database refuses a row.
 */
export async function loadFacts(db: ClientBase, facts: Facts): Promise<LoadResult> {
  const last = await db.query<{ digest: string }>(`SELECT digest FROM "Revision" WHERE feed = 'curated' ORDER BY id DESC LIMIT 1`);
  if (last.rows[0]?.digest === facts.digest) return { changed: 0, revisionId: undefined };

  const rows = facts.rows();
  const byTable = new Map<Table, Row[]>();
  for (const row of rows) {
    const others = byTable.get(row.table);
    if (others) others.push(row);
    else byTable.set(row.table, [row]);
  }
  await db.query('BEGIN');
  try {
    await db.query('SET CONSTRAINTS ALL DEFERRED');
    const revision = await db.query<{ id: number }>(
      `INSERT INTO "Revision" (author, feed, note, digest) VALUES ('curators', 'curated', $1, $2) RETURNING id`,
      [`${rows.length} rows of data/`, facts.digest],
    );
    const revisionId = revision.rows[0]!.id;
    // What the curated facts no longer tell was never so (an end in the world is told by its date): no version of it is kept.
    await db.query(`SELECT set_config('rendezvous.revision', $1, true), set_config('rendezvous.removed_at', '-infinity', true)`, [
      String(revisionId),
    ]);
    await takeOverLaunches(db, byTable.get('Launch') ?? []);
    const gone = await holdDeskWords(db, rows);
    await makeRoom(db, rows);
    let changed = 0;
    for (const table of TABLES) changed += await upsert(db, table, byTable.get(table) ?? [], revisionId);
    for (const table of TABLES.toReversed()) changed += await removeOthers(db, table, byTable.get(table) ?? [], gone.get(table) ?? []);
    await db.query('COMMIT');
    return { changed, revisionId };
  } catch (error) {
    await db.query('ROLLBACK').catch(() => {});
    throw explained(error, rows);
  }
}

/**
 * A launch that a feed told first and the curated facts tell now is theirs; the next edition of the feed finds it by its designation. What manifests of
 * plans said of it, with their codes, goes over to it.
 */
async function takeOverLaunches(db: ClientBase, rows: Row[]) {
  const theirs = `FROM "Launch" l, jsonb_to_recordset($1) AS told(id text, cospar text)
    WHERE l.cospar = told.cospar AND l.id <> told.id AND NOT l."revisionId" IN (SELECT id FROM "Revision" WHERE feed = 'curated')`;
  const told = [JSON.stringify(rows.map(({ id, columns }) => ({ id, cospar: columns.cospar })))];
  await db.query(
    `UPDATE "ScheduleEntry" e SET "launchId" = x.into FROM (SELECT l.id, told.id AS into ${theirs}) x WHERE e."launchId" = x.id`,
    told,
  );
  await db.query(
    `UPDATE "ExternalId" e SET "subjectId" = x.into FROM (SELECT l.id, told.id AS into ${theirs}) x
     WHERE e."subjectType" = 'Launch' AND e."subjectId" = x.id AND e.scheme = 'launch-library'`,
    told,
  );
  const { rows: gone } = await db.query<{ id: string }>(
    `DELETE FROM "Launch" WHERE cospar = ANY($1) AND NOT id = ANY($2) AND NOT "revisionId" IN (SELECT id FROM "Revision" WHERE feed = 'curated')
     RETURNING id`,
    [rows.flatMap(({ columns }) => columns.cospar ?? []), rows.map(({ id }) => id)],
  );
  const ids = gone.map(({ id }) => id);
  await db.query(`DELETE FROM "ExternalId" WHERE "subjectType" = 'Launch' AND "subjectId" = ANY($1)`, [ids]);
  await db.query(`DELETE FROM "RecordSource" WHERE "subjectType" = 'Launch' AND "subjectId" = ANY($1)`, [ids]);
}

async function upsert(db: ClientBase, table: Table, rows: Row[], revisionId: number): Promise<number> {
  if (rows.length === 0) return 0;
  const versioned = table !== 'Country';
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.columns)))];
  const compared = columns.map((column) => `"${column}"`);
  const all = ['id', ...columns, ...(versioned ? ['revisionId'] : [])];
  const list = all.map((column) => `"${column}"`).join(', ');
  const json = (part: Row[]) => JSON.stringify(part.map((row) => ({ id: row.id, ...row.columns, ...(versioned ? { revisionId } : {}) })));
  const statement = `
    INSERT INTO "${table}" AS t (${list})
    SELECT ${list} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)
    ON CONFLICT (id) DO UPDATE SET ${all
      .slice(1)
      .map((column) => `"${column}" = excluded."${column}"`)
      .join(', ')}
    WHERE (${compared.map((column) => `t.${column}`).join(', ')}) IS DISTINCT FROM (${compared.map((column) => `excluded.${column}`).join(', ')})`;

  const plain = rows.filter((row) => row.earlier.length === 0);
  const told = rows.filter((row) => row.earlier.length > 0);
  let changed = 0;
  const write = async (part: Row[], correction: 'on' | 'off', only = '') => {
    if (part.length === 0) return;
    await db.query(`SELECT set_config('rendezvous.correction', $1, true)`, [correction]);
    changed += (await db.query(`${statement} ${only}`, [json(part)])).rowCount ?? 0;
  };
  await write(plain, 'on');
  await write(told, 'off', 'AND excluded."knownFrom" > t."knownFrom"');
  if (told.length > 0) changed += await tellVersions(db, table, told, revisionId);
  await write(told, 'on');
  return changed;
}

/**
 * The record is the authority on its versions: one that it does not tell (any more) is taken back, as a correction.
 * Those that stand as told are left alone, with the revision that wrote them.
 */
async function tellVersions(db: ClientBase, table: Table, rows: Row[], revisionId: number): Promise<number> {
  const versions = rows.flatMap((row) => {
    const known = [...row.earlier.map((version) => version.knownFrom), row.columns.knownFrom as Date];
    return row.earlier.map((version, at) => ({
      ...row.columns,
      ...version.columns,
      id: row.id,
      revisionId,
      knownFrom: known[at],
      knownTo: known[at + 1],
    }));
  });
  const columns = Object.keys(versions[0]!);
  const of = (alias: string, names: string[]) => names.map((column) => `${alias}"${column}"`).join(', ');
  // How far the record was checked since is no news of the version.
  const compared = columns.filter((column) => column !== 'revisionId' && column !== 'checkedThrough');
  const same = `(${of('h.', compared)}) IS NOT DISTINCT FROM (${of('told.', compared)})`;
  const { rows: counts } = await db.query<{ gone: number; told: number }>(
    `WITH told AS (SELECT * FROM jsonb_populate_recordset(NULL::history."${table}", $1::jsonb)),
      gone AS (
        DELETE FROM history."${table}" h WHERE id = ANY($2) AND NOT EXISTS (SELECT FROM told WHERE ${same})
        RETURNING h.id, to_jsonb(h) - 'knownTo' AS before),
      audit AS (
        INSERT INTO "Change" ("revisionId", entity, "entityId", kind, before)
        SELECT $3, $4, id, 'CORRECTION', before FROM gone ORDER BY id, before -> 'knownFrom'),
      written AS (
        INSERT INTO history."${table}" (${of('', columns)})
        SELECT ${of('', columns)} FROM told WHERE NOT EXISTS (SELECT FROM history."${table}" h WHERE ${same}) RETURNING id)
    SELECT (SELECT count(*)::int FROM gone) AS gone, (SELECT count(*)::int FROM written) AS told`,
    [JSON.stringify(versions), rows.map((row) => row.id), revisionId, table],
  );
  return Math.max(counts[0]!.gone, counts[0]!.told);
}

/** Takes away what earlier editions of the curated facts had and this one has not, `gone` too; rows of feeds and of the desk stay. */
async function removeOthers(db: ClientBase, table: Table, rows: Row[], gone: string[]): Promise<number> {
  if (table === 'Country') return 0;
  const removed = await db.query(
    `DELETE FROM "${table}" WHERE NOT id = ANY($1) AND (id = ANY($2) OR "revisionId" IN (SELECT id FROM "Revision" WHERE feed = 'curated'))`,
    [rows.map((row) => row.id), gone],
  );
  return removed.rowCount ?? 0;
}

const REASONS: Record<string, string> = {
  '22000': 'has an end before its start',
  '23P01': 'overlaps another',
  '23505': 'stands twice',
  '23514': 'breaks a rule of the database',
  '23503': 'refers to something that is not there',
};

function explained(error: unknown, rows: Row[]): unknown {
  const { code, table, constraint, detail } = error as { code?: string; table?: string; constraint?: string; detail?: string };
  const reason = REASONS[code ?? ''];
  if (!reason) return error;
  // What a check refused is shown whole, from its id on; the other rules show the columns they are about.
  const shown = /^Failing row contains \(([^,]+),/.exec(detail ?? '')?.[1];
  const mentioned = new Set(shown ? [shown] : detail?.split(/[^A-Za-z0-9:.+_-]+/));
  const own = rows.filter((row) => row.table === table);
  const row =
    own.find((candidate) => mentioned.has(candidate.id)) ??
    own.find((candidate) => Object.values(candidate.columns).some((value) => typeof value === 'string' && mentioned.has(value)));
  return new FactError(row?.place ?? { file: 'data', line: 0 }, `${table} ${reason} (${constraint}): ${detail ?? ''}`);
}
