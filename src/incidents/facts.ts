import { z } from 'zod';
import { claimant, claimantColumns } from '../claims/facts.js';
import { roomFacts } from '../facts/read.js';
import { dated } from '../facts/rows.js';
import { day, enumOf, part, record, slug, text, vagueDate } from '../facts/schema.js';
import { Attribution, ImpactKind, IncidentKind, Severity } from '../generated/prisma/enums.js';

const impact = z.strictObject({
  ...part.shape,
  slug,
  kind: enumOf(ImpactKind),
  mission: slug.optional(),
  pad: slug.optional(),
  agency: slug.optional(),
  plannedFrom: vagueDate.optional(),
  movedTo: vagueDate.optional(),
  statement: text,
  claimant,
  attribution: enumOf(Attribution),
  checkedThrough: day.optional(),
});

const incident = z.strictObject({
  ...record.shape,
  name: text,
  kind: enumOf(IncidentKind),
  severity: enumOf(Severity).optional(),
  component: text.optional(),
  description: text.optional(),
  pad: slug.optional(),
  mission: slug.optional(),
  station: slug.optional(),
  from: vagueDate.optional(),
  resolved: vagueDate.optional(),
  impacts: z.array(impact).default([]),
});

/** `data/incidents`: what broke, and what is said to have moved because of it. */
export const incidentFacts = roomFacts({
  room: 'incidents',
  record: incident,
  rows(record, at, rows) {
    const { slug: id, sources } = record;
    rows.add(
      at,
      'Incident',
      id,
      {
        name: record.name,
        kind: record.kind,
        severity: record.severity ?? null,
        component: record.component ?? null,
        description: record.description ?? null,
        padId: record.pad ?? null,
        missionId: record.mission ?? null,
        stationId: record.station ?? null,
        ...dated('fromTime', 'fromPrecision', record.from),
        ...dated('resolvedOn', 'resolvedOnPrecision', record.resolved),
        checkedThrough: record.checkedThrough.date,
      },
      sources,
      { knownFrom: record.knownFrom, event: record.from },
    );
    rows.cite(at, 'Incident', id, sources);
    rows.externalIds(at, 'Incident', id, record.externalIds, sources);
    for (const effect of record.impacts) {
      const grounds = effect.sources ?? sources;
      rows.add(
        at,
        'Impact',
        effect.slug,
        {
          incidentId: id,
          kind: effect.kind,
          missionId: effect.mission ?? null,
          padId: effect.pad ?? null,
          agencyId: effect.agency ?? null,
          ...dated('plannedFrom', 'plannedFromPrecision', effect.plannedFrom),
          ...dated('movedTo', 'movedToPrecision', effect.movedTo),
          statement: effect.statement,
          ...claimantColumns(effect.claimant),
          attribution: effect.attribution,
          checkedThrough: (effect.checkedThrough ?? record.checkedThrough).date,
        },
        grounds,
        { knownFrom: effect.knownFrom },
      );
      rows.cite(at, 'Impact', effect.slug, grounds);
    }
  },
});
