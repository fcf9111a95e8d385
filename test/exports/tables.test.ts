import { DataType, tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { insert } from '../harness/rows.js';
import { useExports } from './server.js';

const LAUNCHES = '{ launches { nodes { slug time outcome pad { name site { country { code } } } } } }';

describe('tables', () => {
  const { get, post, database } = useExports();
  const csv = async (query: string, variables: object = {}): Promise<string[][]> => {
    const answer = await post({ query, variables }, 'csv');
    expect(answer.status).toBe(200);
    return parse(await answer.text());
  };
  const arrow = async (query: string) => tableFromIPC(new Uint8Array(await (await get(query, 'arrow')).arrayBuffer()));
  const ndjson = async (query: string): Promise<Record<string, unknown>[]> =>
    (await (await get(query, 'ndjson')).text())
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const json = async (query: string) => (await (await post({ query })).json()).data;

  test('CSV has every row of every page, in order, once; lines end with CRLF', async () => {
    const answer = await get(LAUNCHES, 'csv');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="launches.csv"',
    });
    const text = await answer.text();
    const [header, ...rows] = parse(text) as string[][];
    expect(header).toEqual(['slug', 'time', 'outcome', 'pad_name', 'pad_site_country_code']);
    const { launches } = await json('{ launches(first: 100) { totalCount nodes { slug } } }');
    expect(rows).toHaveLength(launches.totalCount);
    expect(answer.headers.get('x-total-count')).toBe(String(launches.totalCount));
    expect(rows.slice(0, 100).map(([slug]) => slug)).toEqual(launches.nodes.map(({ slug }: { slug: string }) => slug));
    expect(new Set(rows.map(([slug]) => slug)).size).toBe(rows.length);
    expect(text.split('\r\n')).toHaveLength(rows.length + 2);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('NDJSON and Arrow have the same rows, with their types', async () => {
    const [, ...rows] = await csv(LAUNCHES);
    const objects = await ndjson(LAUNCHES);
    expect(objects.map(Object.values).map((values) => values.map((value) => value ?? ''))).toEqual(rows);
    const table = await arrow(LAUNCHES);
    expect(table.schema.fields.map(({ name, type, nullable }) => `${name} ${type} ${nullable}`)).toEqual([
      'slug Utf8 false',
      'time Timestamp<MILLISECOND, UTC> true',
      'outcome Dictionary<Int16, Utf8> false',
      'pad_name Utf8 true',
      'pad_site_country_code Utf8 true',
    ]);
    expect(table.batches.length).toBeGreaterThan(2);
    const read = table.toArray().map((row) => row!.toJSON());
    expect(read.map(({ time, ...row }) => ({ ...row, time: time === null ? null : new Date(time).toISOString() }))).toEqual(
      objects.map((row) => row),
    );
  });

  test('Arrow has days as days, numbers as numbers, lists of texts as lists and lists of objects as JSON', async () => {
    const query = `{ missions(filter: { slug: { eq: "soyuz-ms-28" } }) { nodes {
      slug checkedThrough launch { slips { days } checkedThrough } crew { position person { name } } incidents { name } claims { totalCount nodes { statement } } } } }`;
    const table = await arrow(query);
    const types = Object.fromEntries(table.schema.fields.map(({ name, type }) => [name, String(type)]));
    expect(types).toMatchObject({
      checkedThrough: 'Date32<DAY>',
      launch_checkedThrough: 'Date32<DAY>',
      claims_totalCount: 'Int32',
      crew: 'Utf8',
    });
    const { missions } = await json(query);
    const row = table.get(0)!.toJSON();
    expect(JSON.parse(row['crew'])).toEqual(missions.nodes[0].crew);
    expect(JSON.parse(row['claims_nodes'])).toEqual(missions.nodes[0].claims.nodes);
    expect(row['claims_totalCount']).toBe(missions.nodes[0].claims.totalCount);
    const sanctions = await arrow('{ sanctions(first: 5) { nodes { types listedOn { date } } } }');
    const listed = sanctions.schema.fields[0]!.type;
    expect(DataType.isList(listed) && String(listed.children[0]!.type)).toBe('Utf8');
    expect([...sanctions.get(0)!['types']].length).toBeGreaterThan(0);
  });

  test('lists are JSON in a cell of CSV and lists in NDJSON', async () => {
    const query = '{ missions(filter: { slug: { eq: "soyuz-ms-28" } }) { nodes { crew { person { name } } } } }';
    const { missions } = await json(query);
    const [, [cell]] = (await csv(query)) as [string[], [string]];
    expect(JSON.parse(cell)).toEqual(missions.nodes[0].crew);
    expect(await ndjson(query)).toEqual([{ crew: missions.nodes[0].crew }]);
  });

  test('an empty table has its columns, whatever the form', async () => {
    const nothing = '{ launches(filter: { pad: { eq: "nowhere" } }) { nodes { slug time } } }';
    expect(await csv(nothing)).toEqual([['slug', 'time']]);
    expect(await ndjson(nothing)).toEqual([]);
    const table = await arrow(nothing);
    expect([table.numRows, table.schema.fields.map(({ type }) => String(type))]).toEqual([0, ['Utf8', 'Timestamp<MILLISECOND, UTC>']]);
  });

  test('columns follow aliases, fragments, `edges` and directives, and forget what is no row', async () => {
    const query = `query Flights($short: Boolean!) {
      __typename
      list: missions(first: 2) { totalCount pageInfo { hasNextPage } edges { cursor node { ...Named start: launch { time } kind @skip(if: $short) } } }
    }
    fragment Named on Mission { ... on Node { id } title: name }`;
    const answer = await post({ query, variables: { short: true } }, 'csv');
    expect(answer.headers.get('content-disposition')).toContain('filename="Flights.csv"');
    const [header, ...rows] = parse(await answer.text()) as string[][];
    expect(header).toEqual(['cursor', 'id', 'title', 'start_time']);
    expect(rows).toHaveLength(2);
    const [longer] = await csv(query, { short: false });
    expect(longer).toEqual(['cursor', 'id', 'title', 'start_time', 'kind']);
  });

  test('fields of some types only are columns that may be empty', async () => {
    const query =
      '{ claims(first: 100) { nodes { slug subject { __typename ... on Pad { name } ... on Mission { name } ... on Incident { severity } } } } }';
    const table = await arrow(query);
    expect(table.schema.fields.map(({ name, nullable }) => `${name} ${nullable}`)).toEqual([
      'slug false',
      'subject___typename false',
      'subject_name true',
      'subject_severity true',
    ]);
    expect(table.numRows).toBe(100);
  });

  test('a list may hang on one parent, at a moment of the past too', async () => {
    const of = (fields: string) => `{ pad(slug: "baikonur-31-6") { launches { ${fields} } } }`;
    const { pad } = await json(of('totalCount'));
    expect(await csv(of('nodes { slug }'))).toHaveLength(pad.launches.totalCount + 1);
    const past = (fields: string) => `{ asOf(knownAt: "2026-01-01T00:00:00Z") { ${fields.slice(1, -1)} } }`;
    const then = (await json(past(of('totalCount')))).asOf.pad.launches.totalCount;
    expect(then).toBeGreaterThan(0);
    const [, ...rows] = await csv(past(of('nodes { id slug }')));
    expect(rows).toHaveLength(then);
    const { node } = await json(`{ node(id: "${rows[0]![0]}") { ... on Launch { slug } } }`);
    expect(node.slug).toBe(rows[0]![1]);
  });

  test('cells that a spreadsheet would run are made inert; numbers stay numbers', async () => {
    const client = await database.current.connect();
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', 'plain', '', 'a "b", c\nd'];
    const stands = { kind: 'SPACE_AGENCY' };
    await insert(client, 'Agency', ...texts.map((name, place) => ({ ...stands, id: `zz-inert-${place}`, name })));
    await client.end();
    const slugs = JSON.stringify(texts.map((_, place) => `zz-inert-${place}`));
    const query = `{ agencies(filter: { slug: { in: ${slugs} } }, orderBy: [{ field: NAME }]) { nodes { name } } }`;
    const answer = await (await post({ query }, 'csv')).text();
    expect(answer).toContain(`"a ""b"", c\nd"\r\n`);
    const inert = texts.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text));
    expect(new Set((parse(answer) as string[][]).slice(1).map(([name]) => name))).toEqual(new Set(inert));
    expect(new Set((await ndjson(query)).map(({ name }) => name))).toEqual(new Set(texts));
    const [, ...sites] = await csv('{ launchSites { nodes { longitude } } }');
    expect(sites.some(([longitude]) => /^-\d/.test(longitude!))).toBe(true);
  });
});
