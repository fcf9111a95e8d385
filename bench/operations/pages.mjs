import { pageAfter } from './cursors.mjs';

const TEN = Array.from({ length: 10 }, (_, index) => index);

export const agencies = {
  name: 'fifty agencies, ten latest launches of each',
  variants: `SELECT id, name FROM "Agency" WHERE id LIKE 'bench-%' ORDER BY md5(id) LIMIT 20000`,
  ours: {
    query: `query ($after: String) { agencies(first: 50, after: $after, orderBy: [{ field: NAME }]) { nodes { slug name kind country { name }
      launches(first: 10) { nodes { slug time outcome pad { name } } } } } }`,
    variables: (row) => ({ after: pageAfter.ours('NAME ASC', [row.name, row.id]) }),
  },
  postgraphile: {
    query: `query ($after: Cursor) { allAgencies(first: 50, after: $after, orderBy: NAME_ASC) { nodes { rowId name kind countryByCountryId { name }
      launchesByProviderId(first: 10, orderBy: TIME_DESC) { nodes { rowId time outcome padByPadId { name } } } } } }`,
    cursorOf: '{ allAgencies(first: 1, orderBy: NAME_ASC) { pageInfo { endCursor } } }',
    variables: (row, _at, digest) => ({ after: pageAfter.postgraphile(digest, [row.name, row.id]) }),
  },
  bare: {
    sql: `SELECT json_build_object('agencies', json_build_object('nodes', coalesce(json_agg(json_build_object('slug', a.id, 'name', a.name, 'kind', a.kind,
        'country', (SELECT json_build_object('name', c.name) FROM "Country" c WHERE c.id = a."countryId"),
        'launches', json_build_object('nodes', (SELECT coalesce(json_agg(item), '[]') FROM (
          SELECT json_build_object('slug', l.id, 'time', l.time, 'outcome', l.outcome, 'pad', (SELECT json_build_object('name', p.name) FROM "Pad" p WHERE p.id = l."padId"))
          FROM "Launch" l WHERE l."providerId" = a.id ORDER BY l.time DESC NULLS LAST, l.id LIMIT 10) AS items(item)))) ORDER BY a.name, a.id), '[]')))::text AS data
      FROM (SELECT * FROM "Agency" a WHERE (a.name, a.id) > ($1, $2) ORDER BY a.name, a.id LIMIT 50) a`,
    values: (row) => [row.name, row.id],
  },
};

const LAUNCHES = `SELECT id, to_char(time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS time FROM "Launch" WHERE id LIKE 'bench-%' ORDER BY md5(id) LIMIT 20000`;
const places = (row, at) => [row, ...TEN.slice(1).map((step) => at(step * 1999))];
const variables = (rows, cursor) => Object.fromEntries(rows.map((row, index) => [`a${index}`, cursor([row.time, row.id])]));
const declared = (type) => TEN.map((n) => `$a${n}: ${type}`).join(', ');
const aliased = (field) => TEN.map((n) => `p${n}: ${field.replace('$after', `$a${n}`)}`).join('\n');
const ROWS = 'time timePrecision outcome cospar';

export const tenPages = {
  name: 'ten aliased pages of a hundred launches',
  variants: LAUNCHES,
  ours: {
    query: `query (${declared('String')}) { ${aliased(`launches(first: 100, after: $after) { nodes { slug ${ROWS} } pageInfo { hasNextPage } }`)} }`,
    variables: (row, at) => variables(places(row, at), (values) => pageAfter.ours('TIME DESC', values)),
  },
  postgraphile: {
    query: `query (${declared('Cursor')}) { ${aliased(`allLaunches(first: 100, after: $after, orderBy: TIME_DESC) { nodes { rowId ${ROWS} } pageInfo { hasNextPage } }`)} }`,
    cursorOf: '{ allLaunches(first: 1, orderBy: TIME_DESC) { pageInfo { endCursor } } }',
    variables: (row, at, digest) => variables(places(row, at), (values) => pageAfter.postgraphile(digest, values)),
  },
  bare: {
    sql: `SELECT json_build_object(${TEN.map(
      (
        n,
      ) => `'p${n}', (SELECT json_build_object('nodes', coalesce(json_agg(item) FILTER (WHERE n <= 100), '[]'), 'pageInfo', json_build_object('hasNextPage', count(*) > 100))
        FROM (SELECT json_build_object('slug', id, 'time', time, 'timePrecision', "timePrecision", 'outcome', outcome, 'cospar', cospar), row_number() OVER ()
          FROM (SELECT * FROM "Launch" WHERE time < $${2 * n + 1} OR (time = $${2 * n + 1} AND id > $${2 * n + 2}) ORDER BY time DESC, id LIMIT 101) l) AS items(item, n))`,
    ).join(', ')})::text AS data`,
    values: (row, at) => places(row, at).flatMap(({ time, id }) => [time, id]),
  },
};

export const asOfPage = {
  name: 'a page of a hundred launches as known at a moment',
  variants: `SELECT to_char('2000-01-01'::timestamp + n * interval '37 hours 11 minutes', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS moment
    FROM generate_series(1, 5000) n ORDER BY md5(n::text)`,
  ours: {
    query: `query ($moment: DateTime!) { asOf(knownAt: $moment) { launches(first: 100) { nodes { slug ${ROWS} pad { name } } } } }`,
    variables: (row) => ({ moment: row.moment }),
  },
  bare: {
    sql: `SELECT json_build_object('asOf', json_build_object('launches', json_build_object('nodes', coalesce(json_agg(json_build_object('slug', l.id, 'time', l.time,
        'timePrecision', l."timePrecision", 'outcome', l.outcome, 'cospar', l.cospar, 'pad', (SELECT json_build_object('name', p.name) FROM "Pad" p WHERE p.id = l."padId"))), '[]'))))::text AS data
      FROM (SELECT id, time, "timePrecision", outcome, cospar, "padId" FROM (
          SELECT id, time, "timePrecision", outcome, cospar, "padId", "knownFrom", 'infinity'::timestamptz AS "knownTo" FROM "Launch"
          UNION ALL SELECT id, time, "timePrecision", outcome, cospar, "padId", "knownFrom", "knownTo" FROM history."Launch") v
        WHERE "knownFrom" <= $1 AND "knownTo" > $1 ORDER BY time DESC NULLS LAST, id LIMIT 100) l`,
    values: (row) => [row.moment],
  },
};
