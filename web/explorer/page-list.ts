/** The addresses that there are, for the router and for the server. A page's folder bears its name. */
export const pageList = {
  pages: ['/', '/story', '/timeline', '/pads', '/launches', '/search'],
  /** First part of the address of a record's page, and the field of the API that finds it by its slug. */
  records: {
    mission: 'mission',
    agency: 'agency',
    person: 'person',
    pad: 'pad',
    agreement: 'agreement',
    sanction: 'sanction',
    incident: 'incident',
    event: 'diplomaticEvent',
    cooperation: 'cooperation',
  },
} as const;

export type RecordKind = keyof typeof pageList.records;
