import type { Context } from '../context.js';
import type { Db } from '../db/index.js';
import { coded } from '../errors.js';
import { isScope, type Scope } from './scope.js';
import { hashOf, idOf, isKey } from './secret.js';

/** Who asks: the holder of a key, or anybody. */
export interface Viewer {
  key: { id: string; name: string } | null;
  scopes: ReadonlySet<Scope>;
  /** No rate limit: for benchmarks. */
  unlimited: boolean;
}

export const ANYBODY: Viewer = { key: null, scopes: new Set(), unlimited: false };

export type ViewerOf = (headers: { authorization?: string | undefined }) => Promise<Viewer>;

/** A revocation ends a key within this time, in every process. */
const REMEMBERED_MS = 3000;
/** Right keys only are remembered, so this is a bound for the odd case of very many of them. */
const MOST = 1000;

/**
 * Tells who asks by `Authorization: Bearer <key>`.
 * @throws UNAUTHENTICATED for a header that is no good key: whoever sends one means to be known, and must not be taken for anybody.
 */
export function viewers(db: Db, clock: () => number = Date.now): ViewerOf {
  // By hash: what stands in memory is no more than what stands in the database.
  const remembered = new Map<string, { viewer: Promise<Viewer>; until: number }>();
  return ({ authorization }) => {
    if (authorization === undefined) return Promise.resolve(ANYBODY);
    const key = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    const id = key && idOf(key);
    if (!key || !id) return Promise.reject(unauthenticated('Send a key as `Authorization: Bearer <key>`, or none at all.'));
    const now = clock();
    const name = Buffer.from(hashOf(key)).toString('base64');
    const known = remembered.get(name);
    if (known && known.until > now) return known.viewer;
    const viewer = find(db, id, key, new Date(now));
    if (remembered.size >= MOST) remembered.clear();
    remembered.set(name, { viewer, until: now + REMEMBERED_MS });
    viewer.catch(() => remembered.delete(name)); // wrong keys are no load on memory, and a failure of the database is no verdict
    return viewer;
  };
}

async function find(db: Db, id: string, key: string, now: Date): Promise<Viewer> {
  const row = await db.apiKey.findUnique({ where: { id } });
  if (!row || !isKey(key, row.hash) || row.revokedAt) throw unauthenticated('This key is not known here, or was revoked.');
  const today = new Date(now.toISOString().slice(0, 10));
  if (!row.lastUsedOn || row.lastUsedOn < today) {
    // Nobody waits for it, and nothing depends on it.
    void db.apiKey.updateMany({ where: { id }, data: { lastUsedOn: today } }).catch(() => {});
  }
  return { key: { id, name: row.name }, scopes: new Set(row.scopes.filter(isScope)), unlimited: row.unlimited };
}

const unauthenticated = (message: string) => coded('UNAUTHENTICATED', message, { 'WWW-Authenticate': 'Bearer' });

/**
 * The key of a caller who may do this.
 * @throws UNAUTHENTICATED without a key, FORBIDDEN with one that has not the scope.
 */
export function allowed({ viewer }: Context, scope: Scope): { id: string; name: string } {
  if (!viewer.key) throw unauthenticated(`This needs a key with the scope \`${scope}\`: send it as \`Authorization: Bearer <key>\`.`);
  if (!viewer.scopes.has(scope)) throw coded('FORBIDDEN', `Your key has not the scope \`${scope}\`.`);
  return viewer.key;
}
