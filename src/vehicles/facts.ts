import { z } from 'zod';
import { roomFacts } from '../facts/read.js';
import { fromTo, type Place, type Rows } from '../facts/rows.js';
import { countryCode, day, enumOf, interval, number, part, record, slug, text } from '../facts/schema.js';
import { SpacecraftKind } from '../generated/prisma/enums.js';

const common = {
  ...record.shape,
  name: text,
  country: countryCode,
  manufacturer: slug.optional(),
  service: z.array(z.strictObject({ ...part.shape, ...interval.shape })).default([]),
  groundings: z
    .array(
      z.strictObject({
        ...part.shape,
        ...interval.shape,
        slug,
        cause: text.optional(),
        incident: slug.optional(),
        checkedThrough: day.optional(),
      }),
    )
    .default([]),
};
const launchVehicle = z.strictObject({ ...common, type: z.literal('LAUNCH_VEHICLE'), family: text.optional(), variant: text.optional() });
const spacecraft = z.strictObject({ ...common, type: z.literal('SPACECRAFT'), kind: enumOf(SpacecraftKind), seats: number.optional() });

/** `data/vehicles`: types of launch vehicle and of spacecraft, when they served and when they were grounded. */
export const vehicleFacts = roomFacts({
  room: 'vehicles',
  record: z.discriminatedUnion('type', [launchVehicle, spacecraft]),
  rows(record, at, rows) {
    const { slug: id, sources } = record;
    const columns = {
      name: record.name,
      countryId: record.country,
      manufacturerId: record.manufacturer ?? null,
      checkedThrough: record.checkedThrough.date,
    };
    const known = { knownFrom: record.knownFrom };
    const table = record.type === 'LAUNCH_VEHICLE' ? 'LaunchVehicle' : 'Spacecraft';
    const own =
      record.type === 'LAUNCH_VEHICLE'
        ? { family: record.family ?? null, variant: record.variant ?? null }
        : { kind: record.kind, seats: record.seats ?? null };
    rows.add(at, table, id, { ...columns, ...own }, sources, known);
    rows.cite(at, table, id, sources);
    rows.externalIds(at, table, id, record.externalIds, sources);
    addPeriods(record, at, rows);
  },
});

function addPeriods(record: z.infer<typeof launchVehicle> | z.infer<typeof spacecraft>, at: Place, rows: Rows) {
  const { slug: id, sources } = record;
  const of = record.type === 'LAUNCH_VEHICLE' ? { vehicleId: id, spacecraftId: null } : { vehicleId: null, spacecraftId: id };
  for (const period of record.service) {
    const periodId = `${id}:service:${period.from?.date.toISOString().slice(0, 10) ?? ''}`;
    const grounds = period.sources ?? sources;
    rows.add(at, 'ServicePeriod', periodId, { ...of, ...fromTo(period) }, grounds, { knownFrom: period.knownFrom, event: period.from });
    rows.cite(at, 'ServicePeriod', periodId, grounds);
  }
  for (const grounding of record.groundings) {
    const grounds = grounding.sources ?? sources;
    rows.add(
      at,
      'Grounding',
      grounding.slug,
      {
        ...of,
        cause: grounding.cause ?? null,
        incidentId: grounding.incident ?? null,
        ...fromTo(grounding),
        checkedThrough: (grounding.checkedThrough ?? record.checkedThrough).date,
      },
      grounds,
      { knownFrom: grounding.knownFrom, event: grounding.from },
    );
    rows.cite(at, 'Grounding', grounding.slug, grounds);
  }
}
