import { expect, test } from 'vitest';
import { formatVagueDate } from '../../facts/dates.js';
import { parseGcatDate } from './dates.js';

const read = (text: string) => {
  const date = parseGcatDate(text);
  return date && `${formatVagueDate(date)} ${date.precision}`;
};

test.each([
  ['1957 Oct  4 1928:34 ', '1957-10-04T19:28:34Z SECOND'],
  ['2022 Sep 21 1354:49', '2022-09-21T13:54:49Z SECOND'],
  ['1961 Aug  6 0600', '1961-08-06T06:00Z MINUTE'],
  ['2014 Mar  3', '2014-03-03 DAY'],
  ['2014 Mar', '2014-03 MONTH'],
  ['1989', '1989 YEAR'],
  ['1991 Dec 28 1200?', '1991-12-28T12:00Z HOUR'],
  ['1962 Aug 11 0830?', '1962-08-11T08:00Z HOUR'],
  ['1965 Jan  1 0102:59?', '1965-01-01T01:02Z MINUTE'],
  ['1968 Jul 15?', '1968-07 MONTH'],
  ['1957 Nov?', '1957 YEAR'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each(['', '-', '*', '1989?', '2014 Mrz', '2014 Feb 30', '2014 Mar 3 2460', '2014 Mar 3 2400', '2014-03-03', '2000s', '2014 Mar 3 12'])(
  'not a date: %j',
  (text) => {
    expect(read(text)).toBeUndefined();
  },
);
