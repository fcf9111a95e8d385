import { Agency } from '../agencies/types.js';
import { builder } from '../builder.js';
import { Agreement } from '../diplomacy/agreement.js';
import type * as rows from '../generated/prisma/client.js';
import { CertificationState, ControlRole, PadState } from '../generated/prisma/enums.js';
import { Country } from '../geography/types.js';
import { Incident } from '../incidents/types.js';
import { optional, required } from '../loading/loaders.js';
import { LaunchConnection } from '../missions/launch.js';
import { intervalFields } from '../nodes/dates.js';
import { externalIdsField } from '../nodes/external-ids.js';
import { heldList } from '../nodes/held.js';
import { Node } from '../nodes/interfaces.js';
import { Record, recordFields, sourcesField } from '../nodes/node.js';
import { connectionOf, pageArgs } from '../paging/connection.js';
import { LaunchVehicle, Spacecraft } from '../vehicles/types.js';

const ControlRoleEnum = builder.enumType(ControlRole, { name: 'ControlRole' });
const CertificationStateEnum = builder.enumType(CertificationState, { name: 'CertificationState' });
export const PadStateEnum = builder.enumType(PadState, { name: 'PadState' });

export const LaunchSite = builder.objectRef<rows.LaunchSite>('LaunchSite');
LaunchSite.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'LaunchSite'),
    ...externalIdsField(t, 'LaunchSite'),
    name: t.exposeString('name'),
    country: t.field({
      type: Country,
      resolve: (site, _args, context) => required(context.loadersOf(site).geography.byId.load(site.countryId)),
    }),
    latitude: t.exposeFloat('latitude', { nullable: true }),
    longitude: t.exposeFloat('longitude', { nullable: true }),
    control: heldList(t, SiteControl, (site, loaders) => loaders.sites.controlOfSite.load(site.id)),
    pads: t.field({ type: [Pad], resolve: (site, _args, context) => context.loadersOf(site).sites.padsOf.load(site.id) }),
  }),
});
export const LaunchSiteConnection = connectionOf<rows.LaunchSite>(LaunchSite, 'LaunchSite');

export const Pad = builder.objectRef<rows.Pad>('Pad');
Pad.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Pad'),
    ...externalIdsField(t, 'Pad'),
    name: t.exposeString('name'),
    otherNames: t.exposeStringList('otherNames'),
    site: t.field({ type: LaunchSite, resolve: (pad, _args, context) => required(context.loadersOf(pad).sites.site.load(pad.siteId)) }),
    latitude: t.exposeFloat('latitude', { nullable: true }),
    longitude: t.exposeFloat('longitude', { nullable: true }),
    control: heldList(t, SiteControl, (pad, loaders) => loaders.sites.controlOfPad.load(pad.id)),
    certifications: heldList(t, PadCertification, (pad, loaders) => loaders.sites.certificationsOf.load(pad.id)),
    statuses: heldList(t, PadStatus, (pad, loaders) => loaders.sites.statusesOf.load(pad.id)),
    incidents: t.field({ type: [Incident], resolve: (pad, _args, context) => context.loadersOf(pad).incidents.atPad.load(pad.id) }),
    launches: t.field({
      type: LaunchConnection,
      args: pageArgs(t),
      resolve: (pad, args, context) => context.loadersOf(pad).missions.launchesFrom(pad.id, args),
    }),
  }),
});
export const PadConnection = connectionOf<rows.Pad>(Pad, 'Pad');

const SiteControl = builder.objectRef<rows.SiteControl>('SiteControl');
SiteControl.implement({
  fields: (t) => ({
    role: t.expose('role', { type: ControlRoleEnum }),
    country: t.field({
      type: Country,
      nullable: true,
      resolve: (row, _args, context) => optional(context.loadersOf(row).geography.byId, row.countryId),
    }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: (row, _args, context) => optional(context.loadersOf(row).agencies.byId, row.agencyId),
    }),
    terms: t.exposeString('terms', { nullable: true }),
    agreement: t.field({
      type: Agreement,
      nullable: true,
      resolve: (row, _args, context) => optional(context.loadersOf(row).diplomacy.agreement, row.agreementId),
    }),
    ...intervalFields(t),
    sources: sourcesField(t, 'SiteControl'),
  }),
});

export const PadCertification = builder.objectRef<rows.PadCertification>('PadCertification');
PadCertification.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'PadCertification'),
    pad: t.field({ type: Pad, resolve: (row, _args, context) => required(context.loadersOf(row).sites.pad.load(row.padId)) }),
    vehicle: t.field({
      type: LaunchVehicle,
      resolve: (row, _args, context) => required(context.loadersOf(row).vehicles.launchVehicle.load(row.vehicleId)),
    }),
    spacecraft: t.field({
      type: Spacecraft,
      resolve: (row, _args, context) => required(context.loadersOf(row).vehicles.spacecraft.load(row.spacecraftId)),
    }),
    crewed: t.exposeBoolean('crewed'),
    state: t.expose('state', { type: CertificationStateEnum }),
    note: t.exposeString('note', { nullable: true }),
    ...intervalFields(t),
  }),
});

export const PadStatus = builder.objectRef<rows.PadStatus>('PadStatus');
PadStatus.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'PadStatus'),
    pad: t.field({ type: Pad, resolve: (row, _args, context) => required(context.loadersOf(row).sites.pad.load(row.padId)) }),
    state: t.expose('state', { type: PadStateEnum }),
    cause: t.exposeString('cause', { nullable: true }),
    restriction: t.exposeString('restriction', { nullable: true }),
    incident: t.field({
      type: Incident,
      nullable: true,
      resolve: (row, _args, context) => optional(context.loadersOf(row).incidents.byId, row.incidentId),
    }),
    ...intervalFields(t),
  }),
});
