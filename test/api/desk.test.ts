import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createKey } from '../../src/keys/keep.js';
import { checkedToday } from '../harness/rows.js';
import { ask, expectRefused, GRAPHQL_JSON, post, useServer } from './http.js';

const PAD = 'baikonur-31-6';
const PAYLOAD =
  'repeated errors { code path message } revision { number author feed note changes(first: 20) { nodes { entity entityId kind } } }';
const FIELDS: Record<string, string> = {
  recordSource: 'source { slug publisher url publishedOn { text } knownFrom: publishedOn { date } }',
  recordClaim:
    'claim { slug statement value { __typename ... on DateValue { date { text } } } source { slug } sources { slug } rank knownFrom }',
  retractClaim: 'claim { slug retractedOn { text } retraction { slug } }',
  recordIncident: 'incident { slug name from fromPrecision pad { slug } sources { slug } knownFrom checkedThrough }',
  resolveIncident: 'incident { slug resolvedOn { text } }',
  recordPadStatus: 'padStatus { slug state from { text } to { text } incident { slug } sources { slug } }',
  updatePadStatus: 'padStatus { slug to { text } cause sources { slug } }',
  recordDiplomaticEvent: 'event { slug name date { text } actors { role } sources { slug } }',
  correct: 'node { id } changed { field before after }',
  withdraw: '__typename',
};

describe('the newsroom desk', () => {
  const server = useServer();
  const keys = { writer: '', reader: '' };
  beforeAll(async () => {
    await checkedToday(server.database.db);
    keys.writer = (await createKey(server.database.db, { name: 'Evening desk', scopes: ['desk:write'] })).key;
    keys.reader = (await createKey(server.database.db, { name: 'Reader', scopes: [] })).key;
    await tell('recordSource', {
      slug: 'wire',
      publisher: 'Wire',
      title: 'Pad out',
      url: 'https://example.org/wire',
      publishedOn: '2026-11-29',
    });
  });

  const bearer = (key = keys.writer) => ({ authorization: `Bearer ${key}` });
  const operation = (mutation: string) => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    return `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${PAYLOAD} ${FIELDS[mutation]} } }`;
  };
  /** The payload of a write, whatever it says. */
  async function tell(mutation: string, input: object) {
    const body = { query: operation(mutation), variables: { input: { clientKey: randomUUID(), ...input } } };
    const answer = await post(server.url, body, bearer());
    expect(answer.json).toMatchObject({ data: { [mutation]: {} } });
    return answer.json.data[mutation];
  }
  const told = async (mutation: string, input: object) => {
    const payload = await tell(mutation, input);
    expect(payload.errors).toEqual([]);
    return payload;
  };
  const read = async (query: string) => {
    const { json } = await post(server.url, { query });
    expect(json.errors).toBeUndefined();
    return json.data;
  };
  const idOf = async (field: string) => (await read(`{ node: ${field} { id } }`)).node.id as string;
  const incident = { name: 'Fire at Site 31/6', kind: 'LAUNCH_PAD', pad: PAD, from: '2026-11-29T10:00Z', sources: ['wire'] };

  describe('who may write', () => {
    const write = { query: operation('recordIncident'), variables: { input: { clientKey: 'x', ...incident } } };
    test('nobody without a key: UNAUTHENTICATED', async () => {
      expectRefused(await post(server.url, write), 401, 'UNAUTHENTICATED');
    });
    test('nobody with a bad key: UNAUTHENTICATED', async () => {
      expectRefused(await post(server.url, write, bearer(`${keys.writer.slice(0, -3)}AAA`)), 401, 'UNAUTHENTICATED');
    });
    test('no key without the scope: FORBIDDEN', async () => {
      expectRefused(await post(server.url, write, bearer(keys.reader)), 403, 'FORBIDDEN');
    });
    test('nobody by GET: METHOD_NOT_ALLOWED', async () => {
      const search = new URLSearchParams({ query: write.query, variables: JSON.stringify(write.variables) });
      const answer = await ask(`${server.url}/graphql?${search}`, { headers: { accept: GRAPHQL_JSON, ...bearer() } });
      expectRefused(answer, 405, 'METHOD_NOT_ALLOWED');
    });
    test('and nothing was written', async () => {
      expect((await read('{ incident(slug: "fire-at-site-31-6") { name } }')).incident).toBeNull();
    });
  });

  test('a write is one revision under the name of the key, with all that belongs to it', async () => {
    const { incident: written, revision, repeated } = await told('recordIncident', { ...incident, slug: 'fire', note: 'From the wire' });
    expect(repeated).toBe(false);
    expect(written).toMatchObject({
      slug: 'fire',
      from: '2026-11-29T10:00:00.000Z',
      fromPrecision: 'MINUTE',
      pad: { slug: PAD },
      sources: [{ slug: 'wire' }],
    });
    expect(revision).toMatchObject({ author: 'Evening desk', feed: 'desk', note: 'From the wire' });
    expect(revision.changes.nodes.map(({ entity, kind }: { entity: string; kind: string }) => [entity, kind])).toEqual([
      ['Incident', 'ADDED'],
      ['RecordSource', 'ADDED'],
    ]);
  });

  test('the same key with the same input gives the first answer again; with another it is an error', async () => {
    const input = { clientKey: randomUUID(), ...incident, name: 'Told twice' };
    const first = await told('recordIncident', input);
    const second = await told('recordIncident', input);
    expect(second).toEqual({ ...first, repeated: true });
    const other = await tell('recordIncident', { ...input, name: 'Told otherwise' });
    expect(other).toMatchObject({ incident: null, revision: null, errors: [{ code: 'CLIENT_KEY_REUSED', path: ['clientKey'] }] });
    const elsewhere = await tell('recordSource', {
      clientKey: input.clientKey,
      publisher: 'a',
      title: 'b',
      url: 'https://example.org/',
      retrievedOn: '2026-11-01',
    });
    expect(elsewhere.errors).toMatchObject([{ code: 'CLIENT_KEY_REUSED' }]);
    expect(
      (await read('{ incidents(filter: {pad: {eq: "baikonur-31-6"}}, first: 100) { nodes { name } } }')).incidents.nodes.filter(
        (row: { name: string }) => row.name === 'Told twice',
      ),
    ).toHaveLength(1);
  });

  test('of several that send the same write at once, one writes', async () => {
    const input = { clientKey: randomUUID(), ...incident, name: 'At once' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => tell('recordIncident', input)));
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(answers.map(({ revision }) => revision.number)).size).toBe(1);
  });

  test('everything that is wrong is told at once, with its place, and nothing is written', async () => {
    const before = (await read('{ revisions(first: 1) { nodes { number } } }')).revisions.nodes;
    const payload = await tell('recordIncident', {
      ...{
        slug: 'Not A Slug',
        name: ' ',
        kind: 'LAUNCH_PAD',
        pad: 'nowhere',
        mission: 'nothing',
        from: '2026-02-30',
        resolvedOn: '2026-13',
      },
      ...{ sources: ['unknown', 'wire'], knownFrom: '2999-01-01T00:00:00Z', checkedThrough: '2999-01-01' },
    });
    expect(payload).toMatchObject({ incident: null, revision: null, repeated: false });
    const places = payload.errors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`);
    expect(places.sort()).toEqual([
      ...['INVALID from', 'INVALID name', 'INVALID resolvedOn', 'INVALID slug', 'IN_FUTURE checkedThrough', 'IN_FUTURE knownFrom'],
      ...['NOT_FOUND mission', 'NOT_FOUND pad', 'NOT_FOUND sources.0'],
    ]);
    expect((await read('{ revisions(first: 1) { nodes { number } } }')).revisions.nodes).toEqual(before);
  });

  test.each([
    ['no source', 'recordIncident', { ...incident, sources: [] }, 'INVALID sources'],
    ['a bad client key', 'recordIncident', { ...incident, clientKey: 'a b' }, 'INVALID clientKey'],
    ['an end before the beginning', 'recordIncident', { ...incident, resolvedOn: '2026-11-01' }, 'INVALID '],
    ['an incident to come', 'recordIncident', { ...incident, from: '2999' }, 'IN_FUTURE from'],
    [
      'a slug that is taken',
      'recordSource',
      { slug: 'wire', publisher: 'a', title: 'b', url: 'https://example.org/', retrievedOn: '2026-11-01' },
      'TAKEN slug',
    ],
    ['a source without a date', 'recordSource', { publisher: 'a', title: 'b', url: 'https://example.org/' }, 'INVALID publishedOn'],
    [
      'a source that is no page',
      'recordSource',
      { publisher: 'a', title: 'b', url: 'ftp://example.org/', retrievedOn: '2026-11-01' },
      'INVALID url',
    ],
    [
      'a source known before it was written down as known',
      'recordIncident',
      { ...incident, knownFrom: '2020-01-01T00:00:00Z' },
      'TOO_EARLY knownFrom',
    ],
    [
      'a time where a day is wanted',
      'recordPadStatus',
      { pad: PAD, state: 'DAMAGED', from: '2026-11-29T10:00Z', sources: ['wire'] },
      'INVALID from',
    ],
    [
      'an end in a year that began before the beginning',
      'recordPadStatus',
      { pad: PAD, state: 'DAMAGED', from: '2026-11-29', to: '2026', sources: ['wire'] },
      'INVALID to',
    ],
  ])('%s is refused: %s', async (_name, mutation, input, place) => {
    const { errors } = await tell(mutation, input);
    expect(errors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`)).toContain(place);
  });

  test('a pad status ends the one that was to hold on, and capability follows', async () => {
    const capability = '{ capability(country: "RU", kind: CREWED_ORBITAL_LAUNCH, on: "2026-03-25") { verdict } }';
    expect((await read(capability)).capability.verdict).toBe('YES');
    await told('recordIncident', { ...incident, slug: 'outage' });
    const { padStatus } = await told('recordPadStatus', {
      slug: 'out',
      pad: PAD,
      state: 'DAMAGED',
      from: '2026-03-25',
      incident: 'outage',
      sources: ['wire'],
    });
    expect(padStatus).toEqual({
      slug: 'out',
      state: 'DAMAGED',
      from: { text: '2026-03-25' },
      to: null,
      incident: { slug: 'outage' },
      sources: [{ slug: 'wire' }],
    });
    const { pad } = await read(`{ pad(slug: "${PAD}") { statuses(on: "2026-03-24") { state to { text } } } }`);
    expect(pad.statuses).toMatchObject([{ to: { text: '2026-03-25' } }]);
    expect((await read(capability)).capability.verdict).toBe('NO');

    const second = await tell('recordPadStatus', {
      pad: PAD,
      state: 'UNDER_REPAIR',
      from: '2026-03-24',
      endsPrevious: false,
      sources: ['wire'],
    });
    expect(second.errors).toMatchObject([{ code: 'CONFLICT', path: ['from'] }]);

    const ended = await told('updatePadStatus', { status: 'out', to: '2026-04-01', cause: 'A fire', sources: ['wire'] });
    expect(ended.padStatus).toMatchObject({ to: { text: '2026-04-01' }, cause: 'A fire' });
    expect(ended.revision.changes.nodes).toEqual([{ entity: 'PadStatus', entityId: 'out', kind: 'NEWS' }]);
    expect((await tell('updatePadStatus', { status: 'out', to: '2026-04-01', sources: ['wire'] })).errors).toMatchObject([
      { code: 'UNCHANGED' },
    ]);
    expect(
      (await tell('updatePadStatus', { status: 'out', to: '2026-12', knownFrom: '2026-11-30T00:00:00Z', sources: ['wire'] })).errors,
    ).toMatchObject([{ code: 'TOO_EARLY' }]);
  });

  test('news keeps the version before, which asOf reads', async () => {
    await told('recordIncident', { ...incident, slug: 'passing' });
    const before = (await read('{ incident(slug: "passing") { knownFrom } }')).incident.knownFrom;
    await told('resolveIncident', { incident: 'passing', resolvedOn: '2026-11-30', sources: ['wire'] });
    const graph = await read(
      `{ incident(slug: "passing") { resolvedOn { text } } before: asOf(knownAt: "${before}") { incident(slug: "passing") { resolvedOn { text } } } }`,
    );
    expect(graph).toEqual({ incident: { resolvedOn: { text: '2026-11-30' } }, before: { incident: { resolvedOn: null } } });
  });

  test('a claim is recorded beside others, and retracted', async () => {
    const subject = await idOf(`pad(slug: "${PAD}")`);
    const { claim } = await told('recordClaim', {
      ...{
        subject,
        property: 'repairForecast',
        statement: 'Mended in spring',
        value: { date: '2027-Q2' },
        claimant: { agency: 'roscosmos' },
      },
      ...{ attribution: 'QUOTED', source: 'wire', assertedOn: '2026-11-29' },
    });
    expect(claim).toMatchObject({
      slug: 'baikonur-31-6-repairforecast-wire',
      value: { date: { text: '2027-Q2' } },
      source: { slug: 'wire' },
      sources: [{ slug: 'wire' }],
      rank: 'NORMAL',
    });
    const retracted = await told('retractClaim', { claim: claim.slug, source: 'wire', retractedOn: '2026-11-30' });
    expect(retracted.claim).toMatchObject({ retractedOn: { text: '2026-11-30' }, retraction: { slug: 'wire' } });
    expect((await tell('retractClaim', { claim: claim.slug, source: 'wire' })).errors).toMatchObject([
      { code: 'CONFLICT', path: ['claim'] },
    ]);
  });

  test('only one claim on a property is preferred', async () => {
    const subject = await idOf(`pad(slug: "${PAD}")`);
    const claim = {
      subject,
      property: 'deskTest',
      statement: 's',
      value: { number: { number: 8, unit: 'months' } },
      claimant: { publisher: 'Wire' },
      attribution: 'ASSERTED',
      source: 'wire',
      rank: 'PREFERRED',
    };
    await told('recordClaim', claim);
    expect((await tell('recordClaim', claim)).errors).toMatchObject([{ code: 'CONFLICT', path: ['rank'] }]);
  });

  test('a diplomatic event is recorded with its actors', async () => {
    const event = {
      ...{
        name: 'Moscow asks for help',
        date: '2026-11-30',
        plover: 'REQUEST',
        domain: 'LAUNCH_SERVICES',
        direction: 'COOPERATIVE',
        sources: ['wire'],
      },
      actors: [
        { role: 'SOURCE', party: { country: 'RU' } },
        { role: 'TARGET', party: { agency: 'nasa' } },
      ],
    };
    const { event: written } = await told('recordDiplomaticEvent', event);
    expect(written).toMatchObject({
      slug: 'moscow-asks-for-help',
      date: { text: '2026-11-30' },
      actors: [{ role: 'SOURCE' }, { role: 'TARGET' }],
    });
    const wrong = await tell('recordDiplomaticEvent', { ...event, actors: [{ role: 'SOURCE', party: { country: 'XX' } }] });
    expect(wrong.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['actors', '0', 'party', 'country'] }]);
  });

  test('a correction mends in place, in the past too, and says in the audit what and why', async () => {
    await told('recordIncident', { ...incident, slug: 'mistold', severity: 'MINOR' });
    await told('resolveIncident', { incident: 'mistold', resolvedOn: '2026-11-30', sources: ['wire'] });
    const id = await idOf('incident(slug: "mistold")');
    const [old] = await server.database.db.$queryRaw<{ moment: Date }[]>`
      SELECT "knownFrom" AS moment FROM history."Incident" WHERE id = 'mistold'`;
    const { changed, revision } = await told('correct', { id, field: 'severity', value: 'MAJOR', reason: 'The agency says so now' });
    expect(changed).toEqual([{ field: 'severity', before: 'MINOR', after: 'MAJOR' }]);
    expect(revision).toMatchObject({ note: 'The agency says so now' });
    expect(revision.changes.nodes).toEqual([
      { entity: 'Incident', entityId: 'mistold', kind: 'CORRECTION' },
      { entity: 'Incident', entityId: 'mistold', kind: 'CORRECTION' },
    ]);
    const severity = '{ incident(slug: "mistold") { severity resolvedOn { text } } }';
    const graph = await read(severity);
    expect(graph.incident).toEqual({ severity: 'MAJOR', resolvedOn: { text: '2026-11-30' } });
    const past = await read(`{ asOf(knownAt: "${old!.moment.toISOString()}") ${severity} }`);
    expect(past.asOf.incident).toEqual({ severity: 'MAJOR', resolvedOn: null });
    const audit = await server.database.db.change.findMany({ where: { entityId: 'mistold', kind: 'CORRECTION' } });
    expect(audit.map(({ before }) => (before as { severity: string }).severity)).toEqual(['MINOR', 'MINOR']);
  });

  test.each([
    ['an unknown field', 'slug', 'x', 'INVALID field'],
    ['a wrong enum value', 'severity', 'AWFUL', 'INVALID value'],
    ['a wrong date', 'from', '2026-02-30', 'INVALID value'],
    ['a reference to nothing', 'pad', 'nowhere', 'NOT_FOUND value'],
    ['a name taken away', 'name', null, 'INVALID value'],
    ['what it says already', 'kind', 'LAUNCH_PAD', 'UNCHANGED '],
  ])('a correction to %s is refused', async (_name, field, value, place) => {
    const { incident: written } = await told('recordIncident', { ...incident, name: `Correct ${field} ${value}` });
    const id = await idOf(`incident(slug: "${written.slug}")`);
    const { errors } = await tell('correct', { id, field, value, reason: 'test' });
    expect(errors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`)).toEqual([place]);
  });

  test('what the desk recorded by mistake is withdrawn as if it had never been, once nothing rests on it', async () => {
    const at = new Date().toISOString();
    await told('recordIncident', { ...incident, slug: 'hoax' });
    const subject = await idOf('incident(slug: "hoax")');
    const claim = {
      subject,
      property: 'cause',
      statement: 's',
      value: { text: 'sabotage' },
      claimant: { publisher: 'Wire' },
      attribution: 'ASSERTED',
      source: 'wire',
    };
    const { claim: made } = await told('recordClaim', claim);
    expect((await tell('withdraw', { id: subject, reason: 'A hoax' })).errors).toMatchObject([{ code: 'IN_USE' }]);
    await told('withdraw', { id: await idOf(`claim(slug: "${made.slug}")`), reason: 'A hoax' });
    const { revision } = await told('withdraw', { id: subject, reason: 'A hoax' });
    expect(revision.changes.nodes).toContainEqual({ entity: 'Incident', entityId: 'hoax', kind: 'REMOVED' });
    expect(await read(`{ incident(slug: "hoax") { name } asOf(knownAt: "${at}") { incident(slug: "hoax") { name } } }`)).toEqual({
      incident: null,
      asOf: { incident: null },
    });
    const curated = await idOf(`pad(slug: "${PAD}")`);
    expect((await tell('withdraw', { id: curated, reason: 'no' })).errors).toMatchObject([{ code: 'NOT_OURS' }]);
  });

  test('one operation may hold several writes, each sees the one before', async () => {
    const query = `mutation ($a: RecordIncidentInput!, $b: RecordPadStatusInput!) {
      a: recordIncident(input: $a) { errors { code } incident { slug pad { statuses { slug } } } }
      b: recordPadStatus(input: $b) { errors { code } padStatus { slug incident { slug } pad { statuses { slug } } } } }`;
    const variables = {
      a: { clientKey: randomUUID(), ...incident, pad: 'plesetsk-43-4', slug: 'chain' },
      b: {
        clientKey: randomUUID(),
        slug: 'chained',
        pad: 'plesetsk-43-4',
        state: 'DAMAGED',
        from: '2026-11-29',
        incident: 'chain',
        sources: ['wire'],
      },
    };
    const { json } = await post(server.url, { query, variables }, bearer());
    expect(json.data.a).toMatchObject({ errors: [], incident: { slug: 'chain' } });
    expect(json.data.b).toMatchObject({ errors: [], padStatus: { incident: { slug: 'chain' } } });
    expect(json.data.b.padStatus.pad.statuses).toContainEqual({ slug: 'chained' });
  });
});
