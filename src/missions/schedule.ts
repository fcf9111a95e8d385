import DataLoader from 'dataloader';
import { builder } from '../builder.js';
import type { Db } from '../db/index.js';
import { vague } from '../facts/dates.js';
import { type Launch as LaunchRow, Prisma } from '../generated/prisma/client.js';
import { optional } from '../loading/loaders.js';
import { PartialDate } from '../nodes/dates.js';
import { Pad } from '../sites/types.js';
import { LaunchVehicle } from '../vehicles/types.js';
import { Launch, LaunchOutcomeEnum } from './launch.js';

type Plan = Pick<LaunchRow, 'id' | 'time' | 'timePrecision' | 'outcome' | 'padId' | 'vehicleId' | 'knownFrom'> & {
  knownTo: Date | null;
  /** The manifest that told it; null for a version of the launch itself. */
  feed: string | null;
  windowStart: Date | null;
  windowEnd: Date | null;
};

const PLAN = Prisma.sql`id, time, "timePrecision"::text, outcome::text, "padId", "vehicleId", "knownFrom"`;
const ROW = Prisma.sql`id, time, "timePrecision", outcome, "padId", "vehicleId", "knownFrom", "revisionId"`;

/**
 * The versions of each launch and what manifests said of it, oldest first, by one statement. Tables are named with their schemas: the history of a launch
 * as it was known at a moment is the part of its history that was known by then. A version that a manifest made is told by its entry.
 */
export const scheduleLoader = (db: Db) =>
  new DataLoader<string, Plan[]>(async (ids) => {
    const found = await db.$queryRaw<Plan[]>`
      WITH clock AS (SELECT coalesce(nullif(current_setting('rendezvous.known_at', true), '')::timestamptz, 'infinity') AS moment)
      SELECT id, time, "timePrecision", outcome, "padId", "vehicleId", "knownFrom", feed, "windowStart", "windowEnd",
        lead("knownFrom") OVER (PARTITION BY id ORDER BY "knownFrom", feed NULLS FIRST) AS "knownTo"
      FROM clock, (
        SELECT ${PLAN}, NULL AS feed, NULL::timestamptz AS "windowStart", NULL::timestamptz AS "windowEnd" FROM (
          SELECT ${ROW} FROM public."Launch" WHERE id = ANY(${[...ids]})
          UNION ALL SELECT ${ROW} FROM history."Launch" WHERE id = ANY(${[...ids]})
        ) versions WHERE NOT EXISTS (SELECT FROM public."Revision" r WHERE r.id = "revisionId" AND r.feed IN (SELECT e.feed FROM public."ScheduleEntry" e WHERE e."launchId" = versions.id))
        UNION ALL
        SELECT e."launchId", e.time, e."timePrecision"::text, e.outcome::text, l."padId", l."vehicleId", e."knownFrom", e.feed, e."windowStart", e."windowEnd"
        FROM public."ScheduleEntry" e JOIN public."Launch" l ON l.id = e."launchId" WHERE e."launchId" = ANY(${[...ids]})
      ) v WHERE "knownFrom" <= moment ORDER BY id, "knownFrom", feed NULLS FIRST`;
    const plans = new Map<string, Plan[]>(ids.map((id) => [id, []]));
    for (const version of found) {
      const list = plans.get(version.id)!;
      const last = list.at(-1);
      // A version in which something else changed is no change of plan.
      if (last && samePlan(last, version)) last.knownTo = version.knownTo;
      else list.push(version);
    }
    return ids.map((id) => plans.get(id)!);
  });

const samePlan = (a: Plan, b: Plan) =>
  a.time?.getTime() === b.time?.getTime() &&
  a.timePrecision === b.timePrecision &&
  a.outcome === b.outcome &&
  a.padId === b.padId &&
  a.vehicleId === b.vehicleId &&
  a.feed === b.feed &&
  a.windowStart?.getTime() === b.windowStart?.getTime() &&
  a.windowEnd?.getTime() === b.windowEnd?.getTime();

const ScheduledLaunch = builder.objectRef<Plan>('ScheduledLaunch');
ScheduledLaunch.implement({
  fields: (t) => ({
    time: t.field({ type: PartialDate, nullable: true, resolve: (plan) => vague(plan.time, plan.timePrecision) }),
    outcome: t.expose('outcome', { type: LaunchOutcomeEnum }),
    pad: t.field({
      type: Pad,
      nullable: true,
      resolve: (plan, _args, context) => optional(context.loadersOf(plan).sites.pad, plan.padId),
    }),
    vehicle: t.field({
      type: LaunchVehicle,
      nullable: true,
      resolve: (plan, _args, context) => optional(context.loadersOf(plan).vehicles.launchVehicle, plan.vehicleId),
    }),
    windowStart: t.expose('windowStart', { type: 'DateTime', nullable: true }),
    windowEnd: t.expose('windowEnd', { type: 'DateTime', nullable: true }),
    feed: t.exposeString('feed', { nullable: true }),
    knownFrom: t.expose('knownFrom', { type: 'DateTime' }),
    knownTo: t.expose('knownTo', { type: 'DateTime', nullable: true }),
  }),
});

builder.objectField(Launch, 'scheduleHistory', (t) =>
  t.field({
    type: [ScheduledLaunch],
    resolve: (launch, _args, context) => context.loadersOf(launch).missions.scheduleOf.load(launch.id),
  }),
);

interface Slip {
  before: Plan;
  after: Plan;
}

const LaunchSlip = builder.objectRef<Slip>('LaunchSlip');
LaunchSlip.implement({
  fields: (t) => ({
    from: t.field({ type: PartialDate, resolve: ({ before }) => vague(before.time, before.timePrecision)! }),
    to: t.field({ type: PartialDate, resolve: ({ after }) => vague(after.time, after.timePrecision)! }),
    days: t.float({ resolve: ({ before, after }) => (after.time!.getTime() - before.time!.getTime()) / 86_400_000 }),
    knownFrom: t.field({ type: 'DateTime', resolve: ({ after }) => after.knownFrom }),
    feed: t.string({ nullable: true, resolve: ({ after }) => after.feed }),
  }),
});

/** Each teller's plans apart: a manifest that is behind the record does not slip back and forth with it. */
function slipsOf(plans: readonly Plan[]): Slip[] {
  const last = new Map<string | null, Plan>();
  const slips: Slip[] = [];
  for (const after of plans) {
    const before = last.get(after.feed);
    if (after.time === null) continue;
    if (before && before.time!.getTime() !== after.time.getTime()) slips.push({ before, after });
    last.set(after.feed, after);
  }
  return slips;
}

builder.objectField(Launch, 'slips', (t) =>
  t.field({
    type: [LaunchSlip],
    resolve: async (launch, _args, context) => slipsOf(await context.loadersOf(launch).missions.scheduleOf.load(launch.id)),
  }),
);
