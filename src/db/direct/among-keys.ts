import type { Scope } from './conditions.js';
import { type Condition, each, isPlain, type Parts } from './parts.js';

/** So few are compared before a join is set up. */
const FEW_KEYS = 8;

/** What rows are joined to, and what else they meet. */
interface Among {
  join: string;
  condition: string;
}

/**
 * Rows by their own keys or those of what they belong to, as loaders ask for them. Each row of a small table, which is read from end to end, would be compared with one key
 * after the other: a join looks the key up, whichever way the rows are come by. Keys are told once each: that they are, the database need not find out.
 */
export function amongKeys(parts: Parts, scope: Scope, where: Condition): Among | undefined {
  const conditions = each(where);
  const at = conditions.findIndex(([name, value]) => /^id$|Id$/.test(name) && isPlain(value) && areKeys(value));
  const [keyed] = conditions.splice(at, at < 0 ? 0 : 1);
  if (!keyed) return undefined;
  const [name, value] = keyed as [string, { in: string[] }];
  const join = ` JOIN unnest(${parts.value([...new Set(value.in)], true)}::text[]) AS among(key) ON ${scope.deciding(name)} = among.key`;
  return { join, condition: scope.all({ AND: conditions.map(([name, value]) => ({ [name]: value })) }) ?? 'TRUE' };
}

const areKeys = ({ in: keys, ...others }: Condition) =>
  Array.isArray(keys) && keys.length > FEW_KEYS && keys.every((key) => typeof key === 'string') && Object.keys(others).length === 0;
