import { Agency } from '../agencies/types.js';
import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { ActorRole, EventDirection, PloverCode } from '../generated/prisma/enums.js';
import { Country } from '../geography/types.js';
import { Incident } from '../incidents/types.js';
import { optional, required } from '../loading/loaders.js';
import { Mission } from '../missions/mission.js';
import { PartialDate } from '../nodes/dates.js';
import { Node } from '../nodes/interfaces.js';
import { Record, recordFields } from '../nodes/node.js';
import { connectionOf } from '../paging/connection.js';
import { Person } from '../people/types.js';
import { Agreement } from './agreement.js';
import { partyOf, SpaceDomainEnum } from './party.js';

export const PloverCodeEnum = builder.enumType(PloverCode, { name: 'PloverCode' });
export const EventDirectionEnum = builder.enumType(EventDirection, { name: 'EventDirection' });
export const ActorRoleEnum = builder.enumType(ActorRole, { name: 'ActorRole' });
const Actor = builder.unionType('Actor', { types: () => [Country, Agency, Person] });

export const DiplomaticEvent = builder.objectRef<rows.DiplomaticEvent>('DiplomaticEvent');
DiplomaticEvent.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'DiplomaticEvent'),
    name: t.exposeString('name'),
    date: t.field({ type: PartialDate, resolve: ({ date, datePrecision }) => ({ date, precision: datePrecision }) }),
    actors: t.field({ type: [EventActor], resolve: (event, _args, context) => context.loadersOf(event).diplomacy.actorsIn.load(event.id) }),
    plover: t.expose('plover', { type: PloverCodeEnum }),
    domain: t.expose('domain', { type: SpaceDomainEnum }),
    direction: t.expose('direction', { type: EventDirectionEnum }),
    description: t.exposeString('description', { nullable: true }),
    mission: t.field({
      type: Mission,
      nullable: true,
      resolve: (event, _args, context) => optional(context.loadersOf(event).missions.byId, event.missionId),
    }),
    incident: t.field({
      type: Incident,
      nullable: true,
      resolve: (event, _args, context) => optional(context.loadersOf(event).incidents.byId, event.incidentId),
    }),
    agreement: t.field({
      type: Agreement,
      nullable: true,
      resolve: (event, _args, context) => optional(context.loadersOf(event).diplomacy.agreement, event.agreementId),
    }),
  }),
});
export const DiplomaticEventConnection = connectionOf<rows.DiplomaticEvent>(DiplomaticEvent, 'DiplomaticEvent');

const EventActor = builder.objectRef<rows.EventActor>('EventActor');
EventActor.implement({
  fields: (t) => ({
    role: t.expose('role', { type: ActorRoleEnum }),
    actor: t.field({
      type: Actor,
      resolve: (row, _args, context) => {
        const loaders = context.loadersOf(row);
        return row.personId ? required(loaders.people.byId.load(row.personId)) : partyOf(row, loaders);
      },
    }),
  }),
});
