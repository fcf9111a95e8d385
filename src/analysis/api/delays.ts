import { builder } from '../../builder.js';
import type { Context } from '../../context.js';
import { endOf, type VagueDate, vague } from '../../facts/dates.js';
import type * as rows from '../../generated/prisma/client.js';
import { Impact } from '../../incidents/types.js';
import { PartialDate } from '../../nodes/dates.js';
import { type DaysOff as Days, daysOff } from '../forecasts.js';

export const FLOWN = new Set<rows.LaunchOutcome>(['SUCCESS', 'FAILURE', 'PARTIAL_FAILURE', 'IN_FLIGHT']);
export const told = (date: VagueDate) => ({ earliest: date.date, latest: new Date(endOf(date).getTime() - 1) });

/** When the mission of an impact lifted off; null while it has not, or the impact is on no mission. */
async function actualOf(impact: rows.Impact, context: Context): Promise<VagueDate | null> {
  if (impact.missionId === null) return null;
  const launch = await context.loadersOf(impact).missions.launchOf.load(impact.missionId);
  return launch && FLOWN.has(launch.outcome) ? vague(launch.time, launch.timePrecision) : null;
}

async function lateAgainst(planned: VagueDate | null, impact: rows.Impact, context: Context): Promise<Days | null> {
  const actual = await actualOf(impact, context);
  return planned && actual && daysOff(told(planned), told(actual));
}

export const DaysOff = builder.objectRef<Days>('DaysOff');
DaysOff.implement({ fields: (t) => ({ earliest: t.exposeInt('earliest'), latest: t.exposeInt('latest') }) });

builder.objectFields(Impact, (t) => ({
  actual: t.field({ type: PartialDate, nullable: true, resolve: (impact, _args, context) => actualOf(impact, context) }),
  daysLate: t.field({
    type: DaysOff,
    nullable: true,
    resolve: (impact, _args, context) => lateAgainst(vague(impact.plannedFrom, impact.plannedFromPrecision), impact, context),
  }),
  daysLateAfterMove: t.field({
    type: DaysOff,
    nullable: true,
    resolve: (impact, _args, context) => lateAgainst(vague(impact.movedTo, impact.movedToPrecision), impact, context),
  }),
}));
