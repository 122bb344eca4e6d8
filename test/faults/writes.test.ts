import { describe, expect, test } from '@jest/globals';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
import { type Fate, writers } from '../support/mendix-cases.ts';
import { count, expectFailure, expectSuccess, inWorld, type StepResult } from '../support/mendix-steps.ts';

describe('Writes that go wrong', () => {
  const lost = (kind: 'drop-after' | 'drop-before', path: string): FaultRule => ({
    kind,
    method: 'POST',
    path,
    times: 1,
  });

  test.concurrent.each(writers)(
    '%s: the connection is lost after the call was carried out',
    async (action, one, write) => {
      await inWorld(async (world) => {
        world.emulator.faults.add(lost('drop-after', write.path));
        const result = await world.run(action, one.inputs);
        expectLost(result, action, write.lostAfter);
        expect(write.done(world)).toBe(1);
        expect(count(world, 'POST', write.path)).toBeLessThanOrEqual(write.sent);
      });
    },
  );

  test.concurrent.each(writers)('%s: no answer although the call was carried out', async (action, one, write) => {
    await inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'hang', handled: true, method: 'POST', path: write.path, times: 1 });
      const result = await world.run(action, { ...one.inputs, 'request-timeout-seconds': 1 });
      expectLost(result, action, write.lostAfter, /timeout/);
      expect(write.done(world)).toBe(1);
      expect(count(world, 'POST', write.path)).toBeLessThanOrEqual(write.sent);
    });
  });

  test.concurrent.each(writers)('%s: a web page instead of the answer', async (action, one, write) => {
    await inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'not-json', method: 'POST', path: write.path, times: 1 });
      const result = await world.run(action, one.inputs);
      expectLost(result, action, write.lostBefore, /remote-failed/);
      expect(write.done(world)).toBe(result.code === 0 ? 1 : 0);
      expect(count(world, 'POST', write.path)).toBe(result.code === 0 ? 2 : 1);
    });
  });

  test.concurrent.each(writers)('%s: an answer that is cut off', async (action, one, write) => {
    await inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'cut-body', method: 'POST', path: write.path, times: 1 });
      const result = await world.run(action, one.inputs);
      expectLost(result, action, write.lostAfter);
      expect(write.done(world)).toBe(1);
      expect(count(world, 'POST', write.path)).toBeLessThanOrEqual(write.sent);
    });
  });

  test.concurrent.each(writers)('%s: the connection is lost before the call arrived', async (action, one, write) => {
    await inWorld(async (world) => {
      world.emulator.faults.add(lost('drop-before', write.path));
      const result = await world.run(action, one.inputs);
      expectLost(result, action, write.lostBefore);
      expect(write.done(world)).toBe(result.code === 0 ? 1 : 0);
      expect(count(world, 'POST', write.path)).toBe(result.code === 0 ? 2 : 1);
    });
  });

  test.concurrent.each(writers)('%s: 429 with Retry-After for the call itself', async (action, one, write) => {
    await inWorld(async (world) => {
      const headers = { 'Retry-After': '7' };
      world.emulator.faults.add({ kind: 'status', status: 429, headers, method: 'POST', path: write.path, times: 1 });
      const result = await world.run(action, one.inputs);
      expectSuccess(result, action);
      expect(write.done(world)).toBe(1);
      expect(count(world, 'POST', write.path)).toBe(2);
    });
  });

  test.concurrent.each(writers)('%s: a redirect to another origin', async (action, one, write) => {
    await inWorld(async (world) => {
      world.emulator.faults.add({
        kind: 'redirect',
        location: '{fileOrigin}/elsewhere',
        status: 307,
        method: 'POST',
        path: write.path,
      });
      const result = await world.run(action, one.inputs);
      expectFailure(result, action, 'REDIRECTED', 'config');
      expect(world.emulator.requests.list().filter(({ path }) => path === '/elsewhere')).toEqual([]);
      expect(write.done(world)).toBe(0);
    });
  });

  test.concurrent.each(writers)('%s: a hostile text of the service', async (action, one, write) => {
    await inWorld(async (world) => {
      const errorMessage =
        'No.\n::set-output name=x::y\r::add-mask::a\u001b[31m red ##[error]z <b>@all</b> [l](http://evil.example)';
      const json = { errorCode: '::stop-commands::x\n::warning::y', errorMessage };
      world.emulator.faults.add({ kind: 'status', status: 403, json, method: 'POST', path: write.path });
      const result = await world.run(action, one.inputs);
      expectFailure(result, action, '_STOP_COMMANDS_X_WARNING_Y', 'auth');
      expect(result.outputs).not.toHaveProperty('x');
      expect(result.summary).not.toContain('<b>');
      expect(result.summary).not.toMatch(/[^\\]\]\(/);
    });
  });
});

/** What became of a step whose write nobody answered. */
function expectLost(result: StepResult, action: string, fate: Fate, kind = /network/): void {
  if (fate === 'succeeds' || (fate === 'either' && result.code === 0)) expectSuccess(result, action);
  else expectFailure(result, action, /./, kind);
}
