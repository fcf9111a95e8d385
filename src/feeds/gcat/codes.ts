import type { AgencyKind } from '../../generated/prisma/enums.js';

// GCAT's state codes that are not those of ISO 3166-1; where a state is none of today's and not on record as a former one, none.
const STATES: Record<string, string | null> = {
  UK: 'GB',
  F: 'FR',
  D: 'DE',
  DR: null,
  J: 'JP',
  I: 'IT',
  E: 'ES',
  S: 'SE',
  N: 'NO',
  B: 'BE',
  L: 'LU',
  P: 'PT',
  T: 'TH',
  UAE: 'AE',
  CSSR: 'CS',
  MYM: 'MM',
  MOCN: 'MO',
  CYM: 'KY',
  BVI: 'VG',
  GUF: 'GF',
  ESCN: 'ES',
  // The Trust Territory of the Pacific Islands; its launch sites are on what are the Marshall Islands since.
  TTPI: 'MH',
};

/** ISO 3166-1 alpha-2 code of a state of GCAT's; null for bodies such as ESA, for the Moon, and for states of before 1945. */
export function countryOf(state: string | null, countries: ReadonlySet<string>): string | null {
  if (!state) return null;
  const code = state in STATES ? STATES[state]! : state;
  return code && countries.has(code) ? code : null;
}

/** Organisations, not the countries and celestial bodies that stand among them. */
export const isOrganisation = (type: string | null): boolean => !['AP', 'CY', 'CYP'].includes(type ?? '');

/** By GCAT's class (A academic, B business, C civil, D defence) and what the organisation does. */
export function kindOf(type: string | null, classOf: string | null): AgencyKind {
  const does = new Set((type ?? '').split('/'));
  if (does.has('IGO')) return 'INTERNATIONAL_ORGANIZATION';
  if (classOf === 'D') return 'MILITARY';
  if (classOf === 'A') return 'RESEARCH';
  if (classOf === 'C') return 'GOVERNMENT';
  if (does.has('LV') || does.has('PL') || does.has('E')) return 'MANUFACTURER';
  return does.has('LA') ? 'LAUNCH_PROVIDER' : 'OPERATOR';
}

/** A slug of our own for a code: `gcat-gik-5-lc43-3`. */
export const slugOf = (...codes: string[]): string =>
  ['gcat', ...codes]
    .join(' ')
    .toLowerCase()
    .replace(/\+/g, ' plus ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A launch's slug is its tag: `2025-275`, `1957-alp`, `1962-b-psi`. */
export const launchSlug = (tag: string): string => tag.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Letters and digits alone, for names that are written in many ways. */
export const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
