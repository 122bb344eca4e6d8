import { describe, expect, jest, test } from '@jest/globals';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
import { facts } from '../support/mendix-steps.ts';
import {
  before,
  formerSecret,
  inCalc,
  inputs,
  interrupted,
  post,
  type ReleaseRehearsal,
  secret,
  struck,
} from '../support/release.ts';

/**
 * Every write of a rollback in its order, with how many requests of its kind come before it: those of the release itself, and
 * the stop that ends a start under way.
 */
const writes = [
  { write: 'transport', path: '/api/1/**/transport', skip: 1 },
  { write: 'settings', path: '/api/1/**/settings', skip: 1 },
  { write: 'scale', path: '/api/1/**/scale', skip: 1 },
  { write: 'restore', path: '/api/v2/**/restores', skip: 0 },
  { write: 'start', path: '/api/1/**/start', skip: 1 },
] as const;

const refused = { kind: 'status', status: 403, json: { errorCode: 'NO_ACCESS', errorMessage: 'No access' } } as const;
const secrets = [secret, formerSecret];

jest.setTimeout(120_000);

const posts = (calc: ReleaseRehearsal, name: string) =>
  calc.requests('POST').filter((request) => request.endsWith(`/${name}`)).length;

/** A package that does not start, or that starts and is not healthy. */
function bad(calc: ReleaseRehearsal, how: 'does not start' | 'is not healthy') {
  const emulator = how === 'does not start' ? { start: 'STARTUP_ACTION_FAILED' } : { health: 500 };
  const path = calc.file({
    version: '3.0.0.3',
    constants: { 'Payments.ApiKey': '' },
    scheduledEvents: ['Main.Nightly'],
    emulator,
  });
  return { ...inputs, package: path };
}

async function killedAt(calc: ReleaseRehearsal, given: Parameters<typeof post>[1], fault: FaultRule) {
  calc.emulator.faults.add(fault);
  const main = await interrupted(calc, given, struck);
  calc.emulator.faults.clear();
  return { main, post: await post(calc, given, main) };
}

describe('a rollback', () => {
  test.concurrent.each(['does not start', 'is not healthy'] as const)('of a version that %s: all is as before', (how) =>
    inCalc(async (calc) => {
      const step = await calc.run('deploy', bad(calc, how), { secrets });
      expect(step.code).toBe(1);
      expect(step.outputs).toMatchObject({
        'rolled-back': 'true',
        phase: how === 'does not start' ? 'switch' : 'verify',
        'error-code': how === 'does not start' ? 'STARTUP_ACTION_FAILED' : 'UNHEALTHY',
        'previous-package-id': '00000000-0000-4000-8000-000000000001',
        'model-version': '1.0.0.1',
      });
      expect(await calc.look()).toEqual(before);
      expect(posts(calc, 'restores')).toBe(0);
      expect(step.log).toContain('calc / Test was rolled back and runs its previous version again');
      expect(step.summary).toContain('section rollback');
      expect(step.summary).toMatch(
        /calc . Test: the release of 3\.0\.0\.3 failed; it runs 1\.0\.0\.1, down [\d.]+ (?:min \d+ )?(?:s|min)/,
      );
      expect(facts(step)['Package after']).toBe('main-1.0.0.1.mda (00000000-0000-4000-8000-000000000001)');
    }),
  );

  test.concurrent('with-data restores the backup, because the new version was started', () =>
    inCalc(async (calc) => {
      const step = await calc.run('deploy', { ...bad(calc, 'is not healthy'), rollback: 'with-data' }, { secrets });
      expect(step.outputs).toMatchObject({ 'rolled-back': 'true' });
      expect(posts(calc, 'restores')).toBe(1);
      expect(step.log).toContain(`the data of backup ${step.outputs['snapshot-id']}`);
      expect(await calc.look()).toEqual(before);
    }));

  test.concurrent('with-data restores nothing as long as the new version was not started', () =>
    inCalc(async (calc) => {
      calc.emulator.faults.add({ ...refused, method: 'POST', path: '/api/1/**/stop', times: 1 });
      const step = await calc.run('deploy', { ...bad(calc, 'is not healthy'), rollback: 'with-data' }, { secrets });
      expect(step.outputs).toMatchObject({ 'rolled-back': 'true', phase: 'switch' });
      expect([posts(calc, 'restores'), posts(calc, 'start')]).toEqual([0, 0]);
      expect(await calc.look()).toEqual(before);
    }));

  test.concurrent('that cannot restore the data leaves the app down rather than run it on half of them, and says so', () =>
    inCalc(
      async (calc) => {
        const given = { ...bad(calc, 'is not healthy'), rollback: 'with-data' };
        const step = await calc.run('deploy', given, { secrets });
        expect(step.outputs['rolled-back']).toBe('false');
        expect(step.log).toContain('do not start the app before a restore has completed');
        expect((await post(calc, given, step)).code).toBe(0);
        expect(await calc.look()).toMatchObject({ power: 'stopped', configured: '1.0.0.1' });
      },
      { restoresFail: true },
    ));

  test.concurrent('begins even when nobody knows the start job that has failed', () =>
    inCalc(async (calc) => {
      calc.emulator.faults.add({ kind: 'drop-after', method: 'POST', path: '/api/1/**/start', times: 1 });
      const step = await calc.run('deploy', bad(calc, 'does not start'), { secrets });
      expect(step.outputs).toMatchObject({ 'error-code': 'STARTUP_ACTION_FAILED', 'rolled-back': 'true' });
      expect(await calc.look()).toEqual(before);
    }));

  test.concurrent('none only makes sure that the app runs again', () =>
    inCalc(async (calc) => {
      calc.emulator.faults.add({ ...refused, method: 'POST', path: '/api/1/**/start', times: 1 });
      const path = calc.file({
        version: '3.0.0.3',
        constants: { 'Payments.ApiKey': '' },
        scheduledEvents: ['Main.Nightly'],
      });
      const step = await calc.run('deploy', { ...inputs, package: path, rollback: 'none' }, { secrets });
      expect(step.code).toBe(1);
      expect(step.outputs['rolled-back']).toBe('false');
      expect(await calc.look()).toMatchObject({ power: 'running', running: '3.0.0.3', instances: 2 });
    }));

  test.concurrent('none with a version that cannot start leaves the app down, and says how to go back', () =>
    inCalc(async (calc) => {
      const given = { ...bad(calc, 'does not start'), rollback: 'none' };
      const step = await calc.run('deploy', given, { secrets });
      expect(step.outputs).toMatchObject({ 'rolled-back': 'false', 'error-code': 'STARTUP_ACTION_FAILED' });
      expect(step.log).toContain('calc / Test may be down');
      const cleaned = await post(calc, given, step);
      expect(cleaned.code).toBe(1);
      expect(cleaned.log).toContain('transport package 00000000-0000-4000-8000-000000000001, then start-and-wait.');
      expect(cleaned.log).not.toContain('start-and-wait starts it');
      expect(await calc.look()).toMatchObject({ power: 'stopped', configured: '3.0.0.3', apiKey: secret });
    }));

  test.concurrent('gets its own time when the time of the release is over', () =>
    inCalc(
      async (calc) => {
        const slow = calc.file({ version: '3.0.0.3', emulator: { startSeconds: 100_000 } });
        const given = { ...inputs, package: slow, settings: '', 'timeout-minutes': 20 };
        const step = await calc.run('deploy', given, { secrets });
        expect(step.outputs).toMatchObject({ 'error-code': 'TIMEOUT', 'rolled-back': 'true' });
        expect(await calc.look()).toEqual(before);
      },
      // The release gets twelve real seconds.
      { speed: 100 },
    ));

  test.concurrent('of an app that did not run leaves it stopped', () =>
    inCalc(async (calc) => {
      const step = await calc.run('deploy', { ...bad(calc, 'is not healthy'), environment: 'stopped' }, { secrets });
      expect(step.outputs).toMatchObject({ 'rolled-back': 'true', 'downtime-seconds': '0' });
      expect(await calc.look('Stopped')).toMatchObject({ power: 'stopped', configured: '1.0.0.1', instances: 1 });
    }));

  test.concurrent('of the first package of an environment says that it stays', () =>
    inCalc(async (calc) => {
      const given = { ...bad(calc, 'is not healthy'), environment: 'fresh', settings: '', instances: '' };
      const step = await calc.run('deploy', given, { secrets });
      expect(step.outputs).toMatchObject({ 'rolled-back': 'false', 'previous-package-id': '' });
      expect(step.log).toContain('Not restored: the package: the environment had none before, so the new one stays');
      expect(await calc.look('Fresh')).toMatchObject({ power: 'stopped', configured: '3.0.0.3' });
    }));
});

describe.each(['does not start', 'is not healthy'] as const)('the rollback of a version that %s', (how) => {
  // What a new version that came up makes different are the settings; the other writes are the same in both cases.
  const tried = how === 'does not start' ? writes : writes.filter(({ write }) => ['settings', 'start'].includes(write));

  test.concurrent.each(tried)('killed before its $write: the post step ends it', ({ path, skip }) =>
    inCalc(async (calc) => {
      const given = { ...bad(calc, how), rollback: 'with-data' };
      const { post } = await killedAt(calc, given, { kind: 'hang', method: 'POST', path, after: skip });
      expect([post.code, post.stderr]).toEqual([0, '']);
      expect(await calc.look()).toMatchObject(endOf(post.log));
    }),
  );

  test.concurrent.each(tried)('killed after its $write: the post step ends it', ({ path, skip }) =>
    inCalc(async (calc) => {
      const given = { ...bad(calc, how), rollback: 'with-data' };
      const { post } = await killedAt(calc, given, { kind: 'hang', handled: true, method: 'POST', path, after: skip });
      expect([post.code, post.stderr]).toEqual([0, '']);
      expect(await calc.look()).toMatchObject(endOf(post.log));
    }),
  );

  test.concurrent.each(tried)('with its $write refused: it fails, and the post step ends it', ({ path, skip, write }) =>
    inCalc(async (calc) => {
      const given = { ...bad(calc, how), rollback: 'with-data' };
      calc.emulator.faults.add({ ...refused, method: 'POST', path, after: skip, times: 1 });
      const main = await calc.run('deploy', given, { secrets });
      expect(main.code).toBe(1);
      expect(main.outputs['rolled-back']).toBe('false');
      expect(main.log).toContain('so did its rollback');
      const cleaned = await post(calc, given, main);
      expect([cleaned.code, cleaned.stderr]).toEqual([0, '']);
      expect(await calc.look()).toMatchObject(endOf(cleaned.log));
      if (write === 'restore') expect(cleaned.log).toContain('Not restored: the data (backup');
    }),
  );

  test.concurrent.each(tried)('with the answer to its $write lost: it goes on', ({ path, skip, write }) =>
    inCalc(async (calc) => {
      const given = { ...bad(calc, how), rollback: 'with-data' };
      calc.emulator.faults.add({ kind: 'drop-after', method: 'POST', path, after: skip, times: 1 });
      const main = await calc.run('deploy', given, { secrets });
      expect(struck(calc)).toBe(true);
      expect(main.outputs['rolled-back']).toBe(String(write !== 'restore'));
      expect(await calc.look()).toEqual(before);
      if (write === 'restore') expect(main.log).toContain('nobody knows whether backup');
    }),
  );

  /**
   * Everything as before, except for values that nobody tells any more, which the post step has to say: of what the new package
   * does not have, and of what was changed once the new version has come up.
   */
  function endOf(log: string): object {
    const { apiKey, nightly, dropped, ...rest } = before;
    const returned = /which have the package.s values now and must be set again: Dropped\.ByTheNew/.test(log);
    const lost = how === 'is not healthy' && /(former values are not known: .*Payments\.ApiKey|compare them)/.test(log);
    return { ...rest, ...(lost ? {} : { apiKey, nightly }), ...(returned ? {} : { dropped }) };
  }
});
