import { describe, expect, test } from '@jest/globals';
import {
  runUnitTests,
  type UnitTestResult,
  type UnitTestSettings,
  unitTestFailure,
} from '../../src/mendix/unit-tests.ts';
import { VirtualClock } from '../support/clock.ts';
import { type Reply, type ScriptedServer, type Seen, serve } from '../support/scripted-server.ts';
import { failureOf } from './service.ts';

const password = 'pass"word/1';

/** What the module answers for one run, with changes. */
const status = (changes: Record<string, unknown> = {}): Reply => ({
  body: { failures: 0, tests: 10, runtime: 1_500, failed_tests: [], completed: true, ...changes },
});
const running = status({ completed: false, runtime: -1 });
const started: Reply = { status: 204 };
const busy: Reply = { status: 400, body: 'Cannot start a test run while another test run is still running' };
const never: Reply = { status: 400, body: 'No testrun was started yet' };

/** Answers each command in turn; the last answer again and again. */
function script(answers: { start?: readonly Reply[]; status?: readonly Reply[] }): (seen: Seen) => Reply {
  const left = {
    start: [...(answers.start ?? [started])],
    status: [...(answers.status ?? [never, running, status()])],
  };
  return ({ path }) => {
    const list = path.endsWith('/start') ? left.start : left.status;
    return (list.length > 1 ? list.shift() : list[0]) ?? { status: 500 };
  };
}

function run(server: ScriptedServer, changes: Partial<UnitTestSettings> = {}, minutes = 10): Promise<UnitTestResult> {
  const clock = new VirtualClock();
  const settings = { url: new URL(`${server.url}/_app/calc`), password, name: 'calc / Test', clock, ...changes };
  return runUnitTests(settings, { timeoutMs: minutes * 60_000 });
}

/** Starts that the app saw. */
const starts = (server: ScriptedServer) => server.calls().filter((call) => call.endsWith('/start')).length;

test('starts a run and waits for its result; the password is in the body only', async () => {
  await using server = await serve(script({}));
  expect(await run(server)).toEqual({ tests: 10, failures: 0, seconds: 1.5, failed: [], isRunning: false });
  expect(server.calls()).toEqual([
    'POST /_app/calc/unittests/status',
    'POST /_app/calc/unittests/start',
    'POST /_app/calc/unittests/status',
    'POST /_app/calc/unittests/status',
  ]);
  for (const { json, headers } of server.seen) {
    expect(json).toEqual({ password });
    expect(headers['content-type']).toBe('application/json');
  }
});

test('failed tests are told, on one line each, without the password', async () => {
  const failed_tests = [
    { name: 'Orders.Test_Total', step: `Login with ${password}`, error: 'Expected 3,\nbut was 4' },
    { name: null, step: null, error: encodeURIComponent(password) },
  ];
  await using server = await serve(script({ status: [never, running, status({ failures: 1, failed_tests })] }));
  expect(await run(server)).toMatchObject({
    // More failed than it counts.
    failures: 2,
    failed: [
      { name: 'Orders.Test_Total', step: 'Login with ***', error: 'Expected 3, but was 4' },
      { name: 'a test without a name', step: '', error: '***' },
    ],
  });
});

describe('older builds of the module', () => {
  test.each([404, 405])('are asked with GET after a POST was answered %i', async (refusal) => {
    const answer = script({});
    await using server = await serve((seen) => (seen.method === 'GET' ? answer(seen) : { status: refusal }));
    expect(await run(server)).toMatchObject({ tests: 10 });
    expect(server.calls().filter((call) => call.startsWith('POST'))).toHaveLength(1);
    for (const { json } of server.seen) expect(json).toEqual({ password });
  });

  test.each([
    [404, 404],
    [404, 405],
    [405, 404],
    [405, 405],
  ])('are not thought to be there when POST is answered %i and GET %i', async (post, get) => {
    await using server = await serve(({ method }) => ({ status: method === 'POST' ? post : get }));
    const failure = await failureOf(run(server));
    expect(failure).toMatchObject({ code: 'UNIT_TESTS_DISABLED', status: post });
    expect(failure.message).toContain(`(HTTP ${post}, POST `);
  });

  test('a start that is lost is not sent again by itself', async () => {
    const answer = script({ start: [{ drop: true }], status: [never, running, status()] });
    await using server = await serve((seen) => (seen.method === 'GET' ? answer(seen) : { status: 405 }));
    expect(await run(server)).toMatchObject({ tests: 10 });
    expect(starts(server)).toBe(1);
  });
});

describe('a run of somebody else', () => {
  test('is waited for; then an own one is started', async () => {
    await using server = await serve(script({ status: [running, running, status(), running, status({ tests: 11 })] }));
    expect(await run(server)).toMatchObject({ tests: 11 });
    expect(starts(server)).toBe(1);
  });

  test('that began just before ours is waited for, too', async () => {
    const answers = { start: [busy, started], status: [never, running, status(), running, status({ tests: 11 })] };
    await using server = await serve(script(answers));
    expect(await run(server)).toMatchObject({ tests: 11 });
    expect(starts(server)).toBe(2);
  });

  test('that never ends', async () => {
    await using server = await serve(script({ status: [running] }));
    const failure = await failureOf(run(server));
    expect(failure).toMatchObject({ code: 'TIMEOUT', kind: 'timeout' });
    expect(failure.message).toBe(
      'The time limit of 10 min ran out while waiting for another run of the unit tests of calc / Test; its last known state is running 10 tests.',
    );
    expect(starts(server)).toBe(0);
  });

  test('a refusal without a run is told in the words of the app', async () => {
    await using server = await serve(script({ start: [{ status: 400, body: `No tests for ${password}` }] }));
    const failure = await failureOf(run(server));
    expect(failure).toMatchObject({ code: 'UNIT_TESTS_BUSY', kind: 'conflict' });
    expect(failure.message).toContain('Could not start the unit tests of calc / Test: No tests for *** (HTTP 400');
    expect(starts(server)).toBe(4);
  });
});

describe('a status that is not of this run', () => {
  test('is not believed: the one from before', async () => {
    await using server = await serve(script({ status: [status(), status(), running, status({ runtime: 1_600 })] }));
    expect(await run(server)).toMatchObject({ seconds: 1.6 });
  });

  test('is not believed: one that took longer than the run can have', async () => {
    await using server = await serve(script({ status: [never, status({ runtime: 3_600_000 })] }));
    const failure = await failureOf(run(server));
    expect(failure).toMatchObject({ code: 'UNIT_TESTS_STALE', kind: 'remote-failed' });
    expect(starts(server)).toBe(4);
  });

  test('the same result again, of a run too short to be seen, is settled by another run', async () => {
    let runs = 0;
    await using server = await serve(({ path }) => {
      if (!path.endsWith('/start')) return status({ runtime: runs < 2 ? 3 : 4 });
      runs += 1;
      return started;
    });
    expect(await run(server)).toMatchObject({ seconds: 0.004 });
    expect(runs).toBe(2);
  });

  test('the same result again is of this run when the run was seen', async () => {
    await using server = await serve(script({ status: [status(), running, status()] }));
    expect(await run(server)).toMatchObject({ tests: 10, failures: 0 });
    expect(starts(server)).toBe(1);
  });

  test('a run that the app has forgotten, as after a restart', async () => {
    await using server = await serve(script({ status: [never, running, never] }));
    expect(await failureOf(run(server))).toMatchObject({ code: 'UNIT_TESTS_STALE' });
  });
});

describe('a lost answer to the start', () => {
  test.each([
    ['carried out', [never, running, status()], 1],
    ['not carried out', [status(), status()], 4],
  ] as const)('that was %s', async (_, statuses, expected) => {
    await using server = await serve(script({ start: [{ drop: true }], status: statuses }));
    await run(server).catch((error: { code: string }) => expect(error.code).toBe('UNIT_TESTS_STALE'));
    expect(starts(server)).toBe(expected);
  });
});

test('a run that never completes', async () => {
  await using server = await serve(script({ status: [never, status({ completed: false, runtime: -1, failures: 2 })] }));
  const failure = await failureOf(run(server));
  expect(failure).toMatchObject({ code: 'TIMEOUT', kind: 'timeout' });
  expect(failure.message).toBe(
    'The time limit of 10 min ran out while waiting for the unit tests of calc / Test; its last known state is running 10 tests, 2 failed so far.',
  );
});

test('trouble on the way does not end the wait', async () => {
  const answers = [never, running, { status: 503 }, { drop: true }, { status: 502, body: '<html>' }, status()];
  await using server = await serve(script({ status: answers }));
  expect(await run(server)).toMatchObject({ tests: 10 });
});

describe('is refused', () => {
  test.each([
    [{ status: 401, body: `Invalid password provided: ${password}` }, 'UNIT_TESTS_PASSWORD', 'auth'],
    [{ status: 403, body: '<html>No</html>' }, 'HTTP_403', 'auth'],
    [{ status: 404, body: '<html>Not found</html>' }, 'UNIT_TESTS_DISABLED', 'config'],
    [{ status: 405 }, 'UNIT_TESTS_DISABLED', 'config'],
    [{ status: 302, headers: { location: 'https://elsewhere.example.com/' } }, 'REDIRECTED', 'config'],
    [{ status: 399 }, 'REDIRECTED', 'config'],
    [{ status: 402, body: 'No.' }, 'HTTP_402', 'config'],
    [{ status: 200, body: '<html>The app</html>' }, 'UNEXPECTED_ANSWER', 'remote-failed'],
    [{ status: 200, body: { completed: true } }, 'UNEXPECTED_ANSWER', 'remote-failed'],
  ] as const)('%j: %s', async (reply, code, kind) => {
    await using server = await serve(() => reply);
    const failure = await failureOf(run(server));
    expect(failure).toMatchObject({ code, kind });
    expect(failure.message).not.toContain(password);
    expect(starts(server)).toBe(0);
  });

  test('an address that is not secure, before anything is sent', async () => {
    await using server = await serve(script({}));
    const failure = await failureOf(run(server, { url: new URL('http://calc-test.mendixcloud.com') }));
    expect(failure).toMatchObject({ code: 'INSECURE_ADDRESS', kind: 'config' });
  });
});

describe('the verdict', () => {
  const good: UnitTestResult = { tests: 3, failures: 0, seconds: 1, failed: [] };
  const broken = { name: 'Orders.Test_Total', step: 's', error: 'Expected 3.' };

  test('good', () => expect(unitTestFailure(good, 3, 'calc / Test')).toBeUndefined());

  test.each([
    [{ ...good, tests: 0 }, 1, 'UNIT_TESTS_TOO_FEW', 'No unit test of calc / Test ran; at least 1 must.'],
    [good, 4, 'UNIT_TESTS_TOO_FEW', 'Only 3 unit tests of calc / Test ran; at least 4 must.'],
    [
      { ...good, failures: 1, failed: [broken] },
      1,
      'UNIT_TESTS_FAILED',
      '1 of 3 unit tests of calc / Test failed: Orders.Test_Total (Expected 3).',
    ],
    [
      { ...good, tests: 9, failures: 7, failed: Array.from({ length: 6 }, () => broken) },
      1,
      'UNIT_TESTS_FAILED',
      expect.stringMatching(/^7 of 9 .*; 2 more\.$/),
    ],
  ] as const)('%j, at least %i: %s', (result, minimum, code, message) => {
    expect(unitTestFailure(result, minimum, 'calc / Test')).toMatchObject({ code, message });
  });
});
