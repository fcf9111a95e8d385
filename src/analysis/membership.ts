import { earliest, holdsByEarliest, latest } from './intervals.js';

/** A party to an agreement: bound from when it joined, or else for as long as the agreement is; until it left. */
export interface Member {
  joinedOn: Date | null;
  leftOn: Date | null;
}

/** Whether it was bound at the end of the day. */
export const isMemberOn = (day: Date, { joinedOn, leftOn }: Member): boolean =>
  holdsByEarliest(day, { fromDate: joinedOn, toDate: leftOn });

/**
 * From when to when at least two sides were bound: from the day that the second side joined, until the day that only one was left.
 * Null at either end: for as long as the agreement itself. Undefined when no two sides are bound at all.
 */
export function boundBetween<Party extends Member>(
  parties: readonly Party[],
  sideOf: (party: Party) => string | undefined,
): { from: Date | null; to: Date | null } | undefined {
  const sides = new Map<string, Party[]>();
  for (const party of parties) {
    const side = sideOf(party);
    if (side !== undefined) sides.set(side, [...(sides.get(side) ?? []), party]);
  }
  if (sides.size < 2) return undefined;
  const joined = [...sides.values()].map((side) =>
    side.some(({ joinedOn }) => !joinedOn) ? null : earliest(side.map(({ joinedOn }) => joinedOn!)),
  );
  const left = [...sides.values()].map((side) => (side.some(({ leftOn }) => !leftOn) ? null : latest(side.map(({ leftOn }) => leftOn!))));
  const from = joined.map((day) => day?.getTime() ?? -Infinity).sort((a, b) => a - b)[1]!;
  const to = left.map((day) => day?.getTime() ?? Infinity).sort((a, b) => b - a)[1]!;
  return { from: Number.isFinite(from) ? new Date(from) : null, to: Number.isFinite(to) ? new Date(to) : null };
}
