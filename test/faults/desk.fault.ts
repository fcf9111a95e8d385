import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newTmp, start, startAndCount } from '../process/process.js';
import { type OwnPostgres, ownPostgres, postgresBin } from './own-postgres.js';

const KILLS = 5;
const QUERY = 'mutation ($input: RecordSourceInput!) { recordSource(input: $input) { errors { code } source { slug } } }';

describe.skipIf(!postgresBin())('SIGKILL in the middle of mutations (needs initdb and pg_ctl)', () => {
  let postgres: OwnPostgres;
  beforeAll(async () => {
    postgres = await ownPostgres();
  });
  afterAll(() => postgres.remove());

  test(`${KILLS} times: what was acknowledged is there, and every write has all of its parts`, async () => {
    const env = { DATABASE_URL: postgres.url, TMPDIR: newTmp() };
    await (await startAndCount(env)).process.stop();
    const maker = start(env, 'key.js', ['create', '--name', 'Faults', '--scopes', 'desk:write']);
    expect((await maker.ended).code).toBe(0);
    const key = maker.stdout.split('\n')[0]!;

    const acknowledged: string[] = [];
    let sent = 0;
    for (let round = 0; round < KILLS; round++) {
      const { process: server, url } = await startAndCount(env);
      let dead = false;
      const before = acknowledged.length;
      const writers = Array.from({ length: 4 }, async () => {
        while (!dead) {
          const slug = `kill-${sent++}`;
          const input = {
            clientKey: randomUUID(),
            slug,
            publisher: 'Wire',
            title: slug,
            url: `https://example.org/${slug}`,
            publishedOn: '2026-11-29',
          };
          const answer = await fetch(`${url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
            body: JSON.stringify({ query: QUERY, variables: { input } }),
          })
            .then((response) => response.json() as Promise<{ data?: { recordSource: { errors: unknown[]; source: { slug: string } } } }>)
            .catch(() => undefined);
          if (!answer) return;
          expect(answer).toMatchObject({ data: { recordSource: { errors: [], source: { slug } } } });
          acknowledged.push(slug);
        }
      });
      while (acknowledged.length < before + 5) await pause(10);
      await pause(37 * round);
      await server.kill();
      dead = true;
      await Promise.all(writers);
    }

    const client = new pg.Client(postgres.url);
    await client.connect();
    const { rows } = await client.query<{ id: string; whole: boolean }>(
      `SELECT s.id, EXISTS (SELECT FROM "Revision" r WHERE r.id = s."revisionId")
          AND EXISTS (SELECT FROM "Change" c WHERE c."entityId" = s.id AND c."revisionId" = s."revisionId") AS whole
       FROM "Source" s WHERE s.id LIKE 'kill-%'`,
    );
    const calls = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM "_DeskCall"');
    await client.end();
    console.log(`${sent} sent, ${acknowledged.length} acknowledged, ${rows.length} there after ${KILLS} kills`);
    const there = new Set(rows.map(({ id }) => id));
    expect(acknowledged.filter((slug) => !there.has(slug))).toEqual([]);
    expect(rows.filter(({ whole }) => !whole)).toEqual([]);
    expect(calls.rows[0]!.n).toBe(rows.length);
    expect(there.size - acknowledged.length).toBeLessThanOrEqual(4 * KILLS); // committed, and the answer was lost with the server
  });
});
