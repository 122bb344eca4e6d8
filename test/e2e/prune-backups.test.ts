import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { appState, type Rehearsal, rehearsal, writes } from '../support/rehearsal.ts';

let world: Rehearsal;
beforeAll(async () => {
  world = await rehearsal();
});
afterEach(() => world.reset());
afterAll(() => world.close());

const prune = (inputs: Record<string, string | number | boolean>) =>
  world.run('prune-backups', { 'app-id': 'calc', environment: 'production', ...inputs });
const left = () => Object.keys(appState(world).environments['Production']?.snapshots ?? {}).map((id) => id.slice(-2));
const deleted = (text = '') =>
  (JSON.parse(text) as { 'snapshot-id': string }[]).map((one) => one['snapshot-id'].slice(-2));

test('keeps the last ones, and a second run deletes nothing', async () => {
  const first = await prune({ 'keep-last': 2 });
  expect(deleted(first.outputs['deleted'])).toEqual(['04']);
  expect(first.outputs['kept-count']).toBe('3');
  expect(left()).toEqual(['01', '02', '03']);
  const second = await prune({ 'keep-last': 2 });
  expect(second.outputs).toEqual({ deleted: '[]', 'deleted-count': '0', 'kept-count': '3' });
  expect(writes(world)).toHaveLength(1);
});

test('never deletes the newest that is complete, nor the failure that came after it', async () => {
  const step = await prune({ 'keep-last': 1 });
  expect(left()).toEqual(['01', '02']);
  expect(step.log).toContain('it is the newest successful one');
});

test('keeps what either rule keeps', async () => {
  await prune({ 'keep-last': 1, 'keep-days': 30 });
  expect(left()).toEqual(['01', '02', '03']);
});

test('touches only comments that begin so', async () => {
  const step = await prune({ 'keep-days': 1, 'comment-prefix': 'Before' });
  // It is old, but the newest of its kind.
  expect(deleted(step.outputs['deleted'])).toEqual([]);
  expect(left()).toEqual(['01', '02', '03', '04']);
});

test('dry-run shows the plan and deletes nothing', async () => {
  const step = await prune({ 'keep-last': 1, 'dry-run': true });
  expect(deleted(step.outputs['deleted'])).toEqual(['04', '03']);
  expect(step.log).toContain('Would delete completed backup 8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e04');
  expect(writes(world)).toEqual([]);
});

test('one that cannot be deleted does not keep the others, and fails the step in the end', async () => {
  world.emulator.faults.add({
    kind: 'status',
    status: 400,
    method: 'DELETE',
    path: '**/*e04',
    json: { errorCode: 'ENVIRONMENT_BUSY', errorMessage: 'Something is going on' },
  });
  const step = await prune({ 'keep-last': 1 });
  expect(step.code).toBe(1);
  expect(step.outputs).toMatchObject({ 'error-code': 'ENVIRONMENT_BUSY', 'error-kind': 'conflict', 'kept-count': '3' });
  expect(deleted(step.outputs['deleted'])).toEqual(['03']);
  expect(left()).toEqual(['01', '02', '04']);
  expect(step.log).toMatch(/1 of 2 could not be deleted:.*8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e04/s);
});

test('several that cannot be deleted are all named', async () => {
  world.emulator.faults.add({ kind: 'status', status: 403, method: 'DELETE', json: { errorCode: 'NO_ACCESS' } });
  const step = await prune({ 'keep-last': 1 });
  expect(step.outputs).toMatchObject({
    'error-code': 'NOT_ALL_DELETED',
    'error-kind': 'auth',
    deleted: '[]',
    'kept-count': '4',
  });
  for (const id of ['5e03', '5e04']) expect(step.log).toMatch(new RegExp(`::error.*${id}.*NO_ACCESS`));
});

test('a cancelled step still tells what it has deleted', async () => {
  world.emulator.faults.add({ kind: 'hang', method: 'DELETE', after: 1 });
  const inputs = { 'app-id': 'calc', environment: 'production', 'keep-last': 1 };
  let isSent = false;
  const step = await world.run('prune-backups', inputs, {
    onLog: (log, kill) => {
      if (isSent || !log.includes('Deleted completed backup')) return;
      isSent = true;
      kill('SIGINT');
    },
  });
  expect(step.code).toBe(1);
  expect(step.outputs).toMatchObject({ 'error-code': 'CANCELLED', 'error-kind': 'cancelled', 'kept-count': '3' });
  expect(deleted(step.outputs['deleted'])).toEqual(['04']);
});

test('a backup that is being made stays', async () => {
  const begun = await world.run('backup', { 'app-id': 'calc', environment: 'production', wait: false, comment: 'Now' });
  const step = await prune({ 'keep-days': 1, 'keep-last': 1 });
  expect(step.code).toBe(0);
  expect(Object.keys(appState(world).environments['Production']?.snapshots ?? {})).toContain(
    begun.outputs['snapshot-id'],
  );
});

test('needs a rule', async () => {
  const step = await prune({});
  expect(step.outputs).toMatchObject({ 'error-code': 'INVALID_INPUT' });
  expect(world.requests()).toEqual([]);
});
