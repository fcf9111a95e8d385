import { z } from 'zod';
import { fromTo, type Place, type Rows } from '../facts/rows.js';
import { countryCode, enumOf, interval, oneOf, part, record, slug, text } from '../facts/schema.js';
import { CooperationState, SpaceDomain } from '../generated/prisma/enums.js';

const party = oneOf({ country: countryCode, agency: slug });
const parties = z.array(party).min(1, 'must name its parties');

export const cooperation = z.strictObject({
  ...record.shape,
  type: z.literal('COOPERATION'),
  name: text,
  parties,
  domain: enumOf(SpaceDomain),
  phases: z
    .array(z.strictObject({ ...part.shape, ...interval.shape, state: enumOf(CooperationState), note: text.optional() }))
    .min(1, 'must tell its phases'),
  replacedBy: text.optional(),
  access: z
    .array(
      z
        .strictObject({
          ...part.shape,
          agency: slug.optional(),
          country: countryCode.optional(),
          what: text,
          vehicle: slug.optional(),
          spacecraft: slug.optional(),
          site: slug.optional(),
          givenBy: slug.optional(),
          replacedBy: text.optional(),
        })
        .refine(({ country, agency }) => (country === undefined) !== (agency === undefined), {
          error: 'must have exactly one of country, agency',
        }),
    )
    .default([]),
});

/** Rows of a cooperation, its parties, phases and what it gave access to. */
export function addCooperation(record: z.infer<typeof cooperation>, at: Place, rows: Rows) {
  const { slug: id, sources } = record;
  rows.add(
    at,
    'Cooperation',
    id,
    { name: record.name, domain: record.domain, replacedBy: record.replacedBy ?? null, checkedThrough: record.checkedThrough.date },
    sources,
    { knownFrom: record.knownFrom },
  );
  rows.cite(at, 'Cooperation', id, sources);
  for (const { country, agency } of record.parties) {
    const party = { cooperationId: id, countryId: country ?? null, agencyId: agency ?? null };
    rows.add(at, 'CooperationParty', `${id}:${country ?? agency}`, party, sources);
  }
  for (const [index, access] of record.access.entries()) {
    const accessId = `${id}:${index + 1}`;
    const grounds = access.sources ?? sources;
    rows.add(
      at,
      'CooperationAccess',
      accessId,
      {
        cooperationId: id,
        agencyId: access.agency ?? null,
        countryId: access.country ?? null,
        what: access.what,
        vehicleId: access.vehicle ?? null,
        spacecraftId: access.spacecraft ?? null,
        siteId: access.site ?? null,
        givenById: access.givenBy ?? null,
        replacedBy: access.replacedBy ?? null,
      },
      grounds,
      { knownFrom: access.knownFrom },
    );
    rows.cite(at, 'CooperationAccess', accessId, grounds);
  }
  for (const [index, phase] of record.phases.entries()) {
    const phaseId = `${id}:${index + 1}`;
    const grounds = phase.sources ?? sources;
    rows.add(
      at,
      'CooperationPhase',
      phaseId,
      { cooperationId: id, state: phase.state, note: phase.note ?? null, ...fromTo(phase) },
      grounds,
      {
        knownFrom: phase.knownFrom,
        event: phase.from,
      },
    );
    rows.cite(at, 'CooperationPhase', phaseId, grounds);
  }
}
