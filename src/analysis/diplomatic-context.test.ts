import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bindsTwo, groupOf, inForce, isBetween, type Ownership, partiesOf } from './diplomatic-context.js';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const owns = (child: string, owner: string, from?: string, to?: string): Ownership => ({
  agencyId: child,
  otherId: owner,
  kind: 'OWNED_BY',
  fromDate: from ? day(from) : null,
  toDate: to ? day(to) : null,
});

describe('parties', () => {
  const ties = [{ agencyId: 'maker', words: 'built the spacecraft' }];

  test('owners are parties as of the day, link by link, and told as owners', () => {
    const links = [
      owns('maker', 'holding', '2010-01-01', '2020-01-01'),
      owns('maker', 'corporation', '2020-01-01'),
      owns('corporation', 'state'),
    ];
    expect([...partiesOf(ties, links, (id) => id, day('2015-01-01'))]).toEqual([
      ['maker', ['built the spacecraft']],
      ['holding', ['owns maker']],
    ]);
    expect([...partiesOf(ties, links, (id) => id, day('2020-01-01')).keys()]).toEqual(['maker', 'corporation', 'state']);
  });

  test('a ring of owners ends', () => {
    const links = [owns('maker', 'a'), owns('a', 'b'), owns('b', 'maker')];
    expect([...partiesOf(ties, links, (id) => id, day('2020-01-01'))]).toHaveLength(3);
  });

  test('subsidiaries and successors are not parties', () => {
    const links: Ownership[] = [owns('daughter', 'maker'), { ...owns('maker', 'ancestor'), kind: 'SUCCESSOR_OF' }];
    expect([...partiesOf(ties, links, (id) => id, day('2020-01-01')).keys()]).toEqual(['maker']);
  });
});

describe('sanctions', () => {
  test('stand in their gravest group', () => {
    expect(groupOf(['TRAVEL', 'BLOCKING'])).toBe('BLOCKING');
    expect(groupOf(['FINANCIAL', 'EXPORT_CONTROL'])).toBe('EXPORT_CONTROL');
    expect(groupOf(['TRAVEL'])).toBe('TRAVEL_BAN');
    expect(groupOf(['TRAVEL', 'TRADE'])).toBe('RESTRICTION');
  });
});

describe('agreements in force', () => {
  const agreement = (id: string, more: Partial<Parameters<typeof inForce>[0][number]> = {}) => ({
    id,
    amendsId: null,
    from: day('2022-07-14'),
    expires: null,
    ended: null,
    ...more,
  });
  const on = day('2025-11-27');

  test('from the day they begin to the day they end', () => {
    const set = [
      agreement('now'),
      agreement('later', { from: day('2025-11-28') }),
      agreement('today', { from: on }),
      agreement('ended', { ended: on }),
      agreement('lapsed', { expires: day('2025-11-26') }),
      agreement('last day', { expires: on }),
      agreement('undated', { from: null }),
    ];
    expect([...inForce(set, on)].sort()).toEqual(['last day', 'now', 'today']);
  });

  test('one that lapsed lives on in what amends it, through several amendments, unless it was ended', () => {
    const set = [
      agreement('main', { expires: day('2024-01-01') }),
      agreement('first', { amendsId: 'main', expires: day('2025-01-01') }),
      agreement('second', { amendsId: 'first', expires: day('2027-01-01') }),
      agreement('dead', { ended: day('2023-01-01') }),
      agreement('of the dead', { amendsId: 'dead' }),
    ];
    expect([...inForce(set, on)].sort()).toEqual(['first', 'main', 'of the dead', 'second']);
  });
});

describe('between', () => {
  const parties = new Map([
    ['nasa', []],
    ['roscosmos', []],
  ]);
  const countries = new Set(['US', 'RU']);

  const home: Record<string, string> = { nasa: 'US', roscosmos: 'RU', bakanov: 'RU' };

  test('an agreement binds two of the parties or their countries, and a state with its own agency is one', () => {
    const binds = (...sides: Parameters<typeof bindsTwo>[0]) => bindsTwo(sides, parties, countries, (agency) => home[agency] ?? null);
    expect(binds({ agencyId: 'nasa' }, { agencyId: 'roscosmos' })).toBe(true);
    expect(binds({ countryId: 'US' }, { agencyId: 'roscosmos' })).toBe(true);
    expect(binds({ countryId: 'RU' }, { agencyId: 'roscosmos' })).toBe(false);
    expect(binds({ countryId: 'US' }, { countryId: 'JP' })).toBe(false);
  });

  test('an event lies between two different countries', () => {
    const between = (...actors: string[]) => isBetween(actors, countries, (actor) => (home[actor] ? [home[actor]] : []));
    expect(between('nasa', 'bakanov')).toBe(true);
    expect(between('roscosmos', 'bakanov')).toBe(false);
    expect(between('nasa', 'esa')).toBe(false);
  });
});

test('the analysis imports no server', () => {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const imports = files.flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^import (?!type).* from '(.*)';$/gm)].map((match) => match[1]),
  );
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.every((path) => path?.startsWith('./'))).toBe(true);
});
