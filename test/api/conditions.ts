/** Conditions of each kind, with the same in JavaScript: over the whole list the two must keep the same nodes. */

// biome-ignore lint/suspicious/noExplicitAny: nodes of every type
export type Node = any;
type Condition = [list: string, filter: string, selection: string, holds: (node: Node) => boolean];

const has = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());
const CREW = 'crew { person { slug nationalities { country { code } } } flownFor { slug } seatProvidedBy { slug } agreement { slug } }';
const PARTIES = 'parties { ... on Country { code } ... on Agency { slug } }';
const ACTORS = 'actors { role actor { ... on Country { code } ... on Agency { agency: slug } ... on Person { person: slug } } }';
const SANCTION = 'types listedOn { date } startsOn { date } endsOn { date } program { slug authority { slug } }';
const TARGET = 'target { ... on Country { code } ... on Agency { agency: slug } ... on Person { person: slug } }';
const isFrom = (seat: Node, code: string) => seat.person.nationalities.some((nationality: Node) => nationality.country.code === code);
const inForce = (day: string) => (sanction: Node) => {
  const start = (sanction.startsOn ?? sanction.listedOn)?.date;
  return start !== undefined && start <= day && !(sanction.endsOn && sanction.endsOn.date <= day);
};

export const CONDITIONS: Condition[] = [
  ['missions', '{ crew: { nationality: { eq: "JP" } } }', CREW, (node) => node.crew.some((seat: Node) => isFrom(seat, 'JP'))],
  // Both must hold for one and the same person.
  [
    'missions',
    '{ crew: { nationality: { eq: "US" }, seatProvidedBy: { eq: "roscosmos" } } }',
    CREW,
    (node) => node.crew.some((seat: Node) => isFrom(seat, 'US') && seat.seatProvidedBy?.slug === 'roscosmos'),
  ],
  [
    'missions',
    '{ crew: { flownFor: { in: ["nasa", "jaxa"] } } }',
    CREW,
    (node) => node.crew.some((seat: Node) => ['nasa', 'jaxa'].includes(seat.flownFor?.slug)),
  ],
  [
    'missions',
    '{ launch: { time: { gte: "2023-01-01T00:00:00Z", lt: "2025-01-01T00:00:00Z" }, outcome: { eq: SUCCESS } } }',
    'launch { time outcome }',
    ({ launch }) => launch?.outcome === 'SUCCESS' && launch.time >= '2023' && launch.time < '2025',
  ],
  [
    'missions',
    '{ launch: { site: { eq: "baikonur" } }, kind: { in: [CARGO_RESUPPLY] } }',
    'kind launch { pad { site { slug } } }',
    (node) => node.launch?.pad?.site.slug === 'baikonur' && node.kind === 'CARGO_RESUPPLY',
  ],
  [
    'missions',
    '{ partner: { eq: "nasa" }, destination: { eq: "iss" } }',
    'destination { slug } partners { agency { slug } }',
    (node) => node.destination?.slug === 'iss' && node.partners.some((partner: Node) => partner.agency.slug === 'nasa'),
  ],
  ['missions', '{ name: { startsWith: "SOYUZ ms-2" } }', 'name', ({ name }) => name.toLowerCase().startsWith('soyuz ms-2')],
  [
    'launches',
    '{ provider: { eq: "roscosmos" }, time: { gt: "2021-01-01T00:00:00Z" } }',
    'time provider { slug }',
    (node) => node.provider?.slug === 'roscosmos' && node.time > '2021',
  ],
  [
    'launches',
    '{ outcome: { in: [FAILURE, PARTIAL_FAILURE, GO, TBC, TBD] } }',
    'outcome',
    ({ outcome }) => outcome !== 'SUCCESS' && outcome !== 'IN_FLIGHT' && outcome !== 'HOLD',
  ],
  ['agreements', '{ party: { country: { eq: "RU" } } }', PARTIES, (node) => node.parties.some((party: Node) => party.code === 'RU')],
  [
    'agreements',
    '{ party: { agency: { in: ["nasa", "roscosmos"] } }, signedOn: { gte: "2000-01-01" } }',
    `signedOn { date } ${PARTIES}`,
    (node) => node.signedOn?.date >= '2000' && node.parties.some((party: Node) => ['nasa', 'roscosmos'].includes(party.slug)),
  ],
  // No party is both.
  ['agreements', '{ party: { country: { eq: "RU" }, agency: { eq: "nasa" } } }', '', () => false],
  [
    'agreements',
    '{ kind: { eq: TREATY }, domain: { in: [GENERAL, LAUNCH_SERVICES] } }',
    'kind domain',
    (node) => node.kind === 'TREATY' && ['GENERAL', 'LAUNCH_SERVICES'].includes(node.domain),
  ],
  [
    'diplomaticEvents',
    '{ actor: { role: SOURCE, country: { eq: "RU" } } }',
    ACTORS,
    (node) => node.actors.some(({ role, actor }: Node) => role === 'SOURCE' && actor.code === 'RU'),
  ],
  [
    'diplomaticEvents',
    '{ actor: { agency: { eq: "nasa" } }, direction: { eq: COOPERATIVE } }',
    `direction ${ACTORS}`,
    (node) => node.direction === 'COOPERATIVE' && node.actors.some(({ actor }: Node) => actor.agency === 'nasa'),
  ],
  [
    'diplomaticEvents',
    '{ date: { gt: "2014-03-18", lte: "2022-03-03" }, plover: { in: [SANCTION, THREATEN, REJECT] } }',
    'date { date } plover',
    (node) => node.date.date > '2014-03-18' && node.date.date <= '2022-03-03' && ['SANCTION', 'THREATEN', 'REJECT'].includes(node.plover),
  ],
  [
    'cooperations',
    '{ party: { agency: { eq: "roscosmos" } } }',
    PARTIES,
    (node) => node.parties.some((party: Node) => party.slug === 'roscosmos'),
  ],
  ['sanctions', '{ inForceOn: "2015-01-01" }', SANCTION, inForce('2015-01-01')],
  [
    'sanctions',
    '{ inForceOn: "2025-11-27", authority: { eq: "us-treasury-ofac" } }',
    SANCTION,
    (node) => inForce('2025-11-27')(node) && node.program.authority.slug === 'us-treasury-ofac',
  ],
  [
    'sanctions',
    '{ types: { hasSome: [TRAVEL, EXPORT_CONTROL] } }',
    SANCTION,
    ({ types }) => types.includes('TRAVEL') || types.includes('EXPORT_CONTROL'),
  ],
  [
    'sanctions',
    '{ types: { hasEvery: [TRAVEL, BLOCKING] } }',
    SANCTION,
    ({ types }) => types.includes('TRAVEL') && types.includes('BLOCKING'),
  ],
  ['sanctions', '{ types: { hasSome: [] } }', '', () => false],
  ['sanctions', '{ types: { hasEvery: [] } }', '', () => true],
  ['sanctions', '{ person: { eq: "dmitry-rogozin" } }', TARGET, ({ target }) => target.person === 'dmitry-rogozin'],
  [
    'sanctions',
    '{ listedOn: { gte: "2014-01-01", lt: "2015-01-01" } }',
    SANCTION,
    ({ listedOn }) => listedOn?.date >= '2014' && listedOn?.date < '2015',
  ],
  [
    'sanctionsPrograms',
    '{ startsOn: { lt: "2015-01-01" } }',
    'startsOn { date }',
    ({ startsOn }) => startsOn !== null && startsOn.date < '2015',
  ],
  [
    'exemptions',
    '{ authority: { eq: "us-commerce-bis" } }',
    'program { authority { slug } }',
    (node) => node.program.authority.slug === 'us-commerce-bis',
  ],
  ['countries', '{ former: true }', 'existedTo { date }', ({ existedTo }) => existedTo !== null],
  [
    'countries',
    '{ former: false, region: { eq: "ASIA" }, name: { contains: "stan" } }',
    'existedTo { date } region name',
    (node) => !node.existedTo && node.region === 'Asia' && has(node.name, 'stan'),
  ],
  [
    'people',
    '{ flown: true, nationality: { eq: "RU" } }',
    'flights { id } nationalities { country { code } }',
    (node) => node.flights.length > 0 && node.nationalities.some(({ country }: Node) => country.code === 'RU'),
  ],
  ['people', '{ flown: false }', 'flights { id }', ({ flights }) => flights.length === 0],
  [
    'people',
    '{ agency: { in: ["nasa"] } }',
    'affiliations { agency { slug } }',
    (node) => node.affiliations.some(({ agency }: Node) => agency.slug === 'nasa'),
  ],
  ['people', '{ name: { contains: "Сергей" } }', 'name nativeName', ({ nativeName }) => nativeName?.includes('Сергей') ?? false],
  [
    'agencies',
    '{ name: { eq: "nasa" } }',
    'name shortName',
    (node) => node.name.toLowerCase() === 'nasa' || node.shortName?.toLowerCase() === 'nasa',
  ],
  [
    'agencies',
    '{ kind: { eq: MANUFACTURER }, country: { in: ["RU", "US"] } }',
    'kind country { code }',
    (node) => node.kind === 'MANUFACTURER' && ['RU', 'US'].includes(node.country?.code),
  ],
  ['pads', '{ country: { eq: "KZ" } }', 'site { country { code } }', ({ site }) => site.country.code === 'KZ'],
  ['pads', '{ statusOnRecord: true }', 'statuses { state }', ({ statuses }) => statuses.length > 0],
  ['pads', '{ statusOnRecord: false }', 'statuses { state }', ({ statuses }) => statuses.length === 0],
  ['launchSites', '{ country: { eq: "US" } }', 'country { code }', ({ country }) => country.code === 'US'],
  ['launchVehicles', '{ family: { eq: "soyuz" } }', 'family', ({ family }) => family?.toLowerCase() === 'soyuz'],
  ['spacecraftTypes', '{ kind: { eq: CARGO } }', 'kind', ({ kind }) => kind === 'CARGO'],
  ['incidents', '{ resolved: true }', 'resolvedOn { date }', ({ resolvedOn }) => resolvedOn !== null],
  [
    'incidents',
    '{ resolved: false, severity: { in: [MAJOR, MODERATE] } }',
    'severity resolvedOn { date }',
    (node) => !node.resolvedOn && ['MAJOR', 'MODERATE'].includes(node.severity),
  ],
  [
    'claims',
    '{ claimantAgency: { eq: "roscosmos" }, rank: { eq: NORMAL } }',
    'rank claimant { ... on Agency { slug } }',
    (node) => node.rank === 'NORMAL' && node.claimant.slug === 'roscosmos',
  ],
  [
    'claims',
    '{ assertedOn: { gte: "2025-11-27", lte: "2025-12-31" } }',
    'assertedOn { date }',
    ({ assertedOn }) => assertedOn?.date >= '2025-11-27' && assertedOn?.date <= '2025-12-31',
  ],
  [
    'claims',
    `{ subject: "${Buffer.from('Mission:soyuz-ms-28').toString('base64url')}" }`,
    'subject { ... on Mission { slug } }',
    ({ subject }) => subject.slug === 'soyuz-ms-28',
  ],
  [
    'sources',
    '{ publisher: { contains: "NASA" }, publishedOn: { gte: "2020-01-01" } }',
    'publisher publishedOn { date }',
    (node) => has(node.publisher, 'nasa') && node.publishedOn?.date >= '2020',
  ],
  ['sources', '{ title: { startsWith: "soyuz" } }', 'title', ({ title }) => title.toLowerCase().startsWith('soyuz')],
  // Through relations.
  [
    'launches',
    '{ mission: { kind: { eq: CARGO_RESUPPLY }, partner: { eq: "roscosmos" } } }',
    'mission { kind partners { agency { slug } } }',
    ({ mission }) => mission?.kind === 'CARGO_RESUPPLY' && mission.partners.some((partner: Node) => partner.agency.slug === 'roscosmos'),
  ],
  [
    'launches',
    '{ country: { eq: "KZ" }, providerCountry: { eq: "RU" }, mission: { launch: { mission: { kind: { eq: CREW_ROTATION } } } } }',
    'pad { site { country { code } } } provider { country { code } } mission { kind }',
    (node) => node.pad?.site.country.code === 'KZ' && node.provider?.country?.code === 'RU' && node.mission?.kind === 'CREW_ROTATION',
  ],
  [
    'missions',
    '{ incidents: { kind: { in: [SPACECRAFT, LAUNCH_PAD] }, from: { gte: "2010-01-01T00:00:00Z" } } }',
    'incidents { kind from }',
    (node) => node.incidents.some(({ kind, from }: Node) => ['SPACECRAFT', 'LAUNCH_PAD'].includes(kind) && from >= '2010'),
  ],
  [
    'agencies',
    '{ sanctions: { types: { hasSome: [BLOCKING] }, listedOn: { gte: "2022-02-24" } } }',
    'sanctions(first: 100) { nodes { types listedOn { date } } }',
    (node) => node.sanctions.nodes.some(({ types, listedOn }: Node) => types.includes('BLOCKING') && listedOn?.date >= '2022-02-24'),
  ],
  [
    'people',
    '{ flights: { mission: { launch: { site: { eq: "baikonur" } } }, flownFor: { eq: "nasa" } } }',
    'flights { flownFor { slug } upMission { launch { pad { site { slug } } } } }',
    (node) =>
      node.flights.some((flight: Node) => flight.flownFor?.slug === 'nasa' && flight.upMission?.launch?.pad?.site.slug === 'baikonur'),
  ],
  [
    'pads',
    '{ launches: { time: { gte: "2025-01-01T00:00:00Z" }, outcome: { eq: SUCCESS } } }',
    'launches(first: 100) { nodes { time outcome } }',
    (node) => node.launches.nodes.some(({ time, outcome }: Node) => time >= '2025' && outcome === 'SUCCESS'),
  ],
  [
    'sanctions',
    '{ targetCountry: { eq: "RU" } }',
    'target { ... on Country { code } ... on Agency { country { code } } }',
    ({ target }) => target.code === 'RU' || target.country?.code === 'RU',
  ],
  ['stations', '{ partner: { eq: "nasa" } }', 'partners { slug }', (node) => node.partners.some(({ slug }: Node) => slug === 'nasa')],
  ['stations', '{ slug: { in: ["iss"] }, name: { startsWith: "inter" } }', 'slug', ({ slug }) => slug === 'iss'],

  // AND, OR and NOT, one within another.
  [
    'missions',
    '{ OR: [{ kind: { eq: TEST_FLIGHT } }, { AND: [{ destination: { eq: "iss" } }, { NOT: { kind: { eq: CREW_ROTATION } } }] }] }',
    'kind destination { slug }',
    ({ kind, destination }) => kind === 'TEST_FLIGHT' || (destination?.slug === 'iss' && kind !== 'CREW_ROTATION'),
  ],
  [
    'missions',
    '{ destination: { eq: "iss" }, NOT: { OR: [{ kind: { eq: CREW_ROTATION } }, { name: { contains: "progress" } }] } }',
    'kind name destination { slug }',
    ({ kind, name, destination }) => destination?.slug === 'iss' && kind !== 'CREW_ROTATION' && !has(name, 'progress'),
  ],
  [
    'sanctions',
    '{ OR: [{ program: { eq: "no-such" } }, { NOT: { NOT: { targetCountry: { in: ["RU"] } } } }] }',
    'target { ... on Country { code } ... on Agency { country { code } } }',
    ({ target }) => target.code === 'RU' || target.country?.code === 'RU',
  ],
  [
    'launches',
    '{ NOT: { vehicle: { eq: "soyuz-2-1a" } } }',
    'vehicle { slug }',
    // What is unknown of its own meets neither a condition nor its opposite.
    ({ vehicle }) => vehicle != null && vehicle.slug !== 'soyuz-2-1a',
  ],
  [
    'launches',
    '{ NOT: { country: { eq: "KZ" } } }',
    'pad { site { country { code } } }',
    // A launch from a pad that is unknown is not from one in Kazakhstan.
    ({ pad }) => pad?.site.country.code !== 'KZ',
  ],
];
