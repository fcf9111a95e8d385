import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Asset {
  body: Buffer;
  type: string;
  /** Its name changes with its content, so that browsers may keep it for good. */
  immutable: boolean;
}

export interface GraphiqlAssets {
  /** The page itself; undefined when the folder was never built. */
  page: Buffer | undefined;
  /** `path` is the path of the request, with the leading `/graphiql/`. */
  asset(path: string): Asset | undefined;
}

const BASE = '/graphiql/';

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

/** Reads the built GraphiQL into memory: what a request can name is then what was there at the start, and nothing else. */
export function graphiqlAssets(folder = fileURLToPath(new URL('../dist-web/graphiql', import.meta.url))): GraphiqlAssets {
  const assets = new Map<string, Asset>();
  for (const file of filesIn(folder)) {
    const name = relative(folder, file).replaceAll(sep, '/');
    assets.set(BASE + name, {
      body: readFileSync(file),
      type: TYPES[extname(name)] ?? 'application/octet-stream',
      immutable: name.startsWith('assets/'),
    });
  }
  return { page: assets.get(`${BASE}index.html`)?.body, asset: (path) => assets.get(path) };
}

function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    // The API works without the page, so a checkout that never built it still starts.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
