import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
} from 'graphql';

/** Numbers that are the same for the same seed, and all below 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TEXTS = [
  'soyuz-ms-28',
  'RU',
  'US',
  'esa',
  'baikonur',
  'iss',
  '',
  '%',
  '\\',
  "'",
  '"',
  '‮',
  '💥',
  'a'.repeat(500),
  "'; DROP TABLE x --",
  '(a+)+$',
];
const DAYS = ['2025-11-27', '1957-10-04', '2100-01-01', '0001-01-01', '9999-12-31'];
const TIMES = ['2025-11-27T09:27:57Z', '1957-10-04T00:00:00Z', '2999-01-01T00:00:00Z'];
const NUMBERS = [0, 1, 2, -1, 5, 100, 101, 2 ** 31 - 1, -(2 ** 31)];
const SCALARS: Record<string, unknown[]> = {
  Int: NUMBERS,
  Float: [...NUMBERS, 0.5, -1e300, 1e-300],
  String: TEXTS,
  ID: [...TEXTS, ...['Country:RU', 'Mission:soyuz-ms-28', 'Nothing:x'].map((id) => Buffer.from(id).toString('base64url'))],
  Boolean: [true, false],
  Date: DAYS,
  DateTime: TIMES,
  URL: ['https://example.org/'],
};

/** What is wrong more often than not when it is made up, alone or beside its sisters. */
const SELDOM = new Set(['after', 'before', 'last', 'on', 'between', 'externalId']);

export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

export interface Taste {
  /** Values that make sense for an argument or a field of an input of this name, if it is no input itself: most are taken from these. */
  known?: (name: string) => readonly unknown[] | undefined;
  /** What is asked of a field at the root of a mutation or subscription besides, by its type. */
  always?: (type: GraphQLNamedType) => string;
}

/** Operations that are valid by the schema, with arguments that mostly make sense and sometimes do not. */
export class Operations {
  readonly #schema: GraphQLSchema;
  readonly #random: () => number;
  readonly #taste: Taste;
  #variables: { name: string; type: string; value: unknown }[] = [];
  #aliases = 0;

  constructor(schema: GraphQLSchema, seed: number, taste: Taste = {}) {
    this.#schema = schema;
    this.#random = random(seed);
    this.#taste = taste;
  }

  /** A query. */
  next(): Operation {
    return this.#operation('query', () => this.#selection(this.#schema.getQueryType()!, 0));
  }

  /** A mutation or a subscription: one field at the root. @param only one of these fields. */
  nextOf(kind: 'mutation' | 'subscription', only?: string[]): Operation {
    const root = kind === 'mutation' ? this.#schema.getMutationType()! : this.#schema.getSubscriptionType()!;
    const fields = Object.values(root.getFields()).filter(({ name }) => only?.includes(name) ?? true);
    // What it gives is a part of the graph, which queries look at: a little of it will do.
    return this.#operation(kind, () => `{ ${this.#field(this.#one(fields), 2, true)} }`);
  }

  #operation(kind: string, selected: () => string): Operation {
    this.#variables = [];
    this.#aliases = 0;
    const selection = selected();
    const head = this.#variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    return {
      query: `${kind}${head && `(${head})`} ${selection}`,
      variables: Object.fromEntries(this.#variables.map(({ name, value }) => [name, value])),
    };
  }

  #chance = (share: number) => this.#random() < share;
  #one = <T>(of: readonly T[]): T => of[Math.floor(this.#random() * of.length)]!;
  #some = <T>(of: readonly T[], most: number): T[] => Array.from({ length: 1 + Math.floor(this.#random() * most) }, () => this.#one(of));

  #selection(type: GraphQLNamedType, depth: number): string {
    if (isAbstractType(type)) {
      const kinds = new Set(this.#some(this.#schema.getPossibleTypes(type), 2));
      return `{ __typename ${[...kinds].map((kind) => `... on ${kind.name} ${this.#selection(kind, depth)}`).join(' ')} }`;
    }
    if (!isObjectType(type)) return '';
    const fields = Object.values(type.getFields());
    // Deep down only what ends there, so that every operation has an end.
    const open = depth < 5 ? fields : fields.filter((field) => isLeafType(getNamedType(field.type)));
    const chosen = open.length === 0 ? [] : this.#some(open, depth === 0 ? 2 : 4);
    return `{ __typename ${chosen.map((field) => this.#field(field, depth)).join(' ')} }`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, root = false): string {
    const args = field.args
      .filter((arg) => isRequiredArgument(arg) || this.#chance(SELDOM.has(arg.name) ? 0.05 : 0.3))
      .map((arg) => this.#argument(arg));
    const type = getNamedType(field.type);
    const always = (root && this.#taste.always?.(type)) || '';
    const selection = this.#selection(type, depth + 1).replace(/^\{/, `{ ${always}`);
    // An alias each: the same field with other arguments would not merge.
    return `f${this.#aliases++}: ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection}`;
  }

  #argument(arg: GraphQLArgument): string {
    // Few pages have a size of -1: with such ones nothing else would ever be looked at.
    const value = arg.name === 'first' && this.#chance(0.9) ? 1 + Math.floor(this.#random() * 10) : this.#named(arg, 0);
    if (this.#chance(0.6)) {
      const name = `v${this.#variables.length}`;
      this.#variables.push({ name, type: String(arg.type), value });
      return `${arg.name}: $${name}`;
    }
    return `${arg.name}: ${literal(value, arg.type)}`;
  }

  #named({ name, type }: { name: string; type: GraphQLInputType }, depth: number): unknown {
    const known = isLeafType(getNamedType(type)) && this.#taste.known?.(name);
    return known && this.#chance(0.93) ? this.#one(known) : this.#value(type, depth);
  }

  #value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (isListType(type)) return this.#some([0, 1, 2], depth < 3 ? 3 : 1).map(() => this.#value(type.ofType, depth + 1));
    if (isEnumType(type)) return this.#one(type.getValues()).name;
    if (isScalarType(type)) return this.#one(SCALARS[type.name] ?? TEXTS);
    if (!isInputObjectType(type)) return null;
    const fields = Object.values(type.getFields());
    if (type.isOneOf && this.#chance(0.95)) {
      const only = this.#one(fields);
      return { [only.name]: this.#named(only, depth + 1) };
    }
    const simple = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const open = depth < 3 ? fields : simple; // deep down only what ends there
    const chosen = new Set([...fields.filter(isRequiredInputField), ...(open.length > 0 ? this.#some(open, 2) : [])]);
    return Object.fromEntries([...chosen].map((field) => [field.name, this.#named(field, depth + 1)]));
  }
}

/** A value as it stands in a document: names of enums go without quotes. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (value === null) return 'null';
  if (isListType(type)) return `[${(value as unknown[]).map((member) => literal(member, type.ofType)).join(', ')}]`;
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = type.getFields();
  return `{ ${Object.entries(value as object)
    .map(([name, inner]) => `${name}: ${literal(inner, fields[name]!.type)}`)
    .join(', ')} }`;
}
