import { describe, expect, test } from 'vitest';
import { useDatabase } from './harness/database.js';
import { run } from './harness/execute.js';

const decode = (id: string) => Buffer.from(id, 'base64url').toString();
const DAY_AFTER = '2025-11-28T23:59:59Z';
const MOMENT = Date.parse(DAY_AFTER);

describe('the graph as it was known', () => {
  const database = useDatabase();
  const ask = async (operation: string, variables = {}) => {
    const { data, errors, statements } = await run(database.current, operation, variables);
    expect(errors).toBeUndefined();
    return { ...data, statements };
  };

  test('what happened later is not told', async () => {
    const { asOf } = await ask(`{ asOf(knownAt: "${DAY_AFTER}") {
      pad(slug: "baikonur-31-6") { statuses(on: "2025-11-28") { to { text } checkedThrough } incidents { description resolvedOn { text } } }
      mission(slug: "soyuz-ms-28") { landing { time } launch { outcome } dockings { to } sources { publishedOn { date } } }
      capability(country: "RU", kind: CREWED_ORBITAL_LAUNCH) { on verdict until }
      projected: capability(country: "RU", kind: CREWED_ORBITAL_LAUNCH, on: "2025-12-20") { verdict }
    } }`);
    expect(asOf.pad.statuses).toEqual([{ to: null, checkedThrough: '2025-11-28' }]);
    expect(asOf.pad.incidents.at(-1)).toEqual({ description: null, resolvedOn: null });
    expect(asOf.mission).toMatchObject({ landing: null, launch: { outcome: 'SUCCESS' }, dockings: [{ to: null }] });
    expect(asOf.capability).toEqual({ on: '2025-11-28', verdict: 'NO', until: null });
    expect(asOf.projected.verdict).toBe('UNKNOWN');
    for (const { publishedOn } of asOf.mission.sources) expect(Date.parse(publishedOn.date)).toBeLessThanOrEqual(MOMENT);
  });

  test('everything under it is read at its moment, and says so in its id', async () => {
    const around = `{ id name site { id pads { id } country { id } } incidents { id mission { id crew { id person { id } } diplomaticContext {
      parties { agency { id } } sanctions { sanction { id program { id } target { ... on Agency { id } ... on Country { id } } } } agreements { id }
      cooperations { cooperation { id } } events { id } } } claims { totalCount nodes { id subject { id } source { id }
        claimant { ... on Agency { id } ... on Person { id } } evidence { node { id } claim { id } } } } }
      launches(first: 3) { nodes { id revision { id } sources { id } scheduleHistory { pad { id } } } } }`;
    const { asOf, statements } = await ask(`{ asOf(knownAt: "${DAY_AFTER}") { pad(slug: "baikonur-31-6") ${around}
      pads(first: 2) { nodes { id } } changes(first: 5) { nodes { node { id } } }
      capability(country: "RU", kind: STATION_CARGO) { country { id } reasons { vehicle { id } pad { id } conditions { fact { id } sources { id } } } } } }`);
    const ids = JSON.stringify(asOf)
      .match(/(?<="id":")[^"]+/g)!
      .map(decode);
    expect(ids.length).toBeGreaterThan(150);
    expect(ids.filter((id) => !id.includes(`@${MOMENT}:`))).toEqual([]);
    expect((statements as string[]).filter((sql) => /"public"\./.test(sql))).toEqual([]);
  });

  test('two moments and the present side by side never mix', async () => {
    const pad = '{ pad(slug: "baikonur-31-6") { id incidents { resolvedOn { text } } } }';
    const answer =
      await ask(`{ now: node(id: "${Buffer.from('Pad:baikonur-31-6').toString('base64url')}") { ... on Pad { id incidents { resolvedOn { text } } } }
      a: asOf(knownAt: "${DAY_AFTER}") ${pad} b: asOf(knownAt: "2026-03-05T00:00:00Z") ${pad}
      outer: asOf(knownAt: "2026-03-05T00:00:00Z") { asOf(knownAt: "${DAY_AFTER}") ${pad} } }`);
    expect(answer.now.incidents.at(-1)).toEqual({ resolvedOn: { text: '2026-03-03' } });
    expect(answer.b.pad.incidents).toEqual(answer.now.incidents);
    expect(answer.a.pad.incidents.at(-1)).toEqual({ resolvedOn: null });
    expect(answer.outer.asOf).toEqual(answer.a);
    expect(new Set([answer.now.id, answer.a.pad.id, answer.b.pad.id]).size).toBe(3);

    const again = await ask('query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Pad { incidents { resolvedOn { text } } } } }', {
      ids: [answer.a.pad.id, answer.now.id, answer.b.pad.id],
    });
    expect(again.nodes).toEqual([answer.a.pad, answer.now, answer.b.pad]);
  });

  test.each([
    ['asOf(knownAt: "2199-01-01T00:00:00Z") { __typename }', /future/],
    [`node(id: "${Buffer.from('Pad@7226582400000:baikonur-31-6').toString('base64url')}") { id }`, /future/],
    [`node(id: "${Buffer.from('Pad@:baikonur-31-6').toString('base64url')}") { id }`, /not an id/],
    [`node(id: "${Buffer.from('Pad@-999999999999999999:baikonur-31-6').toString('base64url')}") { id }`, /not an id/],
    ['changes(since: "2025-02-01T00:00:00Z", until: "2025-01-01T00:00:00Z") { totalCount }', /later than/],
  ])('%s is refused', async (field, message) => {
    const { errors } = await run(database.current, `{ ${field} }`);
    expect(errors).toHaveLength(1);
    expect(errors![0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } });
  });

  test('every reference leads somewhere at every moment', async () => {
    const { db } = database.current;
    const columns = await db.$queryRaw<{ table: string; column: string; target: string }[]>`
      SELECT c.relname AS table, a.attname AS column, t.relname AS target FROM pg_constraint k
      JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
      WHERE k.contype = 'f' AND a.attname <> 'revisionId' AND t.relname NOT IN ('Country', 'FeedRun') AND c.relnamespace = 'public'::regnamespace`;
    expect(columns.length).toBeGreaterThan(40);
    const versions = (table: string, list: string) => `(SELECT ${list} FROM "${table}" UNION ALL SELECT ${list} FROM history."${table}")`;
    for (const { table, column, target } of columns) {
      const lost = await db.$queryRawUnsafe(
        `SELECT r.id FROM ${versions(table, `id, "${column}" AS target, "knownFrom"`)} r WHERE r.target IS NOT NULL
         AND NOT EXISTS (SELECT FROM ${versions(target, 'id, "knownFrom"')} t WHERE t.id = r.target AND t."knownFrom" <= r."knownFrom")`,
      );
      expect({ table, column, lost }).toEqual({ table, column, lost: [] });
    }
  });

  test('the history of a schedule, and of what became known', async () => {
    const launch = '{ launch(slug: "crew-5") { scheduleHistory { time { text } outcome knownFrom knownTo } } }';
    const {
      launch: now,
      asOf,
      changes,
    } = await ask(`{ launch(slug: "crew-5") { scheduleHistory { time { text } outcome knownFrom knownTo } }
      asOf(knownAt: "2022-09-27T12:00:00Z") ${launch}
      changes(types: [Launch], since: "2022-09-27T00:00:00Z", until: "2022-09-29T00:00:00Z") { totalCount nodes { kind type knownFrom node { ... on Record { slug } } changed { field before after } } } }`);
    expect(now.scheduleHistory.map((plan: { time: { text: string } }) => plan.time.text)).toEqual([
      '2022-09-29',
      '2022-10-04T16:23Z',
      '2022-10-05T16:00Z',
      '2022-10-05T16:00:57Z',
    ]);
    expect(now.scheduleHistory.at(-1)).toMatchObject({ outcome: 'SUCCESS', knownTo: null });
    expect(asOf.launch.scheduleHistory).toEqual([now.scheduleHistory[0], { ...now.scheduleHistory[1], knownTo: null }]);
    const slips = changes.nodes.filter(({ node }: { node: { slug: string } }) => node.slug === 'crew-5');
    expect(slips.map(({ kind, knownFrom }: { kind: string; knownFrom: string }) => [kind, knownFrom])).toEqual([
      ['NEWS', '2022-09-28T00:00:00.000Z'],
      ['NEWS', '2022-09-27T00:00:00.000Z'],
    ]);
    expect(slips[0].changed).toEqual([
      { field: 'time', before: expect.stringMatching(/^2022-10-04T16:23/), after: expect.stringMatching(/^2022-10-05T16:00/) },
    ]);
  });
});

describe('random edits', () => {
  const database = useDatabase('empty');
  const GRAPH = `{ launches(first: 100, orderBy: [{ field: TIME }]) { totalCount nodes { slug time outcome pad { slug } sources { slug } } }
    late: launches(filter: { time: { gte: "2025-06-01T00:00:00Z" }, outcome: { in: [GO, SUCCESS] } }) { totalCount nodes { slug } }
    pads { nodes { slug name launches(first: 3) { totalCount nodes { slug outcome } } } } }`;

  /** Marsaglia's xorshift: the same edits in every run of a seed. */
  const random = (seed: number) => {
    let x = seed;
    return (below: number) => {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
      return Math.abs(x) % below;
    };
  };

  test.each([7, 2025])('as of a moment, the graph is the snapshot taken then (seed %i)', async (seed) => {
    const pick = random(seed);
    const { db } = database.current;
    await db.$executeRawUnsafe('TRUNCATE "Revision", "Launch", "Pad", "LaunchSite", "Country", history."Launch", history."Pad" CASCADE');
    await db.$executeRaw`INSERT INTO "Revision" (id, author) VALUES (1, 'tests')`;
    await db.$executeRaw`INSERT INTO "Country" (id, name) VALUES ('KZ', 'Kazakhstan')`;
    const old = new Date('2020-01-01');
    const record = { checkedThrough: new Date('2026-01-01'), revisionId: 1 };
    await db.launchSite.create({ data: { id: 'site', name: 'Site', countryId: 'KZ', knownFrom: old, ...record } });
    for (const id of ['a', 'b']) await db.pad.create({ data: { id, siteId: 'site', name: id, otherNames: [], knownFrom: old, ...record } });

    const there = new Set<string>();
    const snapshots: [moment: string, answer: unknown][] = [];
    for (let step = 0; step < 30; step++) {
      const knownFrom = new Date(Date.UTC(2025, 0, 1 + step));
      const id = `launch-${pick(6)}`;
      const data = {
        time: pick(5) === 0 ? null : new Date(Date.UTC(2025, pick(12), 1)),
        outcome: (['GO', 'TBC', 'SUCCESS'] as const)[pick(3)]!,
        padId: ['a', 'b', null][pick(3)]!,
        knownFrom,
      };
      const full = { ...data, timePrecision: data.time && ('DAY' as const) };
      if (pick(8) === 0) await db.pad.update({ where: { id: 'a' }, data: { name: `a${step}`, knownFrom } });
      else if (!there.has(id)) {
        await db.launch.create({ data: { id, ...full, ...record } });
        there.add(id);
      } else if (pick(4) === 0) {
        await db.$transaction([
          db.$executeRaw`SELECT set_config('rendezvous.removed_at', ${knownFrom.toISOString()}, true)`,
          db.launch.delete({ where: { id } }),
        ]);
        there.delete(id);
      } else await db.launch.update({ where: { id }, data: full });
      const { data: answer, errors } = await run(database.current, GRAPH);
      expect(errors).toBeUndefined();
      snapshots.push([new Date(knownFrom.getTime() + pick(86_400_000)).toISOString(), answer]);
    }
    for (const [moment, answer] of snapshots) {
      const { data, errors } = await run(database.current, `query($at: DateTime!) { asOf(knownAt: $at) ${GRAPH} }`, { at: moment });
      expect(errors).toBeUndefined();
      expect({ moment, answer: data.asOf }).toEqual({ moment, answer });
    }
  });
});
