import { Agency } from '../agencies/types.js';
import { builder } from '../builder.js';
import { AttributionEnum } from '../claims/types.js';
import { Claimant, claimantOf } from '../claims/values.js';
import type * as rows from '../generated/prisma/client.js';
import { ImpactKind, IncidentKind, Severity } from '../generated/prisma/enums.js';
import { optional, required } from '../loading/loaders.js';
import { Mission } from '../missions/mission.js';
import { dateField, TimePrecisionEnum } from '../nodes/dates.js';
import { externalIdsField } from '../nodes/external-ids.js';
import { Node } from '../nodes/interfaces.js';
import { Record, recordFields } from '../nodes/node.js';
import { connectionOf } from '../paging/connection.js';
import { Pad } from '../sites/types.js';
import { Station } from '../stations/types.js';

export const IncidentKindEnum = builder.enumType(IncidentKind, { name: 'IncidentKind' });
export const SeverityEnum = builder.enumType(Severity, { name: 'Severity' });
const ImpactKindEnum = builder.enumType(ImpactKind, { name: 'ImpactKind' });

export const Incident = builder.objectRef<rows.Incident>('Incident');
Incident.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Incident'),
    ...externalIdsField(t, 'Incident'),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: IncidentKindEnum }),
    severity: t.expose('severity', { type: SeverityEnum, nullable: true }),
    component: t.exposeString('component', { nullable: true }),
    description: t.exposeString('description', { nullable: true }),
    pad: t.field({
      type: Pad,
      nullable: true,
      resolve: (incident, _args, context) => optional(context.loadersOf(incident).sites.pad, incident.padId),
    }),
    mission: t.field({
      type: Mission,
      nullable: true,
      resolve: (incident, _args, context) => optional(context.loadersOf(incident).missions.byId, incident.missionId),
    }),
    station: t.field({
      type: Station,
      nullable: true,
      resolve: (incident, _args, context) => optional(context.loadersOf(incident).stations.byId, incident.stationId),
    }),
    from: t.expose('fromTime', { type: 'DateTime', nullable: true }),
    fromPrecision: t.expose('fromPrecision', { type: TimePrecisionEnum, nullable: true }),
    resolvedOn: dateField(t, (incident) => [incident.resolvedOn, incident.resolvedOnPrecision]),
    impacts: t.field({
      type: [Impact],
      resolve: (incident, _args, context) => context.loadersOf(incident).incidents.impactsOf.load(incident.id),
    }),
  }),
});
export const IncidentConnection = connectionOf<rows.Incident>(Incident, 'Incident');

export const Impact = builder.objectRef<rows.Impact>('Impact');
Impact.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Impact'),
    incident: t.field({
      type: Incident,
      resolve: (impact, _args, context) => required(context.loadersOf(impact).incidents.byId.load(impact.incidentId)),
    }),
    kind: t.expose('kind', { type: ImpactKindEnum }),
    mission: t.field({
      type: Mission,
      nullable: true,
      resolve: (impact, _args, context) => optional(context.loadersOf(impact).missions.byId, impact.missionId),
    }),
    pad: t.field({
      type: Pad,
      nullable: true,
      resolve: (impact, _args, context) => optional(context.loadersOf(impact).sites.pad, impact.padId),
    }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: (impact, _args, context) => optional(context.loadersOf(impact).agencies.byId, impact.agencyId),
    }),
    plannedFrom: dateField(t, (impact) => [impact.plannedFrom, impact.plannedFromPrecision]),
    movedTo: dateField(t, (impact) => [impact.movedTo, impact.movedToPrecision]),
    statement: t.exposeString('statement'),
    claimant: t.field({ type: Claimant, resolve: (impact, _args, context) => claimantOf(impact, context.loadersOf(impact)) }),
    attribution: t.expose('attribution', { type: AttributionEnum }),
  }),
});
