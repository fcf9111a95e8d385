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

type Plan = Pick<LaunchRow, 'id' | 'time' | 'timePrecision' | 'outcome' | 'padId' | 'vehicleId' | 'knownFrom'> & { knownTo: Date | null };

const PLAN = Prisma.sql`id, time, "timePrecision"::text, outcome::text, "padId", "vehicleId", "knownFrom"`;

/**
 * The versions of each launch, oldest first, by one statement. Both tables are named with their schemas: the history of a launch as it was
 * known at a moment is the part of its history that was known by then.
 */
export const scheduleLoader = (db: Db) =>
  new DataLoader<string, Plan[]>(async (ids) => {
    const found = await db.$queryRaw<Plan[]>`
      WITH clock AS (SELECT coalesce(nullif(current_setting('rendezvous.known_at', true), '')::timestamptz, 'infinity') AS moment)
      SELECT id, time, "timePrecision", outcome, "padId", "vehicleId", "knownFrom", CASE WHEN "knownTo" <= moment THEN "knownTo" END AS "knownTo"
      FROM clock, (
        SELECT ${PLAN}, NULL::timestamptz AS "knownTo" FROM public."Launch" WHERE id = ANY(${[...ids]})
        UNION ALL SELECT ${PLAN}, "knownTo" FROM history."Launch" WHERE id = ANY(${[...ids]})
      ) v WHERE "knownFrom" <= moment ORDER BY id, "knownFrom"`;
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
  a.vehicleId === b.vehicleId;

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
