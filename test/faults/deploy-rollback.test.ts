import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
import {
  before,
  formerSecret,
  inputs,
  interrupted,
  post,
  type ReleaseRehearsal,
  releases,
  secret,
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

jest.setTimeout(30_000);

let calc: ReleaseRehearsal;
beforeEach(async () => {
  calc = await releases();
});
afterEach(() => calc.close());

const struck = () => calc.emulator.faults.list().some((rule) => rule.struck > 0);
const posts = (name: string) => calc.requests('POST').filter((request) => request.endsWith(`/${name}`)).length;

/** A package that does not start, or that starts and is not healthy. */
function bad(how: 'does not start' | 'is not healthy') {
  const emulator = how === 'does not start' ? { start: 'STARTUP_ACTION_FAILED' } : { health: 500 };
  const path = calc.file({
    version: '3.0.0.3',
    constants: { 'Payments.ApiKey': '' },
    scheduledEvents: ['Main.Nightly'],
    emulator,
  });
  return { ...inputs, package: path };
}

async function killedAt(given: Parameters<typeof post>[1], fault: FaultRule) {
  calc.emulator.faults.add(fault);
  const main = await interrupted(calc, given, struck);
  calc.emulator.faults.clear();
  return { main, post: await post(calc, given, main) };
}

describe('a rollback', () => {
  test.each(['does not start', 'is not healthy'] as const)('of a version that %s: all is as before', async (how) => {
    const step = await calc.run('deploy', bad(how), { secrets });
    expect(step.code).toBe(1);
    expect(step.outputs).toMatchObject({
      'rolled-back': 'true',
      phase: how === 'does not start' ? 'switch' : 'verify',
      'error-code': how === 'does not start' ? 'STARTUP_ACTION_FAILED' : 'UNHEALTHY',
      'previous-package-id': '00000000-0000-4000-8000-000000000001',
      'model-version': '1.0.0.1',
    });
    expect(await calc.look()).toEqual(before);
    expect(posts('restores')).toBe(0);
    expect(step.log).toContain('The release was rolled back');
    expect(step.summary).toContain('section rollback');
  });

  test('with-data restores the backup, because the new version was started', async () => {
    const step = await calc.run('deploy', { ...bad('is not healthy'), rollback: 'with-data' }, { secrets });
    expect(step.outputs).toMatchObject({ 'rolled-back': 'true' });
    expect(posts('restores')).toBe(1);
    expect(step.log).toContain(`the data are those of backup ${step.outputs['snapshot-id']}`);
    expect(await calc.look()).toEqual(before);
  });

  test('with-data restores nothing as long as the new version was not started', async () => {
    calc.emulator.faults.add({ ...refused, method: 'POST', path: '/api/1/**/stop', times: 1 });
    const step = await calc.run('deploy', { ...bad('is not healthy'), rollback: 'with-data' }, { secrets });
    expect(step.outputs).toMatchObject({ 'rolled-back': 'true', phase: 'switch' });
    expect([posts('restores'), posts('start')]).toEqual([0, 0]);
    expect(await calc.look()).toEqual(before);
  });

  test('that cannot restore the data leaves the app down rather than run it on half of them, and says so', async () => {
    await calc.close();
    calc = await releases({ restoresFail: true });
    const given = { ...bad('is not healthy'), rollback: 'with-data' };
    const step = await calc.run('deploy', given, { secrets });
    expect(step.outputs['rolled-back']).toBe('false');
    expect(step.log).toContain('do not start the app before a restore has completed');
    expect((await post(calc, given, step)).code).toBe(0);
    expect(await calc.look()).toMatchObject({ power: 'stopped', configured: '1.0.0.1' });
  });

  test('begins even when nobody knows the start job that has failed', async () => {
    calc.emulator.faults.add({ kind: 'drop-after', method: 'POST', path: '/api/1/**/start', times: 1 });
    const step = await calc.run('deploy', bad('does not start'), { secrets });
    expect(step.outputs).toMatchObject({ 'error-code': 'STARTUP_ACTION_FAILED', 'rolled-back': 'true' });
    expect(await calc.look()).toEqual(before);
  });

  test('none only makes sure that the app runs again', async () => {
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
  });

  test('gets its own time when the time of the release is over', async () => {
    const slow = calc.file({ version: '3.0.0.3', emulator: { startSeconds: 100_000 } });
    const step = await calc.run(
      'deploy',
      { ...inputs, package: slow, settings: '', 'timeout-minutes': 2 },
      { secrets },
    );
    expect(step.outputs).toMatchObject({ 'error-code': 'TIMEOUT', 'rolled-back': 'true' });
    expect(await calc.look()).toEqual(before);
  });

  test('of an app that did not run leaves it stopped', async () => {
    const step = await calc.run('deploy', { ...bad('is not healthy'), environment: 'stopped' }, { secrets });
    expect(step.outputs).toMatchObject({ 'rolled-back': 'true', 'downtime-seconds': '0' });
    expect(await calc.look('Stopped')).toMatchObject({ power: 'stopped', configured: '1.0.0.1', instances: 1 });
  });

  test('of the first package of an environment says that it stays', async () => {
    const given = { ...bad('is not healthy'), environment: 'fresh', settings: '', instances: '' };
    const step = await calc.run('deploy', given, { secrets });
    expect(step.outputs).toMatchObject({ 'rolled-back': 'false', 'previous-package-id': '' });
    expect(step.log).toContain('Not undone: the new package stays on the environment, which had none before');
    expect(await calc.look('Fresh')).toMatchObject({ power: 'stopped', configured: '3.0.0.3' });
  });
});

describe.each(['does not start', 'is not healthy'] as const)('the rollback of a version that %s', (how) => {
  // What a new version that came up makes different are the settings; the other writes are the same in both cases.
  const tried = how === 'does not start' ? writes : writes.filter(({ write }) => ['settings', 'start'].includes(write));

  test.each(tried)('killed before its $write: the post step ends it', async ({ path, skip }) => {
    const given = { ...bad(how), rollback: 'with-data' };
    const { post } = await killedAt(given, { kind: 'hang', method: 'POST', path, after: skip });
    expect([post.code, post.stderr]).toEqual([0, '']);
    expect(await calc.look()).toMatchObject(endOf(post.log));
  });

  test.each(tried)('killed after its $write: the post step ends it', async ({ path, skip }) => {
    const given = { ...bad(how), rollback: 'with-data' };
    const { post } = await killedAt(given, { kind: 'hang', handled: true, method: 'POST', path, after: skip });
    expect([post.code, post.stderr]).toEqual([0, '']);
    expect(await calc.look()).toMatchObject(endOf(post.log));
  });

  test.each(tried)('with its $write refused: it fails, and the post step ends it', async ({ path, skip, write }) => {
    const given = { ...bad(how), rollback: 'with-data' };
    calc.emulator.faults.add({ ...refused, method: 'POST', path, after: skip, times: 1 });
    const main = await calc.run('deploy', given, { secrets });
    expect(main.code).toBe(1);
    expect(main.outputs['rolled-back']).toBe('false');
    expect(main.log).toContain('the rollback failed');
    const cleaned = await post(calc, given, main);
    expect([cleaned.code, cleaned.stderr]).toEqual([0, '']);
    expect(await calc.look()).toMatchObject(endOf(cleaned.log));
    if (write === 'restore') expect(cleaned.log).toContain('the data were not restored');
  });

  test.each(tried)('with the answer to its $write lost: it goes on', async ({ path, skip, write }) => {
    const given = { ...bad(how), rollback: 'with-data' };
    calc.emulator.faults.add({ kind: 'drop-after', method: 'POST', path, after: skip, times: 1 });
    const main = await calc.run('deploy', given, { secrets });
    expect(struck()).toBe(true);
    expect(main.outputs['rolled-back']).toBe(String(write !== 'restore'));
    expect(await calc.look()).toEqual(before);
    if (write === 'restore') expect(main.log).toContain('nobody knows whether the data are those of backup');
  });

  /**
   * Everything as before, except for values that nobody tells any more, which the post step has to say: of what the new package
   * does not have, and of what was changed once the new version has come up.
   */
  function endOf(log: string): object {
    const { apiKey, nightly, dropped, ...rest } = before;
    const returned = /come back with the values of the package, set them again: Dropped\.ByTheNew/.test(log);
    const lost = how === 'is not healthy' && /(former ones are not known: .*Payments\.ApiKey|compare them)/.test(log);
    return { ...rest, ...(lost ? {} : { apiKey, nightly }), ...(returned ? {} : { dropped }) };
  }
});
