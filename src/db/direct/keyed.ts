import { Scope } from './conditions.js';
import { type Condition, each, eachOf, isPlain, type Model, type Parts } from './parts.js';
import { FEW, relationOf } from './relations.js';

/**
 * Columns by whose value rows are found in an order, the one that the list has by itself: there is an index of each with this order. Only such as many rows share:
 * of others, an index of the column alone finds what there is.
 */
const IN_ORDER: { [M in Model]?: { columns: readonly string[]; lead: string } } = {
  Launch: { columns: ['padId', 'providerId', 'siteId', 'vehicleId'], lead: 'time' },
  Sanction: { columns: ['programId'], lead: 'listedOn' },
};
const orderOf = (alias: string, lead: string) => `${alias}."${lead}" DESC NULLS LAST, ${alias}."id" ASC`;

/** More keys than this are not taken one by one: among so many rows the page is soon full. */
const FEW_KEYS = 16;

/** What rows have in one of some columns: keys that are given, or those of rows of a table of few. */
interface Key {
  column: string;
  given?: unknown[];
  those?: { model: Model; where: Condition };
}

/** A condition that comes to keys, and those that must hold besides. */
export interface Keyed {
  keys: Key[];
  rest: Condition;
}

/** Undefined where no condition comes to keys that are yet to be found. */
export function keyedBy(model: Model, where: Condition): Keyed | undefined {
  const conditions = each(where);
  for (const [index, [name, value]] of conditions.entries()) {
    const choices = name === 'OR' ? eachOf(value) : [{ [name]: value }];
    const keys = choices.map((choice) => keyOf(model, choice));
    if (keys.some((key) => !key) || !keys.some((key) => key?.those)) continue;
    const rest = conditions.filter((_, other) => other !== index).map(([name, value]) => ({ [name]: value }));
    return { keys: keys as Key[], rest: { AND: rest } };
  }
  return undefined;
}

function keyOf(model: Model, choice: Condition): Key | undefined {
  const [condition, ...more] = each(choice);
  if (!condition || more.length > 0) return undefined;
  const [name, value] = condition;
  const columns = IN_ORDER[model]?.columns;
  if (columns?.includes(name)) {
    if (typeof value === 'string') return { column: name, given: [value] };
    if (!isPlain(value) || Object.keys(value).length !== 1) return undefined;
    const given = value.in ?? [value.equals];
    return Array.isArray(given) && given.every((key) => typeof key === 'string') ? { column: name, given } : undefined;
  }
  const relation = relationOf(model, name);
  if (relation?.theirs !== 'id' || !FEW.has(relation.model) || !columns?.includes(relation.ours)) return undefined;
  const where = isPlain(value) && 'is' in value && Object.keys(value).length === 1 ? value.is : value;
  if (!isPlain(where) || 'is' in where || 'isNot' in where || each(where).length === 0) return undefined;
  return { column: relation.ours, those: { model: relation.model, where } };
}

/**
 * A page of rows that have one of some keys. Are the keys few, then the first of each come from its index, and the page is made of these; are they many, the order is
 * gone through until the page is full. The planner does neither: to it, keys that a statement finds out by itself are of unknown number, and several columns
 * have no common order.
 * @param rows the beginning of the statement, of the rows of `scope`
 * @param order as it ends, with `limit`
 */
export function keyedPage(parts: Parts, scope: Scope, keyed: Keyed, rows: string, order: string, limit: string): string | undefined {
  const { lead } = IN_ORDER[scope.model]!;
  const inOrder = orderOf(scope.alias, lead);
  if (order !== inOrder && order !== backwards(inOrder)) return undefined;
  const by = (alias: string) => `ORDER BY ${order.replaceAll(`${scope.alias}.`, `${alias}.`)} ${limit}`;
  const end = `ORDER BY ${order} ${limit}`;
  const from = scope.from();
  const sources = keyed.keys.map((key) => sourceOf(parts, key));
  const all = sources.map((source, kind) => `SELECT ${kind} AS kind, key FROM (${source}) AS of_kind(key)`).join(' UNION ALL ');
  const firsts = keyed.keys.map((key, kind) => {
    const row = new Scope(parts, scope.model, parts.alias());
    const rest = row.all(keyed.rest) ?? 'TRUE';
    return `SELECT first.* FROM keys CROSS JOIN LATERAL (SELECT ${row.column('id')}, ${row.column(lead)} FROM ${row.from()}
      WHERE ${row.deciding(key.column)} = keys.key AND ${rest} ${by(row.alias)}) AS first WHERE keys.kind = ${kind}`;
  });
  const anyKey = keyed.keys.map(({ column }, kind) => `${scope.column(column)} IN (${sources[kind]})`).join(' OR ');
  const rest = scope.all(keyed.rest) ?? 'TRUE';
  return `WITH keys AS MATERIALIZED (SELECT * FROM (${all}) AS k LIMIT ${FEW_KEYS + 1})
    (${rows} FROM ${from} WHERE (SELECT count(*) FROM keys) <= ${FEW_KEYS} AND ${scope.column('id')} = ANY(ARRAY(
      SELECT id FROM (${firsts.join(' UNION ')}) AS f ${by('f')})) ${end})
    UNION ALL (${rows} FROM ${scope.from()} WHERE (SELECT count(*) FROM keys) > ${FEW_KEYS} AND CASE WHEN (${anyKey}) AND ${rest} THEN TRUE END ${end})`;
}

function sourceOf(parts: Parts, { given, those }: Key): string {
  if (!those) return `SELECT unnest(${parts.value(given, true)}::text[])`;
  const scope = new Scope(parts, those.model, parts.alias());
  const condition = scope.all(those.where) ?? 'TRUE';
  return `SELECT ${scope.column('id')} FROM ${scope.from()} WHERE ${condition}`;
}

const backwards = (order: string) => order.replace('DESC NULLS LAST', 'ASC NULLS FIRST').replace(/ASC$/, 'DESC');
