/** What each type is searched by, column by column. The indexes of the migration `search` stand on the same columns: a test compares them. */
interface Searched {
  /** What it is called: weighs most, and a name that is the query itself comes first. */
  names: string;
  /** What tells it apart, and what it says of itself. */
  heads: string;
  /** What is said of it at length. */
  texts: string;
  /** What a hit is headed by: the name, else the statement or slug. */
  title: string;
}

const named = (texts: string, { names = 'name', heads = 'id' } = {}): Searched => ({
  names: list(names),
  heads: list(heads),
  texts: list(texts),
  title: 'name',
});
const list = (columns: string) =>
  columns
    ? `ARRAY[${columns
        .split(' ')
        .map((column) => `t."${column}"`)
        .join(', ')}]`
    : 'ARRAY[]::text[]';

export const SEARCHED = {
  Country: named('region'),
  Agency: named('', { names: 'name shortName' }),
  Person: named('', { names: 'name nativeName' }),
  LaunchSite: named(''),
  Pad: { ...named(''), names: 'ARRAY[t."name"] || t."otherNames"' },
  LaunchVehicle: named('', { heads: 'id family variant' }),
  Spacecraft: named(''),
  Mission: named('landingPlace', { heads: 'id spacecraftName' }),
  Launch: { names: list('cospar'), heads: list('id'), texts: list(''), title: 'id' },
  Station: named(''),
  Incident: named('description', { heads: 'id component' }),
  SanctionsProgram: named('description', { heads: 'id legalInstrument' }),
  Sanction: { names: list(''), heads: list('id'), texts: list('reason'), title: 'id' },
  Exemption: named('allows'),
  ListedParty: { ...named('title', { heads: 'id number' }), names: 'ARRAY[t."name"] || t."otherNames"' },
  Agreement: named('terms'),
  DiplomaticEvent: named('description'),
  Cooperation: named('replacedBy'),
  Claim: { names: list(''), heads: list('statement'), texts: list('property valueText claimantPublisher'), title: 'statement' },
  Source: { ...named('', { names: 'title', heads: 'id publisher author' }), title: 'title' },
} satisfies Record<string, Searched>;

export type SearchType = keyof typeof SEARCHED;
export const SEARCH_TYPES = Object.keys(SEARCHED) as [SearchType, ...SearchType[]];

/** The indexed expression of a type, over a table called `t`. */
export const documentOf = ({ names, heads, texts }: Searched): string => `rendezvous.document(${names}, ${heads}, ${texts})`;
