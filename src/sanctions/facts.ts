import { z } from 'zod';
import { roomFacts } from '../facts/read.js';
import { dated, fromTo } from '../facts/rows.js';
import { countryCode, enumOf, interval, oneOf, record, slug, text, vagueDate } from '../facts/schema.js';
import { ExemptionKind, SanctionType } from '../generated/prisma/enums.js';

const program = z.strictObject({
  ...record.shape,
  type: z.literal('PROGRAM'),
  name: text,
  authority: slug,
  legalInstrument: text,
  startsOn: vagueDate.optional(),
  endsOn: vagueDate.optional(),
  description: text.optional(),
});

const sanction = z.strictObject({
  ...record.shape,
  type: z.literal('SANCTION'),
  program: slug,
  target: oneOf({ agency: slug, person: slug, country: countryCode }),
  types: z.array(enumOf(SanctionType)).min(1, 'must name at least one type'),
  listedOn: vagueDate.optional(),
  startsOn: vagueDate.optional(),
  endsOn: vagueDate.optional(),
  reason: text.optional(),
});

const exemption = z.strictObject({
  ...record.shape,
  ...interval.shape,
  type: z.literal('EXEMPTION'),
  program: slug,
  kind: enumOf(ExemptionKind),
  name: text,
  allows: text,
});

/** `data/sanctions`: programmes, who is listed under them, and what they leave open. */
export const sanctionFacts = roomFacts({
  room: 'sanctions',
  record: z.discriminatedUnion('type', [program, sanction, exemption]),
  rows(record, at, rows) {
    const { slug: id, sources } = record;
    const known = { knownFrom: record.knownFrom };
    const checkedThrough = record.checkedThrough.date;
    if (record.type === 'PROGRAM') {
      const dates = {
        ...dated('startsOn', 'startsOnPrecision', record.startsOn),
        ...dated('endsOn', 'endsOnPrecision', record.endsOn),
      };
      rows.add(
        at,
        'SanctionsProgram',
        id,
        {
          name: record.name,
          authorityId: record.authority,
          legalInstrument: record.legalInstrument,
          description: record.description ?? null,
          ...dates,
          checkedThrough,
        },
        sources,
        { ...known, event: record.startsOn },
      );
      rows.cite(at, 'SanctionsProgram', id, sources);
      rows.externalIds(at, 'SanctionsProgram', id, record.externalIds, sources);
    } else if (record.type === 'SANCTION') {
      rows.add(
        at,
        'Sanction',
        id,
        {
          programId: record.program,
          agencyId: record.target.agency ?? null,
          personId: record.target.person ?? null,
          countryId: record.target.country ?? null,
          types: record.types,
          reason: record.reason ?? null,
          ...dated('listedOn', 'listedOnPrecision', record.listedOn),
          ...dated('startsOn', 'startsOnPrecision', record.startsOn),
          ...dated('endsOn', 'endsOnPrecision', record.endsOn),
          checkedThrough,
        },
        sources,
        { ...known, event: record.listedOn },
      );
      rows.cite(at, 'Sanction', id, sources);
      rows.externalIds(at, 'Sanction', id, record.externalIds, sources);
    } else {
      rows.add(
        at,
        'Exemption',
        id,
        { programId: record.program, kind: record.kind, name: record.name, allows: record.allows, ...fromTo(record), checkedThrough },
        sources,
        { ...known, event: record.from },
      );
      rows.cite(at, 'Exemption', id, sources);
    }
  },
});
