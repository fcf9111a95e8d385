import type { VagueDate } from '../../facts/dates.js';
import type { Known, Link } from '../item.js';

export interface Who {
  agencyId: string | null;
  personId: string | null;
  /** Absent where the graph itself names the number. */
  link?: Link;
}

export const NOBODY: Who = { agencyId: null, personId: null };

const tokens = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((token) => token.length > 1);

/**
 * The person of the graph that a list means, by name, birth date and nationality together: born on that very day, citizen of a country that the list
 * names, and every part of the name in the graph is a part of one in the list. Less than all three is nobody.
 */
export function personMeant(code: string, names: string[], bornOn: VagueDate | undefined, countries: string[], known: Known): Who {
  if (bornOn?.precision !== 'DAY') return NOBODY;
  const listed = names.map((name) => new Set(tokens(name)));
  const found = known
    .bornOn(bornOn.date)
    .filter(({ nationalities }) => nationalities.some((country) => countries.includes(country)))
    .filter((person) =>
      person.names.some((name) => tokens(name).length > 1 && listed.some((one) => tokens(name).every((token) => one.has(token)))),
    );
  const person = known.only('Person', [code], found);
  return person
    ? {
        ...NOBODY,
        personId: person.id,
        link: { type: 'Person', id: person.id, rule: 'the person with its name, birth date and nationality' },
      }
    : NOBODY;
}

/** The agency with one of these tax numbers. */
export function agencyMeant(code: string, inns: string[], known: Known): Who {
  const ids = [...new Set(inns.flatMap((inn) => known.byId('Agency', 'inn', inn) ?? []))].map((id) => ({ id }));
  const agency = known.only('Agency', [code], ids);
  return agency
    ? {
        ...NOBODY,
        agencyId: agency.id,
        link: { type: 'Agency', id: agency.id, rule: `the agency with its tax number, ${inns.join(' or ')}` },
      }
    : NOBODY;
}
