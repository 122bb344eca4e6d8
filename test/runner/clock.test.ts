import { expect, test } from '@jest/globals';
import { clockAt } from '../../src/runner/run.ts';

test('a clock runs as many times faster as it is told', async () => {
  const clock = clockAt(1_000);
  const [wall, from] = [performance.now(), clock.now()];
  await clock.sleep(100_000);
  const [wallMs, ms] = [performance.now() - wall, clock.now() - from];
  // A sleep may end a little early, and much later on a busy machine; both clocks see the same then.
  expect(wallMs).toBeGreaterThan(90);
  expect(ms).toBeGreaterThan(90_000);
  expect(Math.abs(ms - wallMs * 1_000)).toBeLessThan(ms / 2);
  expect(clock.random()).toBeLessThan(1);
});

test('a clock at real time is the one on the wall', () => {
  expect(Math.abs(clockAt(1).now() - Date.now())).toBeLessThan(60_000);
});

test('a sleep of a clock ends at once when it is cancelled', async () => {
  const abort = new AbortController();
  const sleep = clockAt(1).sleep(1_000_000, abort.signal);
  abort.abort();
  await expect(sleep).rejects.toThrow('aborted');
});
