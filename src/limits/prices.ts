/**
 * What fields cost, in points. One object of an answer is one point: about what reading a row and giving it out takes. Only what is
 * otherwise stands here, as `Type.field`; a test holds every name to the schema.
 */

/** Points for the work of a field, whatever comes of it: measured against the time that a hundred rows of a list take. */
export const WORK: Record<string, number> = {
  'Query.asOf': 20,
  'Query.capability': 50,
  'Query.capabilityHistory': 200,
  'Query.cooperationIndex': 200,
  'Query.diplomaticContext': 100,
  'Query.timeline': 50,
  'Query.search': 100,
  'Query.changes': 20,
  'Query.lapsing': 20,
  'Query.accessLost': 20,
  'Mission.diplomaticContext': 20,
  'Incident.forecasts': 10,
  'Station.aboard': 10,
  'Launch.scheduleHistory': 5,
  'Launch.slips': 5,
  'Stats.launches': 50,
  'Stats.missions': 50,
  'Stats.sanctions': 50,
  'Stats.incidents': 50,
  'Stats.diplomaticEvents': 50,
};

/** How many members a list without pages is taken to have, since that is not known before it is read. */
export const SHORT_LIST = 5;

/** Lists that are usually longer or shorter. */
export const LENGTH: Record<string, number> = {
  'CapabilityAssessment.reasons': 10,
  'CapabilityHistory.spans': 20,
  'CapabilityHistory.gaps': 10,
  'CooperationIndex.intervals': 70,
  'CooperationIndexInterval.inputs': 10,
  'DiplomaticContext.parties': 10,
  'DiplomaticContext.sanctions': 20,
  'DiplomaticContext.agreements': 10,
  'DiplomaticContext.events': 10,
  'Agreement.seats': 10,
  'Country.launchSites': 10,
  'LaunchSite.pads': 10,
  'Station.aboard': 10,
  'Query.accessLost': 20,
  'Query.feeds': 10,
  'Query.lapsing': 20,
  'Stats.launches': 100,
  'Stats.missions': 100,
  'Stats.sanctions': 100,
  'Stats.incidents': 100,
  'Stats.diplomaticEvents': 100,
};

/** `sources` of anything: most records have one to three. */
export const SOURCES = 2;

/** Lists that are as long as one of their arguments. */
export const AS_LONG_AS: Record<string, string> = { 'Query.nodes': 'ids' };

/** A value that lies in its parent's row: a number, a text, a date. */
export const VALUE = 0.1;

/** Objects that do so too, besides edges of pages. */
export const IN_ROW: ReadonlySet<string> = new Set([
  'Stats',
  'PageInfo',
  'PartialDate',
  'ExternalId',
  'TextValue',
  'NumberValue',
  'DateValue',
  'NodeValue',
  'Publisher',
  'DaysOff',
  'Landing',
  'SeenInEditions',
  'StatsRow',
  'LaunchStatsRow',
  'StatsKey',
  'FieldChange',
]);

/** Another statement: how many there are on all pages together. */
export const COUNT = 1;

/** An object and a value of introspection, which comes from memory. */
export const INTROSPECTED = { object: 0.01, value: 0.001 };

/** A write: a transaction, the audit, and what has to be read anew after it. */
export const MUTATION = 5;
