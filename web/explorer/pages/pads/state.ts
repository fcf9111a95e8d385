import type { PadState, PadsOnMapQuery } from '../../generated/operations';

export type Pad = PadsOnMapQuery['pads']['nodes'][number];
type Status = Pad['statuses'][number];

/** The state of a pad on a day, and how sure the record is of it. */
export interface StateOn {
  state: PadState | null;
  cause: string | null;
  /** The day may lie before the state began or after it ended: its dates are vague. */
  vague: boolean;
  /** When it was last known to hold, where that is before the day. */
  checkedOnlyThrough: string | null;
}

const UNKNOWN: StateOn = { state: null, cause: null, vague: false, checkedOnlyThrough: null };

/** By the rule of the API's `statuses(on:)`, worked out here so that the day can be dragged: vague dates count by their earliest day. */
export function stateOn({ statuses }: Pad, day: string): StateOn {
  const status = statuses.findLast((one) => one.from === null || one.from.date <= day);
  if (!status || (status.to && status.to.date <= day)) return UNKNOWN;
  return {
    state: status.state,
    cause: status.cause,
    vague: status.from !== null && status.from.latest > day,
    checkedOnlyThrough: status.to === null && status.checkedThrough < day ? status.checkedThrough : null,
  };
}

/** The days on which any of the pads changed, earliest first. */
export const changes = (pads: Pad[]): string[] =>
  [
    ...new Set(
      pads.flatMap(({ statuses }) => statuses.flatMap(({ from, to }: Status) => [from?.date, to?.date].filter((day) => day !== undefined))),
    ),
  ].sort();

/** Kinds of states that look alike on the map; the words beside it are exact. */
export const LOOKS = {
  good: { name: 'fit for launches', states: ['OPERATIONAL'] },
  warn: { name: 'being mended, rebuilt or just restored', states: ['UNDER_REPAIR', 'MODERNISATION', 'RESTORED'] },
  bad: { name: 'damaged or destroyed', states: ['DAMAGED', 'DESTROYED'] },
  build: { name: 'being built', states: ['UNDER_CONSTRUCTION'] },
  gone: { name: 'out of use', states: ['MOTHBALLED', 'RETIRED'] },
  none: { name: 'not on record, or not there yet', states: [] },
} as const satisfies Record<string, { name: string; states: readonly PadState[] }>;

export type Look = keyof typeof LOOKS;

export const lookOf = ({ state }: StateOn): Look =>
  (Object.keys(LOOKS) as Look[]).find((look) => (LOOKS[look].states as readonly (PadState | null)[]).includes(state)) ?? 'none';
