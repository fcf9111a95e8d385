import { describe, expect, test } from 'vitest';
import { countedSpan, inForceOn, type Measured, withoutCopies } from './measures.js';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const LIST = { checkedThrough: day('2023-12-28'), collects: false, programStartsOn: null };
const UNDATED: Measured = {
  startsOn: null,
  startsOnPrecision: null,
  listedOn: null,
  listedOnPrecision: null,
  endsOn: null,
  endsOnPrecision: null,
  notYetOn: null,
  firstSeenOn: null,
  lastSeenOn: null,
  goneOn: null,
  checkedThrough: day('2022-03-31'),
  list: null,
};
const SEEN: Measured = { ...UNDATED, notYetOn: day('2022-02-28'), firstSeenOn: day('2022-03-31'), list: LIST };
const on = (measure: Measured, ...days: string[]) => days.map((text) => inForceOn(day(text), measure));

describe('a measure that editions alone tell', () => {
  test('certainly from the first that names it, possibly from the day after the one before', () => {
    expect(on(SEEN, '2022-02-28', '2022-03-01', '2022-03-30', '2022-03-31')).toEqual(['NOT', 'POSSIBLE', 'POSSIBLE', 'CERTAIN']);
  });

  test('certainly to the latest edition of the list, whatever edition last told something new of it', () => {
    expect(on(SEEN, '2023-12-28', '2023-12-29')).toEqual(['CERTAIN', 'POSSIBLE']);
  });

  test('once gone, certainly to the last edition that named it, possibly to the day before the one that does not', () => {
    const gone = { ...SEEN, lastSeenOn: day('2022-09-30'), goneOn: day('2023-05-30') };
    expect(on(gone, '2022-09-30', '2022-10-01', '2023-05-29', '2023-05-30')).toEqual(['CERTAIN', 'POSSIBLE', 'POSSIBLE', 'NOT']);
  });

  test('where the first edition on record names it, possibly at any time before, but never before its programme began', () => {
    const ever = { ...SEEN, notYetOn: null };
    expect(on(ever, '1990-01-01')).toEqual(['POSSIBLE']);
    const since = { ...ever, list: { ...LIST, programStartsOn: day('2021-04-15') } };
    expect(on(since, '2021-04-14', '2021-04-15')).toEqual(['NOT', 'POSSIBLE']);
  });

  test('counts in a figure only while it is certain', () => {
    expect(countedSpan(SEEN)).toEqual({ fromDate: day('2022-03-31'), toDate: null });
    const gone = { ...SEEN, lastSeenOn: day('2022-09-30'), goneOn: day('2023-05-30') };
    expect(countedSpan(gone).toDate).toEqual(day('2022-10-01'));
  });
});

describe('a measure that tells its days', () => {
  test('goes by its start before its listing, and by what comes first of its end and its leaving the list', () => {
    const dated = { ...SEEN, listedOn: day('2022-01-01'), startsOn: day('2022-01-15'), endsOn: day('2023-01-01') };
    expect(on(dated, '2022-01-14', '2022-01-15', '2022-12-31', '2023-01-01')).toEqual(['NOT', 'CERTAIN', 'CERTAIN', 'NOT']);
    const left = { ...dated, lastSeenOn: day('2022-09-30'), goneOn: day('2022-11-30') };
    expect(on(left, '2022-09-30', '2022-11-29', '2022-11-30')).toEqual(['CERTAIN', 'POSSIBLE', 'NOT']);
  });

  test('without an end, certainly as far as it was checked', () => {
    const curated = { ...UNDATED, listedOn: day('2022-01-01') };
    expect(on(curated, '2022-03-31', '2022-04-01')).toEqual(['CERTAIN', 'POSSIBLE']);
  });

  test('that tells nothing is not known to be in force', () => {
    expect(on(UNDATED, '2022-03-31')).toEqual(['NOT']);
  });
});

test('what a collection of lists tells again of an authority and a target is left out; what it alone tells stays', () => {
  const one = (id: string, authority: string, agencyId: string, list: Measured['list']) => ({
    id,
    authority,
    agencyId,
    personId: null,
    countryId: null,
    list,
  });
  const collection = { ...LIST, collects: true };
  const measures = [
    one('record', 'us', 'maker', null),
    one('its own list', 'us', 'maker', LIST),
    one('copy', 'us', 'maker', collection),
    one('other authority', 'eu', 'maker', collection),
    one('other target', 'us', 'owner', collection),
  ];
  expect(withoutCopies(measures, ({ authority }) => authority).map(({ id }) => id)).toEqual([
    'record',
    'its own list',
    'other authority',
    'other target',
  ]);
});
