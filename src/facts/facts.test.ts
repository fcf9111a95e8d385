import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import { factsFolder } from '../../test/harness/facts.js';
import { checksums } from '../../test/harness/rows.js';
import { loadFacts, readCuratedFacts } from './index.js';

type Edit = [file: string, from: string, to: string];

describe('facts that cannot be', () => {
  const database = useDatabase('empty');
  const folder = factsFolder('alone');
  let client: pg.Client;
  let before: Record<string, string>;
  beforeAll(async () => {
    client = await database.current.connect();
    await loadFacts(client, readCuratedFacts(folder.dir));
    before = await checksums(client);
  });
  afterEach(() => folder.restore());
  afterAll(async () => {
    await client?.end();
    folder.remove();
  });

  /** What the load of the folder says, a line each, once it is sure that the load changed nothing. */
  async function problems(...edits: Edit[]): Promise<string[]> {
    for (const edit of edits) folder.edit(...edit);
    const error = await loadFacts(client, readCuratedFacts(folder.dir)).then(
      () => new Error('the load did not stop'),
      (reason: Error) => reason,
    );
    expect(await checksums(client)).toEqual(before);
    return error.message.split('\n');
  }

  const SITES = 'sites/tests.yaml';
  const MISSIONS = 'missions/tests.yaml';
  const cases: [what: string, edit: Edit, problem: RegExp][] = [
    ['YAML that is none', [SITES, 'country: KZ', 'country: KZ: no'], /^data\/sites\/tests\.yaml:4: Nested mappings/],
    ['YAML that stops', [SITES, 'name: Test site', 'name: "Test site'], /^data\/sites\/tests\.yaml:\d+: Missing closing/],
    ['a key twice', [SITES, '  country: KZ', '  country: KZ\n  country: RU'], /^data\/sites\/tests\.yaml:5: Map keys must be unique/],
    ['no list', ['agencies/tests.yaml', '- {', '{'], /^data\/agencies\/tests\.yaml:1: must be a list of records$/],
    [
      'no record',
      [MISSIONS, '- slug: test-flight-1', '- lonely\n\n- slug: test-flight-1'],
      /^data\/missions\/tests\.yaml:9: must be a record$/,
    ],
    ['no source', [SITES, '  sources: [test-gazette]\n', ''], /^data\/sites\/tests\.yaml:2: sources: /],
    [
      'an empty list of sources',
      [SITES, 'sources: [test-gazette]', 'sources: []'],
      /^data\/sites\/tests\.yaml:11: sources: a fact needs a source$/,
    ],
    [
      'an unknown source',
      [SITES, '[test-gazette]', '[test-gazete]'],
      /^data\/sites\/tests\.yaml:2: source "test-gazete" is not in data\/sources$/,
    ],
    [
      'an unknown source of a version',
      [MISSIONS, 'test-herald', 'test-herold'],
      /^data\/missions\/tests\.yaml:9: source "test-herold" is not in data\/sources$/,
    ],
    ['an unknown value', [SITES, 'DAMAGED', 'BURNT'], /^data\/sites\/tests\.yaml:10: pads\.0\.statuses\.1\.state: Invalid option.*DAMAGED/],
    [
      'an unknown field',
      [SITES, 'name: Test pad', 'name: Test pad\n      nmae: x'],
      /^data\/sites\/tests\.yaml:6: pads\.0: Unrecognized key: "nmae"$/,
    ],
    [
      'an impossible date',
      [MISSIONS, 'time: 2025-06-01', 'time: 2025-06-31'],
      /^data\/missions\/tests\.yaml:14: launch\.time: must be a date such as/,
    ],
    [
      'a reference to nothing',
      [MISSIONS, 'agency: test-agency', 'agency: test-agancy'],
      /^data\/missions\/tests\.yaml:9: MissionPartner: there is no Agency "test-agancy"$/,
    ],
    ['a country that is none', [SITES, 'country: KZ', 'country: XX'], /^data\/sites\/tests\.yaml:2: LaunchSite: there is no Country "XX"$/],
    [
      'a slug twice',
      [MISSIONS, 'slug: test-flight-1', 'slug: test-flight-0'],
      /^data\/missions\/tests\.yaml:9: Mission "test-flight-0" stands already at data\/missions\/tests\.yaml:2$/,
    ],
    [
      'a source twice',
      ['sources/tests.yaml', 'slug: test-herald', 'slug: test-gazette'],
      /^data\/sources\/tests\.yaml:8: Source "test-gazette" stands already at data\/sources\/tests\.yaml:2$/,
    ],
    [
      'versions in no order',
      [MISSIONS, 'knownFrom: 2025-03-10', 'knownFrom: 2025-02-10'],
      /^data\/missions\/tests\.yaml:9: the versions of Launch "test-flight-1" must be known one after the other$/,
    ],
    // What only the database sees.
    [
      'two states of a pad at once',
      [SITES, 'to: 2024-01-01', 'to: 2024-01-02'],
      /^data\/sites\/tests\.yaml:2: PadStatus overlaps another \(PadStatus_one_at_a_time\): .*test-pad/,
    ],
    ['an end before its start', [SITES, 'from: 2020-01-01', 'from: 2024-02-01'], /^data\/sites\/tests\.yaml:2: PadStatus .*test-pad/],
    [
      'a rule broken by a record that names another of its kind',
      ['diplomacy/tests.yaml', 'expiresOn: 2030-01-01', 'expiresOn: 2020-06-01'],
      /^data\/diplomacy\/tests\.yaml:12: Agreement breaks a rule of the database \(Agreement_interval\)/,
    ],
    [
      'a launch designation twice',
      [MISSIONS, '    outcome: TBC', '    outcome: TBC\n    cospar: 2024-999'],
      /^data\/missions\/.*: Launch stands twice \(Launch_cospar_key\): .*2024-999/,
    ],
  ];
  test.each(cases)('%s', async (_what, edit, problem) => {
    expect(await problems(edit)).toEqual([expect.stringMatching(problem)]);
  });

  test('all wrong records of all files are named at once', async () => {
    const said = await problems(
      [SITES, 'DAMAGED', 'BURNT'],
      [SITES, 'country: KZ', 'country: kz'],
      [MISSIONS, 'name: Test flight 0', 'nmae: Test flight 0'],
      [MISSIONS, 'outcome: TBC', 'outcome: SOON'],
      ['diplomacy/tests.yaml', 'signedOn: 2020-01-01', 'signedOn: 1.1.2020'],
      ['sources/tests.yaml', 'publisher: Test Herald', 'publisher: "Test Herald'],
    );
    const places = said.map((line) => line.split(' ')[0]);
    expect(places).toContain('data/sites/tests.yaml:4:');
    expect(places).toContain('data/sites/tests.yaml:10:');
    expect(places).toContain('data/missions/tests.yaml:2:');
    expect(places).toContain('data/missions/tests.yaml:15:');
    expect(places).toContain('data/diplomacy/tests.yaml:8:');
    expect(places.some((place) => place?.startsWith('data/sources/tests.yaml:'))).toBe(true);
  });

  test('all unknown sources and references of all files are named at once, each once', async () => {
    const said = await problems(
      [SITES, '[test-gazette]', '[nowhere]'],
      [MISSIONS, 'test-herald', 'never'],
      [MISSIONS, 'agency: test-agency', 'agency: nobody'],
      ['diplomacy/tests.yaml', 'amends: test-treaty', 'amends: nothing'],
    );
    expect(said).toEqual([
      'data/sites/tests.yaml:2: source "nowhere" is not in data/sources',
      'data/missions/tests.yaml:9: source "never" is not in data/sources',
      'data/missions/tests.yaml:9: MissionPartner: there is no Agency "nobody"',
      'data/diplomacy/tests.yaml:12: Agreement: there is no Agreement "nothing"',
    ]);
  });

  test('and once mended, the same facts are nothing new', async () => {
    expect(await loadFacts(client, readCuratedFacts(folder.dir))).toEqual({ changed: 0, revisionId: undefined });
    expect(await checksums(client)).toEqual(before);
  });
});
