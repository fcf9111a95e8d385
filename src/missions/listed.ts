import { type Condition, each, isPlain } from '../db/direct/parts.js';

/** What the database keeps lists of missions by, see the migration `missions_listed`: the way to a value in a Prisma condition, and how the list is called. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['partners.some.agencyId', 'partner'],
  ['crew.some.person.nationalities.some.countryId', 'crew'],
  ['incidents.some.severity', 'incident'],
]);

/** The list of all missions that meet a condition, where there is one: it asks for one value of one thing. */
export function listOf(where: Condition): string | undefined {
  const way: string[] = [];
  let inner: unknown = where;
  while (isPlain(inner)) {
    const [only, ...others] = each(inner);
    if (!only || others.length > 0) return undefined;
    const [name, value] = only;
    if (name === 'in' && !(Array.isArray(value) && value.length === 1)) return undefined;
    if (name === 'equals' || name === 'in') return nameOf(way, [value].flat()[0]);
    way.push(name);
    inner = value;
  }
  return nameOf(way, inner);
}

function nameOf(way: string[], value: unknown): string | undefined {
  const kind = LISTS.get(way.join('.'));
  return kind !== undefined && typeof value === 'string' ? `${kind} ${value}` : undefined;
}
