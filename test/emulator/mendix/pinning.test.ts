import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { acceptanceId, Kit, testId } from './kit.ts';

/** Version pinning: `start?pinEnvironment=<EnvironmentId>` (Mendix, "Version Pinning"). */

const featureId = '5b8f0a37-9c1d-4e2a-b6f4-8c7d6e5f4a04';
const otherApp = '0d0d0d0d-0000-4000-8000-000000000001';
const day = 24 * 60 * 60;

let kit: Kit;
beforeEach(async () => {
  kit = await Kit.start();
});
afterEach(() => kit.close());

const stack = (mode: string): string | undefined => kit.environment(mode).stack;
const newest = (): unknown => (kit.emulator.state()['mendix'] as { newestStack: string }).newestStack;

/** Gives Acceptance what runs on Test, and starts it. */
async function promote(query = ''): Promise<void> {
  const { PackageId } = (await kit.calc('GET', 'Test/package')).json;
  await kit.calc('POST', 'Acceptance/transport', { PackageId });
  const started = await kit.calc('POST', `Acceptance/start${query}`, {});
  expect(started.json).toHaveProperty('JobId');
  kit.seconds(90);
  expect((await kit.calc('GET', 'Acceptance')).json.Status).toBe('Running');
}

describe('the platform stack of an environment', () => {
  test('stays what it is while it runs; the newest moves on', () => {
    const before = stack('Test');
    expect(before).toBe('2026-01-15T00:00:00.000Z');
    expect(newest()).toBe(before);
    kit.seconds(day);
    expect([stack('Test'), newest()]).toEqual([before, '2026-01-16T00:00:00.000Z']);
    expect(stack('Feature A')).toBeUndefined();
  });

  test('is the newest after a start', async () => {
    kit.seconds(day);
    await promote();
    expect(stack('Acceptance')).toBe(newest());
    expect(stack('Acceptance')).not.toBe(stack('Test'));
  });

  test('is that of the source when the start pins it, whatever has come out since', async () => {
    kit.seconds(3 * day);
    await promote(`?pinEnvironment=${testId.toUpperCase()}`);
    expect(stack('Acceptance')).toBe(stack('Test'));
    expect(stack('Acceptance')).not.toBe(newest());
    // The next start that does not pin takes the newest again.
    await kit.stop('Acceptance');
    await promote();
    expect(stack('Acceptance')).toBe(newest());
  });

  test('is left as it is by a start that fails', async () => {
    const PackageId = await kit.upload({ ModelVersion: '3.0.0', 'x-emulator': { start: 'STARTUP_ACTION_FAILED' } });
    const before = stack('Acceptance');
    kit.seconds(day);
    await kit.calc('POST', 'Acceptance/transport', { PackageId });
    await kit.calc('POST', 'Acceptance/start', {});
    kit.seconds(90);
    expect((await kit.calc('GET', 'Acceptance')).json.Status).toBe('Stopped');
    expect(stack('Acceptance')).toBe(before);
  });
});

describe('a pin is refused', () => {
  test.each([
    ['with a Mode', 'Test', 400, 'INVALID_PARAMETERS', 'must be the id of an environment'],
    ['with nothing', '', 400, 'INVALID_PARAMETERS', 'must be the id of an environment'],
    ['with an unknown id', '11111111-2222-4333-8444-555555555555', 404, 'ENVIRONMENT_NOT_FOUND', 'not found'],
    ['with an environment that never ran', featureId, 400, 'INVALID_PARAMETERS', 'never started'],
  ])('%s', async (_what, id, status, code, text) => {
    const answer = await kit.calc('POST', `Acceptance/start?pinEnvironment=${id}`, {});
    expect(answer).toMatchObject({ status, json: { errorCode: code, errorMessage: expect.stringContaining(text) } });
    expect((await kit.calc('GET', 'Acceptance')).json.Status).toBe('Stopped');
  });

  test('with an environment of another app, or outside Mendix Cloud (Kubernetes)', async () => {
    const packages = '[{ version: 1.0.0 }]';
    const seed = `
mendix:
  apps:
    - { appId: calc, packages: ${packages}, environments: [{ mode: Test, package: 1.0.0 }] }
    - { appId: other, packages: ${packages}, environments: [{ mode: Test, package: 1.0.0, environmentId: ${otherApp} }] }
    - { appId: old, cloud: v3, packages: ${packages}, environments: [{ mode: Test, package: 1.0.0, environmentId: ${acceptanceId} }] }
`;
    const seeded = await Kit.start({ seed });
    const start = (app: string, id: string) =>
      seeded.call('POST', `/api/1/apps/${app}/environments/Test/start?pinEnvironment=${id}`);
    expect((await start('calc', otherApp)).json.errorCode).toBe('ENVIRONMENT_NOT_FOUND');
    expect((await start('old', acceptanceId)).json.errorCode).toBe('NOT_SUPPORTED');
    await seeded.close();
  });
});

test('a seed says which stack an environment runs, and how fast newer ones come', async () => {
  const seed = `
mendix:
  durations: { stack: 60 }
  apps:
    - appId: calc
      packages: [{ version: 1.0.0 }]
      environments: [{ mode: Test, status: Running, package: 1.0.0, stack: very old }]
`;
  const seeded = await Kit.start({ seed });
  expect(seeded.environment('Test').stack).toBe('very old');
  const now = () => (seeded.emulator.state()['mendix'] as { newestStack: string }).newestStack;
  expect(now()).toBe('2026-01-15T12:00:00.000Z');
  seeded.seconds(60);
  expect(now()).toBe('2026-01-15T12:01:00.000Z');
  await seeded.close();
});
