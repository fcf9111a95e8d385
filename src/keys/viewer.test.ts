import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import { createKey, listKeys, revokeKey } from './keep.js';
import { viewers } from './viewer.js';

const code = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: unknown) => (error instanceof GraphQLError ? error.extensions['code'] : error),
  );

describe('keys', () => {
  const database = useDatabase('empty');
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

  test('who sends none is anybody; a key tells its name, its scopes and its limits', async () => {
    const { db } = database.current;
    const { id, key } = await createKey(db, { name: 'Night desk', scopes: ['desk:write'], unlimited: true });
    const viewerOf = viewers(db);
    expect(await viewerOf({})).toEqual({ key: null, scopes: new Set(), unlimited: false });
    expect(await viewerOf(bearer(key))).toEqual({ key: { id, name: 'Night desk' }, scopes: new Set(['desk:write']), unlimited: true });
    expect(await viewerOf({ authorization: `bearer  ${key}` })).toMatchObject({ key: { id } });
  });

  test('of a key only its hash is kept, 256 random bits of it', async () => {
    const { db } = database.current;
    const { id, key } = await createKey(db, { name: 'Hashed', scopes: [] });
    const secret = key.split('_').slice(2).join('_');
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const [row] = await db.$queryRaw<{ whole: string }[]>`SELECT k::text AS whole FROM "_ApiKey" k WHERE id = ${id}`;
    expect(row!.whole).toContain('Hashed');
    expect(row!.whole).not.toContain(secret);
    expect(JSON.stringify(await listKeys(db))).not.toContain('hash');
  });

  test.each([
    ['empty', ''],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['no key', 'Bearer'],
    ['two keys', 'Bearer a b'],
    ['what cannot be a key', 'Bearer rdv_123_abc'],
    ['an id that nobody has', `Bearer rdv_000000000000_${'A'.repeat(43)}`],
  ])('a header with %s is refused', async (_name, authorization) => {
    expect(await code(viewers(database.current.db)({ authorization }))).toBe('UNAUTHENTICATED');
  });

  test('a key with one other letter is refused, and so is its id with another secret', async () => {
    const { db } = database.current;
    const { key } = await createKey(db, { name: 'Close', scopes: [] });
    const viewerOf = viewers(db);
    const other = (letter: string) => (letter === 'A' ? 'B' : 'A');
    expect(await code(viewerOf(bearer(key.slice(0, -2) + other(key.at(-2)!) + key.at(-1))))).toBe('UNAUTHENTICATED');
    expect(await code(viewerOf(bearer(key.slice(0, 17) + 'A'.repeat(43))))).toBe('UNAUTHENTICATED');
    expect(await code(viewerOf(bearer(key)))).toBeUndefined();
  });

  test('a revocation ends a key within seconds, and cannot be repeated', async () => {
    const { db } = database.current;
    const { id, key } = await createKey(db, { name: 'Leaver', scopes: ['desk:write'] });
    let now = Date.now();
    const viewerOf = viewers(db, () => now);
    expect((await viewerOf(bearer(key))).key?.id).toBe(id);
    expect(await revokeKey(db, id)).toBe(true);
    expect(await revokeKey(db, id)).toBe(false);
    now += 5000;
    expect(await code(viewerOf(bearer(key)))).toBe('UNAUTHENTICATED');
  });

  test('a key is looked up once for all requests of some seconds, and the day of its use is noted', async () => {
    const { db } = database.current;
    const { id, key } = await createKey(db, { name: 'Busy', scopes: [] });
    const viewerOf = viewers(db);
    const [first, second] = await Promise.all([viewerOf(bearer(key)), viewerOf(bearer(key))]);
    expect(second).toBe(first);
    expect(await viewerOf(bearer(key))).toBe(first);
    await expect
      .poll(async () =>
        (await listKeys(db))
          .find((row) => row.id === id)
          ?.lastUsedOn?.toISOString()
          .slice(0, 10),
      )
      .toBe(new Date().toISOString().slice(0, 10));
  });

  test('keys are in no history, no audit and no past', async () => {
    const { db } = database.current;
    await createKey(db, { name: 'Unseen', scopes: [] });
    const elsewhere = await db.$queryRaw<object[]>`
      SELECT table_schema FROM information_schema.tables WHERE table_name LIKE '%ApiKey%' AND table_schema <> 'public'`;
    expect(elsewhere).toEqual([]);
    expect(await db.change.count({ where: { entity: { contains: 'ApiKey' } } })).toBe(0);
  });
});
