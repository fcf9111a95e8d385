import { z } from 'zod';
import { roomFacts } from '../facts/read.js';
import { dated, fromTo } from '../facts/rows.js';
import { countryCode, enumOf, interval, part, record, slug, text, vagueDate } from '../facts/schema.js';
import { AffiliationRole } from '../generated/prisma/enums.js';

const person = z.strictObject({
  ...record.shape,
  name: text,
  nativeName: text.optional(),
  bornOn: vagueDate.optional(),
  nationalities: z.array(z.strictObject({ ...part.shape, ...interval.shape, country: countryCode })).default([]),
  affiliations: z
    .array(z.strictObject({ ...part.shape, ...interval.shape, agency: slug, role: enumOf(AffiliationRole), title: text.optional() }))
    .default([]),
});

/** `data/people`: who they are, whose citizens, and in whose service from when to when. */
export const personFacts = roomFacts({
  room: 'people',
  record: person,
  rows(record, at, rows) {
    const { slug: id, sources } = record;
    rows.add(
      at,
      'Person',
      id,
      {
        name: record.name,
        nativeName: record.nativeName ?? null,
        ...dated('bornOn', 'bornOnPrecision', record.bornOn),
        checkedThrough: record.checkedThrough.date,
      },
      sources,
      { knownFrom: record.knownFrom },
    );
    rows.cite(at, 'Person', id, sources);
    rows.externalIds(at, 'Person', id, record.externalIds, sources);
    for (const nationality of record.nationalities) {
      const nationalityId = `${id}:${nationality.country}:${nationality.from?.date.toISOString().slice(0, 10) ?? ''}`;
      rows.add(
        at,
        'Nationality',
        nationalityId,
        { personId: id, countryId: nationality.country, ...fromTo(nationality) },
        nationality.sources ?? sources,
        {
          knownFrom: nationality.knownFrom,
        },
      );
    }
    for (const affiliation of record.affiliations) {
      const affiliationId = `${id}:${affiliation.agency}:${affiliation.role}:${affiliation.from?.date.toISOString().slice(0, 10) ?? ''}`;
      const grounds = affiliation.sources ?? sources;
      rows.add(
        at,
        'Affiliation',
        affiliationId,
        { personId: id, agencyId: affiliation.agency, role: affiliation.role, title: affiliation.title ?? null, ...fromTo(affiliation) },
        grounds,
        { knownFrom: affiliation.knownFrom, event: affiliation.from },
      );
      rows.cite(at, 'Affiliation', affiliationId, grounds);
    }
  },
});
