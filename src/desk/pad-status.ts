import { builder } from '../builder.js';
import type { VagueDate } from '../facts/dates.js';
import { dated } from '../facts/rows.js';
import { PadStateEnum, PadStatus } from '../sites/types.js';
import { tellNews } from './change.js';
import { cite } from './cite.js';
import { asked, nodeOf, payload } from './types.js';
import { type Outcome, type Writing, write } from './write.js';

const RecordPadStatusInput = builder.inputType('RecordPadStatusInput', {
  fields: (t) => ({
    ...asked(t),
    slug: t.string(),
    pad: t.string({ required: true }),
    state: t.field({ type: PadStateEnum, required: true }),
    cause: t.string(),
    restriction: t.string(),
    incident: t.string(),
    from: t.string({ required: true }),
    to: t.string(),
    endsPrevious: t.boolean({ required: true, defaultValue: true }),
    sources: t.stringList({ required: true }),
    checkedThrough: t.field({ type: 'Date' }),
    knownFrom: t.field({ type: 'DateTime' }),
  }),
});

async function recordPadStatus(writing: Writing, input: typeof RecordPadStatusInput.$inferInput) {
  const { tx, revisionId, checks } = writing;
  const padId = (await checks.refers('pad', 'Pad', input.pad))!;
  const cause = checks.text('cause', input.cause);
  const restriction = checks.text('restriction', input.restriction);
  const incidentId = await checks.refers('incident', 'Incident', input.incident);
  const from = checks.date('from', input.from);
  const to = checks.date('to', input.to);
  const sources = await checks.sources('sources', input.sources);
  const id = await checks.slug('PadStatus', input.slug, input.pad, input.state, input.from);
  const [knownFrom, checkedThrough] = [checks.knownFrom(input.knownFrom), checks.checkedThrough(input.checkedThrough)];
  checks.settle();
  if (input.endsPrevious) await endPrevious(writing, padId, from!, sources, knownFrom);
  await tx.padStatus.create({
    data: {
      ...{ id, padId, state: input.state, cause, restriction, incidentId },
      ...dated('fromDate', 'fromPrecision', from),
      ...dated('toDate', 'toPrecision', to),
      ...{ checkedThrough, knownFrom, revisionId },
    },
  });
  await cite(writing, 'PadStatus', id, sources, knownFrom);
  return { type: 'PadStatus' as const, id };
}

/** The status that was to hold on ends where the new one begins: known with the new one. */
async function endPrevious(writing: Writing, padId: string, from: VagueDate, sources: readonly string[], knownFrom: Date) {
  const previous = await writing.tx.padStatus.findFirst({
    where: { padId, toDate: null, OR: [{ fromDate: { lt: from.date } }, { fromDate: null }] },
  });
  if (!previous) return;
  await tellNews(writing, { type: 'PadStatus', id: previous.id, set: dated('toDate', 'toPrecision', from) }, knownFrom);
  await cite(writing, 'PadStatus', previous.id, sources, knownFrom);
}

const UpdatePadStatusInput = builder.inputType('UpdatePadStatusInput', {
  fields: (t) => ({
    ...asked(t),
    status: t.string({ required: true }),
    to: t.string(),
    cause: t.string(),
    restriction: t.string(),
    incident: t.string(),
    sources: t.stringList({ required: true }),
    checkedThrough: t.field({ type: 'Date' }),
    knownFrom: t.field({ type: 'DateTime' }),
  }),
});

async function updatePadStatus(writing: Writing, input: typeof UpdatePadStatusInput.$inferInput) {
  const { checks } = writing;
  await checks.refers('status', 'PadStatus', input.status);
  const set = {
    ...(input.to !== undefined && dated('toDate', 'toPrecision', checks.date('to', input.to))),
    ...(input.cause !== undefined && { cause: checks.text('cause', input.cause) }),
    ...(input.restriction !== undefined && { restriction: checks.text('restriction', input.restriction) }),
    ...(input.incident !== undefined && { incidentId: await checks.refers('incident', 'Incident', input.incident) }),
    checkedThrough: checks.checkedThrough(input.checkedThrough),
  };
  const sources = await checks.sources('sources', input.sources);
  const knownFrom = checks.knownFrom(input.knownFrom);
  checks.settle();
  const changed = await tellNews(writing, { type: 'PadStatus', id: input.status, set }, knownFrom);
  await cite(writing, 'PadStatus', input.status, sources, knownFrom);
  return { type: 'PadStatus' as const, id: input.status, changed };
}

const statusPayload = (name: string) =>
  payload(name, (t) => ({
    padStatus: t.field({ type: PadStatus, nullable: true, resolve: (outcome, _args, context) => nodeOf(outcome as Outcome, context) }),
  }));
const RecordPadStatusPayload = statusPayload('RecordPadStatusPayload');
const UpdatePadStatusPayload = statusPayload('UpdatePadStatusPayload');

builder.mutationFields((t) => ({
  recordPadStatus: t.field({
    type: RecordPadStatusPayload,
    args: { input: t.arg({ type: RecordPadStatusInput, required: true }) },
    resolve: (_root, { input }, context) => write(context, 'recordPadStatus', input, (writing) => recordPadStatus(writing, input)),
  }),
  updatePadStatus: t.field({
    type: UpdatePadStatusPayload,
    args: { input: t.arg({ type: UpdatePadStatusInput, required: true }) },
    resolve: (_root, { input }, context) => write(context, 'updatePadStatus', input, (writing) => updatePadStatus(writing, input)),
  }),
}));
