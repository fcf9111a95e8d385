/** A date as vague as it was told: the first and the last instant that it may mean. */
export interface Told {
  earliest: Date;
  latest: Date;
}
export interface DaysOff {
  earliest: number;
  latest: number;
}

const dayNumber = (date: Date) => Math.floor(date.getTime() / 86_400_000);

/** How many days later than planned it came, at the least and at the most that the two dates may mean; negative when it came earlier. */
export const daysOff = (planned: Told, actual: Told): DaysOff => ({
  earliest: dayNumber(actual.earliest) - dayNumber(planned.latest),
  latest: dayNumber(actual.latest) - dayNumber(planned.earliest),
});

export type Reading = 'RESTORED' | 'FIRST_LAUNCH' | 'FIRST_CREWED_LAUNCH';
/** What ended, or may be read to have ended, an outage. */
export interface Happening {
  type: 'PadStatus' | 'Launch';
  id: string;
  reading: Reading;
  told: Told;
}
export interface Actual {
  reading: Reading;
  happening: Happening | null;
}

const READINGS: readonly Reading[] = ['RESTORED', 'FIRST_LAUNCH', 'FIRST_CREWED_LAUNCH'];

/** What came first after an outage began, by each reading of its end; what may have come before it does not count. */
export const actualsAfter = (began: Told | null, happenings: readonly Happening[]): Actual[] =>
  READINGS.map((reading) => {
    const after = began ? happenings.filter((one) => one.reading === reading && one.told.earliest > began.latest) : [];
    return { reading, happening: after.reduce<Happening | null>((a, b) => (a && a.told.earliest <= b.told.earliest ? a : b), null) };
  });
