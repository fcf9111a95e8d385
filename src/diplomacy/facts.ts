import { z } from 'zod';
import type { VagueDate } from '../facts/dates.js';
import { roomFacts } from '../facts/read.js';
import { dated, lastInstant, type Place, type Rows } from '../facts/rows.js';
import { countryCode, enumOf, record, slug, sourceSlugs, text, vagueDate } from '../facts/schema.js';
import { ActorRole, AgreementKind, EventDirection, PloverCode, SpaceDomain } from '../generated/prisma/enums.js';
import { addCooperation, cooperation } from './cooperation-facts.js';

const member = z
  .strictObject({
    country: countryCode.optional(),
    agency: slug.optional(),
    signedOn: vagueDate.optional(),
    joinedOn: vagueDate.optional(),
    leftOn: vagueDate.optional(),
    sources: sourceSlugs.optional(),
  })
  .refine(({ country, agency }) => (country === undefined) !== (agency === undefined), {
    error: 'must have exactly one of country, agency',
  });

const agreement = z.strictObject({
  ...record.shape,
  type: z.literal('AGREEMENT'),
  name: text,
  kind: enumOf(AgreementKind),
  parties: z.array(member).min(1, 'must name its parties'),
  domain: enumOf(SpaceDomain),
  signedOn: vagueDate.optional(),
  inForceFrom: vagueDate.optional(),
  expiresOn: vagueDate.optional(),
  endedOn: vagueDate.optional(),
  amends: slug.optional(),
  terms: text.optional(),
});

const event = z.strictObject({
  ...record.shape,
  type: z.literal('EVENT'),
  name: text,
  date: vagueDate,
  actors: z
    .array(
      z
        .strictObject({ role: enumOf(ActorRole), country: countryCode.optional(), agency: slug.optional(), person: slug.optional() })
        .refine((actor) => [actor.country, actor.agency, actor.person].filter(Boolean).length === 1, {
          error: 'must have exactly one of country, agency, person',
        }),
    )
    .min(1, 'must name its actors'),
  plover: enumOf(PloverCode),
  domain: enumOf(SpaceDomain),
  direction: enumOf(EventDirection),
  description: text.optional(),
  mission: slug.optional(),
  incident: slug.optional(),
  agreement: slug.optional(),
});

/** `data/diplomacy`: agreements, diplomatic events, and cooperations with their phases. */
export const diplomacyFacts = roomFacts({
  room: 'diplomacy',
  record: z.discriminatedUnion('type', [agreement, event, cooperation]),
  rows(record, at, rows) {
    if (record.type === 'AGREEMENT') addAgreement(record, at, rows);
    else if (record.type === 'EVENT') addEvent(record, at, rows);
    else addCooperation(record, at, rows);
  },
});

function addAgreement(record: z.infer<typeof agreement>, at: Place, rows: Rows) {
  const { slug: id, sources } = record;
  rows.add(
    at,
    'Agreement',
    id,
    {
      name: record.name,
      kind: record.kind,
      domain: record.domain,
      terms: record.terms ?? null,
      amendsId: record.amends ?? null,
      ...dated('signedOn', 'signedOnPrecision', record.signedOn),
      ...dated('inForceFrom', 'inForceFromPrecision', record.inForceFrom),
      ...dated('expiresOn', 'expiresOnPrecision', record.expiresOn),
      ...dated('endedOn', 'endedOnPrecision', record.endedOn),
      checkedThrough: record.checkedThrough.date,
    },
    sources,
    { knownFrom: record.knownFrom },
  );
  rows.cite(at, 'Agreement', id, sources);
  rows.externalIds(at, 'Agreement', id, record.externalIds, sources);
  for (const party of record.parties) addMember(id, party, sources, at, rows);
}

function addMember(agreementId: string, given: z.infer<typeof member>, sources: readonly string[], at: Place, rows: Rows) {
  const { country, agency, signedOn, joinedOn, leftOn } = given;
  const id = `${agreementId}:${country ?? agency}`;
  const grounds = given.sources ?? sources;
  // Who came later was not known to be a party before, whatever the age of the agreement's sources.
  const first = signedOn ?? joinedOn;
  const knownFrom: VagueDate | undefined = first && { date: lastInstant(first), precision: 'SECOND' };
  rows.add(
    at,
    'AgreementParty',
    id,
    {
      agreementId,
      countryId: country ?? null,
      agencyId: agency ?? null,
      ...dated('signedOn', 'signedOnPrecision', signedOn),
      ...dated('joinedOn', 'joinedOnPrecision', joinedOn),
      ...dated('leftOn', 'leftOnPrecision', leftOn),
    },
    grounds,
    { knownFrom },
  );
  if (given.sources) rows.cite(at, 'AgreementParty', id, given.sources);
}

function addEvent(record: z.infer<typeof event>, at: Place, rows: Rows) {
  const { slug: id, sources } = record;
  rows.add(
    at,
    'DiplomaticEvent',
    id,
    {
      name: record.name,
      ...dated('date', 'datePrecision', record.date),
      plover: record.plover,
      domain: record.domain,
      direction: record.direction,
      description: record.description ?? null,
      missionId: record.mission ?? null,
      incidentId: record.incident ?? null,
      agreementId: record.agreement ?? null,
      checkedThrough: record.checkedThrough.date,
    },
    sources,
    { knownFrom: record.knownFrom, event: record.date },
  );
  rows.cite(at, 'DiplomaticEvent', id, sources);
  for (const actor of record.actors) {
    rows.add(
      at,
      'EventActor',
      `${id}:${actor.role}:${actor.country ?? actor.agency ?? actor.person}`,
      {
        eventId: id,
        role: actor.role,
        countryId: actor.country ?? null,
        agencyId: actor.agency ?? null,
        personId: actor.person ?? null,
      },
      sources,
    );
  }
}
