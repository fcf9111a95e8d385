import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A built file, in each of the encodings that the build left beside it. */
export interface Asset {
  body: Buffer;
  encoded: { encoding: 'br' | 'gzip'; body: Buffer }[];
  type: string;
  /** Its name changes with its content, so that browsers may keep it for good. */
  immutable: boolean;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

// Of those that a client takes, the first is sent: it is the smaller one.
const ENCODINGS = [
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' },
] as const;

/** Reads a built folder into memory, by path below it: what a request can name is then what was there at the start, and nothing else. */
export function readAssets(folder: string): Map<string, Asset> {
  const files = new Map(filesIn(folder).map((file) => [relative(folder, file).replaceAll(sep, '/'), file]));
  const assets = new Map<string, Asset>();
  for (const [name, file] of files) {
    if (ENCODINGS.some(({ suffix }) => name.endsWith(suffix))) continue;
    assets.set(name, {
      body: readFileSync(file),
      encoded: ENCODINGS.flatMap(({ encoding, suffix }) => {
        const compressed = files.get(name + suffix);
        return compressed ? [{ encoding, body: readFileSync(compressed) }] : [];
      }),
      type: TYPES[extname(name)] ?? 'application/octet-stream',
      immutable: name.startsWith('assets/'),
    });
  }
  return assets;
}

function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    // The API works without its pages, so a checkout that never built them still starts.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
