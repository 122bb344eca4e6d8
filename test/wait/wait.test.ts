import { describe, expect, jest, test } from '@jest/globals';
import { type Clock, realClock } from '../../src/base/clock.ts';
import { Failure } from '../../src/base/failure.ts';
import {
  defaultSchedule,
  intervalMs,
  span,
  type WaitEvent,
  type Waiting,
  type WaitLimits,
  WaitTimeout,
  wait,
} from '../../src/wait/wait.ts';
import { VirtualClock } from '../support/clock.ts';

const minute = 60_000;
const broken = new Failure('502 from the service', { code: 'HTTP_502', kind: 'remote-failed', transient: true });

interface Source {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** A wait for states that come one a look; an Error among them is a bad look, the last one stays. */
function waitThrough(states: readonly (string | Error)[], more: Partial<Waiting<string> & WaitLimits & Source> = {}) {
  const clock = new VirtualClock();
  const start = clock.now();
  const events: WaitEvent[] = [];
  const looksAt: number[] = [];
  const limits = { timeoutMs: 30 * minute, onEvent: (event: WaitEvent) => events.push(event), ...more };
  const over = wait<string>({ clock, signal: undefined, ...more }, limits, {
    what: 'start of calc',
    look: async () => {
      looksAt.push(clock.now() - start);
      const state = states[Math.min(looksAt.length, states.length) - 1];
      if (state instanceof Error) throw state;
      return state ?? '';
    },
    state: (state) => state,
    judge: (state) => {
      if (state === 'Failed') throw new Error('MISSING_CONSTANT');
      return state === 'Started' ? 'done' : state === 'Starting' ? 'pending' : 'unknown';
    },
    ...more,
  });
  return { over, clock, events, looksAt, elapsed: () => clock.now() - start };
}

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no error',
    (error: unknown) => error,
  );
}

describe('the looks', () => {
  test('begin at once, and nothing is slept when the thing is done already', async () => {
    const { over, clock, elapsed } = waitThrough(['Started']);
    expect(await over).toBe('Started');
    expect(clock.slept).toEqual([]);
    expect(elapsed()).toBe(0);
  });

  test('nothing is slept after the end', async () => {
    const { over, looksAt, elapsed } = waitThrough(['Starting', 'Starting', 'Started']);
    await over;
    expect(looksAt).toEqual([0, 1_000, 2_000]);
    expect(elapsed()).toBe(2_000);
  });

  test('become rarer with the age of the wait, within bounds', async () => {
    const { over, looksAt } = waitThrough(['Starting']);
    await errorOf(over);
    const pauses = looksAt.slice(1).map((at, index) => at - (looksAt[index] ?? 0));
    expect(pauses.slice(0, 10)).toEqual(Array(10).fill(1_000));
    expect(Math.max(...pauses)).toBe(30_000);
    expect(pauses.slice(0, -1)).toEqual(pauses.slice(0, -1).toSorted((a, b) => a - b));
    expect(looksAt.length).toBeLessThan(100);
  });

  test.each([
    [0, 1_000],
    [10_000, 1_000],
    [60_000, 6_000],
    [3_600_000, 30_000],
  ])('after %i ms come in %i ms', (elapsed, expected) => {
    expect(intervalMs(defaultSchedule, elapsed, Infinity)).toBe(expected);
    expect(intervalMs(defaultSchedule, elapsed, 300)).toBe(300);
  });

  test('can never hammer the service', async () => {
    for (const bad of [Number.NaN, -1]) {
      for (const more of [
        { timeoutMs: bad },
        { schedule: { ...defaultSchedule, minMs: bad } },
        { schedule: { ...defaultSchedule, share: bad } },
        { schedule: { ...defaultSchedule, maxMs: bad } },
      ]) {
        const { over, looksAt } = waitThrough(['Starting'], more);
        expect(await errorOf(over)).toBeInstanceOf(RangeError);
        expect(looksAt).toEqual([]);
      }
    }
    const { over, looksAt } = waitThrough(['Starting'], {
      timeoutMs: 1_000,
      schedule: { minMs: 0, share: 0, maxMs: 0 },
    });
    await errorOf(over);
    expect(looksAt.length).toBeLessThan(30);
  });
});

describe('the deadline', () => {
  test('is exact, and the last look is at it', async () => {
    const { over, looksAt, elapsed } = waitThrough(['Starting'], { timeoutMs: 10.5 * minute });
    const error = await errorOf(over);
    expect(error).toBeInstanceOf(WaitTimeout);
    expect(error).toMatchObject({ kind: 'timeout', code: 'TIMEOUT', lastState: 'Starting' });
    expect((error as Error).message).toBe(
      'The time limit of 10 min 30 s ran out while waiting for start of calc; its last known state is Starting.',
    );
    expect(looksAt.at(-1)).toBe(10.5 * minute);
    expect(elapsed()).toBe(10.5 * minute);
  });

  test('still sees an end at the last moment', async () => {
    const clock = new VirtualClock();
    const start = clock.now();
    const { over } = waitThrough([], {
      clock,
      timeoutMs: minute,
      look: async () => (clock.now() - start >= minute ? 'Started' : 'Starting'),
    });
    expect(await over).toBe('Started');
    expect(clock.now() - start).toBe(minute);
  });

  test('of nothing means one look', async () => {
    expect(await waitThrough(['Started'], { timeoutMs: 0 }).over).toBe('Started');
    const { over, looksAt } = waitThrough(['Starting'], { timeoutMs: 0 });
    expect(await errorOf(over)).toBeInstanceOf(WaitTimeout);
    expect(looksAt).toEqual([0]);
  });

  test.each(['obeys', 'ignores'])('ends a look that hangs and %s its signal', async (how) => {
    const { over, elapsed } = waitThrough([], {
      timeoutMs: 5 * minute,
      look: ({ signal }) =>
        new Promise((_, reject) => {
          if (how === 'obeys') signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    });
    const error = await errorOf(over);
    expect(error).toBeInstanceOf(WaitTimeout);
    expect((error as Error).message).toContain('its state could never be read');
    expect(elapsed()).toBe(5 * minute);
  });

  test('gives a look that has just begun one more second', async () => {
    const clock = new VirtualClock();
    const start = clock.now();
    let looks = 0;
    const { over } = waitThrough([], {
      clock,
      timeoutMs: minute,
      schedule: { minMs: 20_000, share: 0, maxMs: 20_000 },
      look: () => (++looks === 4 ? new Promise(() => {}) : Promise.resolve('Starting')),
    });
    expect(await errorOf(over)).toMatchObject({ lastState: 'Starting' });
    expect(clock.now() - start).toBe(minute + 1_000);
  });

  test('says first what the last look met when it could not see', async () => {
    const { over } = waitThrough(['Starting', broken], { timeoutMs: minute });
    const error = await errorOf(over);
    expect(error).toMatchObject({ code: 'TIMEOUT', lastState: 'Starting', cause: broken });
    expect((error as Error).message).toBe(
      '502 from the service The time limit of 1 min ran out while waiting for start of calc; its last known state is Starting.',
    );
  });

  test('says also what had kept a look until it was cut short', async () => {
    const { over } = waitThrough([], {
      timeoutMs: minute,
      look: ({ signal }) =>
        new Promise((_, reject) => {
          const cut = new Failure('Cancelled.', { code: 'CANCELLED', kind: 'cancelled', cause: broken });
          signal?.addEventListener('abort', () => reject(cut));
        }),
    });
    expect(await errorOf(over)).toMatchObject({
      code: 'TIMEOUT',
      cause: broken,
      message: expect.stringMatching(/^502 from the service The time limit of 1 min ran out/),
    });
  });

  test('may be none, or longer than a timer of Node can be', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on('warning', note);
    for (const timeoutMs of [Infinity, 2 ** 31 + 5_000]) {
      let looks = 0;
      const limits = { timeoutMs, schedule: { minMs: 1, share: 0, maxMs: 1 } };
      const ended = await wait({ clock: realClock, signal: undefined }, limits, {
        what: 'it',
        look: async () => ++looks,
        state: String,
        judge: (look) => (look === 3 ? 'done' : 'pending'),
      });
      expect(ended).toBe(3);
    }
    await new Promise((done) => setImmediate(done));
    process.off('warning', note);
    expect(warnings).toEqual([]);
  });
});

describe('a bad look', () => {
  test('does not end the wait', async () => {
    const { over, events, looksAt } = waitThrough(['Starting', broken, broken, 'Starting', broken, 'Started']);
    expect(await over).toBe('Started');
    expect(looksAt).toHaveLength(6);
    expect(events.map((event) => (event.type === 'poll-failed' ? event.inARow : event.type))).toEqual([
      'state',
      1,
      2,
      1,
      'state',
    ]);
  });

  test('ends it when it will not get better', async () => {
    const wrongKey = Object.assign(new Error('401'), { transient: false });
    const { over, looksAt } = waitThrough(['Starting', wrongKey]);
    expect(await errorOf(over)).toBe(wrongKey);
    expect(looksAt).toHaveLength(2);
    expect(await errorOf(waitThrough([new TypeError('a fault of ours')]).over)).toBeInstanceOf(TypeError);
  });

  test('is judged by the caller when it wants to', async () => {
    const { over, looksAt } = waitThrough([new Error('odd'), 'Started'], {
      isTransient: (error) => (error as Error).message === 'odd',
    });
    await over;
    expect(looksAt).toHaveLength(2);
  });

  test('may be one that throws before it promises', async () => {
    const look = () => {
      throw new Error('at once');
    };
    expect(await errorOf(waitThrough([], { look }).over)).toMatchObject({ message: 'at once' });
  });
});

describe('the verdict', () => {
  test('ends the wait when the other side has failed', async () => {
    const { over, looksAt, elapsed } = waitThrough(['Starting', 'Failed', 'Starting']);
    expect(await errorOf(over)).toMatchObject({ message: 'MISSING_CONSTANT' });
    expect(looksAt).toHaveLength(2);
    expect(elapsed()).toBe(1_000);
  });

  test('of a state that nobody documented is reported once and waited on, never taken for success', async () => {
    const { over, events } = waitThrough(['Starting', 'Unpacking', 'Unpacking', 'Unpacking', 'Started']);
    await over;
    expect(events.map((event) => event.type === 'state' && [event.state, event.known])).toEqual([
      ['Starting', true],
      ['Unpacking', false],
      ['Started', true],
    ]);
    expect(await errorOf(waitThrough(['Unpacking']).over)).toMatchObject({ code: 'TIMEOUT', lastState: 'Unpacking' });
  });
});

describe('what is reported', () => {
  test('is one line a change, and a heartbeat at long intervals in between', async () => {
    const { over, events, looksAt } = waitThrough(['Starting'], { usual: '1 to 10 minutes' });
    await errorOf(over);
    const beats = events.filter((event) => event.type === 'heartbeat');
    expect(events).toHaveLength(1 + beats.length);
    expect(beats.length).toBeGreaterThan(15);
    expect(beats.length).toBeLessThan(30);
    expect(looksAt.length).toBeGreaterThan(beats.length * 2);
    expect(beats[0]).toMatchObject({ state: 'Starting', deadlineMs: 30 * minute, usual: '1 to 10 minutes' });
    const times = beats.map(({ elapsedMs }) => elapsedMs);
    for (const [index, at] of times.entries()) expect(at - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(minute);
  });

  test('begins anew with each change', async () => {
    const states = [...Array(40).fill('Starting'), ...Array(3).fill('Unpacking'), 'Started'];
    const { over, events } = waitThrough(states);
    await over;
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['state', 'heartbeat']));
    let last = 0;
    for (const event of events) {
      if (event.type === 'heartbeat') expect(event.elapsedMs - last).toBeGreaterThanOrEqual(minute);
      if (event.type !== 'poll-failed') last = event.elapsedMs;
    }
  });
});

describe('cancellation', () => {
  const reason = new Error('the workflow was cancelled');

  test('before the first look means no look', async () => {
    const { over, looksAt } = waitThrough(['Started'], { signal: AbortSignal.abort(reason) });
    expect(await errorOf(over)).toBe(reason);
    expect(looksAt).toEqual([]);
  });

  test('ends a pause at once with the reason that was given', async () => {
    const stop = new AbortController();
    const started = performance.now();
    const { over } = waitThrough(['Starting'], {
      clock: realClock,
      signal: stop.signal,
      onEvent: () => setTimeout(() => stop.abort(reason), 2),
    });
    expect(await errorOf(over)).toBe(reason);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test.each(['obeys', 'ignores'])('ends a look at once that %s its signal', async (how) => {
    const stop = new AbortController();
    const { over } = waitThrough([], {
      clock: realClock,
      signal: stop.signal,
      look: ({ signal }) => {
        setTimeout(() => stop.abort(reason), 2);
        return new Promise((_, reject) => {
          if (how === 'obeys') signal?.addEventListener('abort', () => reject(signal.reason));
        });
      },
    });
    expect(await errorOf(over)).toBe(reason);
  });

  test('wins over an end that comes with it', async () => {
    const stop = new AbortController();
    const look = async () => {
      stop.abort(reason);
      return 'Started';
    };
    expect(await errorOf(waitThrough([], { signal: stop.signal, look }).over)).toBe(reason);
  });
});

test('a finished wait leaves no timer and no listener behind', async () => {
  const { signal } = new AbortController();
  const add = jest.spyOn(signal, 'addEventListener');
  const remove = jest.spyOn(signal, 'removeEventListener');
  for (let n = 0; n < 50; n++) {
    await waitThrough(['Started'], { signal, clock: realClock }).over;
    await errorOf(waitThrough(['Failed'], { signal, clock: realClock }).over);
  }
  expect(add.mock.calls.length).toBe(100);
  expect(remove.mock.calls.length).toBeGreaterThanOrEqual(100);
  await new Promise((done) => setImmediate(done));
  expect(process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length).toBeLessThan(5);
});

test.each([
  [0, '0 s'],
  [1_240, '1.2 s'],
  [9_960, '10 s'],
  [45_000, '45 s'],
  [59_600, '1 min'],
  [200_000, '3 min 20 s'],
  [3_599_700, '1 h'],
  [7_500_000, '2 h 5 min'],
])('%i ms read as %s', (ms, expected) => {
  expect(span(ms)).toBe(expected);
});
