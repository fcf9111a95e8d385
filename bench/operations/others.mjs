import { pageAfter } from './cursors.mjs';
import { missions } from './missions.mjs';

/** The rule of docs/analysis.md in one statement, for the exact dates of the generated graph: who took part, whom it belongs to, whose country; what was in force. */
const IN_FORCE = `
  WITH RECURSIVE page AS (SELECT m.*, l.time::date AS day, l."vehicleId", l."providerId", l."padId" FROM (
    SELECT * FROM "Mission" m WHERE (m.name, m.id) > ($1, $2) ORDER BY m.name, m.id LIMIT 50) m JOIN "Launch" l ON l."missionId" = m.id),
  party AS (
    SELECT m.id AS mission, m.day, a.agency, 0 AS depth FROM page m CROSS JOIN LATERAL (
      SELECT p."agencyId" FROM "MissionPartner" p WHERE p."missionId" = m.id
      UNION SELECT m."providerId"
      UNION SELECT s."manufacturerId" FROM "Spacecraft" s WHERE s.id = m."spacecraftId"
      UNION SELECT v."manufacturerId" FROM "LaunchVehicle" v WHERE v.id = m."vehicleId"
      UNION SELECT c."flownForId" FROM "CrewAssignment" c WHERE c."upMissionId" = m.id
      UNION SELECT c."agencyId" FROM "SiteControl" c WHERE (c."padId" = m."padId" OR c."siteId" = (SELECT "siteId" FROM "Pad" WHERE id = m."padId"))
        AND (c."fromDate" IS NULL OR c."fromDate" <= m.day) AND (c."toDate" IS NULL OR c."toDate" > m.day)
    ) AS a(agency) WHERE a.agency IS NOT NULL
    UNION
    SELECT mission, day, k."otherId", depth + 1 FROM party JOIN "AgencyLink" k ON k."agencyId" = agency AND k.kind <> 'SUCCESSOR_OF'
      AND (k."fromDate" IS NULL OR k."fromDate" <= day) AND (k."toDate" IS NULL OR k."toDate" > day) WHERE depth < 5),
  target AS (
    SELECT DISTINCT mission, day, agency, NULL::text AS person, NULL::text AS country FROM party
    UNION SELECT m.id, m.day, NULL, c."personId", NULL FROM page m JOIN "CrewAssignment" c ON c."upMissionId" = m.id
    UNION SELECT mission, day, NULL, f."personId", NULL FROM party JOIN "Affiliation" f ON f."agencyId" = agency AND f.role = 'HEAD'
      AND (f."fromDate" IS NULL OR f."fromDate" <= day) AND (f."toDate" IS NULL OR f."toDate" > day)
    UNION SELECT mission, day, NULL, NULL, a."countryId" FROM party JOIN "Agency" a ON a.id = agency
    UNION SELECT m.id, m.day, NULL, NULL, c."countryId" FROM page m JOIN "Pad" p ON p.id = m."padId" JOIN "SiteControl" c ON c."siteId" = p."siteId"
      WHERE (c."fromDate" IS NULL OR c."fromDate" <= m.day) AND (c."toDate" IS NULL OR c."toDate" > m.day)),
  measure AS (
    SELECT DISTINCT t.mission, t.day, s.* FROM target t CROSS JOIN LATERAL (
      SELECT * FROM "Sanction" s WHERE s."agencyId" = t.agency UNION ALL SELECT * FROM "Sanction" s WHERE s."personId" = t.person
      UNION ALL SELECT * FROM "Sanction" s WHERE s."countryId" = t.country) s
    WHERE coalesce(s."startsOn", s."listedOn") <= t.day AND (s."endsOn" IS NULL OR s."endsOn" > t.day))
  SELECT json_build_object('missions', json_build_object('nodes', coalesce(json_agg(json_build_object('slug', m.id, 'diplomaticContext', json_build_object('sanctions', (
    SELECT coalesce(json_agg(json_build_object('group', CASE WHEN 'BLOCKING' = ANY(s.types) THEN 'BLOCKING' WHEN 'EXPORT_CONTROL' = ANY(s.types) THEN 'EXPORT_CONTROL'
        WHEN s.types <@ '{TRAVEL}' THEN 'TRAVEL_BAN' ELSE 'RESTRICTION' END,
      'sanction', json_build_object('slug', s.id, 'program', (SELECT json_build_object('name', g.name) FROM "SanctionsProgram" g WHERE g.id = s."programId")))), '[]')
    FROM measure s WHERE s.mission = m.id))) ORDER BY m.name, m.id), '[]')))::text AS data FROM page m`;

export const inForce = {
  name: 'fifty missions, the sanctions in force around each',
  variants: missions.variants,
  ours: {
    query: `query ($after: String) { missions(first: 50, after: $after, orderBy: [{ field: NAME }]) { nodes { slug
      diplomaticContext { sanctions { group sanction { slug program { name } } } } } } }`,
    variables: (row) => ({ after: pageAfter.ours('NAME ASC', [row.name, row.id]) }),
  },
  bare: { sql: IN_FORCE, values: (row) => [row.name, row.id] },
};

export const search = {
  name: 'a search',
  variants: `SELECT name FROM "Mission" WHERE id LIKE 'bench-%' ORDER BY md5(id) LIMIT 20000`,
  ours: {
    query: 'query ($query: String!) { search(query: $query) { nodes { title score node { __typename } } } }',
    variables: (row) => ({ query: row.name }),
  },
  bare: {
    sql: `SELECT json_build_object('search', json_build_object('nodes', coalesce(json_agg(json_build_object('title', title, 'score', score,
        'node', json_build_object('__typename', type))), '[]')))::text AS data
      FROM (SELECT type, id, title, score FROM (SELECT type, id, title, rendezvous.score(document, names, rendezvous.searched($1), rendezvous.fold($1)) AS score
        FROM "SearchDocument" WHERE rendezvous.sought(type, document) @@ (SELECT rendezvous.looked_up($1)) OFFSET 0) AS hit ORDER BY score DESC, type, id LIMIT 20) h`,
    values: (row) => [row.name],
  },
};
