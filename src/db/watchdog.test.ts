import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchBeats } from './watchdog.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('calls once when no beat came for so long, and not while beats come or the work may take longer', () => {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const still = vi.fn();
  let patience = 5000;
  watchBeats(beats, () => patience, still);
  for (let second = 0; second < 20; second++) {
    Atomics.add(beats, 0, 1);
    vi.advanceTimersByTime(1000);
  }
  expect(still).not.toHaveBeenCalled();
  patience = 60_000;
  vi.advanceTimersByTime(20_000);
  expect(still).not.toHaveBeenCalled();
  Atomics.add(beats, 0, 1);
  patience = 5000;
  vi.advanceTimersByTime(4900);
  expect(still).not.toHaveBeenCalled();
  vi.advanceTimersByTime(30_000);
  expect(still).toHaveBeenCalledTimes(1);
});
