import { expect, test } from 'vitest';
import { Answers } from './answers.js';
import { Recent } from './recent.js';

test('what was asked for longest ago makes room, and nothing takes all of it', () => {
  const recent = new Recent<string, { bytes: number }>(100);
  for (const key of ['a', 'b', 'c', 'd']) recent.set(key, { bytes: 25 });
  recent.get('a');
  recent.set('e', { bytes: 20 });
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => recent.get(key))).toEqual(['a', 'c', 'd', 'e']);
  recent.set('f', { bytes: 26 });
  expect(recent.get('f')).toBeUndefined();
  const a = recent.get('a')!;
  recent.grow('a', a, 40);
  expect(recent.bytes).toBeLessThanOrEqual(100);
  recent.clear();
  expect(recent.bytes).toBe(0);
});

test('an answer to a question that was asked before a write is not taken after it', async () => {
  const answers = new Answers(1e6);
  const answer = { headers: {}, body: Buffer.from('{}'), keepable: true, compressed: new Map(), operation: undefined, cost: 1, bytes: 10 };
  const [before, after] = [1, 2].map((revision) => ({ revision, day: '2026-11-30' }));
  expect(answers.get(before!, 'q')).toBeUndefined();
  let settle = (_: typeof answer | undefined) => {};
  answers.expect(before!, 'q', new Promise((resolve) => (settle = resolve)));
  expect(answers.get(before!, 'q')).toBeInstanceOf(Promise);
  expect(answers.get(after!, 'q')).toBeUndefined();
  answers.keep(before!, 'q', answer);
  settle(answer);
  await Promise.resolve();
  expect(answers.get(after!, 'q')).toBeUndefined();
  answers.keep(after!, 'q', answer);
  expect(answers.get(after!, 'q')).toBe(answer);
  expect(answers.get({ ...after!, day: '2026-12-01' }, 'q')).toBeUndefined();
});
