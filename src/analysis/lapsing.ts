/** The days that a date may mean, both included. */
export interface Days {
  earliest: Date;
  latest: Date;
}

export type LapseCertainty = 'CERTAIN' | 'POSSIBLE';

/** Whether a date falls in the range, both ends included: surely, perhaps, or (null) not. */
export function certaintyIn({ earliest, latest }: Days, from: Date, until: Date): LapseCertainty | null {
  if (latest < from || earliest > until) return null;
  return earliest >= from && latest <= until ? 'CERTAIN' : 'POSSIBLE';
}

export interface Term {
  id: string;
  amendsId: string | null;
  /** Its end by its own terms; null when it has none. */
  expires: Days | null;
  /** When it ended in fact. */
  ended: Date | null;
}

/**
 * When agreements lapse by their own terms. An agreement and all that amends it, link by link, lapse once: with the longest term among
 * them. `prolongs` are those whose own term that one outlasts or matches.
 */
export function lastTerms<Agreement extends Term>(agreements: readonly Agreement[]): { last: Agreement; prolongs: Agreement[] }[] {
  const byId = new Map(agreements.map((one) => [one.id, one]));
  const pathOf = (one: Agreement): string[] => {
    const path = [one.id];
    for (let up = one.amendsId; up !== null && byId.has(up) && !path.includes(up); up = byId.get(up)!.amendsId) path.push(up);
    return path;
  };
  const families = new Map<string, { one: Agreement; depth: number }[]>();
  for (const one of agreements) {
    if (!one.expires || (one.ended && one.ended <= one.expires.latest)) continue;
    const path = pathOf(one);
    const root = path.at(-1)!;
    families.set(root, [...(families.get(root) ?? []), { one, depth: path.length }]);
  }
  return [...families.values()].map((family) => {
    const sorted = family.sort(
      (a, b) => b.one.expires!.latest.getTime() - a.one.expires!.latest.getTime() || b.depth - a.depth || (a.one.id < b.one.id ? -1 : 1),
    );
    const [last, ...others] = sorted.map(({ one }) => one);
    return { last: last!, prolongs: others };
  });
}
