import { builder } from '../builder.js';
import { AttributionEnum, Claim, ClaimRankEnum } from '../claims/types.js';
import { dated } from '../facts/rows.js';
import { tellNews } from './change.js';
import type { Checks } from './checks.js';
import { cite } from './cite.js';
import { refused } from './errors.js';
import { ClaimantInput, claimantColumns, nodeBy } from './references.js';
import { asked, nodeOf, payload } from './types.js';
import { type Outcome, type Writing, write } from './write.js';

const NumberValueInput = builder.inputType('NumberValueInput', {
  fields: (t) => ({ number: t.float({ required: true }), unit: t.string() }),
});

const ClaimValueInput = builder.inputType('ClaimValueInput', {
  isOneOf: true,
  fields: (t) => ({ text: t.string(), number: t.field({ type: NumberValueInput }), date: t.string(), node: t.id() }),
});

const RecordClaimInput = builder.inputType('RecordClaimInput', {
  fields: (t) => ({
    ...asked(t),
    slug: t.string(),
    subject: t.id({ required: true }),
    property: t.string({ required: true }),
    statement: t.string({ required: true }),
    value: t.field({ type: ClaimValueInput, required: true }),
    claimant: t.field({ type: ClaimantInput, required: true }),
    attribution: t.field({ type: AttributionEnum, required: true }),
    source: t.string({ required: true }),
    assertedOn: t.string(),
    rank: t.field({ type: ClaimRankEnum, required: true, defaultValue: 'NORMAL' }),
    checkedThrough: t.field({ type: 'Date' }),
    knownFrom: t.field({ type: 'DateTime' }),
  }),
});

async function valueColumns(checks: Checks, value: typeof ClaimValueInput.$inferInput) {
  const node = value.node == null ? undefined : await nodeBy(checks, ['value', 'node'], value.node);
  return {
    valueText: checks.text('value.text', value.text),
    valueNumber: value.number?.number ?? null,
    valueUnit: checks.text('value.number.unit', value.number?.unit, 40),
    ...dated('valueDate', 'valueDatePrecision', checks.moment('value.date', value.date)),
    valueNodeType: node?.type ?? null,
    valueNodeId: node?.id ?? null,
  };
}

async function recordClaim(writing: Writing, input: typeof RecordClaimInput.$inferInput) {
  const { tx, revisionId, checks } = writing;
  const subject = await nodeBy(checks, 'subject', input.subject);
  if (subject.type === 'Revision') checks.refuse('INVALID', 'subject', 'Nothing is claimed of a revision.');
  if (!/^[a-z][A-Za-z0-9]{0,60}$/.test(input.property))
    checks.refuse('INVALID', 'property', 'It must be in camelCase, such as repairForecast.');
  const statement = checks.text('statement', input.statement);
  const value = await valueColumns(checks, input.value);
  const claimant = await claimantColumns(checks, 'claimant', input.claimant);
  await checks.refers('source', 'Source', input.source);
  const assertedOn = checks.date('assertedOn', input.assertedOn);
  const id = await checks.slug('Claim', input.slug, subject.id, input.property, input.source);
  const [knownFrom, checkedThrough] = [checks.knownFrom(input.knownFrom), checks.checkedThrough(input.checkedThrough)];
  checks.settle();
  await tx.claim.create({
    data: {
      ...{ id, subjectType: subject.type, subjectId: subject.id, property: input.property, statement, ...value, ...claimant },
      ...{ attribution: input.attribution, sourceId: input.source, rank: input.rank, checkedThrough, knownFrom, revisionId },
      ...dated('assertedOn', 'assertedOnPrecision', assertedOn),
    },
  });
  await cite(writing, 'Claim', id, [input.source], knownFrom);
  return { type: 'Claim' as const, id };
}

const RetractClaimInput = builder.inputType('RetractClaimInput', {
  fields: (t) => ({
    ...asked(t),
    claim: t.string({ required: true }),
    source: t.string({ required: true }),
    retractedOn: t.string(),
    knownFrom: t.field({ type: 'DateTime' }),
  }),
});

async function retractClaim(writing: Writing, input: typeof RetractClaimInput.$inferInput) {
  const { tx, checks } = writing;
  await checks.refers('claim', 'Claim', input.claim);
  await checks.refers('source', 'Source', input.source);
  const retractedOn = checks.date('retractedOn', input.retractedOn);
  const knownFrom = checks.knownFrom(input.knownFrom);
  checks.settle();
  const { retractionSourceId } = await tx.claim.findUniqueOrThrow({ where: { id: input.claim } });
  if (retractionSourceId) throw refused('CONFLICT', ['claim'], 'It was taken back already: `correct` mends how.');
  const set = { retractionSourceId: input.source, ...dated('retractedOn', 'retractedOnPrecision', retractedOn) };
  const changed = await tellNews(writing, { type: 'Claim', id: input.claim, set }, knownFrom);
  await cite(writing, 'Claim', input.claim, [input.source], knownFrom);
  return { type: 'Claim' as const, id: input.claim, changed };
}

const claimPayload = (name: string) =>
  payload(name, (t) => ({
    claim: t.field({ type: Claim, nullable: true, resolve: (outcome, _args, context) => nodeOf(outcome as Outcome, context) }),
  }));
const RecordClaimPayload = claimPayload('RecordClaimPayload');
const RetractClaimPayload = claimPayload('RetractClaimPayload');

builder.mutationFields((t) => ({
  recordClaim: t.field({
    type: RecordClaimPayload,
    args: { input: t.arg({ type: RecordClaimInput, required: true }) },
    resolve: (_root, { input }, context) => write(context, 'recordClaim', input, (writing) => recordClaim(writing, input)),
  }),
  retractClaim: t.field({
    type: RetractClaimPayload,
    args: { input: t.arg({ type: RetractClaimInput, required: true }) },
    resolve: (_root, { input }, context) => write(context, 'retractClaim', input, (writing) => retractClaim(writing, input)),
  }),
}));
