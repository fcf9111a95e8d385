import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DATA } from '../../src/facts/index.js';

/** Records of the tests: they know each line, and no editor of data/ changes it. */
const RECORDS: Record<string, string> = {
  'sources/tests.yaml': `# Line 1 is a comment, so that no record starts the file.
- slug: test-gazette
  publisher: Test Gazette
  title: What the tests say
  url: "https://example.org/gazette"
  publishedOn: 2025-02-01

- slug: test-herald
  publisher: Test Herald
  title: What the tests say later
  url: "https://example.org/herald"
  publishedOn: 2025-03-01
`,
  'agencies/tests.yaml': `# As above.
- { slug: test-agency, name: Test agency, kind: SPACE_AGENCY, sources: [test-gazette], checkedThrough: 2026-01-01 }
`,
  'sites/tests.yaml': `# As above.
- slug: test-site
  name: Test site
  country: KZ
  pads:
    - slug: test-pad
      name: Test pad
      statuses:
        - { slug: test-pad-built, state: OPERATIONAL, from: 2020-01-01, to: 2024-01-01 }
        - { slug: test-pad-damaged, state: DAMAGED, from: 2024-01-01 }
  sources: [test-gazette]
  checkedThrough: 2026-01-01
`,
  'missions/tests.yaml': `# As above.
- slug: test-flight-0
  name: Test flight 0
  kind: TEST_FLIGHT
  launch: { time: 2024-05-05, outcome: SUCCESS, cospar: 2024-999 }
  sources: [test-gazette]
  checkedThrough: 2026-01-01

- slug: test-flight-1
  name: Test flight 1
  kind: TEST_FLIGHT
  partners: [{ agency: test-agency, role: OPERATOR }]
  launch:
    time: 2025-06-01
    outcome: TBC
    knownFrom: 2025-01-10
    sources: [test-gazette]
    versions:
      - { knownFrom: 2025-02-10, source: test-gazette, set: { time: 2025-07 } }
      - { knownFrom: 2025-03-10, source: test-herald, set: { time: 2025-07-15, outcome: GO } }
  sources: [test-gazette]
  checkedThrough: 2026-01-01
`,
  'diplomacy/tests.yaml': `# As above.
- slug: test-treaty
  type: AGREEMENT
  kind: TREATY
  name: Test treaty
  parties: [{ country: KZ }]
  domain: GENERAL
  signedOn: 2020-01-01
  sources: [test-gazette]
  checkedThrough: 2026-01-01

- slug: test-treaty-extension
  type: AGREEMENT
  kind: TREATY
  name: Test treaty, extended
  parties: [{ country: KZ }]
  domain: GENERAL
  signedOn: 2021-01-01
  expiresOn: 2030-01-01
  amends: test-treaty
  sources: [test-gazette]
  checkedThrough: 2026-01-01
`,
};

/** A folder of facts to break: the records of the tests, alone or beside a copy of data/. */
export function factsFolder(beside: 'alone' | 'beside data') {
  const dir = mkdtempSync(join(tmpdir(), 'rendezvous-data-'));
  if (beside === 'beside data') cpSync(DATA, dir, { recursive: true });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  };
  const restore = () => {
    for (const [file, text] of Object.entries(RECORDS)) write(file, text);
  };
  restore();
  return {
    dir,
    write,
    restore,
    /** Replaces what stands exactly once. */
    edit(file: string, from: string, to: string) {
      const parts = readFileSync(join(dir, file), 'utf8').split(from);
      if (parts.length !== 2) throw new Error(`${file} has "${from}" ${parts.length - 1} times`);
      write(file, parts.join(to));
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
