/** A phase of a cooperation, in the order of their beginnings. */
export interface Phase {
  id: string;
  state: 'ACTIVE' | 'SUSPENDED' | 'ENDED';
  fromDate: Date | null;
}

/** Access that went: with which phase, how it stands now, and with which phase it came back. */
export interface Loss<Of extends Phase> {
  lostWith: Of;
  standsAs: Of;
  restoredWith: Of | null;
}

/**
 * What a cooperation gave access to is lost with the first phase after an active one that is not active, and comes back with the next one that is.
 * Of what was never active nothing was lost.
 */
export function lossesOf<Of extends Phase>(phases: readonly Of[]): Loss<Of>[] {
  const losses: Loss<Of>[] = [];
  let current: Loss<Of> | undefined;
  let wasActive = false;
  for (const phase of phases) {
    if (phase.state === 'ACTIVE') {
      if (current) current.restoredWith = phase;
      current = undefined;
      wasActive = true;
    } else if (current) current.standsAs = phase;
    else if (wasActive) {
      current = { lostWith: phase, standsAs: phase, restoredWith: null };
      losses.push(current);
    }
  }
  return losses;
}
