import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, extract } from 'tar';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Counts, isLocked, newPath, newTmp, PATIENCE, start, startAndCount } from '../process/process.js';

vi.setConfig(PATIENCE);

const CLEAN = { code: 0, signal: null };

describe('backup and restore', () => {
  const env = { DATA_DIR: newPath('data'), TMPDIR: newTmp() };
  const file = newPath('backup.tgz');
  let counts: Counts;

  const run = async (args: string[], settings: Record<string, string> = env) => {
    const process = start(settings, 'backup.js', args);
    const { code } = await process.ended;
    return { code, out: process.stdout, err: process.stderr };
  };
  const to = () => ({ DATA_DIR: newPath('restored'), TMPDIR: newTmp() });

  /** Refused with one line that says why, and nothing was made. */
  async function refused(args: string[], settings: { DATA_DIR: string; TMPDIR: string }, reason: RegExp) {
    const before = existsSync(settings.DATA_DIR) ? readdirSync(settings.DATA_DIR).sort() : [];
    const { code, out, err } = await run(args, settings);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^rendezvous: [^\n]+\n$/);
    expect(err).toMatch(reason);
    expect(readdirSync(settings.DATA_DIR).sort()).toEqual(before);
  }

  beforeAll(async () => {
    const first = await startAndCount(env);
    counts = first.counts;
    // Not from a running server: its files change under the copy.
    const busy = await run(['create', file]);
    expect(busy).toMatchObject({ code: 1, err: expect.stringMatching(/is in use by process/) });
    await first.process.kill(); // the write-ahead log holds what the files do not yet
    expect(await run(['create', file])).toMatchObject({ code: 0, out: expect.stringMatching(/: \d{3,} files of /), err: '' });
    console.log(`a backup of the curated graph has ${(statSync(file).size / 1e6).toFixed(1)} MB`);
  });

  test('a backup made after a kill, restored into a new folder, is the same graph', async () => {
    const settings = to();
    expect(await run(['restore', file], settings)).toMatchObject({ code: 0, err: '' });
    expect(isLocked(settings.DATA_DIR)).toBe(false);
    const { process, counts: restored } = await startAndCount(settings);
    expect(restored).toEqual(counts);
    expect(await process.stop()).toEqual(CLEAN);
    expect(process.stderr).toBe('');
  });

  test('a database that is there is replaced by --force alone, and a backup that is there never', async () => {
    await refused(['restore', file], env, /holds a database: give another DATA_DIR, or --force/);
    await refused(['create', file], env, /is there already/);
    expect(await run(['restore', file, '--force'])).toMatchObject({ code: 0 });
    const { process, counts: restored } = await startAndCount(env);
    expect(restored).toEqual(counts);
    await process.stop();
  });

  test('a restore that was cut off when all was checked is finished by the next start', async () => {
    const settings = to();
    mkdirSync(settings.DATA_DIR);
    cpSync(join(env.DATA_DIR, 'pg'), join(settings.DATA_DIR, 'pg.restored'), { recursive: true });
    mkdirSync(join(settings.DATA_DIR, 'pg')); // what a kill left of the old one
    const { process, counts: restored } = await startAndCount(settings);
    expect(restored).toEqual(counts);
    await process.stop();
    expect(existsSync(join(settings.DATA_DIR, 'pg.restored'))).toBe(false);
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'with a changed byte',
      (bytes: Buffer) => Buffer.from(bytes).fill(bytes[bytes.length >> 1]! ^ 1, bytes.length >> 1, (bytes.length >> 1) + 1),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['no archive', () => Buffer.from('something else')],
  ])('a file that is %s is refused', async (_name, damage) => {
    const damaged = newPath('damaged.tgz');
    writeFileSync(damaged, damage(readFileSync(file)));
    const settings = to();
    mkdirSync(settings.DATA_DIR);
    await refused(['restore', damaged], settings, /no backup|damaged/);
  });

  /** The backup with another manifest or another file, packed anew. */
  async function altered(change: (folder: string, manifest: Record<string, unknown>) => void): Promise<string> {
    const [folder, changed] = [newPath('unpacked'), newPath('altered.tgz')];
    mkdirSync(folder);
    await extract({ file, cwd: folder });
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    change(folder, manifest);
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    await create({ file: changed, gzip: true, cwd: folder }, ['manifest.json', 'pg']);
    return changed;
  }

  test.each<[string, RegExp, (folder: string, manifest: Record<string, unknown>) => void]>([
    ['of another Postgres', /is of Postgres 17, and this version runs 18/, (_, manifest) => Object.assign(manifest, { postgres: '17' })],
    [
      'of a later version',
      /of a later version of Rendezvous: .* 99999999999999_later/,
      (_, manifest) => (manifest.migrations as string[]).push('99999999999999_later'),
    ],
    ['of another form', /manifest cannot be read/, (_, manifest) => Object.assign(manifest, { format: 2 })],
    ['with a changed file', /damaged: PG_VERSION is not as it was/, (folder) => writeFileSync(join(folder, 'pg/PG_VERSION'), '19\n')],
    ['with a file more', /damaged: more was not in it/, (folder) => writeFileSync(join(folder, 'pg/more'), '')],
    ['with a link', /damaged|neither a file nor a folder/, (folder) => symlinkSync('/etc/hostname', join(folder, 'pg/link'))],
  ])('a backup %s is refused', async (_name, reason, change) => {
    const settings = to();
    mkdirSync(settings.DATA_DIR);
    await refused(['restore', await altered(change)], settings, reason);
  });

  test('a real Postgres has tools of its own', async () => {
    const { code, err } = await run(['create', newPath('x')], { ...env, DATABASE_URL: 'postgresql://user:secret@127.0.0.1:1/x' });
    expect(code).toBe(1);
    expect(err).toMatch(/use pg_dump and pg_restore/);
  });
});
