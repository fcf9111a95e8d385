import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { openSdn } from '../../src/feeds/ofac/feed.js';
import { openFtm } from '../../src/feeds/opensanctions/feed.js';
import { runFeed } from '../../src/feeds/run.js';
import type { copyOf } from '../harness/database.js';

/** A row as OFAC writes it; null becomes `-0-`. */
export interface SdnRow {
  number: number | string;
  name: string;
  type?: string;
  programs?: string[];
  title?: string;
  remarks?: string;
}

const text = (value: string | undefined) => (value === undefined ? '-0- ' : `"${value.replaceAll('"', '""')}"`);
export const sdnLine = ({ number, name, type, programs = ['TRIAL'], title, remarks }: SdnRow): string =>
  [number, text(name), text(type), text(programs.join('] [')), text(title), ...Array(6).fill('-0- '), text(remarks)].join(',');

const folder = () => mkdtempSync(join(tmpdir(), 'rendezvous-lists-'));

/** An edition of sdn.csv by hand, with the end that the real ones have. */
export function sdnFile(day: string, rows: (SdnRow | string)[], end = '\r\n\x1a'): string {
  const file = join(folder(), `sdn_${day}.csv`);
  writeFileSync(file, rows.map((row) => (typeof row === 'string' ? row : sdnLine(row))).join('\r\n') + end);
  return file;
}

/** FollowTheMoney entities, one to a line. */
export function ftmFile(entities: unknown[]): string {
  const file = join(folder(), 'entities.ftm.json');
  writeFileSync(file, entities.map((entity) => `${JSON.stringify(entity)}\n`).join(''));
  return file;
}

export const seenAt = (day: string) => `${day}T08:00:00`;

export const OWNER = {
  id: 'NK-Owner',
  schema: 'Company',
  caption: 'Trial Holding',
  properties: { name: ['Trial Holding', 'Холдинг'], jurisdiction: ['ru'], innCode: ['7717513841'] },
  referents: ['ru-inn-7717513841'],
  last_seen: seenAt('2025-06-01'),
};
export const ASSET = {
  id: 'NK-Asset',
  schema: 'Organization',
  properties: { name: ['Trial Works'], country: ['kz'] },
  last_seen: seenAt('2025-06-01'),
};
export const LISTING = {
  id: 'trial-sanction-1',
  schema: 'Sanction',
  properties: {
    entity: ['NK-Owner'],
    authority: ['Trial Ministry'],
    country: ['nz'],
    programId: ['NZ-TRIAL'],
    program: ['The Trial Regulations'],
    listingDate: ['2024-03-02', '2024-02-01'],
    startDate: ['2024-02-15'],
    endDate: ['2025'],
    provisions: ['Asset Freeze', 'Travel Ban'],
    reason: ['for a trial'],
  },
  last_seen: seenAt('2025-06-01'),
};
export const PART = {
  id: 'NK-Part',
  schema: 'Ownership',
  properties: { owner: ['NK-Owner'], asset: ['NK-Asset'], percentage: ['51'], startDate: ['2020-01'], endDate: ['2024-06-30'] },
  last_seen: seenAt('2025-06-01'),
};

/** Brings small lists in, for tests of what feeds alone bring. */
export async function feedLists(database: Awaited<ReturnType<typeof copyOf>>['database']): Promise<void> {
  const client: pg.Client = await database.connect();
  try {
    const kinds = ['individual', undefined, 'vessel', 'aircraft'];
    const rows = Array.from({ length: 12 }, (_, index) => ({
      number: 900_000 + index,
      name: `TRIAL ${'ABC'[index % 3]}`,
      ...(kinds[index % 4] ? { type: kinds[index % 4]! } : {}),
      remarks: index % 2 ? 'Tax ID No. 123 (Russia).' : 'nationality Kazakhstan.',
    }));
    await runFeed(client, 'ofac', openSdn(sdnFile('2023-01-31', rows)));
    await runFeed(client, 'ofac', openSdn(sdnFile('2023-02-28', rows.slice(1))));
    await runFeed(client, 'opensanctions', await openFtm(ftmFile([PART, LISTING, ASSET, OWNER])));
  } finally {
    await client.end();
  }
}
