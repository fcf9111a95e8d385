import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** `rdv_<id>_<secret>`: the id is public and finds the row; the prefix lets scanners for leaked keys know it. */
const FORM = /^rdv_([0-9a-f]{12})_[\w-]{43}$/;

export interface FreshKey {
  id: string;
  /** Shown once, never stored. */
  key: string;
  hash: Uint8Array<ArrayBuffer>;
}

export function freshKey(): FreshKey {
  const id = randomBytes(6).toString('hex');
  const key = `rdv_${id}_${randomBytes(32).toString('base64url')}`;
  return { id, key, hash: hashOf(key) };
}

/** The public part of what looks like a key; undefined for what cannot be one. */
export const idOf = (key: string): string | undefined => FORM.exec(key)?.[1];

/** A plain hash will do: nobody guesses 256 random bits, so there is nothing to slow down. */
export const hashOf = (key: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(key).digest());

/** Takes the same time wherever the two differ. */
export const isKey = (key: string, hash: Uint8Array): boolean => timingSafeEqual(hashOf(key), hash);
