import { builder } from '../builder.js';
import { Source } from '../claims/types.js';
import { dated, lastInstant } from '../facts/rows.js';
import { asked, nodeOf, payload } from './types.js';
import { type Outcome, type Writing, write } from './write.js';

const RecordSourceInput = builder.inputType('RecordSourceInput', {
  fields: (t) => ({
    ...asked(t),
    slug: t.string(),
    publisher: t.string({ required: true }),
    title: t.string({ required: true }),
    url: t.field({ type: 'URL', required: true }),
    author: t.string(),
    language: t.string(),
    publishedOn: t.string(),
    retrievedOn: t.field({ type: 'Date' }),
    knownFrom: t.field({ type: 'DateTime' }),
  }),
});

async function recordSource({ tx, revisionId, checks }: Writing, input: typeof RecordSourceInput.$inferInput) {
  const publisher = checks.text('publisher', input.publisher, 300);
  const title = checks.text('title', input.title, 500);
  const publishedOn = checks.date('publishedOn', input.publishedOn);
  if (!publishedOn && !input.publishedOn && !input.retrievedOn) {
    checks.refuse(
      'INVALID',
      'publishedOn',
      'Say when it was published, or, where the page bears no date, in `retrievedOn` when it was read.',
    );
  }
  for (const [path, date] of [
    ['publishedOn', publishedOn?.date],
    ['retrievedOn', input.retrievedOn],
  ] as const) {
    if (date && date > checks.now) checks.refuse('IN_FUTURE', path, 'It lies in the future.');
  }
  if (!/^https?:$/.test(input.url.protocol)) checks.refuse('INVALID', 'url', 'It must be an address on the web, with http or https.');
  if (input.language != null && !/^[a-z]{2}$/.test(input.language))
    checks.refuse('INVALID', 'language', 'It must be an ISO 639-1 code, such as en.');
  const author = checks.text('author', input.author, 300);
  const id = await checks.slug('Source', input.slug, publisher, title);
  // What was published was known then: other records may have been known before the desk came to write, and rest on it.
  const read = input.retrievedOn && { date: input.retrievedOn, precision: 'DAY' as const };
  const published = publishedOn ?? read;
  const knownFrom = checks.knownFrom(
    input.knownFrom ?? (published && new Date(Math.min(checks.now.getTime(), lastInstant(published).getTime()))),
  );
  checks.settle();
  await tx.source.create({
    data: {
      ...{ id, publisher, title, url: input.url.href, author, language: input.language ?? null, knownFrom, revisionId },
      ...dated('publishedOn', 'publishedOnPrecision', publishedOn),
      retrievedOn: input.retrievedOn ?? null,
    },
  });
  return { type: 'Source' as const, id };
}

const RecordSourcePayload = payload('RecordSourcePayload', (t) => ({
  source: t.field({ type: Source, nullable: true, resolve: (outcome, _args, context) => nodeOf(outcome as Outcome, context) }),
}));

builder.mutationField('recordSource', (t) =>
  t.field({
    type: RecordSourcePayload,
    args: { input: t.arg({ type: RecordSourceInput, required: true }) },
    resolve: (_root, { input }, context) => write(context, 'recordSource', input, (writing) => recordSource(writing, input)),
  }),
);
