import { countries } from 'countries-list';
import type { VagueDate } from '../../facts/dates.js';
import { parseVagueDate } from '../../facts/dates.js';

/** What the remarks of an entry tell in a fixed form. */
export interface Remarks {
  /** The date of birth, where the list gives one and no other. */
  bornOn: VagueDate | undefined;
  otherNames: string[];
  /** Codes (ISO 3166-1 alpha-2) of the nationalities and citizenships of a person, and of the countries of an organisation's registers. */
  countries: string[];
  /** Russian tax numbers (INN). */
  inns: string[];
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const CODES = new Map(Object.entries(countries).map(([code, { name }]) => [name.toLowerCase(), code]));
// As the list has them where the atlas has another form.
const NAMED: Record<string, string> = {
  burma: 'MM',
  'congo, democratic republic of the': 'CD',
  'cote d ivoire': 'CI',
  'korea, north': 'KP',
  'korea, south': 'KR',
  'north macedonia, the republic of': 'MK',
  palestinian: 'PS',
  turkey: 'TR',
  'the gambia': 'GM',
  'bosnia and herzegovina': 'BA',
};

/** Reads the remarks of an entry: parts between semicolons, such as `DOB 06 Mar 1937; nationality Russia; Tax ID No. 5047196566 (Russia).` */
export function parseRemarks(text: string | null): Remarks {
  const parts = (text ?? '')
    .replace(/\.$/, '')
    .split(/;\s*/)
    .map((part) => part.trim());
  const all = (pattern: RegExp) => parts.flatMap((part) => pattern.exec(part)?.[1] ?? []);
  const born = all(/^(?:DOB|alt\. DOB) (.+)$/);
  const places = [
    ...all(/^(?:alt\. )?(?:nationality|citizen) (.+)$/),
    ...all(/^(?:Tax ID|Registration|Company|Business).* No\. .*\((.+)\)$/),
  ];
  return {
    bornOn: born.length === 1 ? dateOf(born[0]!) : undefined,
    otherNames: [...new Set(all(/^(?:[af]\.k\.a\. |alt\. )'(.+)'$/))],
    countries: [...new Set(places.flatMap((place) => NAMED[place.toLowerCase()] ?? CODES.get(place.toLowerCase()) ?? []))],
    inns: [...new Set(all(/^Tax ID No\. (\d{10}|\d{12}) \(Russia\)$/))],
  };
}

/** `06 Mar 1937`, `Mar 1937`, `1937`; anything vaguer, such as `circa 1937` or a span, stays in the remarks. */
function dateOf(text: string): VagueDate | undefined {
  const match = /^(?:(?:(\d\d) )?(\w{3}) )?(\d{4})$/.exec(text);
  if (!match) return undefined;
  const [, day, month, year] = match;
  const number = month ? MONTHS.indexOf(month) + 1 : 0;
  if (month && number === 0) return undefined;
  return parseVagueDate([year, ...(month ? [String(number).padStart(2, '0')] : []), ...(day ? [day] : [])].join('-'));
}
