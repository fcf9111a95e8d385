import { combined, filterInput } from '../filters/combined.js';
import { choice, DateTimeFilter, enumFilter, SlugFilter, where, within } from '../filters/inputs.js';
import type { Prisma } from '../generated/prisma/client.js';
import { IncidentKindEnum, SeverityEnum } from './types.js';

const IncidentKindFilter = enumFilter('IncidentKind', IncidentKindEnum);
const SeverityFilter = enumFilter('Severity', SeverityEnum);

export const IncidentFilter = filterInput('IncidentFilter', (t) => ({
  kind: t.field({ type: IncidentKindFilter }),
  severity: t.field({ type: SeverityFilter }),
  from: t.field({ type: DateTimeFilter }),
  pad: t.field({ type: SlugFilter }),
  mission: t.field({ type: SlugFilter }),
  station: t.field({ type: SlugFilter }),
  resolved: t.boolean(),
}));

/** The Prisma condition of an IncidentFilter. */
export const incidentsWhere = (filter: IncidentInput | null | undefined): Prisma.IncidentWhereInput => combined(filter, ownIncidents);

type IncidentInput = typeof IncidentFilter.$inferInput;
const ownIncidents = (filter: IncidentInput): Prisma.IncidentWhereInput =>
  where(
    {
      kind: choice(filter.kind),
      severity: choice(filter.severity),
      fromTime: within(filter.from),
      padId: choice(filter.pad),
      missionId: choice(filter.mission),
      stationId: choice(filter.station),
    },
    filter.resolved == null ? undefined : { resolvedOn: filter.resolved ? { not: null } : null },
  );
