import { plain } from '../gcat/codes.js';
import { kmBetween, type Place } from '../places.js';

export interface SitePlace extends Place {
  id: string;
}

export interface PadPlace extends Place {
  id: string;
  siteId: string;
  names: string[];
}

/** A pad as a manifest tells it. */
export interface ToldPlace extends Place {
  pad: string;
  /** Null for a launch at sea. */
  site: string | null;
}

export type Met = { id: string } | { reason: string };

/** Two surveys of one pad differ by up to a kilometre, and of one site, which is kilometres wide, by more. */
const PAD_KM = 1.5;
const SAME_SPOT_KM = 0.1;
const SITE_KM = 20;
/** Where another site is as near as this, the nearest is not the only one that can be meant. */
const APART_KM = 60;

/** Pads and sites of the graph, for the places of a manifest to meet: by where they are and what they are called. */
export class Places {
  readonly #sites = new Map<string, SitePlace>();
  readonly #pads = new Map<string, PadPlace>();

  constructor({ sites, pads }: { sites: SitePlace[]; pads: PadPlace[] }) {
    for (const site of sites) this.#sites.set(site.id, site);
    for (const pad of pads) this.#pads.set(pad.id, pad);
  }

  /** The pad within 1.5 km that is called so, else the only one on the very spot; far from all, the one of the site that is called so. */
  padOf(told: ToldPlace): Met {
    if (/unknown/i.test(told.pad)) return { reason: 'the manifest does not know the pad' };
    const near = [...this.#pads.values()].flatMap((pad) => within(told, pad, PAD_KM).map((km) => ({ pad, km })));
    const named = best(near, ({ pad }) => agreement(told.pad, pad.names));
    if (named.length === 1) return { id: named[0]!.pad.id };
    // Pads stand as near as 80 m to each other (Wallops 0A and 0C): one that bears other numbers than told is another.
    const unnumbered = near.filter(({ pad }) => numbersOf(told.pad).length === 0 || pad.names.flatMap(numbersOf).length === 0);
    const spot = (named.length > 0 ? named : unnumbered).filter(({ km }) => km <= SAME_SPOT_KM);
    if (spot.length === 1) return { id: spot[0]!.pad.id };
    if (named.length > 1) return { reason: `it could be ${named.map(({ pad }) => pad.id).join(', ')}` };
    const site = this.#siteAround(told);
    if (!('id' in site)) return { reason: 'no pad of the graph is there' };
    const elsewhere = [...this.#pads.values()].filter((pad) => pad.siteId === site.id && within(told, pad, PAD_KM).length === 0);
    const called = best(elsewhere, (pad) => (isCode(told.pad, pad.names) || pad.latitude === null ? agreement(told.pad, pad.names) : 0));
    return called.length === 1 ? { id: called[0]!.id } : { reason: `no pad of ${site.id} for certain` };
  }

  /** The site of its pad; else the one within 1.5 km, by its own point or those of its pads; else the one within 20 km, with no other near. */
  siteOf(told: ToldPlace): Met {
    if (told.site === null) return { reason: 'it is at sea' };
    const pad = this.padOf(told);
    return 'id' in pad ? { id: this.#pads.get(pad.id)!.siteId } : this.#siteAround(told);
  }

  #siteAround(told: ToldPlace): Met {
    if (told.site === null) return { reason: 'it is at sea' };
    const around = [
      ...[...this.#sites.values()].flatMap((site) => within(told, site, APART_KM).map((km) => ({ id: site.id, km }))),
      ...[...this.#pads.values()].flatMap((pad) => within(told, pad, PAD_KM).map((km) => ({ id: pad.siteId, km }))),
    ];
    const ids = (km: number) => [...new Set(around.filter((one) => one.km <= km).map(({ id }) => id))];
    const [here, wide] = [ids(PAD_KM), ids(APART_KM)];
    if (here.length === 1) return { id: here[0]! };
    if (wide.length === 1 && ids(SITE_KM).length === 1) return { id: wide[0]! };
    return { reason: wide.length === 0 ? 'no site of the graph is there' : `it could be ${wide.join(', ')}` };
  }
}

/** Those with the highest score above 0. */
function best<One>(all: One[], score: (one: One) => number): One[] {
  const scored = all.map((one) => ({ one, points: score(one) })).filter(({ points }) => points > 0);
  const most = Math.max(0, ...scored.map(({ points }) => points));
  return scored.filter(({ points }) => points === most).map(({ one }) => one);
}

/** Numbers that both names bear; more for a pad whose code the name spells out. */
function agreement(told: string, names: string[]): number {
  const theirs = new Set(names.flatMap(numbersOf));
  return numbersOf(told).filter((number) => theirs.has(number)).length + (isCode(told, names) ? 2 : 0);
}

/** `Space Launch Complex 41` is SLC41, `Commercial LC-1` ends on LC1. */
function isCode(told: string, names: string[]): boolean {
  const name = told.replace(/\(.*?\)/g, '');
  const initials = [...name.matchAll(/\d+\p{Letter}?|\p{Letter}+/gu)].map(([word]) => (/^\d/.test(word) ? word : word[0]!)).join('');
  return names.some((code) => {
    const short = plain(code);
    return short.length >= 3 && /\p{Letter}/u.test(short) && [plain(initials), plain(name)].some((spelled) => spelled.endsWith(short));
  });
}

/** `43/3 (43L)` bears 43/3, 43, 3 and 43l; `Launch Area 0 C` bears 0c. */
function numbersOf(name: string): string[] {
  const joined = name.toLowerCase().replace(/(\d) (?=[a-z]\b)/g, '$1');
  const whole = [...joined.matchAll(/\d+[a-z]?(?:\/\d+[a-z]?)?/g)].map(([number]) => number);
  return [...new Set(whole.flatMap((number) => [number, ...number.split('/')]))];
}

/** How many kilometres apart, where that is known and no more than so many; else nothing. */
function within(one: Place, other: Place, most: number): number[] {
  const km = kmBetween(one, other);
  return km !== undefined && km <= most ? [km] : [];
}
