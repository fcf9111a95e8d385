import { type GraphQLNamedType, getNamedType, isCompositeType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { createKey } from '../../src/keys/keep.js';
import { schema } from '../../src/schema.js';
import { checkedToday } from '../harness/rows.js';
import { type Operation, Operations } from './generated.js';
import { type GraphError, INTERNAL, isFault, post, useServer } from './http.js';

const SEED = 20251127;
// All of them on the quicker of the two databases: what they look for is seldom a matter of the database.
const COUNT = process.env.TEST_DATABASE_URL ? 600 : 150;
const AT_ONCE = 4;

/** What the desk may name in its next inputs: what is there from the start, and what it wrote. */
const standing = {
  sources: ['wire'],
  incidents: [] as string[],
  claims: [] as string[],
  statuses: [] as string[],
  ids: ['Pad:baikonur-31-6', 'Mission:soyuz-ms-28'].map((id) => Buffer.from(id).toString('base64url')),
};
const LISTS: Partial<Record<string, keyof typeof standing>> = {
  Source: 'sources',
  Incident: 'incidents',
  Claim: 'claims',
  PadStatus: 'statuses',
};
const lately = <T>(of: T[]) => of.slice(-12);

let made = 0;
const used: string[] = [];
/** A new key nine times of ten, else one of those before: mostly with another input then. */
function clientKeys() {
  if (made++ % 10 === 9) return lately(used);
  used.push(`write-${made}`);
  return [`write-${made}`];
}
const DAYS = ['2026-11-29', '2026-11-29', '2026-11-30', '2026-11', '2026', '2026-11-29T10:00Z', '2025-Q4'];
const WORDS = ['Wire', 'Fire at the pad', '💥', '(a+)+$', "'; DROP TABLE x --", 'a'.repeat(500)];
const KNOWN: Record<string, () => readonly unknown[]> = {
  clientKey: clientKeys,
  slug: () => [`made-${made}`, `made-${made}`, `made-${made}`, ...lately(standing.incidents).slice(0, 1)],
  sources: () => [[standing.sources.at(-1)], ['wire'], ['wire'], ['wire'], ['wire', ...standing.sources.slice(-1)]],
  source: () => ['wire', 'wire', ...lately(standing.sources)],
  id: () => lately(standing.ids),
  subject: () => lately(standing.ids),
  node: () => lately(standing.ids),
  claim: () => [...lately(standing.claims)],
  status: () => [...lately(standing.statuses)],
  incident: () => [...lately(standing.incidents)],
  pad: () => ['baikonur-31-6', 'plesetsk-43-4', 'plesetsk-43-3'],
  mission: () => ['soyuz-ms-28'],
  station: () => ['iss'],
  agency: () => ['nasa', 'roscosmos'],
  country: () => ['RU', 'US'],
  field: () => ['severity', 'name', 'cause', 'title', 'statement', 'from', 'slug'],
  value: () => ['MAJOR', 'MINOR', 'Another word', '2026-11-28', null],
  publishedOn: () => ['2026-11-29', '2026-11'],
  name: () => WORDS,
  title: () => WORDS,
  publisher: () => WORDS,
  statement: () => WORDS,
  reason: () => WORDS,
  property: () => ['repairForecast', 'cause'],
  retrievedOn: () => ['2026-11-29'],
  from: () => DAYS,
  to: () => ['2026-12', '2027', ...DAYS],
  date: () => DAYS,
  resolvedOn: () => DAYS,
  retractedOn: () => DAYS,
  assertedOn: () => DAYS,
  knownFrom: () => ['2026-11-29T12:00:00Z', '2020-01-01T00:00:00Z'],
  checkedThrough: () => ['2026-11-29'],
};

/** The record in a payload, such as `incident` of that of recordIncident. */
const recordIn = (type: GraphQLNamedType) =>
  isObjectType(type) ? Object.values(type.getFields()).find(({ name, type: of }) => name !== 'revision' && isCompositeType(of)) : undefined;

/** What every write is asked: what came of it, and the name of the record. */
function always(type: GraphQLNamedType): string {
  const record = recordIn(type);
  const slug = record && isObjectType(record.type) ? 'slug' : '';
  return `repeated revision { number } errors { code path message } ${record ? `${record.name} { __typename id ${slug} }` : ''} `;
}

interface Written {
  __typename: string;
  id: string;
  slug?: string;
}
interface Payload {
  repeated: boolean;
  revision: { number: number } | null;
  errors: { code: string; path: string[]; message: string }[];
  [field: string]: unknown;
}

const RECORDS = Object.values(schema.getMutationType()!.getFields()).flatMap(({ type }) => recordIn(getNamedType(type))?.name ?? []);

/** What is written is named from now on in inputs. */
function remember(payload: Payload) {
  const written = RECORDS.map((field) => payload[field] as Written | null | undefined).find((record) => record);
  if (!written) return;
  standing.ids.push(written.id);
  const list = LISTS[written.__typename];
  if (list && written.slug) standing[list].push(written.slug);
}

describe('writes made from the schema', () => {
  const server = useServer();
  const keys = { writer: '', reader: '' };
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
  beforeAll(async () => {
    const { db } = server.database;
    await checkedToday(db);
    keys.writer = (await createKey(db, { name: 'Desk', scopes: ['desk:write'] })).key;
    keys.reader = (await createKey(db, { name: 'Reader', scopes: [] })).key;
    const wire =
      '{ clientKey: "wire", slug: "wire", publisher: "Wire", title: "Pad out", url: "https://example.org/", publishedOn: "2026-11-29" }';
    const { json } = await post(
      server.url,
      { query: `mutation { recordSource(input: ${wire}) { errors { code } } }` },
      bearer(keys.writer),
    );
    expect(json.data.recordSource.errors).toEqual([]);
  });
  const rows = <T>(sql: string) => server.database.db.$queryRawUnsafe<T[]>(sql);
  const numbers = async (sql: string) => (await rows<{ n: number }>(sql)).map(({ n }) => n);

  test(`${COUNT} of them: none is our fault, and what was acknowledged is what is there, whole`, { timeout: 300_000 }, async () => {
    const [last] = await numbers('SELECT max(id) AS n FROM "Revision"');
    const operations = new Operations(schema, SEED, { known: (name) => KNOWN[name]?.(), always });
    const wrong: object[] = [];
    const acknowledged = new Map<number, Operation>();
    let lost = 0;
    const outcomes: { [outcome: string]: number } = {};
    const send = async (operation: Operation, headers: { [name: string]: string }) => {
      const { status, json, text } = await post(server.url, operation, headers);
      const errors: GraphError[] = json.errors ?? [];
      const payload = Object.values((json.data ?? {}) as { [field: string]: Payload }).find((field) => field?.errors);
      const told = payload?.errors ?? [];
      if (isFault(status, errors) || (status === 200) !== (json.data != null) || told.some(({ message }) => INTERNAL.test(message))) {
        wrong.push({ ...operation, status, answer: text.slice(0, 500) });
      }
      if (payload && (payload.revision === null) !== told.length > 0) wrong.push({ ...operation, half: text.slice(0, 500) });
      const outcome = payload ? (payload.repeated ? 'again' : (told[0]?.code ?? 'written')) : errors[0]!.extensions!.code!;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      return { payload, status };
    };
    let left = COUNT;
    const ask = async () => {
      while (left-- > 0) {
        const operation = operations.nextOf('mutation');
        // One in ten may not write.
        const stranger = { 0: undefined, 10: keys.reader, 20: `${keys.writer.slice(0, -3)}AAA` }[left % 30];
        if (left % 10 === 0) {
          const { payload, status } = await send(operation, stranger ? bearer(stranger) : {});
          if (payload || status === 200) wrong.push({ ...operation, written: 'without the right to' });
          continue;
        }
        const { payload, status } = await send(operation, bearer(keys.writer));
        if (payload?.revision) {
          acknowledged.set(payload.revision.number, operation);
          remember(payload);
        } else if (!payload && status === 200) lost++;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    expect(wrong.slice(0, 5)).toEqual([]);

    const revisions = await numbers(`SELECT id AS n FROM "Revision" WHERE id > ${last} ORDER BY id`);
    const told = [...acknowledged.keys()].filter((number) => number > last!);
    expect(revisions).toEqual(expect.arrayContaining(told));
    // Of what was asked of the answer something may be wrong, so that there is none: such a write may be there.
    expect(revisions.length - told.length).toBeLessThanOrEqual(lost);
    expect(await numbers(`SELECT "revisionId" AS n FROM "_DeskCall" WHERE "revisionId" > ${last} ORDER BY 1`)).toEqual(revisions);
    expect(await numbers(`SELECT DISTINCT "revisionId" AS n FROM "Change" WHERE "revisionId" > ${last} ORDER BY 1`)).toEqual(revisions);

    // Sent again, each gives its first answer, and writes nothing.
    for (const [number, operation] of [...acknowledged].slice(0, 40)) {
      const { payload } = await send(operation, bearer(keys.writer));
      expect(payload).toMatchObject({ repeated: true, revision: { number }, errors: [] });
    }
    expect(await numbers(`SELECT id AS n FROM "Revision" WHERE id > ${last} ORDER BY id`)).toEqual(revisions);

    // They are worth something only as long as many of them write, and the others fail for different reasons.
    console.log(outcomes);
    expect(outcomes.written).toBeGreaterThan(COUNT / 8);
    expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(['INVALID', 'NOT_FOUND', 'UNAUTHENTICATED', 'FORBIDDEN']));
  });
});
