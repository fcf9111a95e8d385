/** A stay of a craft at the station. A vague end is given by its first and its last instant; both null when it is not known. */
export interface Stay {
  id: string;
  missionId: string;
  from: Moment | null;
  to: Moment | null;
  checkedThrough: Date;
}
export interface Moment {
  earliest: Date;
  latest: Date;
}
export interface Seat {
  id: string;
  personId: string;
  upMissionId: string | null;
  downMissionId: string | null;
}
export interface Aboard {
  seatId: string;
  personId: string;
  /** The docking that they arrived by; null when their flight up is not on record. */
  arrivalId: string | null;
  wayHome: { dockingId: string; basis: 'ASSIGNED' | 'ARRIVED_IN' } | null;
  /** Whether the sources tell it for that day; else it may have been otherwise. */
  checked: boolean;
}

const DAY = 86_400_000;

/**
 * Who was aboard at the end of a day: arrived with the craft of their flight up, and not yet gone with that of their flight down (of
 * their flight up while none is told). From first docking to last undocking of a craft, so that a move between ports is no absence.
 * Where no undocking is on record, they had left by the landing of that flight.
 * @param on a day, 00:00 UTC.
 * @param landings of flights, by mission.
 */
export function aboard(
  stays: readonly Stay[],
  seats: readonly Seat[],
  on: Date,
  landings: ReadonlyMap<string, Moment> = new Map(),
): Aboard[] {
  const end = new Date(on.getTime() + DAY - 1);
  const byMission = new Map<string, Stay[]>();
  for (const stay of stays) byMission.set(stay.missionId, [...(byMission.get(stay.missionId) ?? []), stay]);
  const staysOf = (mission: string | null) => (mission === null ? [] : (byMission.get(mission) ?? []));
  return seats.flatMap((seat): Aboard[] => {
    const up = staysOf(seat.upMissionId);
    const down = seat.downMissionId === null ? up : staysOf(seat.downMissionId);
    // Whose flight up is not on record was aboard at some time of the stay of the craft that took them home.
    const arrival = firstOf(seat.upMissionId === null ? down : up);
    if (!arrival || (arrival.from && arrival.from.earliest > end)) return [];
    const departure = lastOf(down);
    const landing = landings.get(seat.downMissionId ?? seat.upMissionId ?? '');
    const left = departure?.to ?? (landing && { earliest: arrival.from?.earliest ?? landing.earliest, latest: landing.latest });
    if (left && left.latest <= end) return [];
    const arrived = seat.upMissionId !== null && arrival.from !== null && arrival.from.latest <= end;
    const stillThere = left ? left.earliest > end : on <= (departure && begun(departure, end) ? departure : arrival).checkedThrough;
    return [
      {
        seatId: seat.id,
        personId: seat.personId,
        arrivalId: seat.upMissionId === null ? null : arrival.id,
        wayHome: wayHome(staysOf(seat.downMissionId), up, end),
        checked: arrived && stillThere,
      },
    ];
  });
}

const begun = ({ from }: Stay, moment: Date) => from === null || from.earliest <= moment;
const docked = (stay: Stay, moment: Date) => begun(stay, moment) && (stay.to === null || stay.to.latest > moment);

function wayHome(assigned: Stay[], arrivedIn: Stay[], moment: Date): Aboard['wayHome'] {
  const own = assigned.find((stay) => docked(stay, moment));
  if (own) return { dockingId: own.id, basis: 'ASSIGNED' };
  const other = arrivedIn.find((stay) => docked(stay, moment));
  return other ? { dockingId: other.id, basis: 'ARRIVED_IN' } : null;
}

const begins = ({ from }: Stay) => from?.earliest.getTime() ?? Number.NEGATIVE_INFINITY;
const firstOf = (stays: Stay[]) => stays.reduce<Stay | null>((a, b) => (a && begins(a) <= begins(b) ? a : b), null);
const lastOf = (stays: Stay[]) => stays.reduce<Stay | null>((a, b) => (a && begins(a) >= begins(b) ? a : b), null);
