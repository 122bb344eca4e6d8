import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Failure } from '../../src/base/failure.ts';
import { Step } from '../../src/runner/step.ts';
import { VirtualClock } from '../support/clock.ts';

let printed = '';
beforeEach(() => {
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    printed += String(piece);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

const clock = new VirtualClock();
const step = (timeoutMinutes?: number) => new Step({ signal: new AbortController().signal, clock, timeoutMinutes });

describe('what the log shows of requests', () => {
  const request = { type: 'request', method: 'GET', path: '/api/1/apps', outcome: 200, ms: 12.4, attempt: 1 } as const;

  test('is a line each with step debugging on, and a count', () => {
    const one = step();
    one.onHttp(request);
    one.onHttp({ ...request, outcome: 'ECONNRESET', attempt: 2 });
    expect(printed).toBe('::debug::GET /api/1/apps 200 12 ms\n::debug::GET /api/1/apps ECONNRESET 12 ms (try 2)\n');
    expect(one.traffic).toEqual({ calls: 2, retries: 1 });
  });

  test('is every pause before another try', () => {
    step().onHttp({ type: 'retry', method: 'GET', path: '/x', reason: 'HTTP 503', inMs: 2_340, attempt: 1 });
    expect(printed).toBe('GET /x: HTTP 503; trying again in 2.3 s.\n');
  });

  test('is the progress of a transfer now and then, and its end', async () => {
    const one = step();
    const progress = { type: 'progress', direction: 'upload', total: 2_000_000 } as const;
    for (let part = 1; part <= 20; part++) {
      one.onHttp({ ...progress, bytes: part * 100_000, ms: part * 500 });
      await clock.sleep(500);
    }
    expect(printed).toBe('Sent 1.1 MB of 2 MB (55 %), 200 kB/s\nSent 2 MB of 2 MB (100 %), 200 kB/s\n');
  });
});

describe('what the log shows of waits', () => {
  test('is one line for each event, and unknown states are called so', () => {
    const one = step();
    one.onWait({ type: 'state', what: 'start', state: 'Starting', known: true, elapsedMs: 0 });
    one.onWait({ type: 'state', what: 'start', state: '::error::x', known: false, elapsedMs: 1_000 });
    one.onWait({
      type: 'heartbeat',
      what: 'start',
      state: undefined,
      elapsedMs: 60_000,
      deadlineMs: 600_000,
      usual: '3 minutes',
    });
    expect(printed).toBe(
      'start: Starting after 0 s\n' +
        'start: ::error::x (not a documented state; waiting on) after 1 s\n' +
        'start: still unknown after 1 min (limit 10 min; usual is 3 minutes)\n',
    );
  });

  test('is not every one of many bad looks', () => {
    const one = step();
    for (let inARow = 1; inARow <= 30; inARow++) {
      one.onWait({ type: 'poll-failed', what: 'start', error: new Error('502'), inARow });
    }
    expect(printed.trim().split('\n')).toHaveLength(6);
  });
});

test('the time that is left never goes below nothing, and is endless without a limit', async () => {
  expect(step().leftMs()).toBe(Infinity);
  const one = step(1);
  expect(one.leftMs()).toBe(60_000);
  await clock.sleep(90_000);
  expect(one.leftMs()).toBe(0);
});

test('what goes on is told until it has ended', () => {
  const one = step();
  one.begins('a', { what: 'The backup', input: 'snapshot-id', id: 's-1' });
  one.begins('b', { what: 'The restore', id: 'r-1' });
  expect(one.stillGoingOn()).toEqual([
    'The backup goes on at the service. To go on waiting for it, run this action again with `snapshot-id: s-1`.',
    'The restore (id r-1) goes on at the service.',
  ]);
  one.ended('a');
  one.ended('b');
  expect(one.stillGoingOn()).toEqual([]);
});

test('what was refused, or never sent, has not begun', async () => {
  const failure = (outcomeUnknown: boolean) => () =>
    Promise.reject(new Failure('No.', { code: 'NO', kind: 'conflict', outcomeUnknown }));
  const one = step();
  await expect(one.beginsWith('stop', { what: 'The stop' }, failure(false))).rejects.toMatchObject({ code: 'NO' });
  expect(one.stillGoingOn()).toEqual([]);
  await expect(one.beginsWith('stop', { what: 'The stop' }, failure(true))).rejects.toMatchObject({ code: 'NO' });
  expect(one.stillGoingOn()).toEqual(['The stop goes on at the service.']);
  expect(await one.beginsWith('clean', { what: 'The removal' }, async () => 'asked')).toBe('asked');
  expect(one.stillGoingOn()).toHaveLength(2);
});

test('a group ends also when its work fails', async () => {
  await expect(step().group('Title', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(printed).toBe('::group::Title\n::endgroup::\n');
});

test('masks hide every line of a text', () => {
  step().mask('one\n two ');
  expect(printed).toBe('::add-mask::one\n::add-mask:: two \n::add-mask::two\n');
});

describe('what is kept for later steps', () => {
  const names = ['GITHUB_OUTPUT', 'GITHUB_STATE'] as const;
  const before = names.map((name) => process.env[name]);
  const set = (value: string | undefined) => {
    for (const name of names) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
  afterEach(() => {
    for (const [index, name] of names.entries()) {
      if (before[index] === undefined) delete process.env[name];
      else process.env[name] = before[index];
    }
  });

  test('is shown where there is no runner, and counts as kept', () => {
    set(undefined);
    const one = step();
    one.output('job-id', 'j\n1');
    one.output('none', undefined);
    expect(one.saveState('job', 'j-1')).toBe(true);
    expect(printed).toBe('output job-id: j 1\nstate job: j-1\n');
    expect([...one.outputs]).toEqual([['job-id', 'j\n1']]);
  });

  test('is shown with a warning where it cannot be written, and does not count as kept', () => {
    set('/nowhere/at/all');
    const one = step();
    expect(one.saveState('job', 'j-1')).toBe(false);
    expect(printed).toMatch(/^::warning::The state job could not be written \(Error: ENOENT.*\)\. It is: j-1\n$/);
  });
});

test('a result is logged, and the headline of the summary', () => {
  const one = step();
  one.result('calc / Test runs.');
  expect(printed).toBe('calc / Test runs.\n');
  expect(one.summary.render('T')).toBe('### T\n\ncalc / Test runs\n\n');
});

test('a step can be given more time, never less', () => {
  const one = step(1);
  one.allowAtLeast(30_000);
  expect(one.limits().timeoutMs).toBe(60_000);
  one.allowAtLeast(90_000);
  expect(one.leftMs()).toBe(90_000);
  const endless = step();
  endless.allowAtLeast(1);
  expect(endless.leftMs()).toBe(Infinity);
});
