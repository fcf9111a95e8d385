import DataLoader from 'dataloader';
import { builder } from '../../builder.js';
import { Claim } from '../../claims/types.js';
import type { Db } from '../../db/index.js';
import { type VagueDate, vague } from '../../facts/dates.js';
import type * as rows from '../../generated/prisma/client.js';
import { Incident } from '../../incidents/types.js';
import { PartialDate } from '../../nodes/dates.js';
import { Node } from '../../nodes/interfaces.js';
import { actualsAfter, type DaysOff as Days, daysOff, type Happening, type Reading } from '../forecasts.js';
import { DaysOff, FLOWN, told } from './delays.js';

const PROPERTIES = ['repairForecast', 'launchForecast'];

interface ActualRow {
  reading: Reading;
  date: VagueDate | null;
  daysOff: Days | null;
  happening: Happening | null;
}
interface ForecastRow {
  claim: rows.Claim;
  forecast: VagueDate;
  actuals: ActualRow[];
}

/** Forecasts by incident: five statements, however many incidents. */
export const forecastsLoader = (db: Db) =>
  new DataLoader<string, ForecastRow[]>(async (ids) => {
    const incidents = await db.incident.findMany({ where: { id: { in: [...ids] } } });
    const pads = [...new Set(incidents.flatMap(({ padId }) => padId ?? []))];
    const subjects = [
      { subjectType: 'Incident' as const, subjectId: { in: [...ids] } },
      { subjectType: 'Pad' as const, subjectId: { in: pads } },
    ];
    const claims = await db.claim.findMany({
      where: { property: { in: PROPERTIES }, valueDate: { not: null }, OR: subjects },
      orderBy: [{ assertedOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    });
    const statuses = await db.padStatus.findMany({ where: { padId: { in: pads }, state: 'RESTORED' } });
    const launches = await db.launch.findMany({ where: { padId: { in: pads }, outcome: { in: [...FLOWN] } } });
    const flown = launches.flatMap(({ missionId }) => missionId ?? []);
    const crews = await db.crewAssignment.findMany({ where: { upMissionId: { in: flown } }, select: { upMissionId: true } });
    const crewed = new Set(crews.map(({ upMissionId }) => upMissionId));

    const dates = new Map<string, VagueDate>();
    const at = (type: Happening['type'], id: string, reading: Reading, date: VagueDate | null): Happening[] => {
      if (!date) return [];
      dates.set(`${type} ${id}`, date);
      return [{ type, id, reading, told: told(date) }];
    };
    const happeningsAt = (pad: string) => [
      ...statuses
        .filter(({ padId }) => padId === pad)
        .flatMap((one) => at('PadStatus', one.id, 'RESTORED', vague(one.fromDate, one.fromPrecision))),
      ...launches
        .filter(({ padId }) => padId === pad)
        .flatMap((one) => {
          const time = vague(one.time, one.timePrecision);
          const people = crewed.has(one.missionId) ? at('Launch', one.id, 'FIRST_CREWED_LAUNCH', time) : [];
          return [...at('Launch', one.id, 'FIRST_LAUNCH', time), ...people];
        }),
    ];
    const forecastsOf = (incident: rows.Incident): ForecastRow[] => {
      const from = vague(incident.fromTime, incident.fromPrecision);
      const began = from && told(from);
      const actuals = actualsAfter(began, incident.padId === null ? [] : happeningsAt(incident.padId));
      const since = began && new Date(began.earliest.toISOString().slice(0, 10));
      const about = ({ subjectType, subjectId, assertedOn }: rows.Claim) =>
        subjectType === 'Incident' ? subjectId === incident.id : subjectId === incident.padId && since && assertedOn && assertedOn >= since;
      return claims.filter(about).map((claim) => {
        const forecast = vague(claim.valueDate, claim.valueDatePrecision)!;
        const held = ({ reading, happening }: (typeof actuals)[number]): ActualRow => ({
          reading,
          happening,
          date: happening && dates.get(`${happening.type} ${happening.id}`)!,
          daysOff: happening && daysOff(told(forecast), happening.told),
        });
        return { claim, forecast, actuals: actuals.map(held) };
      });
    };
    const byId = new Map(incidents.map((incident) => [incident.id, incident]));
    return ids.map((id) => forecastsOf(byId.get(id)!));
  });

const ActualReading = builder.enumType('ActualReading', { values: ['RESTORED', 'FIRST_LAUNCH', 'FIRST_CREWED_LAUNCH'] as const });
const ForecastActual = builder.objectRef<ActualRow>('ForecastActual');
ForecastActual.implement({
  fields: (t) => ({
    reading: t.expose('reading', { type: ActualReading }),
    date: t.expose('date', { type: PartialDate, nullable: true }),
    daysOff: t.expose('daysOff', { type: DaysOff, nullable: true }),
    node: t.field({
      type: Node,
      nullable: true,
      resolve: (actual, _args, context) => actual.happening && context.loadersOf(actual).node(actual.happening.type, actual.happening.id),
    }),
  }),
});

const Forecast = builder.objectRef<ForecastRow>('Forecast');
Forecast.implement({
  fields: (t) => ({
    claim: t.expose('claim', { type: Claim }),
    forecast: t.expose('forecast', { type: PartialDate }),
    actuals: t.expose('actuals', { type: [ForecastActual] }),
  }),
});

builder.objectField(Incident, 'forecasts', (t) =>
  t.field({
    type: [Forecast],
    resolve: async (incident, _args, context) =>
      context.derived(incident, await context.loadersOf(incident).analysis.forecastsOf.load(incident.id)),
  }),
);
