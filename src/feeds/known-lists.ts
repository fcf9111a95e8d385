import type { ClientBase } from 'pg';
import { vague } from '../facts/dates.js';
import type { TimePrecision } from '../generated/prisma/enums.js';
import type { Known, ListedTarget, NamedPerson, Seen } from './item.js';

const day = (text: string | null | undefined, precision: string | null | undefined) =>
  vague(text ? new Date(text) : null, (precision ?? null) as TimePrecision | null);

/** What lists of sanctions meet: identifiers of agencies and people, sanctions, and what earlier editions named. */
export async function readLists(
  db: ClientBase,
  feed: string,
  edition: Date,
  settled: ReadonlySet<string>,
): Promise<
  Pick<
    Known,
    | 'byId'
    | 'seen'
    | 'previous'
    | 'sanction'
    | 'sanctionsOn'
    | 'listsElsewhere'
    | 'partyElsewhere'
    | 'ownersOf'
    | 'bornOn'
    | 'namedSanctions'
  >
> {
  const ids = await db.query<{ key: string; id: string }>(
    `SELECT concat_ws(' ', "subjectType"::text, scheme, value) AS key, "subjectId" AS id FROM "ExternalId"
     WHERE "subjectType" IN ('Agency', 'Person') OR ("subjectType" IN ('Sanction', 'SanctionsProgram') AND scheme <> $1)`,
    [feed],
  );
  const byId = new Map(ids.rows.map(({ key, id }) => [key, id]));
  const rows = await db.query<Seen & { key: string }>(
    `SELECT 'ListedParty ' || id AS key, "notYetOn", "firstSeenOn" FROM "ListedParty" WHERE "listId" = $1
     UNION ALL SELECT 'Sanction ' || s.id, s."notYetOn", s."firstSeenOn" FROM "Sanction" s JOIN "ListedParty" p ON p.id = s."partyId" WHERE p."listId" = $1`,
    [feed],
  );
  const seen = new Map(rows.rows.map(({ key, notYetOn, firstSeenOn }) => [key, { notYetOn, firstSeenOn }]));
  type Row = Pick<ListedTarget, 'programId' | 'authorityId' | 'agencyId' | 'personId'> & { id: string; days: (string | null)[] };
  const sanctions = await db.query<Row>(
    `SELECT s.id, "programId", p."authorityId", "agencyId", "personId", ARRAY["listedOn"::text, "listedOnPrecision"::text, s."startsOn"::text,
       s."startsOnPrecision"::text, s."endsOn"::text, s."endsOnPrecision"::text] AS days FROM "Sanction" s JOIN "SanctionsProgram" p ON p.id = s."programId"`,
  );
  const targets = new Map(
    sanctions.rows.map(({ id, days: [listed, listedTo, starts, startsTo, ends, endsTo], ...target }): [string, ListedTarget] => [
      id,
      { ...target, listedOn: day(listed, listedTo), startsOn: day(starts, startsTo), endsOn: day(ends, endsTo) },
    ]),
  );
  const on = new Map<string, (ListedTarget & { id: string })[]>();
  for (const [id, target] of targets) {
    const key = target.agencyId ?? target.personId;
    if (key && settled.has(`Sanction ${id}`)) on.set(key, [...(on.get(key) ?? []), { id, ...target }]);
  }
  const elsewhere = await db.query<{ id: string; listId: string; agencyId: string | null; personId: string | null }>(
    'SELECT id, "listId", "agencyId", "personId" FROM "ListedParty" WHERE "listId" <> $1',
    [feed],
  );
  const parties = new Map(elsewhere.rows.map(({ id, agencyId, personId }) => [id, { agencyId, personId }]));
  const owned = await db.query<{ agencyId: string; ownerId: string; share: number | null; days: (string | null)[] }>(
    `SELECT "agencyId", "otherId" AS "ownerId", share, ARRAY["fromDate"::text, "fromPrecision"::text, "toDate"::text, "toPrecision"::text] AS days
     FROM "AgencyLink" WHERE kind = 'OWNED_BY' ORDER BY id`,
  );
  const before = await db.query<{ previous: Date | null }>(
    'SELECT max(edition) AS previous FROM "FeedRun" WHERE feed = $1 AND edition < $2',
    [feed, new Date(edition.toISOString().slice(0, 10))],
  );
  const people = await db.query<NamedPerson & { born: string }>(
    `SELECT p.id, p."bornOn"::text AS born, array_remove(ARRAY[p.name, p."nativeName"], NULL) AS names,
       ARRAY(SELECT n."countryId" FROM "Nationality" n WHERE n."personId" = p.id) AS nationalities
     FROM "Person" p WHERE p."bornOnPrecision" = 'DAY'`,
  );
  const born = new Map<string, NamedPerson[]>();
  for (const { born: day, ...person } of people.rows) born.set(day, [...(born.get(day) ?? []), person]);
  const named = await db.query<{ code: string; id: string; ends: Date | null; precision: TimePrecision | null }>(
    `SELECT x.value AS code, s.id, s."endsOn" AS ends, s."endsOnPrecision" AS precision
     FROM "ExternalId" x JOIN "Sanction" s ON s.id = x."subjectId" WHERE x."subjectType" = 'Sanction' AND x.scheme = $1 AND x.value LIKE '% %'`,
    [feed],
  );
  const told = named.rows.filter(({ id }) => settled.has(`Sanction ${id}`));
  return {
    bornOn: (day) => born.get(day.toISOString().slice(0, 10)) ?? [],
    namedSanctions: new Map(told.map(({ code, id, ends, precision }) => [code, { id, endsOn: vague(ends, precision) }])),
    byId: (type, scheme, value) => byId.get(`${type} ${scheme} ${value}`),
    seen: (type, id) => seen.get(`${type} ${id}`),
    sanction: (id) => targets.get(id),
    sanctionsOn: ({ agencyId, personId }) => on.get(agencyId ?? personId ?? '') ?? [],
    listsElsewhere: new Set(elsewhere.rows.map(({ listId }) => listId)),
    partyElsewhere: (id) => parties.get(id),
    ownersOf: (agency) =>
      owned.rows
        .filter(({ agencyId }) => agencyId === agency)
        .map(({ ownerId, share, days: [from, fromTo, to, toTo] }) => ({ ownerId, share, from: day(from, fromTo), to: day(to, toTo) })),
    previous: before.rows[0]!.previous,
  };
}
