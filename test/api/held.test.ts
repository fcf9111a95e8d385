import { getNamedType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/schema.js';
import { feedLists } from '../feeds/list-files.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';
import { MARK, refuseEach } from './http.js';
import { addLike } from './rows.js';

/** Where each list of intervals is met: a root connection of its type, and its name. */
const lists = Object.values(schema.getQueryType()!.getFields()).flatMap((root) => {
  const page = getNamedType(root.type);
  const node = isObjectType(page) && page.name.endsWith('Connection') ? getNamedType(page.getFields()['nodes']!.type) : undefined;
  if (!isObjectType(node)) return [];
  return Object.values(node.getFields())
    .filter(({ args }) => args.some(({ name }) => name === 'between') && args.some(({ name }) => name === 'certainly'))
    .map((field) => {
      const paged = getNamedType(field.type).name.endsWith('Connection');
      const items = (args: string, wanted: string) =>
        `${field.name}${paged && args === '' ? '(first: 100)' : args} { ${paged ? `nodes { ${wanted} }` : wanted} }`;
      return { name: `${node.name}.${field.name}`, root: root.name, field: field.name, paged, items };
    });
});

const WRONG: [string, string][] = [
  ['a day that no calendar has', 'on: "2026-02-30"'],
  ['a year of five digits', 'on: "99999-01-01"'],
  ['a word', `on: "${MARK}"`],
  ['an end before the start', 'between: { from: "2026-03-02", to: "2026-03-01" }'],
  ['a span with a day that no calendar has', 'between: { from: "2026-03-02", to: "2026-13-01" }'],
  ['a day and a span', 'on: "2026-03-01", between: { from: "2026-03-01", to: "2026-03-02" }'],
];

refuseEach(
  'days and spans of intervals',
  lists.flatMap(({ name, root, paged, items }) =>
    WRONG.flatMap(([wrong, args]) => [
      { name: `${name}: ${wrong}`, query: `{ ${root} { nodes { ${items(`(${args})`, '__typename')} } } }`, code: 'BAD_USER_INPUT' },
      {
        name: `${name}.holds: ${wrong}`,
        query: `{ ${root}(first: ${paged ? 40 : 100}) { nodes { ${items('', `holds(${args})`)} } } }`,
        code: 'BAD_USER_INPUT',
      },
    ]),
  ),
  feedLists,
);
refuseEach(
  'spans without an end',
  lists.map(({ name, root, items }) => ({
    name,
    query: `{ ${root} { nodes { ${items('(between: { from: "2026-03-02" })', '__typename')} } } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  })),
);

interface Held {
  holds: 'CERTAIN' | 'POSSIBLE' | 'NOT';
}

describe('intervals', () => {
  const database = useDatabase();
  beforeAll(() => feedLists(database.current));
  const ask = async (operation: string) => {
    const { data, errors } = await run(database.current, operation);
    expect(errors).toBeUndefined();
    return data;
  };

  test('every interval of the graph can be asked by day and by span', () => {
    const intervals = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && type.getFields()['holds']);
    expect(intervals.length).toBeGreaterThan(10);
    expect(lists.length).toBeGreaterThan(intervals.length);
  });

  test.each(lists)('$name keeps what holds says', async ({ root, paged, items }) => {
    for (const days of ['on: "2014-06-30"', 'on: "2025-11-28"', 'between: { from: "1991-11-01", to: "1992-02-01" }', 'on: "2026-11-20"']) {
      const asked = (more: string) => items(`(${days}${more}${paged ? ', first: 100' : ''})`, 'holds');
      const data = await ask(
        `{ ${root}(first: 100) { nodes { all: ${items('', `holds(${days})`)} held: ${asked('')} sure: ${asked(', certainly: true')} } } }`,
      );
      for (const { all, held, sure } of data[root].nodes) {
        const [every, possible, certain] = [all, held, sure].map((list: Held[] & { nodes?: Held[] }) => list.nodes ?? list);
        expect(possible).toHaveLength(every!.filter(({ holds }: Held) => holds !== 'NOT').length);
        expect(certain).toHaveLength(every!.filter(({ holds }: Held) => holds === 'CERTAIN').length);
      }
    }
  });

  test.each(['exemptions', 'station'])('conditions in SQL compare vague dates as holds does: %s', async (what) => {
    await addVague(what === 'station' ? 'Docking' : 'Exemption');
    const all = (days: string) =>
      what === 'station'
        ? `station(slug: "iss") { list: dockings(first: 100) { nodes { slug from holds(${days}) } } }`
        : `list: exemptions(first: 100) { nodes { slug holds(${days}) } }`;
    const some = (day: string, certainly: boolean) =>
      what === 'station'
        ? `station(slug: "iss") { list: dockings(first: 100, on: "${day}", certainly: ${certainly}) { nodes { slug } } }`
        : `list: exemptions(first: 100, filter: { ${certainly ? 'certainlyInForceOn' : 'inForceOn'}: "${day}" }) { nodes { slug } }`;
    for (const day of ['2025-01-01', '2025-03-31', '2025-06-30', '2025-07-01', '2025-09-15', '2025-12-31', '2026-02-28']) {
      const nodes = async (operation: string) => {
        const data = await ask(`{ ${operation} }`);
        return (data.list ?? data.station.list).nodes as (Held & { slug: string; from?: string })[];
      };
      const every = await nodes(all(`on: "${day}"`));
      expect(every.length).toBeGreaterThan(60);
      for (const certainly of [false, true]) {
        const wanted = every.filter(({ holds }) => (certainly ? holds === 'CERTAIN' : holds !== 'NOT'));
        expect(wanted.length).toBeGreaterThan(2);
        expect((await nodes(some(day, certainly))).map(({ slug }) => slug).sort()).toEqual(wanted.map(({ slug }) => slug).sort());
      }
    }
  });

  /** Sixty rows like one on record, with vague dates about 2025. */
  async function addVague(table: 'Docking' | 'Exemption') {
    const names =
      table === 'Docking' ? ['fromTime', 'fromPrecision', 'toTime', 'toPrecision'] : ['fromDate', 'fromPrecision', 'toDate', 'toPrecision'];
    const units = ['DAY', 'MONTH', 'QUARTER', 'HALF', 'YEAR'] as const;
    const first = (unit: (typeof units)[number], months: number) => {
      const size = { DAY: 1, MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12 }[unit];
      return new Date(Date.UTC(2024, Math.floor(months / size) * size, unit === 'DAY' ? 15 : 1)).toISOString();
    };
    for (let index = 0; index < 60; index++) {
      const [from, to] = [units[index % 5]!, units[Math.floor(index / 5) % 5]!];
      const begins = 6 + ((index * 7) % 18);
      const started = first(from, begins);
      const told = first(to, begins + 2 + ((index * 5) % 15));
      const ends = index % 6 === 0 || told <= started ? null : told;
      await addLike(database.current.db, table, (await anyOf(table)).id, {
        id: `vague-${index}`,
        [names[0]!]: started,
        [names[1]!]: from,
        [names[2]!]: ends,
        [names[3]!]: ends && to,
        checkedThrough: `2025-0${1 + (index % 9)}-01`,
        ...(table === 'Docking' ? { portId: null } : {}),
      });
    }
  }
  const anyOf = async (table: 'Docking' | 'Exemption') =>
    table === 'Docking'
      ? database.current.db.docking.findFirstOrThrow({ where: { stationId: 'iss' } })
      : database.current.db.exemption.findFirstOrThrow();
});
