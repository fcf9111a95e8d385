import { MARK, refuseEach } from './http.js';

const code = 'BAD_USER_INPUT';
const day = (on: string, head = '') => `${head} { capability(country: "RU", kind: STATION_CARGO, on: ${on}) { verdict } }`;
const moment = (gte: string, head = '') => `${head} { launches(filter: { time: { gte: ${gte} } }) { totalCount } }`;

// Each in the document and in a variable: the two go through different code and must not be told apart.
const everywhere = (of: typeof day, type: string, values: string[]) =>
  values.flatMap((value) => [
    { name: `"${value}" in the document`, query: of(`"${value}"`), code },
    { name: `"${value}" in a variable`, query: of('$value', `query($value: ${type})`), variables: { value }, code },
  ]);
const inVariable = (of: typeof day, type: string, values: unknown[]) =>
  values.map((value) => ({
    name: `${JSON.stringify(value)} in a variable`,
    query: of('$value', `query($value: ${type})`),
    variables: { value },
    code,
  }));

refuseEach('days that no calendar has', [
  ...everywhere(day, 'Date', [
    '2026-02-30',
    '99999-01-01',
    '-2026-01-01',
    'yesterday',
    '0000-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '',
    MARK,
  ]),
  ...inVariable(day, 'Date', [20260230, true, { year: MARK }, [MARK, MARK]]),
]);

refuseEach('moments that no clock shows', [
  // The last two have a zone that carries them out of the years that a database keeps.
  ...everywhere(moment, 'DateTime', [
    '2026-02-30T00:00:00Z',
    '2026-01-01',
    '2026-01-01T25:00:00Z',
    '2026-01-01T00:00:00',
    'yesterday',
    '0001-01-01T00:00:00+12:00',
    '9999-12-31T23:59:59-12:00',
  ]),
  ...inVariable(moment, 'DateTime', [true, { at: MARK }, 1e300]),
]);
