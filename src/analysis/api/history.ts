import type { Db } from '../../db/index.js';
import type { Flight } from '../capability-history.js';
import { sidesOf } from '../sides.js';

/**
 * Every crewed launch of a country on record, tried or flown, by one statement: with a crewed type of spacecraft of its own, other than to
 * replace a craft without a crew. With it the claims on why it was waited for, the preferred first.
 */
export function crewedFlights(db: Db, country: string): Promise<Flight[]> {
  const codes = [...sidesOf([country]).keys()];
  return db.$queryRaw<Flight[]>`
    SELECT l.id AS "launchId", m.name, date_trunc('day', l.time AT TIME ZONE 'UTC')::date AS on,
      coalesce((SELECT json_agg(json_build_object('id', c.id, 'text', c."valueText") ORDER BY c.rank, c.id) FROM "Claim" c
        WHERE c."subjectType" = 'Mission' AND c."subjectId" = m.id AND c.property = 'reasonForWaitBefore' AND c."retractedOn" IS NULL), '[]') AS reasons
    FROM "Launch" l JOIN "Mission" m ON m.id = l."missionId" JOIN "Spacecraft" s ON s.id = m."spacecraftId"
    WHERE s."countryId" = ANY(${codes}) AND s.kind = 'CREWED' AND m.kind <> 'UNCREWED_REPLACEMENT'
      AND l.outcome IN ('SUCCESS', 'FAILURE', 'PARTIAL_FAILURE') AND l.time IS NOT NULL ORDER BY l.time, l.id`;
}
