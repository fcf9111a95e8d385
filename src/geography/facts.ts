import { continents, countries, type ICountry } from 'countries-list';
import { iso31663 } from 'iso-3166';
import { z } from 'zod';
import { roomFacts } from '../facts/read.js';
import { dated, FactError, type Rows } from '../facts/rows.js';
import { countryCode, day, interval, record } from '../facts/schema.js';

// Only states of today's ISO 3166-1 and those former ones (ISO 3166-3) whose dates data/geography tells.
const ATLAS = { file: 'countries-list', line: 1 };

/** Every country of ISO 3166-1, with its English name and continent, from the countries-list package. */
export function addCountries(rows: Rows) {
  for (const [code, { name, continent }] of Object.entries<ICountry>(countries)) {
    rows.add(
      ATLAS,
      'Country',
      code,
      {
        name,
        region: continents[continent],
        ...dated('existedFrom', 'existedFromPrecision', undefined),
        ...dated('existedTo', 'existedToPrecision', undefined),
      },
      [],
    );
  }
}

const formerCountry = z.strictObject({
  ...record.omit({ slug: true, externalIds: true, knownFrom: true }).shape,
  code: countryCode,
  ...interval.required().shape,
  checkedThrough: day,
});

/** Former states: code and name from ISO 3166-3 by the iso-3166 package, dates from the record. */
export const geographyFacts = roomFacts({
  room: 'geography',
  record: formerCountry,
  rows(country, at, rows) {
    const former = iso31663.find((change) => change.from.alpha2 === country.code);
    if (!former) throw new FactError(at, `ISO 3166-3 knows no former country ${country.code}`);
    rows.add(
      at,
      'Country',
      country.code,
      {
        name: former.from.name,
        region: null,
        ...dated('existedFrom', 'existedFromPrecision', country.from),
        ...dated('existedTo', 'existedToPrecision', country.to),
      },
      country.sources,
    );
    rows.cite(at, 'Country', country.code, country.sources);
  },
});
