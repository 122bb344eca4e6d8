import { describe, expect, it } from '@jest/globals';
import { SharedPace } from '../../src/fleet/pace.ts';
import type { Turn } from '../../src/http/client.ts';
import { VirtualClock } from '../support/clock.ts';

const forever = new AbortController().signal;

/** When each of so many requests that come at once is sent, in ms from now. */
async function times(pace: SharedPace, clock: VirtualClock, count: number): Promise<number[]> {
  const start = clock.now();
  const taken = Array.from({ length: count }, () => pace.take(forever).then(() => clock.now() - start));
  return Promise.all(taken);
}

describe('SharedPace', () => {
  it('sends at even distances, in the order of coming', async () => {
    const clock = new VirtualClock();
    expect(await times(new SharedPace({ perSecond: 4, clock }), clock, 5)).toEqual([0, 250, 500, 750, 1000]);
  });

  it('does not make up for a time in which nobody asked', async () => {
    const clock = new VirtualClock();
    const pace = new SharedPace({ perSecond: 4, clock });
    await pace.take(forever);
    await clock.sleep(60_000);
    expect(await times(pace, clock, 3)).toEqual([0, 250, 500]);
  });

  it('stops everybody after a refusal, as long as the service asks, and then is half as fast', async () => {
    const clock = new VirtualClock();
    const heard: unknown[] = [];
    const pace = new SharedPace({ perSecond: 10, clock, onSlowDown: (slower) => heard.push(slower) });
    const turn = await pace.take(forever);
    const waiting = times(pace, clock, 3);
    turn.refused(5_000);
    const [first = 0, second = 0, third = 0] = await waiting;
    expect(first).toBe(5_000);
    expect(second - first).toBeCloseTo(200, 0);
    expect(third - second).toBeCloseTo(200, -1);
    expect(heard).toEqual([{ perSecond: 5, pauseMs: 5_000 }]);
    expect(pace.refusals).toBe(1);
  });

  it('pauses for a second when the service does not say for how long', async () => {
    const clock = new VirtualClock();
    const pace = new SharedPace({ perSecond: 10, clock });
    (await pace.take(forever)).refused(undefined);
    expect(await times(pace, clock, 1)).toEqual([1_000]);
  });

  it('takes refusals of what was sent before the slow-down for one', async () => {
    const clock = new VirtualClock();
    const pace = new SharedPace({ perSecond: 8, clock });
    const turns: Turn[] = [];
    for (let count = 0; count < 4; count++) turns.push(await pace.take(forever));
    for (const turn of turns) turn.refused(0);
    expect(pace.perSecond).toBe(4);
    (await pace.take(forever)).refused(0);
    expect(pace.perSecond).toBeCloseTo(2, 0);
  });

  it('gets back to its full rate slowly, and never below a sixty-fourth of it', async () => {
    const clock = new VirtualClock();
    const pace = new SharedPace({ perSecond: 64, clock });
    for (let count = 0; count < 20; count++) (await pace.take(forever)).refused(0);
    expect(pace.perSecond).toBeLessThan(4);
    expect(pace.perSecond).toBeGreaterThanOrEqual(1);
    await clock.sleep(30_000);
    expect(pace.perSecond).toBeGreaterThan(30);
    expect(pace.perSecond).toBeLessThan(40);
    await clock.sleep(60_000);
    expect(pace.perSecond).toBe(64);
  });

  it('lets go of whoever is cancelled, without a turn and without a timer, and serves the others', async () => {
    const clock = new VirtualClock();
    const pace = new SharedPace({ perSecond: 1, clock });
    await pace.take(forever);
    const stop = new AbortController();
    const cancelled = pace.take(stop.signal);
    const next = times(pace, clock, 1);
    stop.abort(new Error('cancelled'));
    await expect(cancelled).rejects.toThrow('cancelled');
    expect(await next).toEqual([1_000]);
    await expect(pace.take(stop.signal)).rejects.toThrow('cancelled');
    // Alone in the queue: the loop behind it ends at once, and the next one to come starts it again.
    const later = new AbortController();
    const alone = pace.take(later.signal);
    later.abort(new Error('later'));
    const after = times(pace, clock, 1);
    await expect(alone).rejects.toThrow('later');
    expect(await after).toEqual([1_000]);
  });

  it('leaves no timer behind when the last one who waits is cancelled, and only then', async () => {
    const virtual = new VirtualClock();
    let sleeping = 0;
    const clock = {
      now: () => virtual.now(),
      random: () => 0,
      // Never ends by itself.
      sleep: (_ms: number, signal?: AbortSignal) =>
        new Promise<void>((_, reject) => {
          sleeping += 1;
          signal?.addEventListener('abort', () => {
            sleeping -= 1;
            reject(signal.reason);
          });
        }),
    };
    const pace = new SharedPace({ perSecond: 1, clock });
    await pace.take(forever);
    const [first, second] = [new AbortController(), new AbortController()];
    const waiting = [pace.take(first.signal), pace.take(second.signal)];
    expect(sleeping).toBe(1);
    first.abort(new Error('first'));
    await expect(waiting[0]).rejects.toThrow('first');
    expect(sleeping).toBe(1);
    second.abort(new Error('second'));
    await expect(waiting[1]).rejects.toThrow('second');
    expect(sleeping).toBe(0);
  });
});
