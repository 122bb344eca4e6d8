import { describe, expect, test } from '@jest/globals';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
import { type ActionCase, cases, perEnvironment } from '../support/mendix-cases.ts';
import {
  annotation,
  count,
  expectFailure,
  expectSuccess,
  inWorld,
  type Rehearsal,
  type StepResult,
} from '../support/mendix-steps.ts';
import { writes } from '../support/rehearsal.ts';
import { runnerWaitsMs } from '../support/run-step.ts';

/** Runs an action in a world in which this goes wrong. */
async function faulty(one: ActionCase, ...rules: FaultRule[]): Promise<{ result: StepResult; world: Rehearsal }> {
  return inWorld(async (world) => {
    world.emulator.faults.add(...rules);
    return { result: await world.run(one.action, one.inputs), world };
  });
}

describe('Reads that go wrong', () => {
  test.concurrent.each(cases)('%s: the service answers 500 twice and then works', async (action, one) => {
    const { result, world } = await faulty(one, {
      kind: 'status',
      status: 500,
      method: 'GET',
      path: one.read.path,
      times: 2,
    });
    expectSuccess(result, action);
    expect(count(world, 'GET', one.read.path)).toBe(one.read.times + 2);
    expect(result.log.match(/HTTP 500; trying again in /g)).toHaveLength(2);
  });

  test.concurrent.each(cases)('%s: 429 with Retry-After', async (action, one) => {
    const headers = { 'Retry-After': '9' };
    const { result, world } = await faulty(one, {
      kind: 'status',
      status: 429,
      headers,
      method: 'GET',
      path: one.read.path,
      times: 1,
    });
    expectSuccess(result, action);
    expect(count(world, 'GET', one.read.path)).toBe(one.read.times + 1);
    expect(result.log).toMatch(/HTTP 429; trying again in 9(\.\d)? s/);
  });

  test.concurrent.each(cases)('%s: cut answers, dropped connections and a web page, each once', async (action, one) => {
    const at = { method: 'GET', path: one.read.path, times: 1 };
    const { result, world } = await faulty(
      one,
      { kind: 'cut-body', ...at },
      { kind: 'drop-before', after: 1, ...at },
      { kind: 'drop-after', after: 2, ...at },
      { kind: 'not-json', after: 3, ...at },
    );
    expectSuccess(result, action);
    expect(count(world, 'GET', one.read.path)).toBe(one.read.times + 4);
  });

  test.concurrent.each(cases)('%s: never JSON', async (action, one) => {
    const { result, world } = await faulty(one, { kind: 'not-json' });
    expectFailure(result, action, 'UNEXPECTED_ANSWER', 'remote-failed');
    expect(annotation(result)).toContain('it is not JSON');
    expect(annotation(result)).not.toContain('DOCTYPE');
    expect(writes(world)).toEqual([]);
  });

  test.concurrent.each(cases)('%s: always 503', async (action, one) => {
    const { result, world } = await faulty(one, { kind: 'status', status: 503, body: 'Down for maintenance' });
    expectFailure(result, action, 'HTTP_503', 'remote-failed');
    expect(annotation(result)).toContain('"Down for maintenance"');
    expect(annotation(result)).toContain('https://status.mendix.com');
    expect(writes(world)).toEqual([]);
  });

  test.concurrent.each(cases)('%s: a redirect to another origin', async (action, one) => {
    const { result, world } = await faulty(one, { kind: 'redirect', location: '{fileOrigin}/elsewhere' });
    expectFailure(result, action, 'REDIRECTED', 'config');
    expect(world.emulator.requests.list().filter(({ path }) => path === '/elsewhere')).toEqual([]);
  });

  test.concurrent.each(cases)('%s: an error with status 200', (action, { inputs }) =>
    inWorld(
      async (world) => {
        const result = await world.run(action, { ...inputs, 'app-id': 'calk' });
        expectFailure(result, action, /^[A-Z_]+$/, /not-found|config|auth/);
        expect(annotation(result)).toContain('calk');
        expect(writes(world)).toEqual([]);
      },
      { variants: { 'mendix.errors-200': true, 'mendix.code-spelling': 'spaces' } },
    ),
  );

  test.concurrent.each(cases)('%s: no answer once, then one', (action, one) =>
    inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'hang', method: 'GET', path: one.read.path, times: 1 });
      const result = await world.run(action, { ...one.inputs, 'request-timeout-seconds': 3 });
      expectSuccess(result, action);
      expect(count(world, 'GET', one.read.path)).toBe(one.read.times + 1);
      expect(result.log).toContain('REQUEST_TIMEOUT; trying again in');
    }),
  );

  const limited = cases.filter(([action]) => !['set-settings', 'get-settings', 'scale'].includes(action));
  test.concurrent.each(limited)('%s: no answer within timeout-minutes', (action, one) =>
    inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'hang' });
      const result = await world.run(action, { ...one.inputs, 'timeout-minutes': '0.5' });
      expectFailure(result, action, 'TIMEOUT', 'timeout');
      expect(annotation(result)).toContain('30 s');
      expect(writes(world)).toEqual([]);
    }),
  );

  test.concurrent.each(cases)('%s: cancelled while no answer comes', async (action, one) =>
    inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'hang' });
      let kill: ((signal: NodeJS.Signals) => void) | undefined;
      const running = world.run(action, one.inputs, {
        onLog: (_log, killer) => {
          kill = killer;
        },
      });
      while (world.requests().length === 0) await new Promise((done) => setTimeout(done, 5));
      const sent = performance.now();
      kill?.('SIGTERM');
      const result = await running;
      expectFailure(result, action, 'CANCELLED', 'cancelled');
      expect(performance.now() - sent).toBeLessThan(runnerWaitsMs);
      expect(writes(world)).toEqual([]);
    }),
  );

  test.concurrent.each(perEnvironment)('%s: names of the service that are not harmless', (action, { inputs }) =>
    inWorld(async (world) => {
      const Mode = 'Te\n::set-output name=x::y\r\n::error::z\u001b[2J##[group]';
      const json = [{ Mode, Status: Mode, Production: false, EnvironmentId: 'x' }];
      world.emulator.faults.add({ kind: 'status', status: 200, json, path: '/api/1/apps/calc/environments' });
      const result = await world.run(action, inputs);
      expectFailure(result, action, 'ENVIRONMENT_NOT_FOUND', 'not-found');
      expect(result.outputs).not.toHaveProperty('x');
    }),
  );

  test.concurrent.each(cases)('%s: never any answer', async (action, one) =>
    inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'hang' });
      const result = await world.run(action, { ...one.inputs, 'request-timeout-seconds': 1 });
      expectFailure(result, action, 'REQUEST_TIMEOUT', 'timeout');
      expect(annotation(result)).toContain('no answer within 1 s');
      // It is tried again for six real seconds.
      for (const asked of Map.groupBy(world.requests(), (request) => request).values())
        expect(asked.length).toBeLessThanOrEqual(6);
      expect(writes(world)).toEqual([]);
    }),
  );
});
