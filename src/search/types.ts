/** What can be searched. By which columns each is, stands in the table `rendezvous.search_columns`: a test compares the two. */
export const SEARCH_TYPES = [
  'Country',
  'Agency',
  'Person',
  'LaunchSite',
  'Pad',
  'LaunchVehicle',
  'Spacecraft',
  'Mission',
  'Launch',
  'Station',
  'Incident',
  'SanctionsProgram',
  'Sanction',
  'Exemption',
  'ListedParty',
  'Agreement',
  'DiplomaticEvent',
  'Cooperation',
  'Claim',
  'Source',
] as const;

export type SearchType = (typeof SEARCH_TYPES)[number];
