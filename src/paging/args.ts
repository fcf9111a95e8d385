import { badUserInput } from '../errors.js';

export interface PageArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  /** How many a page may have; no caller can give it, since no field declares it. See `longer.ts`. */
  most?: number | undefined;
}

export interface Window {
  size: number;
  forward: boolean;
  after: string | undefined;
  before: string | undefined;
}

const DEFAULT = 20;
const MOST = 100;

/** @throws BAD_USER_INPUT when `first` or `last` is out of 1..100, or both are given. */
export function windowOf({ first, after, last, before, most = MOST }: PageArgs): Window {
  if (first != null && last != null) throw badUserInput('Give `first` or `last`, not both.');
  for (const [name, value] of Object.entries({ first, last })) {
    if (value != null && (value < 1 || value > most)) throw badUserInput(`\`${name}\` must be from 1 to ${most}.`);
  }
  return { size: first ?? last ?? DEFAULT, forward: last == null, after: after ?? undefined, before: before ?? undefined };
}
