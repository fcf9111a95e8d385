import type { Db } from '../db/index.js';
import type { ApiKey } from '../generated/prisma/client.js';
import type { Scope } from './scope.js';
import { freshKey } from './secret.js';

export interface KeyAsked {
  name: string;
  scopes: readonly Scope[];
  unlimited?: boolean;
}

/** Makes a key. It is told here and never again. */
export async function createKey(db: Db, { name, scopes, unlimited = false }: KeyAsked): Promise<{ id: string; key: string }> {
  const { id, key, hash } = freshKey();
  await db.apiKey.create({ data: { id, hash, name, scopes: [...scopes], unlimited } });
  return { id, key };
}

export const listKeys = (db: Db): Promise<Omit<ApiKey, 'hash'>[]> =>
  db.apiKey.findMany({ omit: { hash: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });

/** @returns whether there was such a key that still opened anything. */
export async function revokeKey(db: Db, id: string): Promise<boolean> {
  const { count } = await db.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
  return count > 0;
}
