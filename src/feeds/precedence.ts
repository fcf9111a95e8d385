/** Whoever stands earlier is believed on a node that several tell: the curated facts before all, then the newsroom desk, a catalogue before a manifest of plans. */
const PRECEDENCE = ['curated', 'desk', 'gcat', 'launch-library', 'ofac', 'opensanctions'];

/** Whose rows a feed leaves as they are. */
export const strongerThan = (feed: string): string[] => PRECEDENCE.slice(0, PRECEDENCE.indexOf(feed));

/** Whose rows a feed may write over: its own, and those of feeds that stand behind it. */
export const notStrongerThan = (feed: string): string[] => PRECEDENCE.slice(PRECEDENCE.indexOf(feed));
