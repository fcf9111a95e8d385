import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatVagueDate } from '../../facts/dates.js';
import { openGcatDirectory, type Unsure } from './join.js';
import { type GcatLaunch, openGcatLaunches } from './launches.js';
import { type BadRow, isBad } from './table.js';

// The real catalogue, where it is at hand beside the checkout; without it these tests skip, and say so.
const FOLDER = fileURLToPath(new URL('../../../../shared/feeds/gcat', import.meta.url));
const isLaunch = (row: GcatLaunch | BadRow): row is GcatLaunch => !isBad(row as BadRow);

describe.skipIf(!existsSync(FOLDER))('the real catalogue of 30 November 2025', () => {
  const read = async (edition: string) => {
    const { updated, launches } = await openGcatLaunches(`${FOLDER}/launch_${edition}.tsv`);
    const rows = [];
    for await (const row of launches) rows.push(row);
    return { updated, rows, launches: rows.filter(isLaunch) };
  };

  test('every launch is read, each with a tag of its own', async () => {
    const { updated, rows, launches } = await read('2025-11-30');
    expect(updated.toISOString()).toBe('2025-12-01T01:08:57.000Z');
    expect([rows.length, launches.length, new Set(launches.map(({ tag }) => tag)).size]).toEqual([7141, 7141, 7141]);
    const numbered = launches.flatMap(({ cospar }) => cospar ?? []);
    expect(new Set(numbered).size).toBe(numbered.length);
    const of = (tag: string) => launches.find((launch) => launch.tag === tag)!;
    expect([of('1957 ALP').cospar, of('1962 B PSI').cospar, of('1957-F01').cospar, of('2025-275').cospar]).toEqual([
      '1957-001',
      '1962-071',
      null,
      '2025-275',
    ]);
    const times = ['1957 ALP', '1968-E01', '1991-088'].map((tag) => `${formatVagueDate(of(tag).time)} ${of(tag).time.precision}`);
    expect(times).toEqual(['1957-10-04T19:28:34Z SECOND', '1968-07-15 DAY', '1991-12-28T12:00Z HOUR']);
    const outcomes = ['1957 ALP', '1957-F01', '1996-048', '2024-128', '1968-E01'].map((tag) => of(tag).outcome);
    expect(outcomes).toEqual(['SUCCESS', 'FAILURE', 'PARTIAL_FAILURE', 'PARTIAL_FAILURE', 'FAILURE']);
  });

  test('at least 99.5 % meet their site, 97.5 % their pad, 99 % their agency; the rest are named, none guessed', async () => {
    const { launches } = await read('2025-11-30');
    const directory = await openGcatDirectory(FOLDER);
    const unsure: Unsure[] = [];
    const met = { site: 0, pad: 0, agency: 0 };
    for (const launch of launches) {
      const joined = directory.join({ ...launch, on: launch.time });
      for (const side of ['site', 'pad', 'agency'] as const) if (joined[side]) met[side]++;
      unsure.push(...joined.unsure);
    }
    const share = (count: number) => count / launches.length;
    expect(share(met.site)).toBeGreaterThanOrEqual(0.995);
    expect(share(met.pad)).toBeGreaterThanOrEqual(0.975);
    expect(share(met.agency)).toBeGreaterThanOrEqual(0.99);
    const left = (what: Unsure['what']) => unsure.filter((one) => one.what === what).length;
    expect([left('SITE'), left('AGENCY')]).toEqual([launches.length - met.site, launches.length - met.agency]);
    expect(left('SITE') + left('PAD')).toBe(launches.length - met.pad);
    expect(unsure).toContainEqual({ what: 'SITE', code: 'TYSC?', reason: 'the list itself doubts this site' });
  });

  test('the site of a launch is one place under all its names, and its agency the one of the day', async () => {
    const directory = await openGcatDirectory(FOLDER);
    const { launches } = await read('2025-11-30');
    const joined = (tag: string) => {
      const launch = launches.find((one) => one.tag === tag)!;
      const { site, pad, agency } = directory.join({ ...launch, on: launch.time });
      return [site, pad, agency];
    };
    expect(joined('1961 MU')).toEqual(['GIK-5', 'LC1', 'RVSN']);
    expect(joined('2014-057')).toEqual(['GIK-5', 'LC1', 'FKA']);
    expect(joined('2025-275')).toEqual(['GIK-5', 'LC31', 'ROSK']);
  });
});
