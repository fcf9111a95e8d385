import type { ClientBase } from 'pg';
import { vague } from '../facts/dates.js';
import type { TimePrecision } from '../generated/prisma/enums.js';
import type { CuratedLaunch, Known } from './item.js';
import { readLists } from './known-lists.js';
import { readPlaces, readPlanned, readSchedule } from './known-schedule.js';
import { strongerThan } from './precedence.js';

/** Reads what the graph holds, for the records of a feed to meet. Codes are external ids under the feed's name. */
export async function readKnown(db: ClientBase, feed: string, edition: Date): Promise<Known> {
  const rows = async <Row extends object>(sql: string, values: unknown[] = []) => (await db.query<Row>(sql, values)).rows;
  const codes = await rows<{ type: string; id: string; value: string }>(
    `SELECT "subjectType" AS type, "subjectId" AS id, value FROM "ExternalId" WHERE scheme = $1`,
    [feed],
  );
  const undone = new Set(
    (
      await rows<{ key: string }>(
        `SELECT concat_ws(' ', type::text, "nodeId", code) AS key FROM "Merge" WHERE feed = $1 AND "undoneAt" IS NOT NULL`,
        [feed],
      )
    ).map(({ key }) => key),
  );
  const byCode = new Map(codes.map(({ type, id, value }) => [`${type} ${value}`, id]));
  const coded = new Set(codes.map(({ type, id }) => `${type} ${id}`));
  const tables = ['Agency', 'Person', 'LaunchSite', 'Pad', 'LaunchVehicle', 'Launch', 'Claim', 'SanctionsProgram', 'Sanction'];
  const toldBy = async (feeds: string[]) => {
    const told = `SELECT '%' AS type, t.id FROM "%" t JOIN "Revision" r ON r.id = t."revisionId" WHERE r.feed = ANY($1)`;
    const all = tables.map((table) => told.replaceAll('%', table)).join(' UNION ALL ');
    return new Set((await rows<{ type: string; id: string }>(all, [feeds])).map(({ type, id }) => `${type} ${id}`));
  };
  const curated = await toldBy(['curated', 'desk']); // what people told, or mended
  const settled = await toldBy(strongerThan(feed));
  const open = <Row extends { id: string }>(type: string, found: Row[]) =>
    found.filter(({ id }) => curated.has(`${type} ${id}`) && !coded.has(`${type} ${id}`));
  const agencies = await rows<{ id: string; names: string[]; countryId: string | null }>(
    'SELECT id, array_remove(ARRAY[name, "shortName"], NULL) AS names, "countryId" FROM "Agency"',
  );
  const countryOfAgency = new Map(agencies.map(({ id, countryId }) => [id, countryId ?? undefined]));
  const launches = (
    await rows<Omit<CuratedLaunch, 'time'> & { time: Date | null; precision: TimePrecision | null }>(
      `SELECT id, cospar, time, "timePrecision" AS precision, "vehicleId", "padId", "providerId", outcome FROM "Launch"`,
    )
  )
    .filter(({ id }) => curated.has(`Launch ${id}`))
    .map(({ time, precision, ...launch }) => ({ ...launch, time: vague(time, precision) }));
  const vehicles = await rows<{ id: string; name: string }>('SELECT id, name FROM "LaunchVehicle"');
  const vehicleNames = new Map(vehicles.map(({ id, name }) => [id, name]));
  const curatedLaunches = new Map(launches.map((launch) => [launch.id, launch]));
  const links = await rows<{ one: string; other: string }>('SELECT "agencyId" AS one, "otherId" AS other FROM "AgencyLink"');
  const related = new Set(links.flatMap(({ one, other }) => [`${one} ${other}`, `${other} ${one}`]));
  const lists = await readLists(db, feed, edition, settled);
  const places = await readPlaces(db);
  const planned = feed === 'launch-library' ? [] : await readPlanned(db);
  return {
    ...lists,
    schedule: () => readSchedule(db, feed),
    planned,
    places,
    vehicleName: (id) => vehicleNames.get(id),
    curatedLaunch: (id) => curatedLaunches.get(id),
    byCode: (type, code) => byCode.get(`${type} ${code}`),
    only(type, codes, found) {
      const told = [...codes];
      const left = found.filter(({ id }) => !told.some((code) => undone.has(`${type} ${id} ${code}`)));
      return left.length === 1 ? left[0] : undefined;
    },
    isSettled: (type, id) => settled.has(`${type} ${id}`),
    countries: new Set((await rows<{ id: string }>('SELECT id FROM "Country"')).map(({ id }) => id)),
    related: (one, other) => related.has(`${one} ${other}`),
    countryOfAgency: (id) => countryOfAgency.get(id),
    curated: {
      agencies: open('Agency', agencies),
      vehicles: open('LaunchVehicle', vehicles),
      launches: open('Launch', launches),
      pads: (
        await rows<{ id: string; siteId: string; names: string[] }>(
          'SELECT id, "siteId", array_append("otherNames", name) AS names FROM "Pad"',
        )
      ).filter(({ id }) => curated.has(`Pad ${id}`)),
    },
  };
}
