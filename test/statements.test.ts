import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../src/schema.js';
import { useDatabase } from './harness/database.js';
import { run } from './harness/execute.js';

// The promise: one SQL statement for each edge and level, whatever the breadth. A hundred missions cost what one costs.
const DEEP = /* GraphQL */ `
  query Deep($first: Int) {
    missions(first: $first) {
      totalCount
      nodes {
        name
        crew { role person { name nationalities { country { code } } } flownFor { name } }
        launch { cospar time vehicle { name } provider { name } pad { name site { name country { name } } } }
        partners { role agency { name country { name } } }
        claims(first: 5) { totalCount nodes { statement source { title } } }
        sources { title }
      }
    }
  }
`;
// Each entry is one edge (or count) of the operation and the table that its statement reads.
const EDGES = [
  'missions in the order of their launches',
  'missions',
  'missions.totalCount',
  'crew',
  'person',
  'nationalities',
  'nationality.country',
  'flownFor',
  'launch',
  'vehicle',
  'provider',
  'pad',
  'site',
  'site.country',
  'partners',
  'partner.agency',
  'partner.agency.country',
  'claims',
  'claims.totalCount',
  'claim.source',
  'sources',
];

describe('statements', () => {
  const database = useDatabase();

  async function addMissions(count: number) {
    const client = await database.current.connect();
    await client.query(`
      WITH revision AS (INSERT INTO "Revision" (author) VALUES ('test') RETURNING id),
      missions AS (
        INSERT INTO "Mission" (id, name, kind, "spacecraftId", "checkedThrough", "knownFrom", "revisionId")
        SELECT 'test-mission-' || n, 'Test mission ' || n, 'CREW_ROTATION', 'soyuz-ms', '2026-01-01', '2026-01-01', revision.id
        FROM revision, generate_series(1, ${count}) n RETURNING id, "revisionId"),
      launches AS (
        INSERT INTO "Launch" (id, "missionId", time, "timePrecision", "vehicleId", "padId", "providerId", outcome, "checkedThrough", "knownFrom", "revisionId")
        SELECT id, id, '2050-01-01', 'DAY', 'soyuz-2-1a', 'baikonur-31-6', 'roscosmos', 'TBD', '2026-01-01', '2026-01-01', "revisionId" FROM missions),
      crew AS (
        INSERT INTO "CrewAssignment" (id, "personId", "upMissionId", position, "flownForId", "knownFrom", "revisionId")
        SELECT missions.id || person.id, person.id, missions.id, person.n, 'nasa', '2026-01-01', "revisionId"
        FROM missions, (SELECT id, row_number() OVER (ORDER BY id) AS n FROM "Person" ORDER BY id LIMIT 5) person)
      INSERT INTO "Claim" (id, "subjectType", "subjectId", property, statement, "valueText", "claimantPublisher", attribution, "sourceId", rank,
        "checkedThrough", "knownFrom", "revisionId")
      SELECT missions.id || n, 'Mission', missions.id, 'test', 'a test', 'yes', 'nobody', 'ASSERTED', (SELECT min(id) FROM "Source"), 'NORMAL',
        '2026-01-01', '2026-01-01', "revisionId" FROM missions, generate_series(1, 8) n`);
    await client.end();
  }

  /** As many statements for so many rows as for one: edges to one table share a batch or not as the moment has it, so that both have a range. */
  async function expectNoMore(query: string, rows: number) {
    const counts = async (first: number) => {
      const runs: number[] = [];
      for (let again = 0; again < 8; again++) runs.push((await run(database.current, query, { first })).statements.length);
      return runs;
    };
    expect(Math.min(...(await counts(rows)))).toBeLessThanOrEqual(Math.max(...(await counts(1))));
  }

  test('a hundred missions with all around them cost one statement an edge', async () => {
    await addMissions(100);
    const { data, errors, statements } = await run(database.current, DEEP, { first: 100 });
    expect(errors).toBeUndefined();
    expect(data.missions.nodes).toHaveLength(100);
    expect(data.missions.nodes[0].crew).toHaveLength(5);
    expect(data.missions.nodes[0].claims).toMatchObject({ totalCount: 8, nodes: { length: 5 } });
    expect(statements.length).toBeLessThanOrEqual(EDGES.length);
    await expectNoMore(DEEP, 100);
  });

  test('the diplomatic context of many missions costs what that of one does', async () => {
    const context = /* GraphQL */ `
      query Contexts($first: Int) {
        missions(first: $first, filter: { kind: { eq: CREW_ROTATION } }) {
          nodes {
            diplomaticContext { parties { agency { name } } sanctions { sanction { slug } } agreements { name } events { name } }
          }
        }
      }
    `;
    expect((await run(database.current, context, { first: 50 })).errors).toBeUndefined();
    await expectNoMore(context, 50);
  });

  test('what is not asked for is not read', async () => {
    const { statements } = await run(database.current, '{ agencies { nodes { name } } }');
    expect(statements).toHaveLength(1);
    // Their launches have the order: theirs is a statement more.
    const byLaunch = await run(database.current, '{ missions { nodes { name } } }');
    expect(byLaunch.statements).toHaveLength(2);
  });

  // Every list of the schema with every edge of its rows, found by introspection: an edge that costs a statement for each row shows here.
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    (field) => getNamedType(field.type).name.endsWith('Connection') && !field.args.some(isRequiredArgument),
  );

  /** All edges of a type, each with as little behind it as there can be. */
  function edgesOf(typeName: string): string[] {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const target = getNamedType(field.type);
      if (isLeafType(target) || field.args.some(isRequiredArgument)) return [];
      if (target.name.endsWith('Connection')) return [`${field.name}(first: 2) { totalCount nodes { __typename } }`];
      const within = isAbstractType(target) && !isInterfaceType(target) ? [] : edgesWithin(target.name);
      return [`${field.name} { __typename ${within.join(' ')} }`];
    });
  }
  const edgesWithin = (typeName: string) => {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields())
      .filter((field) => !isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument))
      .filter((field) => !getNamedType(field.type).name.endsWith('Connection'))
      .map((field) => `${field.name} { __typename }`);
  };

  /** What lists need to be told besides the size of a page: nodes of every type take a statement for each type. */
  const REQUIRED: Record<string, string> = { timeline: 'between: ["US", "RU"], from: "2022-01-01", ', changes: 'types: [Launch], ' };
  const nodeOf = (connection: GraphQLNamedType) => getNamedType((connection as GraphQLObjectType).getFields().nodes!.type).name;

  test.each(roots.map((field) => [field.name, nodeOf(getNamedType(field.type))]))(
    '%s: no edge costs a statement for each row',
    async (name, typeName) => {
      const edges = edgesOf(typeName);
      const query = (first: number) => `{ ${name}(${REQUIRED[name] ?? ''}first: ${first}) { nodes { ${edges.join(' ')} __typename } } }`;
      const few = await run(database.current, query(15));
      const many = await run(database.current, query(100));
      expect(many.errors).toBeUndefined();
      // More rows may reach an edge that the first ones leave empty, and a union of types that they do not have: but no more than that.
      expect(many.statements.length).toBeLessThanOrEqual(few.statements.length + edges.length * 2);
      expect(many.statements.length).toBeLessThan(edges.length * 8 + 20);
    },
  );
});
