import { builder } from '../builder.js';
import { dated } from '../facts/rows.js';
import { Incident, IncidentKindEnum, SeverityEnum } from '../incidents/types.js';
import { tellNews } from './change.js';
import { cite } from './cite.js';
import { asked, nodeOf, payload } from './types.js';
import { type Outcome, type Writing, write } from './write.js';

const RecordIncidentInput = builder.inputType('RecordIncidentInput', {
  fields: (t) => ({
    ...asked(t),
    slug: t.string(),
    name: t.string({ required: true }),
    kind: t.field({ type: IncidentKindEnum, required: true }),
    severity: t.field({ type: SeverityEnum }),
    component: t.string(),
    description: t.string(),
    pad: t.string(),
    mission: t.string(),
    station: t.string(),
    from: t.string(),
    resolvedOn: t.string(),
    sources: t.stringList({ required: true }),
    checkedThrough: t.field({ type: 'Date' }),
    knownFrom: t.field({ type: 'DateTime' }),
  }),
});

async function recordIncident(writing: Writing, input: typeof RecordIncidentInput.$inferInput) {
  const { tx, revisionId, checks } = writing;
  const name = checks.text('name', input.name, 300);
  const component = checks.text('component', input.component, 300);
  const description = checks.text('description', input.description, 5000);
  const padId = await checks.refers('pad', 'Pad', input.pad);
  const missionId = await checks.refers('mission', 'Mission', input.mission);
  const stationId = await checks.refers('station', 'Station', input.station);
  const from = checks.moment('from', input.from);
  const resolvedOn = checks.date('resolvedOn', input.resolvedOn);
  const sources = await checks.sources('sources', input.sources);
  const id = await checks.slug('Incident', input.slug, name);
  const [knownFrom, checkedThrough] = [checks.knownFrom(input.knownFrom), checks.checkedThrough(input.checkedThrough)];
  if (from && from.date > checks.now) checks.refuse('IN_FUTURE', 'from', 'It lies in the future: an incident has happened.');
  checks.settle();
  await tx.incident.create({
    data: {
      ...{ id, name, kind: input.kind, severity: input.severity ?? null, component, description, padId, missionId, stationId },
      ...dated('fromTime', 'fromPrecision', from),
      ...dated('resolvedOn', 'resolvedOnPrecision', resolvedOn),
      ...{ checkedThrough, knownFrom, revisionId },
    },
  });
  await cite(writing, 'Incident', id, sources, knownFrom);
  return { type: 'Incident' as const, id };
}

const ResolveIncidentInput = builder.inputType('ResolveIncidentInput', {
  fields: (t) => ({
    ...asked(t),
    incident: t.string({ required: true }),
    resolvedOn: t.string({ required: true }),
    description: t.string(),
    sources: t.stringList({ required: true }),
    checkedThrough: t.field({ type: 'Date' }),
    knownFrom: t.field({ type: 'DateTime' }),
  }),
});

async function resolveIncident(writing: Writing, input: typeof ResolveIncidentInput.$inferInput) {
  const { checks } = writing;
  await checks.refers('incident', 'Incident', input.incident);
  const resolvedOn = checks.date('resolvedOn', input.resolvedOn);
  const description = checks.text('description', input.description, 5000);
  const sources = await checks.sources('sources', input.sources);
  const [knownFrom, checkedThrough] = [checks.knownFrom(input.knownFrom), checks.checkedThrough(input.checkedThrough)];
  checks.settle();
  const set = { ...dated('resolvedOn', 'resolvedOnPrecision', resolvedOn), ...(description && { description }), checkedThrough };
  const changed = await tellNews(writing, { type: 'Incident', id: input.incident, set }, knownFrom);
  await cite(writing, 'Incident', input.incident, sources, knownFrom);
  return { type: 'Incident' as const, id: input.incident, changed };
}

const incidentPayload = (name: string) =>
  payload(name, (t) => ({
    incident: t.field({ type: Incident, nullable: true, resolve: (outcome, _args, context) => nodeOf(outcome as Outcome, context) }),
  }));
const RecordIncidentPayload = incidentPayload('RecordIncidentPayload');
const ResolveIncidentPayload = incidentPayload('ResolveIncidentPayload');

builder.mutationFields((t) => ({
  recordIncident: t.field({
    type: RecordIncidentPayload,
    args: { input: t.arg({ type: RecordIncidentInput, required: true }) },
    resolve: (_root, { input }, context) => write(context, 'recordIncident', input, (writing) => recordIncident(writing, input)),
  }),
  resolveIncident: t.field({
    type: ResolveIncidentPayload,
    args: { input: t.arg({ type: ResolveIncidentInput, required: true }) },
    resolve: (_root, { input }, context) => write(context, 'resolveIncident', input, (writing) => resolveIncident(writing, input)),
  }),
}));
