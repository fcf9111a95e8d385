import type { Db } from '../db/index.js';
import { byId, listOf } from '../loading/loaders.js';

const EARLIEST = [{ fromTime: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] as const;

export const incidentLoaders = (db: Db) => ({
  byId: byId('Incident', (ids: string[]) => db.incident.findMany({ where: { id: { in: ids } } })),
  impact: byId('Impact', (ids: string[]) => db.impact.findMany({ where: { id: { in: ids } } })),
  atPad: listOf('Incident', 'padId', (ids) => db.incident.findMany({ where: { padId: { in: ids } }, orderBy: [...EARLIEST] })),
  onMission: listOf('Incident', 'missionId', (ids) => db.incident.findMany({ where: { missionId: { in: ids } }, orderBy: [...EARLIEST] })),
  impactsOf: listOf('Impact', 'incidentId', (ids) =>
    db.impact.findMany({ where: { incidentId: { in: ids } }, orderBy: [{ plannedFrom: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }] }),
  ),
});
