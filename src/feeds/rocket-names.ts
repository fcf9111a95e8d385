import { plain } from './gcat/codes.js';

// Names that a manifest writes in English where the catalogue keeps the Chinese, or writes in another way.
const CATALOGUED: [RegExp, string][] = [
  [/^Long March/, 'Chang Zheng'],
  [/^Kinetica/, 'Lijian'],
  [/^Ceres/, 'Gushenxing'],
  [/^Hyperbola/, 'Shuang Quxian'],
  [/^Smart Dragon/, 'Jielong'],
  [/^Gravity/, 'Yinli'],
  [/^Vulcan VC/, 'Vulcan Centaur VC'],
  [/^(LVM-?3|Launch Vehicle Mark-3)\b.*/, 'LVM3'],
];

const catalogued = (name: string): string => CATALOGUED.reduce((told, [manifest, catalogue]) => told.replace(manifest, catalogue), name);

/** Whether two names are those of one vehicle, but for how they are written: `Long March 2D` and `Chang Zheng 2D`. */
export const sameRocket = (one: string, other: string): boolean => plain(catalogued(one)) === plain(catalogued(other));

/**
 * Whether the name is that of a variant of the vehicle: `Falcon 9 Block 5` of `Falcon 9`, `Chang Zheng 2F/G` of `Chang Zheng 2F`, `H3-24` of `H3`.
 * A letter that belongs to the number makes another vehicle: `Chang Zheng 6A` and `Vega-C` are no variants of `Chang Zheng 6` and `Vega`.
 */
export function isVariantOf(name: string, vehicle: string): boolean {
  const told = catalogued(name);
  const family = plain(catalogued(vehicle));
  return [...told.matchAll(/ |\/|-(?=\d)/g)].some(({ index }) => plain(told.slice(0, index)) === family);
}

/** How alike two vehicles are: 2 when one name is the other and more, 1 when they share the first word of it (all Chang Zheng), else 0. */
export function likeness(one: string, other: string): 0 | 1 | 2 {
  const [short, long] = [plain(catalogued(one)), plain(catalogued(other))].sort((a, b) => a.length - b.length) as [string, string];
  const cutsNumber = /\d$/.test(short) && /^\d/.test(long.slice(short.length));
  if ((long.startsWith(short) && !cutsNumber) || isVariantOf(one, other) || isVariantOf(other, one)) return 2;
  const word = (name: string) => /^\p{Letter}{4,}/u.exec(catalogued(name))?.[0].toLowerCase();
  return word(one) !== undefined && word(one) === word(other) ? 1 : 0;
}
