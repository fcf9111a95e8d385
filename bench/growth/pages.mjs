/** Whatever the API pages, as operations: the name of each, and its fields under `query`. */
export function pagesOf(schema) {
  return [...listed(schema), ...filtered, ...nested, ...past].map(([name, fields]) => ({ name, fields }));
}

/** Every list at the root, in every order that it has, both ways: its first page, its last one, and what comes after a row near its end. */
function listed(schema) {
  return Object.values(schema.getQueryType().getFields()).flatMap((field) => {
    const takes = Object.fromEntries(field.args.map((arg) => [arg.name, String(arg.type)]));
    if (!takes.first || Object.values(takes).some((type) => type.endsWith('!') && !type.startsWith('['))) return [];
    if (field.name === 'timeline') return []; // wants countries: see `filtered`
    const orders = takes.orderBy
      ? schema
          .getType(`${takes.orderBy.replace(/[[\]!]/g, '')}Field`)
          .getValues()
          .flatMap(({ name }) => ['ASC', 'DESC'].map((way) => ` by ${name} ${way}|orderBy: [{ field: ${name}, direction: ${way} }], `))
      : [];
    return ['|', ...orders].flatMap((order) => {
      const [words, args] = order.split('|');
      const page = (rest) => `${field.name}(${args}${rest}) { pageInfo { startCursor endCursor } }`;
      return [
        [`${field.name}${words}, first page`, page('first: 50')],
        [`${field.name}${words}, last page`, page('last: 50')],
        [`${field.name}${words}, a page near the end`, page('first: 50, after: "$near"')],
      ];
    });
  });
}

const page = (list, filter, rows = '__typename') => `${list}(first: 50, filter: ${filter}) { nodes { ${rows} } }`;

/** Filters by a column, by several, through relations, by text, on days in force; some that most rows meet and some that few do. */
const filtered = [
  ['launches by outcome', page('launches', '{ outcome: { eq: FAILURE } }')],
  ['launches of a provider', page('launches', '{ provider: { eq: "bench-agency-7" } }')],
  ['launches from a site', page('launches', '{ site: { eq: "bench-site-7" } }')],
  ['launches from a country', page('launches', '{ country: { eq: "KZ" } }')],
  ["launches by a provider's country", page('launches', '{ providerCountry: { eq: "JP" } }')],
  ['launches of some years', page('launches', '{ time: { gte: "1990-01-01T00:00:00Z", lt: "1995-01-01T00:00:00Z" } }')],
  [
    'launches by outcome and provider',
    page('launches', '{ outcome: { eq: FAILURE }, provider: { in: ["bench-agency-7", "bench-agency-20"] } }'),
  ],
  ['launches of missions of a kind', page('launches', '{ mission: { kind: { eq: TEST_FLIGHT } } }')],
  ['launches not by a provider', page('launches', '{ NOT: { provider: { eq: "bench-agency-7" } } }')],
  ['missions by kind', page('missions', '{ kind: { eq: CREW_ROTATION } }')],
  ['missions by name', page('missions', '{ name: { contains: "zarya 12" } }')],
  ['missions that begin with', page('missions', '{ name: { startsWith: "Zarya 1" } }')],
  ['missions of a partner', page('missions', '{ partner: { eq: "bench-agency-7" } }')],
  ['missions with crew of a country', page('missions', '{ crew: { nationality: { eq: "US" } } }')],
  ['missions of one person', page('missions', '{ crew: { person: { eq: "bench-person-9" } } }')],
  ['missions by outcome of launch', page('missions', '{ launch: { outcome: { eq: FAILURE } } }')],
  ['missions with incidents', page('missions', '{ incidents: { severity: { eq: MAJOR } } }')],
  [
    'missions with a spacecraft, by name',
    'missions(first: 50, filter: { spacecraft: { eq: "bench-spacecraft-7" } }, orderBy: [{ field: NAME }]) { nodes { slug } }',
  ],
  ['agencies of a country', page('agencies', '{ country: { eq: "JP" } }')],
  ['people of a country', page('people', '{ nationality: { eq: "JP" } }')],
  ['people who flew for an agency', page('people', '{ agency: { eq: "bench-agency-7" } }')],
  ['people by name', page('people', '{ name: { contains: "walker 12" } }')],
  ['pads of a country', page('pads', '{ country: { eq: "KZ" } }')],
  ['incidents of a pad', page('incidents', '{ pad: { eq: "bench-pad-7" } }')],
  ['incidents by severity', page('incidents', '{ severity: { eq: MAJOR } }')],
  ['sanctions in force on a day', page('sanctions', '{ inForceOn: "2015-06-01" }')],
  ['sanctions certainly in force', page('sanctions', '{ certainlyInForceOn: "2015-06-01" }')],
  ['sanctions by type', page('sanctions', '{ types: { hasSome: [TRAVEL] } }')],
  ['sanctions on an agency', page('sanctions', '{ agency: { eq: "bench-agency-7" } }')],
  ['sanctions by an authority', page('sanctions', '{ authority: { eq: "bench-agency-7" } }')],
  ['sanctions on a country', page('sanctions', '{ targetCountry: { eq: "JP" } }')],
  ['claims of a property', page('claims', '{ property: { eq: "payload" } }')],
  ['claims of a publisher', page('claims', '{ claimantPublisher: { eq: "Publisher 7" } }')],
  ['sources of a publisher', page('sources', '{ publisher: { eq: "Publisher 7" } }')],
  ['sources by title', page('sources', '{ title: { contains: "report 12" } }')],
  ['listed parties of a country', page('listedParties', '{ country: { eq: "JP" } }')],
  ['listed parties by name', page('listedParties', '{ name: { contains: "house 12" } }')],
  ['events between', page('diplomaticEvents', '{ actor: { country: { eq: "US" } } }')],
  ['the time line of two countries', 'timeline(between: ["US", "RU"], first: 50) { nodes { date { text } } }'],
  ['the time line of two countries that seldom fly together', 'timeline(between: ["US", "FR"], first: 50) { nodes { date { text } } }'],
  ['changes of missions', 'changes(first: 50, types: [Mission]) { nodes { __typename } }'],
  ['changes since a moment', 'changes(first: 50, since: "2015-01-01T00:00:00Z") { nodes { __typename } }'],
];

const LATEST = 'nodes { slug time outcome pad { name } }';

/** Pages under one parent, and under fifty. */
const nested = [
  ['launches of an agency', `agency(slug: "bench-agency-7") { launches(first: 50) { ${LATEST} } }`],
  [
    'the ten latest launches of fifty agencies',
    `agencies(first: 50, filter: { name: { startsWith: "Cosmic" } }) { nodes { launches(first: 10) { ${LATEST} } } }`,
  ],
  ['launches of a vehicle', `launchVehicle(slug: "bench-vehicle-7") { launches(first: 50) { ${LATEST} } }`],
  ['launches from a pad', `pad(slug: "bench-pad-7") { launches(first: 50) { ${LATEST} } }`],
  ['missions with a spacecraft', 'spacecraft(slug: "bench-spacecraft-7") { missions(first: 50) { nodes { slug name } } }'],
  ['dockings of a station', 'station(slug: "bench-station-7") { dockings(first: 50) { nodes { from } } }'],
  ['agencies of a country, under it', 'country(code: "JP") { agencies(first: 50) { nodes { name } } }'],
  ['sanctions on a country, under it', 'country(code: "JP") { sanctions(first: 50) { nodes { slug } } }'],
  ['sanctions of a programme', 'sanctionsProgram(slug: "bench-program-7") { sanctions(first: 50) { nodes { slug } } }'],
  ['claims of a mission', 'mission(slug: "bench-mission-800") { claims(first: 50) { nodes { statement } } }'],
  ['claims of a source', 'source(slug: "bench-source-801") { claims(first: 50) { nodes { statement } } }'],
  ['parties of a list', 'sanctionsList(slug: "bench-list") { parties(first: 50) { nodes { name } } }'],
  [
    'who entered a list',
    'sanctionsList(slug: "bench-list") { entered(from: "2015-01-01", to: "2015-06-01", first: 50) { nodes { name } } }',
  ],
  ['changes of a revision', 'revisions(last: 1) { nodes { changes(first: 50) { nodes { kind } } sources(first: 50) { nodes { slug } } } }'],
];

const asOf = (fields) => `asOf(knownAt: "2015-06-01T00:00:00Z") { ${fields} }`;

/** The same as known at a moment. */
const past = [
  ['launches as known at a moment', asOf(`launches(first: 50) { ${LATEST} }`)],
  ['launches as known at a moment, last page', asOf(`launches(last: 50) { ${LATEST} }`)],
  ['missions by name as known at a moment', asOf('missions(first: 50, orderBy: [{ field: NAME }]) { nodes { slug name } }')],
  ['launches of an agency as known at a moment', asOf(`agency(slug: "bench-agency-7") { launches(first: 50) { ${LATEST} } }`)],
  ['launches of a provider as known at a moment', asOf(page('launches', '{ provider: { eq: "bench-agency-7" } }', 'slug'))],
  ['sanctions as known at a moment', asOf('sanctions(first: 50) { nodes { slug } }')],
  ['sources as known at a moment', asOf('sources(first: 50) { nodes { slug } }')],
  ['people as known at a moment', asOf('people(first: 50) { nodes { name } }')],
];

/** What is no page and grows by nature: counts, and searches that match more the more there is. Measured beside the pages, without a bar. */
export const others = [
  ['the count of all launches', 'launches(first: 1) { totalCount }'],
  ['the count of the launches that failed', 'launches(first: 1, filter: { outcome: { eq: FAILURE } }) { totalCount }'],
  ['the count of missions with crew of a country', 'missions(first: 1, filter: { crew: { nationality: { eq: "US" } } }) { totalCount }'],
  ["the counts of fifty agencies' launches", 'agencies(first: 50) { nodes { launches(first: 1) { totalCount } } }'],
  ['a search for a name', 'search(query: "Zarya 117") { nodes { title } }'],
  ['a search for a word that a thirtieth of all missions has', 'search(query: "zarya") { nodes { title } }'],
  ['a search for one letter', 'search(query: "z") { nodes { title } }'],
  ['a search for what is not there', `search(query: "%_'; DROP--") { nodes { title } }`],
  ['launches by year and outcome', 'stats { launches(by: [YEAR, OUTCOME]) { count } }'],
  ['the context of a mission', 'mission(slug: "bench-mission-6000") { diplomaticContext { sanctions { group } } }'],
].map(([name, fields]) => ({ name, fields }));
