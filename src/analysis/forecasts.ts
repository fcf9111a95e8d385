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
