import { builder } from '../builder.js';
import { ActorRoleEnum, DiplomaticEvent, EventDirectionEnum, PloverCodeEnum } from '../diplomacy/event.js';
import { SpaceDomainEnum } from '../diplomacy/party.js';
import type { Checks } from './checks.js';
import { cite } from './cite.js';
import { asked, nodeOf, payload } from './types.js';
import { type Outcome, type Writing, write } from './write.js';

const PartyInput = builder.inputType('PartyInput', {
  isOneOf: true,
  fields: (t) => ({ country: t.string(), agency: t.string(), person: t.string() }),
});
const EventActorInput = builder.inputType('EventActorInput', {
  fields: (t) => ({ role: t.field({ type: ActorRoleEnum, required: true }), party: t.field({ type: PartyInput, required: true }) }),
});

const RecordDiplomaticEventInput = builder.inputType('RecordDiplomaticEventInput', {
  fields: (t) => ({
    ...asked(t),
    slug: t.string(),
    name: t.string({ required: true }),
    date: t.string({ required: true }),
    actors: t.field({ type: [EventActorInput], required: true }),
    plover: t.field({ type: PloverCodeEnum, required: true }),
    domain: t.field({ type: SpaceDomainEnum, required: true }),
    direction: t.field({ type: EventDirectionEnum, required: true }),
    description: t.string(),
    mission: t.string(),
    incident: t.string(),
    agreement: t.string(),
    sources: t.stringList({ required: true }),
    checkedThrough: t.field({ type: 'Date' }),
    knownFrom: t.field({ type: 'DateTime' }),
  }),
});

async function recordEvent(writing: Writing, input: typeof RecordDiplomaticEventInput.$inferInput) {
  const { tx, revisionId, checks } = writing;
  const name = checks.text('name', input.name, 300);
  const date = checks.date('date', input.date);
  if (date && date.date > checks.now) checks.refuse('IN_FUTURE', 'date', 'It lies in the future: an event has happened.');
  const actors = await actorsOf(checks, input.actors);
  const description = checks.text('description', input.description, 5000);
  const missionId = await checks.refers('mission', 'Mission', input.mission);
  const incidentId = await checks.refers('incident', 'Incident', input.incident);
  const agreementId = await checks.refers('agreement', 'Agreement', input.agreement);
  const sources = await checks.sources('sources', input.sources);
  const id = await checks.slug('DiplomaticEvent', input.slug, name);
  const [knownFrom, checkedThrough] = [checks.knownFrom(input.knownFrom), checks.checkedThrough(input.checkedThrough)];
  checks.settle();
  await tx.diplomaticEvent.create({
    data: {
      ...{
        id,
        name,
        date: date!.date,
        datePrecision: date!.precision,
        plover: input.plover,
        domain: input.domain,
        direction: input.direction,
      },
      ...{ description, missionId, incidentId, agreementId, checkedThrough, knownFrom, revisionId },
    },
  });
  await tx.eventActor.createMany({
    data: actors.map(({ key, ...actor }) => ({ id: `${id}:${key}`, eventId: id, ...actor, knownFrom, revisionId })),
  });
  await cite(writing, 'DiplomaticEvent', id, sources, knownFrom);
  return { type: 'DiplomaticEvent' as const, id };
}

async function actorsOf(checks: Checks, actors: (typeof EventActorInput.$inferInput)[]) {
  if (actors.length === 0) checks.refuse('INVALID', 'actors', 'Say who did it.');
  if (actors.length > 50) checks.refuse('INVALID', 'actors', 'Give at most 50 actors.');
  const columns = [];
  for (const [index, { role, party }] of actors.slice(0, 50).entries()) {
    const path = (name: string) => ['actors', String(index), 'party', name];
    columns.push({
      key: `${role}:${party.country ?? party.agency ?? party.person}`,
      role,
      countryId: await checks.refers(path('country'), 'Country', party.country),
      agencyId: await checks.refers(path('agency'), 'Agency', party.agency),
      personId: await checks.refers(path('person'), 'Person', party.person),
    });
  }
  if (new Set(columns.map(({ key }) => key)).size < columns.length)
    checks.refuse('INVALID', 'actors', 'An actor is named twice in one role.');
  return columns;
}

const RecordDiplomaticEventPayload = payload('RecordDiplomaticEventPayload', (t) => ({
  event: t.field({ type: DiplomaticEvent, nullable: true, resolve: (outcome, _args, context) => nodeOf(outcome as Outcome, context) }),
}));

builder.mutationField('recordDiplomaticEvent', (t) =>
  t.field({
    type: RecordDiplomaticEventPayload,
    args: { input: t.arg({ type: RecordDiplomaticEventInput, required: true }) },
    resolve: (_root, { input }, context) => write(context, 'recordDiplomaticEvent', input, (writing) => recordEvent(writing, input)),
  }),
);
