import DataLoader from 'dataloader';
import { builder } from '../../builder.js';
import type { Db } from '../../db/index.js';
import { endOf, vague } from '../../facts/dates.js';
import type * as rows from '../../generated/prisma/client.js';
import { required } from '../../loading/loaders.js';
import { CrewAssignment } from '../../missions/crew.js';
import { Mission } from '../../missions/mission.js';
import { dateField } from '../../nodes/dates.js';
import { Person } from '../../people/types.js';
import { Docking, Station } from '../../stations/types.js';
import { aboard, type Moment, type Stay } from '../aboard.js';

interface StationFacts {
  dockings: rows.Docking[];
  seats: rows.CrewAssignment[];
  landings: Map<string, Moment>;
}

/** Dockings, seats and landings by station: three statements, however many stations. */
export const stationFactsLoader = (db: Db) =>
  new DataLoader<string, StationFacts>(async (stations) => {
    const dockings = await db.docking.findMany({ where: { stationId: { in: [...stations] } }, orderBy: { id: 'asc' } });
    const missions = [...new Set(dockings.map((docking) => docking.missionId))];
    const seats = await db.crewAssignment.findMany({
      where: { OR: [{ upMissionId: { in: missions } }, { downMissionId: { in: missions } }] },
      orderBy: [{ upMissionId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    });
    const flights = seats.flatMap(({ upMissionId, downMissionId }) => downMissionId ?? upMissionId ?? []);
    const landed = await db.mission.findMany({
      where: { id: { in: [...new Set(flights)] }, landingTime: { not: null } },
      select: { id: true, landingTime: true, landingPrecision: true },
    });
    const landings = new Map(landed.map(({ id, landingTime, landingPrecision }) => [id, momentOf(landingTime, landingPrecision)!]));
    return stations.map((station) => {
      const own = dockings.filter((docking) => docking.stationId === station);
      const visited = new Set(own.map((docking) => docking.missionId));
      const ofOwn = (seat: rows.CrewAssignment) => visited.has(seat.upMissionId ?? seat.downMissionId!);
      return { dockings: own, seats: seats.filter(ofOwn), landings };
    });
  });

const momentOf = (date: Date | null, precision: rows.TimePrecision | null) => {
  const told = vague(date, precision);
  return told && { earliest: told.date, latest: TO_THE_MINUTE.has(told.precision) ? told.date : new Date(endOf(told).getTime() - 1) };
};
const TO_THE_MINUTE = new Set<rows.TimePrecision>(['SECOND', 'MINUTE']);
const stayOf = (docking: rows.Docking): Stay => ({
  ...docking,
  from: momentOf(docking.fromTime, docking.fromPrecision),
  to: momentOf(docking.toTime, docking.toPrecision),
});

interface WayHomeRow {
  docking: rows.Docking;
  basis: 'ASSIGNED' | 'ARRIVED_IN';
}
interface AboardRow {
  seat: rows.CrewAssignment;
  arrival: rows.Docking | null;
  wayHome: WayHomeRow | null;
  checked: boolean;
}

function answer({ dockings, seats, landings }: StationFacts, on: Date): AboardRow[] {
  const docking = (id: string) => dockings.find((one) => one.id === id)!;
  const seatOf = new Map(seats.map((seat) => [seat.id, seat]));
  const found = aboard(dockings.map(stayOf), seats, on, landings).map(({ seatId, arrivalId, wayHome, checked }) => ({
    seat: seatOf.get(seatId)!,
    arrival: arrivalId === null ? null : docking(arrivalId),
    wayHome: wayHome && { docking: docking(wayHome.dockingId), basis: wayHome.basis },
    checked,
  }));
  const since = ({ arrival }: AboardRow) => arrival?.fromTime?.getTime() ?? Number.NEGATIVE_INFINITY;
  return found.sort((a, b) => (since(a) === since(b) ? 0 : since(a) < since(b) ? -1 : 1));
}

const WayHomeBasis = builder.enumType('WayHomeBasis', { values: ['ASSIGNED', 'ARRIVED_IN'] as const });
const WayHome = builder.objectRef<WayHomeRow>('WayHome');
WayHome.implement({
  fields: (t) => ({
    craft: t.field({
      type: Mission,
      resolve: ({ docking }, _args, context) => required(context.loadersOf(docking).missions.byId.load(docking.missionId)),
    }),
    docking: t.expose('docking', { type: Docking }),
    basis: t.expose('basis', { type: WayHomeBasis }),
  }),
});

const Aboard = builder.objectRef<AboardRow>('Aboard');
Aboard.implement({
  fields: (t) => ({
    person: t.field({
      type: Person,
      resolve: ({ seat }, _args, context) => required(context.loadersOf(seat).people.byId.load(seat.personId)),
    }),
    assignment: t.expose('seat', { type: CrewAssignment }),
    since: dateField(t, ({ arrival }) => [arrival?.fromTime ?? null, arrival?.fromPrecision ?? null]),
    arrivedOn: t.field({
      type: Mission,
      nullable: true,
      resolve: ({ arrival }, _args, context) => (arrival ? context.loadersOf(arrival).missions.byId.load(arrival.missionId) : null),
    }),
    wayHome: t.expose('wayHome', { type: WayHome, nullable: true }),
    checked: t.exposeBoolean('checked'),
  }),
});

builder.objectField(Station, 'aboard', (t) =>
  t.field({
    type: [Aboard],
    args: { on: t.arg({ type: 'Date' }) },
    resolve: async (station, { on }, context) => {
      const { loaders, today } = context.at(station);
      const day = on ?? today;
      const end = vague(station.deorbitedOn, station.deorbitedOnPrecision);
      if (end && endOf(end) <= day) return [];
      return context.derived(station, answer(await loaders.analysis.stationFacts.load(station.id), day));
    },
  }),
);
