import { type GraphQLObjectType, getNamedType, isEnumType, isInputObjectType, isObjectType, isRequiredArgument } from 'graphql';
import { expect } from 'vitest';
import type { Graph } from '../../src/db/index.js';
import { schema } from '../../src/schema.js';
import { run } from '../harness/execute.js';

/** How a list is ordered: by the value of a field of its nodes. */
export interface Key {
  name: string;
  select: string;
  direction: 'ASC' | 'DESC';
}

/** A list to walk. `ask` puts its arguments and selection where they belong. */
export interface List {
  ask(args: string, selection: string): string;
  keys: Key[];
  node: GraphQLObjectType;
}

interface Page {
  totalCount: number;
  // biome-ignore lint/suspicious/noExplicitAny: nodes of every type
  edges: { cursor: string; node: any }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** Of nodes that have no id. */
const OWN_IDENTITY: Record<string, string[]> = { Change: ['entity', 'entityId', 'kind'], NodeChange: ['kind', 'knownFrom', 'nodeId'] };
/** What tells a node of any type from another: what its list ends ties by, and its id. */
const identity = ({ node: type }: List) =>
  (OWN_IDENTITY[type.name] ?? ['id', 'slug', 'code', 'number'].filter((field) => type.getFields()[field])).join(' ');

export async function page(graph: Graph, list: List, args: Record<string, string | number>): Promise<Page> {
  const node = `{ ${identity(list)} ${list.keys.map((key) => key.select).join(' ')} }`;
  const selection = `{ totalCount nodes { ${identity(list)} } edges { cursor node ${node} }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const { data, errors } = await run(
    graph,
    list.ask(
      Object.entries(args)
        .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
        .join(', '),
      selection,
    ),
  );
  expect(errors).toBeUndefined();
  const found = (data.parent ?? data).list;
  expect(found.nodes.map(idOf)).toEqual(found.edges.map((edge: { node: object }) => idOf(edge.node)));
  expect(found.pageInfo).toMatchObject({ startCursor: found.edges[0]?.cursor ?? null, endCursor: found.edges.at(-1)?.cursor ?? null });
  return found;
}

// biome-ignore lint/suspicious/noExplicitAny: nodes of every type
const idOf = (node: any): string =>
  node.id ?? node.number ?? `${node.kind} ${node.entity ?? node.knownFrom} ${node.entityId ?? node.nodeId}`;

/** Walks page by page from one end, at most `pages` of them. */
export async function walk(graph: Graph, list: List, way: 'first' | 'last', size: number, pages = Number.POSITIVE_INFINITY) {
  const [cursorArg, more, behind, cursor] =
    way === 'first'
      ? (['after', 'hasNextPage', 'hasPreviousPage', 'endCursor'] as const)
      : (['before', 'hasPreviousPage', 'hasNextPage', 'startCursor'] as const);
  // biome-ignore lint/suspicious/noExplicitAny: nodes of every type
  let nodes: any[] = [];
  let at: string | null = null;
  for (let number = 0; number < pages; number++) {
    const found: Page = await page(graph, list, { [way]: size, ...(at === null ? {} : { [cursorArg]: at }) });
    const part = found.edges.map((edge) => edge.node);
    nodes = way === 'first' ? [...nodes, ...part] : [...part, ...nodes];
    expect(found.pageInfo[behind]).toBe(number > 0);
    expect(found.pageInfo[more]).toBe(nodes.length < found.totalCount);
    if (!found.pageInfo[more]) return { nodes, total: found.totalCount, whole: true };
    expect(part.length).toBe(size);
    at = found.pageInfo[cursor];
  }
  return { nodes, total: -1, whole: false };
}

/** Walks a list both ways and holds the walks against the list read in pages of 100, and that against its order. */
export async function expectWalks(graph: Graph, list: List): Promise<number> {
  const { nodes: all, total } = await walk(graph, list, 'first', 100);
  const ids = all.map(idOf);
  expect(total).toBe(all.length);
  expect(new Set(ids).size).toBe(all.length);
  expectOrdered(all, list.keys);
  const size = all.length > 60 ? 7 : 3;
  const forwards = await walk(graph, list, 'first', size, 40);
  expect(forwards.nodes.map(idOf)).toEqual(forwards.whole ? ids : ids.slice(0, 40 * size));
  const backwards = await walk(graph, list, 'last', size, 40);
  expect(backwards.nodes.map(idOf)).toEqual(backwards.whole ? ids : ids.slice(-40 * size));
  return all.length;
}

const RANKS = ['PREFERRED', 'NORMAL', 'DEPRECATED'];

/** The value that a node is ordered by: numbers stay so, enums count by their place, vague dates by their earliest day. */
// biome-ignore lint/suspicious/noExplicitAny: nodes of every type
function placeOf(node: any, { select }: Key): string | number | null {
  const value = node[select.split(/\W/)[0]!];
  const plain = typeof value === 'object' && value !== null ? (value.date ?? value.time ?? null) : (value ?? null);
  return RANKS.includes(plain) ? RANKS.indexOf(plain) : plain;
}

/** Compares texts by their bytes, as the databases do. */
const compare = (a: string | number, b: string | number) =>
  typeof a === 'number' ? a - (b as number) : Buffer.compare(Buffer.from(a), Buffer.from(String(b)));

// biome-ignore lint/suspicious/noExplicitAny: nodes of every type
function expectOrdered(nodes: any[], keys: Key[]) {
  for (const [index, next] of nodes.entries()) {
    const previous = nodes[index - 1];
    if (!previous) continue;
    const steps = keys.map((key) => {
      const [a, b] = [placeOf(previous, key), placeOf(next, key)];
      if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1; // what is unknown comes last, either way
      return key.direction === 'ASC' ? compare(a, b) : compare(b, a);
    });
    const tie =
      next.number === undefined && next.entity === undefined && next.nodeId === undefined
        ? compare(previous.slug ?? previous.code, next.slug ?? next.code)
        : -1;
    expect(steps.find((step) => step !== 0) ?? tie, `${idOf(previous)} before ${idOf(next)}`).toBeLessThan(0);
  }
}

/** `FOUNDED_ON` as a selection on the node: `foundedOn { date }`. */
function keyOf(node: GraphQLObjectType, name: string, direction: Key['direction']): Key {
  if (name === 'LAUNCH_TIME') return { name, select: 'launch { time }', direction };
  const field = name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const vague = getNamedType(node.getFields()[field]!.type).name === 'PartialDate';
  return { name, select: vague ? `${field} { date }` : field, direction };
}

/** Every root list of the schema with each of its orders, both ways. */
export function rootLists(): { title: string; field: string; list: List }[] {
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    const connection = getNamedType(field.type);
    if (!isObjectType(connection) || !connection.name.endsWith('Connection') || field.args.some(isRequiredArgument)) return [];
    const nodes = connection.getFields()['nodes']!.type;
    const node = getNamedType(nodes) as GraphQLObjectType;
    const input = field.args.find((arg) => arg.name === 'orderBy');
    const order = input && getNamedType(input.type);
    const names = isInputObjectType(order) ? getNamedType(order.getFields()['field']!.type) : undefined;
    if (!isEnumType(names)) {
      const keys: Key[] = node.name === 'NodeChange' ? [{ name: 'KNOWN_FROM', select: 'knownFrom', direction: 'DESC' }] : [];
      const list: List = { node, keys, ask: (args, selection) => `{ list: ${field.name}(${args}) ${selection} }` };
      return [{ title: field.name, field: field.name, list }];
    }
    return names.getValues().flatMap(({ name }) =>
      (['ASC', 'DESC'] as const).map((direction) => {
        const ask = (args: string, selection: string) =>
          `{ list: ${field.name}(orderBy: [{ field: ${name}, direction: ${direction} }], ${args}) ${selection} }`;
        return {
          title: `${field.name} by ${name} ${direction}`,
          field: field.name,
          list: { node, keys: [keyOf(node, name, direction)], ask },
        };
      }),
    );
  });
}
