import { expect, test } from 'vitest';
import { createLog } from './log.js';
import { readable } from './readable.js';

test('a person reads the time, the level where it matters, the event and the rest', () => {
  let out = '';
  const log = createLog('info', readable({ write: (text: string) => (out += text) }));
  log.debug('not told');
  log.info({ id: 'a', status: 200, path: '/x\n/y', operation: '\u001b[31mred' }, 'request');
  log.error({ err: new Error('broken\nin two') }, 'unforeseen');
  const [first, second, ...stack] = out.split('\n');
  expect(first).toMatch(/^\d\d:\d\d:\d\d\.\d{3} request id=a status=200 path="\/x\\n\/y" operation="\\u001b\[31mred"$/);
  expect(second).toMatch(/^\S+ ERROR unforeseen$/);
  expect(stack.slice(0, 2)).toEqual(['    Error: broken', '    in two']);
});
