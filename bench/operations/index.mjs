import { mission, missions, sanctioned } from './missions.mjs';
import { inForce, search } from './others.mjs';
import { agencies, asOfPage, tenPages } from './pages.mjs';

/**
 * What is asked, by name. `variants` is the SQL of the rows that variables are made of; `ours`, `postgraphile` and `bare` ask for the same values. No
 * `postgraphile` means that its schema over these tables has no words for it: it has no full-text search, no moments, and no rules of its own.
 */
export const OPERATIONS = { mission, missions, agencies, tenPages, sanctioned, inForce, search, asOfPage };
