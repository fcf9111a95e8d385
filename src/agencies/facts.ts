import { z } from 'zod';
import { roomFacts } from '../facts/read.js';
import { dated, fromTo } from '../facts/rows.js';
import { countryCode, enumOf, interval, number, part, record, slug, text, vagueDate } from '../facts/schema.js';
import { AgencyKind, AgencyLinkKind } from '../generated/prisma/enums.js';

const agency = z.strictObject({
  ...record.shape,
  name: text,
  shortName: text.optional(),
  kind: enumOf(AgencyKind),
  country: countryCode.optional(),
  foundedOn: vagueDate.optional(),
  dissolvedOn: vagueDate.optional(),
  links: z
    .array(z.strictObject({ ...part.shape, ...interval.shape, kind: enumOf(AgencyLinkKind), agency: slug, share: number.optional() }))
    .default([]),
});

/** `data/agencies`: organisations of every kind, and the dated links between them. */
export const agencyFacts = roomFacts({
  room: 'agencies',
  record: agency,
  rows(record, at, rows) {
    const { slug: id, sources } = record;
    rows.add(
      at,
      'Agency',
      id,
      {
        name: record.name,
        shortName: record.shortName ?? null,
        kind: record.kind,
        countryId: record.country ?? null,
        ...dated('foundedOn', 'foundedOnPrecision', record.foundedOn),
        ...dated('dissolvedOn', 'dissolvedOnPrecision', record.dissolvedOn),
        checkedThrough: record.checkedThrough.date,
      },
      sources,
      { knownFrom: record.knownFrom, event: record.foundedOn },
    );
    rows.cite(at, 'Agency', id, sources);
    rows.externalIds(at, 'Agency', id, record.externalIds, sources);
    for (const link of record.links) {
      const linkId = `${id}:${link.kind}:${link.agency}:${link.from?.date.toISOString().slice(0, 10) ?? ''}`;
      const grounds = link.sources ?? sources;
      rows.add(
        at,
        'AgencyLink',
        linkId,
        { agencyId: id, kind: link.kind, otherId: link.agency, share: link.share ?? null, ...fromTo(link) },
        grounds,
        { knownFrom: link.knownFrom, event: link.from },
      );
      rows.cite(at, 'AgencyLink', linkId, grounds);
    }
  },
});
