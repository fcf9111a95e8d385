import { loadCapabilityFacts } from '../analysis/api/capability-facts.js';
import { CapabilityAssessment, CapabilityKindEnum, CapabilityVerdict } from '../analysis/api/types.js';
import { assessCapability, type CapabilityKind, type Verdict } from '../analysis/capability.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import type { Db } from '../db/index.js';
import { badUserInput } from '../errors.js';
import { Revision } from '../revisions/types.js';
import { latestRevision } from './changes.js';
import { afterCommits } from './commits.js';
import { noteEvent } from './event-id.js';

/** What `loadCapabilityFacts` reads. */
const RESTS_ON = ['Spacecraft', 'PadCertification', 'LaunchVehicle', 'Pad', 'LaunchSite', 'PadStatus', 'ServicePeriod', 'Grounding'];

async function assessed(db: Db, country: string, kind: CapabilityKind) {
  const on = new Date(new Date().toISOString().slice(0, 10));
  const [facts] = await loadCapabilityFacts(db, [country]);
  return { countryId: country, kind, on, ...assessCapability(facts!, kind, on) };
}

interface CapabilityEvent {
  before: Verdict;
  after: Awaited<ReturnType<typeof assessed>>;
  revisionId: number;
}

const CapabilityChange = builder.objectRef<CapabilityEvent>('CapabilityChange');
CapabilityChange.implement({
  fields: (t) => ({
    before: t.expose('before', { type: CapabilityVerdict }),
    after: t.expose('after', { type: CapabilityAssessment }),
    revision: t.field({
      type: Revision,
      resolve: ({ revisionId }, _args, context) => context.loadersOf({}).revisions.revision(revisionId),
    }),
  }),
});

/** The last revision after this one that touched what capabilities rest on. */
async function touched(db: Db, since: number): Promise<number | undefined> {
  const [row] = await db.$queryRaw<[{ id: number | null }]>`
    SELECT max("revisionId") AS id FROM "Change" WHERE "revisionId" > ${since} AND entity = ANY(${RESTS_ON})`;
  return row.id ?? undefined;
}

async function changesOf(context: Context, country: string, kind: CapabilityKind, seen: Verdict | null | undefined) {
  const { db } = context.graph;
  if (!(await context.loadersOf({}).geography.byId.load(country))) {
    throw badUserInput('`country` must be an ISO 3166-1 alpha-2 code in capital letters, such as "RU".');
  }
  // The revision before the verdict: what is written between the two is looked at again.
  let revisionId = await latestRevision(db);
  let verdict = seen ?? (await assessed(db, country, kind)).verdict;
  let looked = seen == null;
  return afterCommits<CapabilityEvent>(context.graph, async () => {
    const later = await touched(db, revisionId);
    if (later === undefined && looked) return undefined;
    const after = await assessed(db, country, kind);
    revisionId = later ?? revisionId;
    looked = true;
    if (after.verdict === verdict) return undefined;
    const before = verdict;
    verdict = after.verdict;
    return { before, after, revisionId };
  });
}

builder.subscriptionField('capabilityChanged', (t) =>
  t.field({
    type: CapabilityChange,
    args: {
      country: t.arg.string({ required: true }),
      kind: t.arg({ type: CapabilityKindEnum, required: true }),
      seen: t.arg({ type: CapabilityVerdict }),
    },
    subscribe: (_root, { country, kind, seen }, context) => changesOf(context, country, kind, seen) as never,
    resolve: (event, _args, context) => {
      const told = event as CapabilityEvent;
      context.renew();
      noteEvent(context, told.revisionId);
      return told;
    },
  }),
);
