import { describe, expect, test } from 'vitest';
import { useExports } from './server.js';

const LAUNCHES = '{ launches { nodes { slug } } }';

describe('what is no table', () => {
  const { get, post } = useExports({ exports: { rows: 10 } });
  const refusal = async (answer: Promise<Response>) => {
    const { status, headers, ...rest } = await answer;
    void rest;
    const body = await (await answer).json();
    const [{ message, extensions }] = body.errors;
    return { status, code: extensions.code, message, type: headers.get('content-type') };
  };

  test.each([
    ['two lists', '{ launches { nodes { slug } } missions { nodes { slug } } }', 'nothing beside it'],
    ['a field beside the list', '{ pad(slug: "baikonur-31-6") { name launches { nodes { slug } } } }', 'nothing beside it'],
    ['no list', '{ pad(slug: "baikonur-31-6") { name } }', 'one list that is paged'],
    ['a list without pages', '{ feeds { name } }', 'ask for it as JSON'],
    ['a list without rows', '{ launches { totalCount } }', '`nodes`'],
    ['rows twice', '{ launches { nodes { slug } edges { cursor } } }', 'not for both'],
    ['nothing', '{ __typename }', 'one list that is paged'],
  ])('%s: NOT_A_TABLE', async (_name, query, hint) => {
    expect(await refusal(get(query, 'csv'))).toMatchObject({ status: 400, code: 'NOT_A_TABLE', message: expect.stringContaining(hint) });
  });

  test.each([
    ['last', '{ launches(last: 3) { nodes { slug } } }', 'orderBy'],
    ['first: 0', '{ launches(first: 0) { nodes { slug } } }', '1 or more'],
    ['a forged cursor', '{ launches(after: "abc") { nodes { slug } } }', 'cursor'],
    ['two columns of one name', '{ launches { nodes { pad_name: slug pad { name } } } }', 'alias'],
  ])('%s: BAD_USER_INPUT', async (_name, query, hint) => {
    expect(await refusal(get(query, 'csv'))).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', message: expect.stringContaining(hint) });
  });

  test('an unknown format is refused with those that are known', async () => {
    for (const answer of [get(LAUNCHES, 'xlsx'), post({ query: LAUNCHES }, 'CSV')]) {
      const { status, code, message } = await refusal(answer);
      expect([status, code]).toEqual([406, 'NOT_ACCEPTABLE']);
      for (const name of ['json', 'csv', 'ndjson', 'arrow']) expect(message).toContain(name);
    }
    const { status, message } = await refusal(get(LAUNCHES, undefined, { accept: 'text/xml' }));
    expect([status, message]).toEqual([406, expect.stringContaining('text/csv')]);
  });

  test('a mutation, `@defer` and a wrong operation name', async () => {
    expect((await refusal(post({ query: 'mutation { nothing }' }, 'csv'))).status).toBe(400);
    expect(await refusal(get('{ launches { nodes { slug ... @defer { cospar } } } }', 'csv'))).toMatchObject({ status: 400 });
    expect(await refusal(post({ query: LAUNCHES, operationName: 'Other' }, 'csv'))).toMatchObject({ code: 'OPERATION_RESOLUTION_FAILURE' });
    expect(await refusal(post({ query: 'query ($n: Int!) { launches(first: $n) { nodes { slug } } }' }, 'csv'))).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
    });
  });

  test('a parent that is not there', async () => {
    expect(await refusal(get('{ pad(slug: "nowhere") { launches { nodes { slug } } } }', 'csv'))).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
  });

  test('more rows than an export may have, unless fewer are asked for', async () => {
    expect(await refusal(get(LAUNCHES, 'csv'))).toMatchObject({
      status: 400,
      code: 'EXPORT_TOO_LARGE',
      message: expect.stringContaining('first'),
    });
    const answer = await get('{ launches(first: 10) { nodes { slug } } }', 'csv');
    expect((await answer.text()).split('\r\n')).toHaveLength(12);
    expect(await refusal(get('{ launches(first: 11) { nodes { slug } } }', 'csv'))).toMatchObject({ code: 'EXPORT_TOO_LARGE' });
  });

  test('who accepts only CSV is refused in JSON', async () => {
    const refused = await refusal(get('{ nothing }', undefined, { accept: 'text/csv' }));
    expect(refused).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED', type: expect.stringContaining('json') });
  });

  test.each([
    ['text/csv', 'text/csv'],
    ['text/csv, */*;q=0.1', 'text/csv'],
    ['application/json;q=0.5, application/x-ndjson', 'application/x-ndjson'],
    ['application/vnd.apache.arrow.stream', 'application/vnd.apache.arrow.stream'],
    ['application/json, text/csv;q=0.9', 'application/json'],
    ['*/*', 'json'],
    ['text/csv;q=0, application/json', 'application/json'],
  ])('Accept: %s', async (accept, type) => {
    for (const answer of [
      await get('{ launches(first: 1) { nodes { slug } } }', undefined, { accept }),
      await post({ query: '{ launches(first: 1) { nodes { slug } } }' }, undefined, { accept }),
    ]) {
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)]);
      await answer.arrayBuffer();
    }
  });
});

describe('what a table costs', () => {
  const { get } = useExports({ limits: { rates: { anonymous: 900, keyed: 900 } } });

  test('is charged for all its pages before it is sent', async () => {
    const few = await get('{ launches(first: 5) { nodes { slug } } }', 'csv');
    expect(few.status).toBe(200);
    const left = Number(few.headers.get('x-ratelimit-remaining'));
    expect(left).toBeLessThan(900);
    const one = 900 - left;
    const all = await get('{ launches { nodes { slug } } }', 'csv');
    expect(all.status).toBe(200);
    expect(left - Number(all.headers.get('x-ratelimit-remaining'))).toBeGreaterThan(2 * one);
    const more = await get('{ launches { nodes { slug vehicle { name } pad { name } } } }', 'csv');
    expect([more.status, (await more.json()).errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
    await Promise.all([few.text(), all.text()]);
  });
});
