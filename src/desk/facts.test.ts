import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import { run } from '../../test/harness/execute.js';
import { factsFolder } from '../../test/harness/facts.js';
import { loadFacts, readCuratedFacts } from '../facts/index.js';
import type { NodeType } from '../generated/prisma/enums.js';
import type { Viewer } from '../keys/viewer.js';
import { encodeId } from '../nodes/ids.js';

const DESK: Viewer = { key: { id: 'k', name: 'Desk' }, scopes: new Set(['desk:write']), unlimited: false };

// What becomes of the desk's word when the curated facts are loaded anew, as every start with a changed data/ does.
describe('the word of the desk and the curated facts', () => {
  const database = useDatabase('empty');
  const folder = factsFolder('alone');
  let client: pg.Client;
  let calls = 0;
  beforeAll(async () => {
    client = await database.current.connect();
  });
  beforeEach(async () => {
    await client.query('DELETE FROM "_DeskWord"');
    folder.restore();
    await reload();
  });
  afterAll(async () => {
    await client?.end();
    folder.remove();
  });

  /** Loads the folder as it is now, under another digest even when nothing in it changed, as a new release of the code would. */
  const reload = async () => (await loadFacts(client, { ...readCuratedFacts(folder.dir), digest: `${Math.random()}` })).changed;
  async function told(mutation: string, input: object) {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { errors { code path message } } }`;
    const { data, errors } = await run(database.current, query, { input: { clientKey: `c${calls++}`, ...input } }, new Date(), DESK);
    expect({ errors, refused: data?.payload.errors }).toEqual({ errors: undefined, refused: [] });
  }
  const correct = (type: NodeType, id: string, field: string, value: string | null) =>
    told('correct', { id: encodeId(type, id), field, value, reason: 'test' });
  const read = async (query: string) => (await run(database.current, query)).data;
  const SITES = 'sites/tests.yaml';
  const DAMAGED = '{ slug: test-pad-damaged, state: DAMAGED, from: 2024-01-01 }';
  const status = async (slug: string) =>
    (await read(`{ pad(slug: "test-pad") { statuses { slug cause from { text } to { text } } } }`)).pad.statuses.find(
      (one: { slug: string }) => one.slug === slug,
    );

  test('a correction holds when the facts are loaded anew, and nothing is written', async () => {
    await correct('PadStatus', 'test-pad-damaged', 'cause', 'A fire');
    await correct('Mission', 'test-flight-0', 'name', 'Flight nought');
    expect(await reload()).toBe(0);
    expect(await status('test-pad-damaged')).toMatchObject({ cause: 'A fire', from: { text: '2024-01-01' } });
    expect((await read('{ mission(slug: "test-flight-0") { name } }')).mission.name).toBe('Flight nought');
  });

  test('what data/ changes elsewhere in the record is taken, and the correction beside it holds', async () => {
    await correct('PadStatus', 'test-pad-damaged', 'cause', 'A fire');
    folder.edit(SITES, DAMAGED, '{ slug: test-pad-damaged, state: DESTROYED, from: 2024-01-01 }');
    expect(await reload()).toBe(1);
    const { pad } = await read('{ pad(slug: "test-pad") { statuses { slug state cause } } }');
    expect(pad.statuses).toContainEqual({ slug: 'test-pad-damaged', state: 'DESTROYED', cause: 'A fire' });
  });

  test('what data/ says anew of the field itself is the last word, for good', async () => {
    await correct('PadStatus', 'test-pad-damaged', 'from', '2024-02');
    await correct('PadStatus', 'test-pad-damaged', 'cause', 'A fire');
    folder.edit(SITES, DAMAGED, '{ slug: test-pad-damaged, state: DAMAGED, from: 2024-03-01 }');
    await reload();
    expect(await status('test-pad-damaged')).toMatchObject({ cause: 'A fire', from: { text: '2024-03-01' } });
    folder.edit(SITES, 'from: 2024-03-01', 'from: 2024-01-01');
    await reload();
    expect(await status('test-pad-damaged')).toMatchObject({ cause: 'A fire', from: { text: '2024-01-01' } });
  });

  test('a field corrected twice holds as said last, and knows what data/ said before both', async () => {
    await correct('PadStatus', 'test-pad-damaged', 'cause', 'A fire');
    await correct('PadStatus', 'test-pad-damaged', 'cause', 'A flood');
    expect(await reload()).toBe(0);
    expect(await status('test-pad-damaged')).toMatchObject({ cause: 'A flood' });
    folder.edit(SITES, DAMAGED, '{ slug: test-pad-damaged, state: DAMAGED, from: 2024-01-01, cause: A storm }');
    await reload();
    expect(await status('test-pad-damaged')).toMatchObject({ cause: 'A storm' });
  });

  test('news of a curated record holds, with the version before it', async () => {
    const known = async () => {
      const past = await read('{ asOf(knownAt: "2026-01-01T00:00:00Z") { pad(slug: "test-pad") { statuses { slug to { text } } } } }');
      return [
        past.asOf.pad.statuses.find((one: { slug: string }) => one.slug === 'test-pad-damaged').to,
        (await status('test-pad-damaged')).to,
      ];
    };
    await told('recordPadStatus', { slug: 'mended', pad: 'test-pad', state: 'RESTORED', from: '2026-06-01', sources: ['test-herald'] });
    expect(await known()).toEqual([null, { text: '2026-06-01' }]);
    expect(await reload()).toBe(0);
    expect(await known()).toEqual([null, { text: '2026-06-01' }]);
    expect(await status('mended')).toMatchObject({ from: { text: '2026-06-01' } });
    await correct('PadStatus', 'test-pad-damaged', 'cause', 'A fire');
    expect(await reload()).toBe(0);
    expect(await known()).toEqual([null, { text: '2026-06-01' }]);
  });

  test('a status of the desk makes room for one of data/ at the same time', async () => {
    await told('recordPadStatus', { slug: 'mended', pad: 'test-pad', state: 'RESTORED', from: '2026-06-01', sources: ['test-herald'] });
    folder.edit(
      SITES,
      DAMAGED,
      '{ slug: test-pad-damaged, state: DAMAGED, from: 2024-01-01, to: 2026-05-01 }\n        - { slug: test-pad-restored, state: RESTORED, from: 2026-05-01 }',
    );
    await reload();
    const { pad } = await read('{ pad(slug: "test-pad") { statuses { slug to { text } } } }');
    expect(pad.statuses).toEqual([
      { slug: 'test-pad-built', to: { text: '2024-01-01' } },
      { slug: 'test-pad-damaged', to: { text: '2026-05-01' } },
      { slug: 'test-pad-restored', to: null },
    ]);
  });

  test('what the desk recorded stays, until data/ tells it under the same name', async () => {
    await told('recordIncident', { slug: 'desk-fire', name: 'Fire', kind: 'LAUNCH_PAD', sources: ['test-gazette'] });
    expect(await reload()).toBe(0);
    expect((await read('{ incident(slug: "desk-fire") { name } }')).incident.name).toBe('Fire');
    folder.write(
      'incidents/tests.yaml',
      '- { slug: desk-fire, name: The fire, kind: LAUNCH_PAD, sources: [test-gazette], checkedThrough: 2026-01-01 }\n',
    );
    await reload();
    const { incident } = await read('{ incident(slug: "desk-fire") { name revision { feed } } }');
    expect(incident).toEqual({ name: 'The fire', revision: { feed: 'curated' } });
    folder.write('incidents/tests.yaml', '');
    await reload();
    expect((await read('{ incident(slug: "desk-fire") { name } }')).incident).toBeNull();
  });

  test('a record that data/ takes out goes, corrected or not', async () => {
    folder.write(
      'agencies/more.yaml',
      '- { slug: gone-agency, name: Gone, kind: OPERATOR, sources: [test-gazette], checkedThrough: 2026-01-01 }\n',
    );
    await reload();
    await correct('Agency', 'gone-agency', 'name', 'Not gone');
    folder.write('agencies/more.yaml', '');
    await reload();
    expect((await read('{ agency(slug: "gone-agency") { name } }')).agency).toBeNull();
    expect((await client.query(`SELECT FROM "_DeskWord" WHERE "entityId" = 'gone-agency'`)).rowCount).toBe(0);
  });

  test('a preferred claim of the desk steps back behind one of data/', async () => {
    const claim = (slug: string, text: string) =>
      `- { slug: ${slug}, subject: { pad: test-pad }, property: cause, statement: s, value: { text: ${text} }, claimant: { publisher: Test Gazette }, attribution: ASSERTED, source: test-gazette, rank: PREFERRED, checkedThrough: 2026-01-01 }\n`;
    await told('recordClaim', {
      ...{ slug: 'desk-cause', subject: encodeId('Pad', 'test-pad'), property: 'cause', statement: 's', value: { text: 'a fire' } },
      ...{ claimant: { publisher: 'Test Herald' }, attribution: 'ASSERTED', source: 'test-herald', rank: 'PREFERRED' },
    });
    folder.write('claims/tests.yaml', claim('curated-cause', 'a flood'));
    await reload();
    await reload();
    const { pad } = await read('{ pad(slug: "test-pad") { claims(property: "cause") { nodes { slug rank } } } }');
    expect(pad.claims.nodes).toEqual([
      { slug: 'curated-cause', rank: 'PREFERRED' },
      { slug: 'desk-cause', rank: 'NORMAL' },
    ]);
  });
});
