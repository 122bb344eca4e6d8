import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { appState, type Rehearsal, rehearsal, writes } from '../support/rehearsal.ts';

let world: Rehearsal;
beforeAll(async () => {
  world = await rehearsal();
});
afterEach(() => world.reset());
afterAll(() => world.close());

const clean = (environment: string, confirm: string, more = {}) =>
  world.run('clean-environment', { 'app-id': 'calc', environment, confirm, ...more });
const data = (mode: string) => appState(world).environments[mode]?.data;

test('removes all data of a stopped environment, and can be run again', async () => {
  const first = await clean('acceptance', 'Acceptance');
  expect(first.outputs).toEqual({ status: 'Stopped' });
  expect(data('Acceptance')).toMatchObject({ rows: [], files: [] });
  const second = await clean('acceptance', 'Acceptance');
  expect(second.outputs).toEqual({ status: 'Stopped' });
});

test.each(['acceptance', 'Production', 'true', 'Acceptance '.repeat(2)])(
  'changes nothing when confirm is %j instead of Acceptance',
  async (confirm) => {
    const step = await clean('acceptance', confirm);
    expect(step.outputs).toMatchObject({ 'error-code': 'NOT_CONFIRMED', 'error-kind': 'config' });
    expect(step.log).toContain('confirm: Acceptance');
    expect(writes(world)).toEqual([]);
  },
);

test('refuses production unless it is allowed, and what runs even then', async () => {
  const refused = await clean('production', 'Production');
  expect(refused.outputs).toMatchObject({ 'error-code': 'PRODUCTION_NOT_ALLOWED', 'error-kind': 'config' });
  const running = await clean('production', 'Production', { 'allow-production': true });
  expect(running.outputs).toMatchObject({ 'error-code': 'ENVIRONMENT_NOT_STOPPED', 'error-kind': 'conflict' });
  expect(running.log).toContain('Put the stop action before this step.');
  expect(writes(world)).toEqual([]);
  expect((await world.run('stop', { 'app-id': 'calc', environment: 'production' })).code).toBe(0);
  const allowed = await clean('production', 'Production', { 'allow-production': true });
  expect(allowed.code).toBe(0);
  expect(data('Production')).toMatchObject({ rows: [], files: [] });
});

test('an environment where nothing was ever deployed', async () => {
  const step = await clean('Feature A', 'Feature A');
  expect(step.outputs).toMatchObject({ 'error-code': 'ENVIRONMENT_NOT_DEPLOYED', 'error-kind': 'conflict' });
});

test('without confirm nothing is sent at all', async () => {
  const step = await world.run('clean-environment', { 'app-id': 'calc', environment: 'acceptance' });
  expect(step.outputs).toMatchObject({ 'error-code': 'INVALID_INPUT' });
  expect(world.requests()).toEqual([]);
});

test('a lost answer is not repeated, and its outcome is unknown', async () => {
  world.emulator.faults.add({ kind: 'drop-after', method: 'POST', path: '**/clean', times: 1 });
  const step = await clean('acceptance', 'Acceptance');
  expect(step.code).toBe(1);
  expect(step.log).toContain('The removal of all data of calc / Acceptance');
  expect(writes(world)).toEqual(['POST /api/1/apps/calc/environments/Acceptance/clean']);
});

test('what the service refuses does not go on there', async () => {
  const json = { errorCode: 'NO_ACCESS', errorMessage: 'No.' };
  world.emulator.faults.add({ kind: 'status', status: 403, json, method: 'POST', path: '/api/1/**/clean' });
  const step = await clean('acceptance', 'Acceptance');
  expect(step.outputs).toMatchObject({ 'error-code': 'NO_ACCESS', 'error-kind': 'auth' });
  expect(step.log).not.toContain('goes on at the service');
});
