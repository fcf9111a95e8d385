/** Former states and the state that continues them: Russia took over the Soviet Union's seats, treaties and space programme in 1991. */
const CONTINUED_BY: Readonly<Record<string, string>> = { SU: 'RU' };

/** Countries as sides of a relation: the side that each code stands for. A state and the one that continues it are one side. */
export type Sides = ReadonlyMap<string, string>;

export function sidesOf(codes: readonly string[]): Sides {
  const wanted = new Set(codes.map((code) => CONTINUED_BY[code] ?? code));
  const former = Object.entries(CONTINUED_BY).filter(([, heir]) => wanted.has(heir));
  return new Map([...[...wanted].sort().map((code): [string, string] => [code, code]), ...former]);
}

/** How many sides there are. */
export const countOf = (sides: Sides): number => new Set(sides.values()).size;
