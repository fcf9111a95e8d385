import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, type GraphQLLeafType, GraphQLString, isEnumType } from 'graphql';

/** Writes a value that is not null as JSON. @throws when the type cannot serialize it. */
export type WriteLeaf = (value: unknown) => string;

// What JSON has to escape, and halves of surrogate pairs, which JSON.stringify writes as escapes.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;
/** Longer ones are looked through faster by JSON.stringify. */
const SHORT = 64;

const quoted = (text: string): string => (text.length < SHORT && !ESCAPED.test(text) ? `"${text}"` : JSON.stringify(text));

/** How values of a type are written: what `serialize` of the type makes of them, as JSON. */
export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  const general: WriteLeaf = (value) => JSON.stringify(serialized(type, value));
  if (type === GraphQLString || type === GraphQLID) return (value) => (typeof value === 'string' ? quoted(value) : general(value));
  if (type === GraphQLBoolean) return (value) => (value === true ? 'true' : value === false ? 'false' : general(value));
  if (type === GraphQLInt) return (value) => (typeof value === 'number' && (value | 0) === value ? `${value}` : general(value));
  if (type === GraphQLFloat)
    return (value) => (typeof value === 'number' && Number.isFinite(value) ? JSON.stringify(value) : general(value));
  if (type.name === 'DateTime')
    return (value) => (value instanceof Date && !Number.isNaN(value.getTime()) ? `"${isoOf(value)}"` : general(value));
  if (isEnumType(type)) {
    const names = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, `"${name}"`]));
    return (value) => names.get(value) ?? general(value);
  }
  return general;
}

function serialized(type: GraphQLLeafType, value: unknown): unknown {
  const result = type.serialize(value);
  if (result == null) throw new Error(`${type.name} has no value here`);
  return result;
}

const DAY_MS = 86_400_000;
const MOST_DAYS = 50_000;
const days = new Map<number, string>();
const PAIRS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** What `toISOString` says of a valid date, in a third of its time: it asks the calendar each time, and days come again. */
export function isoOf(date: Date): string {
  const time = date.getTime();
  const day = Math.floor(time / DAY_MS);
  let text = days.get(day);
  if (text === undefined) {
    text = new Date(day * DAY_MS).toISOString().slice(0, -'00:00:00.000Z'.length);
    if (days.size >= MOST_DAYS) days.clear();
    days.set(day, text);
  }
  const since = time - day * DAY_MS;
  const seconds = Math.floor(since / 1000);
  const minutes = Math.floor(seconds / 60);
  const ms = since % 1000;
  return `${text}${PAIRS[Math.floor(minutes / 60)]}:${PAIRS[minutes % 60]}:${PAIRS[seconds % 60]}.${ms < 100 ? '0' : ''}${ms < 10 ? '0' : ''}${ms}Z`;
}
