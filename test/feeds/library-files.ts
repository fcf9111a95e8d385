import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A launch in the form of Launch Library 2, made by hand. */
export const LIBRARY_LAUNCH = {
  id: '00000000-0000-4000-8000-000000000001',
  slug: 'trial-1-trial',
  name: 'Trial 1 | Trial',
  status: { id: 8, name: 'To Be Confirmed', abbrev: 'TBC' },
  last_updated: '2030-01-01T08:00:00Z',
  net: '2030-01-20T12:00:00Z',
  net_precision: { id: 2, name: 'Hour', abbrev: 'HR' },
  window_start: '2030-01-20T12:00:00Z',
  window_end: '2030-01-20T14:00:00Z',
  launch_service_provider: { id: 1, name: 'Trial Works', type: 'Commercial' },
  rocket: { id: 1, configuration: { id: 1, name: 'Trial', family: 'Trial', full_name: 'Trial 1', variant: '1' } },
  mission: { id: 1, name: 'Trial (first)' },
  pad: { id: 1, name: 'Pad 1', latitude: '10.0', longitude: '20.0', location: { id: 1, name: 'Nowhere', country_code: 'KAZ' } },
};
export type LibraryLaunch = typeof LIBRARY_LAUNCH;

/** A page as it was fetched at a time, such as `20300101T090000`. */
export function libraryPage(at: string, results: unknown[], folder = mkdtempSync(join(tmpdir(), 'rendezvous-library-'))): string {
  const file = join(folder, `${at}_page.json`);
  writeFileSync(file, JSON.stringify({ count: results.length, next: null, previous: null, results }));
  return file;
}
