import { builder } from '../builder.js';
import { parseVagueDate } from '../facts/dates.js';
import { dated } from '../facts/rows.js';
import { Node } from '../nodes/interfaces.js';
import { FieldChange } from '../revisions/types.js';
import { mend } from './change.js';
import type { Checks } from './checks.js';
import { cite } from './cite.js';
import { FIELDS, type Field } from './fields.js';
import { nodeBy } from './references.js';
import { asked, nodeOf, payload } from './types.js';
import { type Outcome, type Tx, type Writing, write } from './write.js';

const CorrectInput = builder.inputType('CorrectInput', {
  fields: (t) => ({
    clientKey: asked(t).clientKey,
    id: t.id({ required: true }),
    field: t.string({ required: true }),
    value: t.string(),
    reason: t.string({ required: true }),
    sources: t.stringList(),
  }),
});

async function correct(writing: Writing, input: typeof CorrectInput.$inferInput) {
  const { tx, revisionId, checks } = writing;
  const { type, id } = await nodeBy(checks, 'id', input.id);
  const note = checks.text('reason', input.reason);
  const fields = FIELDS[type] ?? {};
  const field = Object.hasOwn(fields, input.field) ? fields[input.field] : undefined;
  if (!field) {
    const known = Object.keys(fields).join(', ');
    checks.refuse(
      'INVALID',
      'field',
      known ? `Of this record these can be corrected: ${known}.` : 'Nothing can be corrected in records of this type.',
    );
  }
  checks.settle();
  const set = input.value == null ? emptied(checks, field!) : await columnsOf(checks, tx, field!, input.value, id);
  const sources = input.sources?.length ? await checks.sources('sources', input.sources) : [];
  checks.settle();
  await tx.revision.update({ where: { id: revisionId }, data: { note } });
  const changed = await mend(writing, { type, id, set });
  await cite(writing, type, id, sources, checks.now);
  return { type, id, changed };
}

/** What takes a value away. */
function emptied(checks: Checks, field: Field): Record<string, null> {
  if (!field.optional || field.kind === 'claimed') {
    checks.refuse('INVALID', 'value', 'The record cannot be without it: give a value.');
    return {};
  }
  return { [field.column]: null, ...('precision' in field && { [field.precision]: null }) };
}

async function columnsOf(checks: Checks, tx: Tx, field: Field, value: string, id: string): Promise<Record<string, unknown>> {
  switch (field.kind) {
    case 'text':
      return { [field.column]: checks.text('value', value, field.most) };
    case 'number': {
      const number = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
      if (!(number >= field.least && number <= field.most)) {
        checks.refuse('INVALID', 'value', `It must be a number from ${field.least} to ${field.most}.`);
      }
      return { [field.column]: number };
    }
    case 'day': {
      const day = parseVagueDate(value);
      if (day?.precision !== 'DAY') checks.refuse('INVALID', 'value', 'It must be a day that the calendar has, such as 2026-03-03.');
      else if (day.date > checks.now) checks.refuse('IN_FUTURE', 'value', 'It lies in the future.');
      return { [field.column]: day?.date };
    }
    case 'date':
      return dated(field.column, field.precision, checks.date('value', value));
    case 'moment':
      return dated(field.column, field.precision, checks.moment('value', value));
    case 'enum':
      if (!Object.hasOwn(field.values, value))
        checks.refuse('INVALID', 'value', `It must be one of ${Object.keys(field.values).join(', ')}.`);
      return { [field.column]: value };
    case 'reference':
      return { [field.column]: await checks.refers('value', field.type, value) };
    case 'url':
      if (!URL.canParse(value) || !/^https?:/i.test(value))
        checks.refuse('INVALID', 'value', 'It must be an address on the web, with http or https.');
      return { [field.column]: value };
    case 'claimed':
      return claimedColumns(checks, tx, value, id);
  }
}

/** What a claim says stays a text, a number, a date or a node. */
async function claimedColumns(checks: Checks, tx: Tx, value: string, id: string): Promise<Record<string, unknown>> {
  const claim = await tx.claim.findUniqueOrThrow({ where: { id } });
  if (claim.valueText !== null) return { valueText: checks.text('value', value) };
  if (claim.valueDate !== null) return dated('valueDate', 'valueDatePrecision', checks.moment('value', value));
  if (claim.valueNodeId !== null) {
    const node = await nodeBy(checks, 'value', value);
    return { valueNodeType: node.type, valueNodeId: node.id };
  }
  if (!/^-?\d+(\.\d+)?$/.test(value)) checks.refuse('INVALID', 'value', 'This claim says a number: give one, without its unit.');
  return { valueNumber: Number(value) };
}

const CorrectPayload = payload('CorrectPayload', (t) => ({
  node: t.field({ type: Node, nullable: true, resolve: (outcome, _args, context) => nodeOf(outcome as Outcome, context) }),
  changed: t.field({ type: [FieldChange], resolve: (outcome) => (outcome as Outcome).written?.changed ?? [] }),
}));

builder.mutationField('correct', (t) =>
  t.field({
    type: CorrectPayload,
    args: { input: t.arg({ type: CorrectInput, required: true }) },
    resolve: (_root, { input }, context) => write(context, 'correct', input, (writing) => correct(writing, input)),
  }),
);
