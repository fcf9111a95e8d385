import { type Condition, each, isPlain } from '../db/direct/parts.js';

/** What the database keeps lists of missions by, see the migration `missions_listed`: the way to a value in a Prisma condition, and how the list is called. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['partners.some.agencyId', 'partner'],
  ['crew.some.person.nationalities.some.countryId', 'crew'],
  ['incidents.some.severity', 'incident'],
]);

/** Where in the lists all missions stand that meet a condition: one that asks for one value of one thing, or for some text in a name. */
export function listedBy(where: Condition): { list: string; name?: object } | undefined {
  const [only, ...others] = each(where);
  if (only?.[0] === 'name' && others.length === 0 && isPlain(only[1]) && only[1].mode === 'insensitive')
    return { list: 'all', name: only[1] };
  const list = listOf(where);
  return list === undefined ? undefined : { list };
}

function listOf(where: Condition): string | undefined {
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
