import { MARK, refuseEach } from './http.js';

const code = 'BAD_USER_INPUT';
const base64 = (text: string) => Buffer.from(text).toString('base64url');
const node = 'query($id: ID!) { node(id: $id) { id } }';
const nodes = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }';

refuseEach('ids that no field gave', [
  { name: 'not base64', query: node, variables: { id: `!!${MARK}!!` }, code },
  { name: 'a slug', query: node, variables: { id: 'soyuz-ms-28' }, code },
  { name: 'base64 of nonsense', query: node, variables: { id: base64(MARK) }, code },
  { name: 'an unknown type', query: node, variables: { id: base64(`Rocket:${MARK}`) }, code },
  { name: 'no key', query: node, variables: { id: base64('Mission') }, code },
  { name: 'NUL', query: node, variables: { id: base64(`Mission:\0${MARK}`) }, code },
  { name: 'empty', query: node, variables: { id: '' }, code },
  { name: 'padded, as no field gives it', query: node, variables: { id: `${base64('Country:RU')}==` }, code },
  // Names that every JavaScript object has must not pass for types.
  ...['constructor', '__proto__', 'toString'].map((type) => ({
    name: `type ${type}`,
    query: node,
    variables: { id: base64(`${type}:${MARK}`) },
    code,
  })),
  { name: 'one among others', query: nodes, variables: { ids: [base64('Country:RU'), MARK] }, code },
  { name: 'more than 100', query: nodes, variables: { ids: Array(101).fill(base64('Country:RU')) }, code },
  { name: 'in a filter', query: `{ claims(filter: { subject: "${MARK}" }) { totalCount } }`, code },
]);

const cursor = (...parts: unknown[]) => base64(JSON.stringify(parts));
/** Cursors for the four kinds of list: by a time through a relation, nested by an enum, by a number, and by the row's number alone. */
const missions = (after: string) => ({
  query: 'query($after: String) { missions(first: 1, after: $after) { totalCount } }',
  variables: { after },
});
const claims = (...parts: unknown[]) => ({
  query: 'query($after: String) { mission(slug: "soyuz-ms-28") { claims(after: $after) { totalCount } } }',
  variables: { after: cursor('RANK ASC,PROPERTY ASC,ASSERTED_ON DESC', ...parts) },
});
const revisions = (...parts: unknown[]) => ({
  query: 'query($after: String) { revisions(after: $after) { totalCount } }',
  variables: { after: cursor('NUMBER DESC', ...parts) },
});
const changes = (...parts: unknown[]) => ({
  query: 'query($after: String) { revisions(first: 1) { nodes { changes(after: $after) { totalCount } } } }',
  variables: { after: cursor('', ...parts) },
});
const sites = (...parts: unknown[]) => ({
  query: 'query($before: String) { launchSites(orderBy: [{ field: LATITUDE }], before: $before) { totalCount } }',
  variables: { before: cursor('LATITUDE ASC', ...parts) },
});

refuseEach('cursors that no list gave', [
  { name: 'garbage', ...missions(MARK), code },
  { name: 'empty', ...missions(''), code },
  { name: 'not a list', ...missions(base64(`{"a":"${MARK}"}`)), code },
  { name: 'an empty list', ...missions(cursor()), code },
  { name: 'of another order', ...missions(cursor('NAME ASC', MARK, MARK)), code },
  { name: 'of wrong length', ...missions(cursor('LAUNCH_TIME DESC', MARK)), code },
  { name: 'with a wrong time', ...missions(cursor('LAUNCH_TIME DESC', MARK, MARK)), code },
  { name: 'with a year of six digits', ...missions(cursor('LAUNCH_TIME DESC', '+275760-01-01T00:00:00.000Z', MARK)), code },
  { name: 'with year 0', ...missions(cursor('LAUNCH_TIME DESC', '0000-01-01T00:00:00.000Z', MARK)), code },
  { name: 'with a list in it', ...missions(cursor('LAUNCH_TIME DESC', [MARK], MARK)), code },
  { name: 'with a number for its id', ...missions(cursor('LAUNCH_TIME DESC', null, 7)), code },
  { name: 'with an object for its id', ...missions(cursor('LAUNCH_TIME DESC', null, { not: MARK })), code },
  { name: 'with NUL in its id', ...missions(cursor('LAUNCH_TIME DESC', null, `${MARK}\0`)), code },
  { name: 'with half a pair in its id', ...missions(cursor('LAUNCH_TIME DESC', null, `${MARK}\ud800`)), code },
  { name: 'nested, with NUL', ...claims('NORMAL', `${MARK}\0`, null, MARK), code },
  { name: 'nested, with an unknown rank', ...claims(MARK, 'mass', null, MARK), code },
  { name: 'nested, with a name of every object for rank', ...claims('constructor', 'mass', null, MARK), code },
  { name: 'nested, with a null where none can be', ...claims(null, 'mass', null, MARK), code },
  { name: 'nested, with a number for its id', ...claims('NORMAL', 'mass', null, 7), code },
  { name: 'with a text for a number', ...revisions(1, MARK), code },
  { name: 'with too large a number', ...revisions(1e12, 1e12), code },
  { name: 'with too large an id', ...revisions(1, 1e12), code },
  { name: 'of changes, with a text', ...changes(MARK), code },
  { name: 'with a text for a latitude', ...sites(MARK, MARK), code },
]);
