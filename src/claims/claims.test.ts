import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import { run } from '../../test/harness/execute.js';
import { factsFolder } from '../../test/harness/facts.js';
import { loadFacts, readCuratedFacts } from '../facts/index.js';

const claim = (slug: string, value: string, rest = '') => `- slug: ${slug}
  subject: { agency: test-agency }
  property: budget
  value: ${value}
  statement: The budget is so much.
  claimant: { publisher: Test Gazette }
  attribution: ASSERTED
  source: test-gazette
  checkedThrough: 2026-01-01
${rest}`;

describe('claims', () => {
  const database = useDatabase('empty');
  const folder = factsFolder('alone');
  let client: pg.Client;
  beforeAll(async () => {
    client = await database.current.connect();
    folder.write(
      'claims/tests.yaml',
      [
        claim('said-and-taken-back', '{ text: a lot }', '  retractedOn: 2025-02\n  retraction: test-herald\n'),
        claim('known-as-taken-back', '{ text: little }', '  rank: DEPRECATED\n  retraction: test-gazette\n'),
        claim('said-again', '{ text: a lot }'),
        claim('said-in-numbers', '{ number: 5, unit: USD }', '  assertedOn: 2025-01-01\n'),
        claim('said-in-roubles', '{ number: 5, unit: RUB }', '  assertedOn: 2025-01-02\n'),
        claim('said-of-a-day', '{ date: 2025-01-01 }').replace('budget', 'anotherProperty'),
        claim('said-of-a-country', '{ text: a lot }').replace('agency: test-agency', 'country: KZ'),
      ].join('\n'),
    );
    await loadFacts(client, readCuratedFacts(folder.dir));
  });
  afterAll(async () => {
    await client?.end();
    folder.remove();
  });

  const retractionAt = async (slug: string, knownAt: string) => {
    const { data, errors } = await run(
      database.current,
      `query($slug: String!, $knownAt: DateTime!) { asOf(knownAt: $knownAt) {
        claim(slug: $slug) { retractedOn { text } retraction { slug } sources { slug } } } }`,
      { slug, knownAt },
    );
    expect(errors).toBeUndefined();
    return data.asOf.claim;
  };

  test('a retraction is shown from the day of its source on', async () => {
    expect(await retractionAt('said-and-taken-back', '2025-01-31T12:00:00Z')).toBeNull();
    const before = { retractedOn: null, retraction: null, sources: [{ slug: 'test-gazette' }] };
    expect(await retractionAt('said-and-taken-back', '2025-02-02T00:00:00Z')).toEqual(before);
    expect(await retractionAt('said-and-taken-back', '2025-02-28T00:00:00Z')).toEqual(before);
    const after = { retractedOn: { text: '2025-02' }, retraction: { slug: 'test-herald' } };
    expect(await retractionAt('said-and-taken-back', '2025-03-02T00:00:00Z')).toMatchObject(after);
  });

  test('what its first source tells as taken back was known as such from the first, without a day if none is told', async () => {
    const known = await retractionAt('known-as-taken-back', '2025-02-02T00:00:00Z');
    expect(known).toMatchObject({ retractedOn: null, retraction: { slug: 'test-gazette' } });
  });

  test('loading the same facts again writes nothing', async () => {
    folder.write('claims/more.yaml', claim('said-later', '{ text: nothing }').replace('budget', 'thirdProperty'));
    const { revisionId } = await loadFacts(client, readCuratedFacts(folder.dir));
    const { rows } = await client.query('SELECT entity, "entityId" FROM "Change" WHERE "revisionId" = $1 AND entity = $2', [
      revisionId,
      'Claim',
    ]);
    expect(rows).toEqual([{ entity: 'Claim', entityId: 'said-later' }]);
  });

  test('disputes are the other values of the same property of the same subject, of all ranks, by one statement', async () => {
    const { data, errors, statements } = await run(database.current, '{ claims(first: 50) { nodes { slug disputes { slug } } } }');
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(2);
    const disputes = Object.fromEntries(
      data.claims.nodes.map((node: { slug: string; disputes: { slug: string }[] }) => [node.slug, node.disputes.map(({ slug }) => slug)]),
    );
    expect(disputes).toMatchObject({
      'said-again': ['said-in-roubles', 'said-in-numbers', 'known-as-taken-back'],
      'said-in-numbers': ['said-in-roubles', 'said-again', 'said-and-taken-back', 'known-as-taken-back'],
      'said-of-a-day': [],
      'said-of-a-country': [],
    });
  });

  test('a country shows the claims about it', async () => {
    const { data } = await run(database.current, '{ country(code: "KZ") { claims(property: "budget") { totalCount nodes { slug } } } }');
    expect(data.country.claims).toEqual({ totalCount: 1, nodes: [{ slug: 'said-of-a-country' }] });
  });
});
