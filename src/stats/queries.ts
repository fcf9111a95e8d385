import { builder } from '../builder.js';
import type { Context } from '../context.js';
import type { Db } from '../db/index.js';
import { DiplomaticEventFilter, eventsWhere } from '../diplomacy/filters.js';
import { IncidentFilter, incidentsWhere } from '../incidents/filters.js';
import { LaunchFilter, launchesWhere, MissionFilter, missionsWhere } from '../missions/filters.js';
import { Node } from '../nodes/interfaces.js';
import { SanctionFilter, sanctionsWhere } from '../sanctions/filters.js';
import { countBy, FLOWN, type Key, type Row } from './count.js';
import { type Counted, EVENTS, INCIDENTS, LAUNCHES, MISSIONS, SANCTIONS } from './groups.js';

interface LaunchRow extends Row {
  flown: number;
  successes: number;
}

const StatsKey = builder.objectRef<Key>('StatsKey').implement({
  fields: (t) => ({
    group: t.exposeString('group'),
    value: t.exposeString('value', { nullable: true }),
    node: t.field({
      type: Node,
      nullable: true,
      resolve: (key, _args, context) => (key.type && key.value !== null ? context.loadersOf(key).node(key.type, key.value) : null),
    }),
  }),
});
const StatsRow = builder.objectRef<Row>('StatsRow').implement({
  fields: (t) => ({ keys: t.expose('keys', { type: [StatsKey] }), count: t.exposeInt('count') }),
});
const LaunchStatsRow = builder.objectRef<LaunchRow>('LaunchStatsRow').implement({
  fields: (t) => ({
    keys: t.expose('keys', { type: [StatsKey] }),
    count: t.exposeInt('count'),
    flown: t.exposeInt('flown'),
    successes: t.exposeInt('successes'),
    successRate: t.float({ nullable: true, resolve: ({ flown, successes }) => (flown > 0 ? successes / flown : null) }),
  }),
});

const groupEnum = (name: string, { groups }: Counted) =>
  builder.enumType(`${name}StatsGroup`, { values: Object.keys(groups) as [string, ...string[]] });
const LaunchGroup = groupEnum('Launch', LAUNCHES);
const MissionGroup = groupEnum('Mission', MISSIONS);
const SanctionGroup = groupEnum('Sanction', SANCTIONS);
const IncidentGroup = groupEnum('Incident', INCIDENTS);
const EventGroup = groupEnum('DiplomaticEvent', EVENTS);

/** Resolves to the counts of what `find` finds, or of everything without a filter. */
const counted =
  <Filter, More = object>(what: Counted, find: (db: Db, filter: Filter) => PromiseLike<{ id: string }[]>, more?: string) =>
  async (stats: object, { filter, by }: { filter?: Filter | null | undefined; by: string[] }, context: Context) => {
    const { db } = context.at(stats);
    return context.derived(stats, await countBy<More>(db, what, by, filter ? () => find(db, filter) : undefined, more));
  };

/** Its value only bears the moment to count at. */
const Stats = builder.objectRef<object>('Stats').implement({
  fields: (t) => ({
    launches: t.field({
      type: [LaunchStatsRow],
      args: { filter: t.arg({ type: LaunchFilter }), by: t.arg({ type: [LaunchGroup], required: true }) },
      resolve: counted<typeof LaunchFilter.$inferInput, LaunchRow>(
        LAUNCHES,
        (db, filter) => db.launch.findMany({ select: { id: true }, where: launchesWhere(filter) }),
        FLOWN,
      ),
    }),
    missions: t.field({
      type: [StatsRow],
      args: { filter: t.arg({ type: MissionFilter }), by: t.arg({ type: [MissionGroup], required: true }) },
      resolve: counted<typeof MissionFilter.$inferInput>(MISSIONS, (db, filter) =>
        db.mission.findMany({ select: { id: true }, where: missionsWhere(filter) }),
      ),
    }),
    sanctions: t.field({
      type: [StatsRow],
      args: { filter: t.arg({ type: SanctionFilter }), by: t.arg({ type: [SanctionGroup], required: true }) },
      resolve: counted<typeof SanctionFilter.$inferInput>(SANCTIONS, (db, filter) =>
        db.sanction.findMany({ select: { id: true }, where: sanctionsWhere(filter) }),
      ),
    }),
    incidents: t.field({
      type: [StatsRow],
      args: { filter: t.arg({ type: IncidentFilter }), by: t.arg({ type: [IncidentGroup], required: true }) },
      resolve: counted<typeof IncidentFilter.$inferInput>(INCIDENTS, (db, filter) =>
        db.incident.findMany({ select: { id: true }, where: incidentsWhere(filter) }),
      ),
    }),
    diplomaticEvents: t.field({
      type: [StatsRow],
      args: { filter: t.arg({ type: DiplomaticEventFilter }), by: t.arg({ type: [EventGroup], required: true }) },
      resolve: counted<typeof DiplomaticEventFilter.$inferInput>(EVENTS, (db, filter) =>
        db.diplomaticEvent.findMany({ select: { id: true }, where: eventsWhere(filter) }),
      ),
    }),
  }),
});

builder.queryFields((t) => ({
  stats: t.field({ type: Stats, resolve: (root, _args, context) => context.derived(root, {}) }),
}));
