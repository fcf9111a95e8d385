import { expect, test } from 'vitest';
import { InFlight } from './in-flight.js';

const code = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
  return undefined;
};

test('one client has so much room, all together so much, and who leaves makes room', () => {
  const inFlight = new InFlight({ client: 2, all: 3 });
  const [first] = [inFlight.enter('a'), inFlight.enter('a')];
  expect(code(() => inFlight.enter('a'))).toBe('RATE_LIMITED');
  inFlight.enter('b');
  expect(code(() => inFlight.enter('c'))).toBe('SERVICE_UNAVAILABLE');
  first!.leave();
  first!.leave(); // once is enough
  inFlight.enter('c');
  expect(code(() => inFlight.enter('c'))).toBe('SERVICE_UNAVAILABLE');
});

test('a key has room beside that of its address', () => {
  const inFlight = new InFlight({ client: 2, all: 9 });
  const two = [inFlight.enter('a'), inFlight.enter('a')];
  two[0]!.belongsTo('key');
  two[1]!.belongsTo('key');
  two[1]!.belongsTo('key');
  const third = inFlight.enter('a');
  expect(code(() => third.belongsTo('key'))).toBe('RATE_LIMITED');
  inFlight.enter('a');
  expect(code(() => inFlight.enter('a'))).toBe('RATE_LIMITED'); // the refused one still stands at its address
  third.leave();
  two[0]!.belongsTo(null); // who has no limit takes no room
  const fourth = inFlight.enter('a');
  fourth.belongsTo('key');
  fourth.leave();
  two[1]!.leave();
  for (let i = 0; i < 2; i++) inFlight.enter('key');
  expect(code(() => inFlight.enter('key'))).toBe('RATE_LIMITED');
});
