import { describe, expect, test } from 'vitest';
import { ANYBODY, type Viewer } from '../keys/viewer.js';
import { charging, NO_LIMIT, rateHeaders } from './rate.js';

const holder = (id: string, unlimited = false): Viewer => ({ key: { id, name: id }, scopes: new Set(), unlimited });
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    ({ extensions }) => extensions as { code: string; http: { status: number; headers: Record<string, string> } },
  );

describe('points a minute', () => {
  test('are counted by address without a key and by key with one', async () => {
    const now = Date.now();
    const charge = charging({ anonymous: 100, keyed: 300 }, undefined, () => now);
    expect(await charge(ANYBODY, 'a', 60)).toMatchObject({ limit: 100, used: 60, remaining: 40 });
    expect(await charge(ANYBODY, 'b', 60)).toMatchObject({ used: 60 });
    expect(await charge(holder('k'), 'a', 300)).toMatchObject({ limit: 300, used: 300, remaining: 0 });
    expect(await charge(holder('l'), 'a', 1)).toMatchObject({ used: 1 });
    const { resetAt } = (await charge(ANYBODY, 'a', 40))!;
    expect(resetAt.getTime() - now).toBeGreaterThan(0);
    expect(resetAt.getTime() - now).toBeLessThanOrEqual(60_000);
    expect(await refusal(charge(ANYBODY, 'a', 1))).toMatchObject({
      code: 'RATE_LIMITED',
      http: {
        status: 429,
        headers: { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '0', 'retry-after': expect.stringMatching(/^\d+$/) },
      },
    });
    expect(await refusal(charge(holder('k'), 'b', 1))).toMatchObject({ code: 'RATE_LIMITED' });
  });

  test('do not run out for who has no limit', async () => {
    expect(await charging({ anonymous: 1, keyed: 1 })(holder('k', true), 'a', 1000)).toBeNull();
    expect(await charging(NO_LIMIT)(ANYBODY, 'a', 1000)).toBeNull();
  });

  test('are told in headers', () => {
    const resetAt = new Date('2026-11-30T00:00:59.001Z');
    expect(rateHeaders({ limit: 9, used: 4, remaining: 5, resetAt })).toEqual({
      'x-ratelimit-limit': '9',
      'x-ratelimit-remaining': '5',
      'x-ratelimit-reset': `${Date.parse('2026-11-30T00:01:00Z') / 1000}`,
    });
  });
});
