import { z } from 'zod';
import { roomFacts } from '../facts/read.js';
import { dated, type Place, type Rows } from '../facts/rows.js';
import { day, enumOf, part, record, slug, sourceSlugs, text, vagueDate } from '../facts/schema.js';
import { CrewRole, LandingOutcome, LaunchOutcome, MissionKind, PartnerRole } from '../generated/prisma/enums.js';
import { portId } from '../stations/facts.js';

const cospar = z.string().regex(/^\d{4}-\d{3}$/, 'must be a launch designation such as 2025-275');
const plan = z.strictObject({
  time: vagueDate.optional(),
  outcome: enumOf(LaunchOutcome).optional(),
  pad: slug.optional(),
  vehicle: slug.optional(),
  cospar: cospar.optional(),
});
const launch = z.strictObject({
  ...part.shape,
  ...plan.shape,
  outcome: enumOf(LaunchOutcome),
  provider: slug.optional(),
  /** How it changed, oldest first; the fields above then hold the first version. */
  versions: z.array(z.strictObject({ knownFrom: vagueDate, source: slug, set: plan })).default([]),
});

const crew = z.strictObject({
  person: slug,
  role: enumOf(CrewRole).optional(),
  seatProvidedBy: slug.optional(),
  flownFor: slug.optional(),
  downOn: slug.optional(),
  agreement: slug.optional(),
  sources: sourceSlugs.optional(),
});
const returning = z.strictObject({
  person: slug,
  upOn: text,
  flownFor: slug.optional(),
  seatProvidedBy: slug.optional(),
  sources: sourceSlugs.optional(),
});

const mission = z.strictObject({
  ...record.shape,
  name: text,
  kind: enumOf(MissionKind),
  spacecraft: slug.optional(),
  spacecraftName: text.optional(),
  destination: slug.optional(),
  partners: z.array(z.strictObject({ agency: slug, role: enumOf(PartnerRole) })).default([]),
  launch: launch.optional(),
  crew: z.array(crew).default([]),
  returning: z.array(returning).default([]),
  dockings: z
    .array(
      z.strictObject({
        ...part.shape,
        station: slug,
        port: slug.optional(),
        from: vagueDate.optional(),
        to: vagueDate.optional(),
        checkedThrough: day.optional(),
      }),
    )
    .default([]),
  landing: z
    .strictObject({ time: vagueDate.optional(), place: text.optional(), outcome: enumOf(LandingOutcome), sources: sourceSlugs.optional() })
    .optional(),
});
type Mission = z.infer<typeof mission>;

/** `data/missions`: flights with launch, crew, dockings and landing. */
export const missionFacts = roomFacts({
  room: 'missions',
  record: mission,
  rows(record, at, rows) {
    const { slug: id, landing } = record;
    const sources = [...record.sources, ...(landing?.sources ?? [])];
    rows.add(
      at,
      'Mission',
      id,
      {
        name: record.name,
        kind: record.kind,
        spacecraftId: record.spacecraft ?? null,
        spacecraftName: record.spacecraftName ?? null,
        destinationId: record.destination ?? null,
        ...dated('landingTime', 'landingPrecision', landing?.time),
        landingPlace: landing?.place ?? null,
        landingOutcome: landing?.outcome ?? null,
        checkedThrough: record.checkedThrough.date,
      },
      sources,
      { knownFrom: record.knownFrom },
    );
    rows.cite(at, 'Mission', id, sources);
    rows.externalIds(at, 'Mission', id, record.externalIds, sources);
    for (const { agency, role } of record.partners) {
      rows.add(at, 'MissionPartner', `${id}:${agency}:${role}`, { missionId: id, agencyId: agency, role }, sources, {
        event: flownOn(record.launch),
      });
    }
    if (record.launch) addLaunch(record.launch, record, at, rows);
    addCrew(record, at, rows);
    addDockings(record, at, rows);
  },
});

/** When a launch was made, where its record is not one of plans: by then it was known who flew, and for whom. */
function flownOn(record: z.infer<typeof launch> | undefined) {
  if (!record || record.versions.length > 0) return undefined;
  return record.outcome === 'SUCCESS' || record.outcome === 'FAILURE' || record.outcome === 'PARTIAL_FAILURE' ? record.time : undefined;
}

function addLaunch(record: z.infer<typeof launch>, mission: Mission, at: Place, rows: Rows) {
  const grounds = [...(record.sources ?? mission.sources), ...record.versions.map((version) => version.source)];
  const columnsOf = (value: z.infer<typeof plan>) => ({
    cospar: value.cospar ?? null,
    ...dated('time', 'timePrecision', value.time),
    vehicleId: value.vehicle ?? null,
    padId: value.pad ?? null,
    outcome: value.outcome ?? null,
  });
  const row = rows.add(
    at,
    'Launch',
    mission.slug,
    {
      missionId: mission.slug,
      providerId: record.provider ?? null,
      ...columnsOf(record),
      checkedThrough: mission.checkedThrough.date,
    },
    grounds,
    { knownFrom: record.knownFrom, event: flownOn(record) },
  );
  let told: z.infer<typeof plan> = record;
  let knownFrom: Date | undefined;
  for (const version of record.versions) {
    row.earlier.push({ knownFrom: knownFrom ?? new Date(Number.NaN), columns: columnsOf(told) });
    told = { ...told, ...version.set };
    knownFrom = version.knownFrom.date; // news of a day counts from its start: what came later that day is told by the minute
    Object.assign(row.columns, columnsOf(told), { knownFrom });
  }
  rows.cite(at, 'Launch', mission.slug, grounds);
}

function addCrew({ slug: id, crew, returning, launch, sources }: Mission, at: Place, rows: Rows) {
  const known = { event: flownOn(launch) };
  for (const [index, seat] of crew.entries()) {
    const assignment = `${id}:${seat.person}`;
    const grounds = seat.sources ?? sources;
    rows.add(
      at,
      'CrewAssignment',
      assignment,
      {
        personId: seat.person,
        upMissionId: id,
        upFlightName: null,
        downMissionId: seat.downOn ?? null,
        position: index + 1,
        role: seat.role ?? null,
        seatProvidedById: seat.seatProvidedBy ?? null,
        flownForId: seat.flownFor ?? null,
        agreementId: seat.agreement ?? null,
      },
      grounds,
      known,
    );
    rows.cite(at, 'CrewAssignment', assignment, grounds);
  }
  for (const seat of returning) {
    const assignment = `${id}:return:${seat.person}`;
    const grounds = seat.sources ?? sources;
    rows.add(
      at,
      'CrewAssignment',
      assignment,
      {
        personId: seat.person,
        upMissionId: null,
        upFlightName: seat.upOn,
        downMissionId: id,
        position: null,
        role: null,
        seatProvidedById: seat.seatProvidedBy ?? null,
        flownForId: seat.flownFor ?? null,
        agreementId: null,
      },
      grounds,
    );
    rows.cite(at, 'CrewAssignment', assignment, grounds);
  }
}

function addDockings({ slug: id, dockings, sources, checkedThrough }: Mission, at: Place, rows: Rows) {
  for (const [index, docking] of dockings.entries()) {
    const dockingId = `${id}:${index + 1}`;
    const grounds = docking.sources ?? sources;
    rows.add(
      at,
      'Docking',
      dockingId,
      {
        missionId: id,
        stationId: docking.station,
        portId: docking.port ? portId(docking.station, docking.port) : null,
        ...dated('fromTime', 'fromPrecision', docking.from),
        ...dated('toTime', 'toPrecision', docking.to),
        checkedThrough: (docking.checkedThrough ?? checkedThrough).date,
      },
      grounds,
      { knownFrom: docking.knownFrom, event: docking.from },
    );
    rows.cite(at, 'Docking', dockingId, grounds);
  }
}
