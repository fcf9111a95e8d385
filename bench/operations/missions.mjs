import { pageAfter } from './cursors.mjs';

const OURS = `slug name kind spacecraftName
  spacecraft { name seats manufacturer { name } }
  destination { name }
  partners { role agency { name country { name } } }
  launch { cospar time outcome provider { name country { name } } vehicle { name manufacturer { name } } pad { name site { name country { name } } } }
  crew { role position person { name nationalities { country { name } } } seatProvidedBy { name } }`;

const POSTGRAPHILE = `rowId name kind spacecraftName
  spacecraftBySpacecraftId { name seats agencyByManufacturerId { name } }
  stationByDestinationId { name }
  missionPartnersByMissionId { nodes { role agencyByAgencyId { name countryByCountryId { name } } } }
  launchByMissionId { cospar time outcome agencyByProviderId { name countryByCountryId { name } }
    launchVehicleByVehicleId { name agencyByManufacturerId { name } } padByPadId { name launchSiteBySiteId { name countryByCountryId { name } } } }
  crewAssignmentsByUpMissionId { nodes { role position personByPersonId { name nationalitiesByPersonId { nodes { countryByCountryId { name } } } }
    agencyBySeatProvidedById { name } } }`;

const country = (of) => `(SELECT json_build_object('name', c.name) FROM "Country" c WHERE c.id = ${of})`;
const agency = (of) =>
  `(SELECT json_build_object('name', a.name, 'country', ${country('a."countryId"')}) FROM "Agency" a WHERE a.id = ${of})`;
const named = (table, of) => `(SELECT json_build_object('name', x.name) FROM "${table}" x WHERE x.id = ${of})`;
const list = (sql) => `(SELECT coalesce(json_agg(item), '[]') FROM (${sql}) AS items(item))`;

/** A mission as one JSON object, four levels down; `m` is its row. */
const MISSION = `json_build_object('slug', m.id, 'name', m.name, 'kind', m.kind, 'spacecraftName', m."spacecraftName",
  'spacecraft', (SELECT json_build_object('name', s.name, 'seats', s.seats, 'manufacturer', ${named('Agency', 's."manufacturerId"')}) FROM "Spacecraft" s WHERE s.id = m."spacecraftId"),
  'destination', ${named('Station', 'm."destinationId"')},
  'partners', ${list(`SELECT json_build_object('role', p.role, 'agency', ${agency('p."agencyId"')}) FROM "MissionPartner" p WHERE p."missionId" = m.id ORDER BY p.role, p."agencyId"`)},
  'launch', (SELECT json_build_object('cospar', l.cospar, 'time', l.time, 'outcome', l.outcome, 'provider', ${agency('l."providerId"')},
      'vehicle', (SELECT json_build_object('name', v.name, 'manufacturer', ${named('Agency', 'v."manufacturerId"')}) FROM "LaunchVehicle" v WHERE v.id = l."vehicleId"),
      'pad', (SELECT json_build_object('name', p.name, 'site', (SELECT json_build_object('name', s.name, 'country', ${country('s."countryId"')})
        FROM "LaunchSite" s WHERE s.id = p."siteId")) FROM "Pad" p WHERE p.id = l."padId"))
    FROM "Launch" l WHERE l."missionId" = m.id),
  'crew', ${list(`SELECT json_build_object('role', c.role, 'position', c.position, 'seatProvidedBy', ${named('Agency', 'c."seatProvidedById"')},
      'person', (SELECT json_build_object('name', p.name, 'nationalities', ${list(`SELECT json_build_object('country', ${country('n."countryId"')}) FROM "Nationality" n WHERE n."personId" = p.id`)})
        FROM "Person" p WHERE p.id = c."personId"))
    FROM "CrewAssignment" c WHERE c."upMissionId" = m.id ORDER BY c.position, c.id`)})`;

const MISSIONS = `SELECT id, name FROM "Mission" WHERE id LIKE 'bench-%' ORDER BY md5(id) LIMIT 20000`;
/** The page of fifty missions, by name, after some mission. */
const FIFTY = `SELECT * FROM "Mission" m WHERE (m.name, m.id) > ($1, $2) ORDER BY m.name, m.id LIMIT 50`;
const after = (row) => [row.name, row.id];

export const mission = {
  name: 'one mission, four levels deep',
  variants: MISSIONS,
  ours: { query: `query ($slug: String!) { mission(slug: $slug) { ${OURS} } }`, variables: (row) => ({ slug: row.id }) },
  postgraphile: { query: `query ($id: String!) { missionByRowId(rowId: $id) { ${POSTGRAPHILE} } }`, variables: (row) => ({ id: row.id }) },
  bare: {
    sql: `SELECT json_build_object('mission', (SELECT ${MISSION} FROM "Mission" m WHERE m.id = $1))::text AS data`,
    values: (row) => [row.id],
  },
};

export const missions = {
  name: 'fifty missions, four levels deep',
  variants: MISSIONS,
  ours: {
    query: `query ($after: String) { missions(first: 50, after: $after, orderBy: [{ field: NAME }]) { nodes { ${OURS} } } }`,
    variables: (row) => ({ after: pageAfter.ours('NAME ASC', after(row)) }),
  },
  postgraphile: {
    query: `query ($after: Cursor) { allMissions(first: 50, after: $after, orderBy: NAME_ASC) { nodes { ${POSTGRAPHILE} } } }`,
    cursorOf: '{ allMissions(first: 1, orderBy: NAME_ASC) { pageInfo { endCursor } } }',
    variables: (row, _at, digest) => ({ after: pageAfter.postgraphile(digest, after(row)) }),
  },
  bare: {
    sql: `SELECT json_build_object('missions', json_build_object('nodes', coalesce(json_agg(${MISSION} ORDER BY m.name, m.id), '[]')))::text AS data FROM (${FIFTY}) m`,
    values: after,
  },
};

export const sanctioned = {
  name: 'fifty missions, the sanctions on who took part',
  variants: MISSIONS,
  ours: {
    query: `query ($after: String) { missions(first: 50, after: $after, orderBy: [{ field: NAME }]) { nodes { slug
      partners { agency { slug sanctions(first: 5) { nodes { slug types listedOn { text } program { slug name } } } } } } } }`,
    variables: (row) => ({ after: pageAfter.ours('NAME ASC', after(row)) }),
  },
  postgraphile: {
    query: `query ($after: Cursor) { allMissions(first: 50, after: $after, orderBy: NAME_ASC) { nodes { rowId
      missionPartnersByMissionId { nodes { agencyByAgencyId { rowId
        sanctionsByAgencyId(first: 5, orderBy: LISTED_ON_DESC) { nodes { rowId types listedOn sanctionsProgramByProgramId { rowId name } } } } } } } } }`,
    cursorOf: '{ allMissions(first: 1, orderBy: NAME_ASC) { pageInfo { endCursor } } }',
    variables: (row, _at, digest) => ({ after: pageAfter.postgraphile(digest, after(row)) }),
  },
  bare: {
    sql: `SELECT json_build_object('missions', json_build_object('nodes', coalesce(json_agg(json_build_object('slug', m.id, 'partners', ${list(
      `SELECT json_build_object('agency', (SELECT json_build_object('slug', a.id, 'sanctions', json_build_object('nodes', ${list(
        `SELECT json_build_object('slug', s.id, 'types', s.types, 'listedOn', json_build_object('text', s."listedOn"),
          'program', (SELECT json_build_object('slug', g.id, 'name', g.name) FROM "SanctionsProgram" g WHERE g.id = s."programId"))
         FROM "Sanction" s WHERE s."agencyId" = a.id ORDER BY s."listedOn" DESC, s.id LIMIT 5`,
      )})) FROM "Agency" a WHERE a.id = p."agencyId")) FROM "MissionPartner" p WHERE p."missionId" = m.id ORDER BY p.role, p."agencyId"`,
    )}) ORDER BY m.name, m.id), '[]')))::text AS data FROM (${FIFTY}) m`,
    values: after,
  },
};
