import type { ClientBase } from 'pg';
import { vague } from '../facts/dates.js';
import type { TimePrecision } from '../generated/prisma/enums.js';
import type { Known, ListedTarget, NamedPerson, Seen } from './item.js';

/** What lists of sanctions meet: identifiers of agencies and people, sanctions, and what earlier editions named. */
export async function readLists(
  db: ClientBase,
  feed: string,
  edition: Date,
  settled: ReadonlySet<string>,
): Promise<Pick<Known, 'byId' | 'seen' | 'previous' | 'sanction' | 'bornOn' | 'namedSanctions'>> {
  const ids = await db.query<{ key: string; id: string }>(
    `SELECT concat_ws(' ', "subjectType"::text, scheme, value) AS key, "subjectId" AS id FROM "ExternalId" WHERE "subjectType" IN ('Agency', 'Person')`,
  );
  const byId = new Map(ids.rows.map(({ key, id }) => [key, id]));
  const rows = await db.query<Seen & { key: string }>(
    `SELECT 'ListedParty ' || id AS key, "notYetOn", "firstSeenOn" FROM "ListedParty" WHERE "listId" = $1
     UNION ALL SELECT 'Sanction ' || s.id, s."notYetOn", s."firstSeenOn" FROM "Sanction" s JOIN "ListedParty" p ON p.id = s."partyId" WHERE p."listId" = $1`,
    [feed],
  );
  const seen = new Map(rows.rows.map(({ key, notYetOn, firstSeenOn }) => [key, { notYetOn, firstSeenOn }]));
  const sanctions = await db.query<ListedTarget & { id: string }>('SELECT id, "programId", "agencyId", "personId" FROM "Sanction"');
  const targets = new Map(sanctions.rows.map(({ id, ...target }) => [id, target]));
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
    previous: before.rows[0]!.previous,
  };
}
