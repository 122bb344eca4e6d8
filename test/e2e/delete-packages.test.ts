import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { appState, type Rehearsal, rehearsal, writes } from '../support/rehearsal.ts';

/** Six packages, a day apart: 1.0.6 is the newest, 1.0.5 has failed, Test has 1.0.3, Production runs 1.0.1. */
const seed = `
mendix:
  apps:
    - appId: calc
      packages:
        - { version: 1.0.6.1, packageId: p6, created: -1d }
        - { version: 1.0.5.1, packageId: p5, created: -2d, status: Failed }
        - { version: 1.0.4.1, packageId: p4, created: -3d }
        - { version: 1.0.3.1, packageId: p3, created: -4d }
        - { version: 1.0.2.1, packageId: p2, created: -5d }
        - { version: 1.0.1.1, packageId: p1, created: -60d }
        - { version: 1.0.0.1, packageId: p0, created: -90d }
      environments:
        - { mode: Test, package: 1.0.3.1 }
        - { mode: Production, package: 1.0.1.1, status: Running }
        - { mode: Feature A }
`;

let world: Rehearsal;
beforeAll(async () => {
  world = await rehearsal({ seed });
});
afterEach(() => world.reset());
afterAll(() => world.close());

const remove = (inputs: Record<string, string | number | boolean>) =>
  world.run('delete-packages', { 'app-id': 'calc', ...inputs });
const left = () => appState(world).packages.map(({ packageId }) => packageId);
const deleted = (text = '') => (JSON.parse(text) as { 'package-id': string }[]).map((one) => one['package-id']);

test('keeps the last ones and what environments have; a second run deletes nothing', async () => {
  const first = await remove({ 'keep-last': 2 });
  expect(first.code).toBe(0);
  expect(deleted(first.outputs['deleted'])).toEqual(['p0', 'p2', 'p5']);
  expect(left()).toEqual(['p6', 'p4', 'p3', 'p1']);
  expect(first.log).toContain('Test has it');
  const second = await remove({ 'keep-last': 2 });
  expect(second.outputs).toEqual({ deleted: '[]', 'deleted-count': '0', 'kept-count': '4' });
  expect(writes(world)).toHaveLength(3);
});

test('deletes only what is older', async () => {
  const step = await remove({ 'keep-days': 30 });
  expect(deleted(step.outputs['deleted'])).toEqual(['p0']);
});

test('keeps what still runs although another package was transported since', async () => {
  const moved = await world.run('transport', { 'app-id': 'calc', environment: 'production', 'package-id': 'p6' });
  expect(moved.code).toBe(0);
  await remove({ 'keep-last': 1 });
  // What environments have is not counted, so the newest of the others stays, too.
  expect(left()).toEqual(['p6', 'p5', 'p4', 'p3', 'p1']);
});

test('dry-run shows the plan and deletes nothing', async () => {
  const step = await remove({ 'keep-last': 1, 'dry-run': true });
  expect(deleted(step.outputs['deleted'])).toEqual(['p0', 'p2', 'p4', 'p5']);
  expect(step.outputs['kept-count']).toBe('3');
  expect(writes(world)).toEqual([]);
});

test('deletes one package by its id, and is content when it is gone already', async () => {
  const first = await remove({ 'package-id': 'p2' });
  expect(deleted(first.outputs['deleted'])).toEqual(['p2']);
  const second = await remove({ 'package-id': 'p2' });
  expect(second.code).toBe(0);
  expect(second.outputs).toEqual({ deleted: '[]', 'deleted-count': '0', 'kept-count': '6' });
  expect(second.log).toContain('has no package p2 (any more)');
  expect(writes(world)).toHaveLength(1);
});

test('what somebody else deletes meanwhile counts neither as deleted nor as kept', async () => {
  const json = { errorCode: 'PACKAGE_NOT_FOUND', errorMessage: 'Package not found.' };
  const answer = { kind: 'status', status: 404, json, handled: true } as const;
  world.emulator.faults.add({ ...answer, method: 'DELETE', path: '**/packages/p2', times: 1 });
  const step = await remove({ 'keep-last': 2 });
  expect([step.code, deleted(step.outputs['deleted'])]).toEqual([0, ['p0', 'p5']]);
  expect(step.outputs).toMatchObject({ 'deleted-count': '2', 'kept-count': '4' });
  expect(left()).toHaveLength(4);
  expect(step.log).toMatch(/1\.0\.2\.1.* was already gone\./);
  expect(step.summary).toContain('| Already gone | 1 |');
});

test.each(['p3', 'p1'])('refuses a package that an environment has (%s)', async (id) => {
  const step = await remove({ 'package-id': id });
  expect(step.outputs).toMatchObject({ 'error-code': 'PACKAGE_IN_USE', 'error-kind': 'conflict' });
  expect(writes(world)).toEqual([]);
});

test('one that cannot be deleted does not keep the others, and fails the step in the end', async () => {
  world.emulator.faults.add({
    kind: 'status',
    status: 409,
    method: 'DELETE',
    path: '**/packages/p0',
    json: { errorCode: 'PACKAGE_IN_USE', errorMessage: 'The package is in use by an environment.' },
  });
  const step = await remove({ 'keep-last': 2 });
  expect(step.outputs).toMatchObject({ 'error-code': 'PACKAGE_IN_USE', 'kept-count': '5' });
  expect(deleted(step.outputs['deleted'])).toEqual(['p2', 'p5']);
});

test('an environment that cannot be read keeps everything', async () => {
  world.emulator.faults.add({ kind: 'status', status: 403, path: '**/Test/package', json: { errorCode: 'NO_ACCESS' } });
  const step = await remove({ 'keep-last': 1 });
  expect(step.outputs).toMatchObject({ 'error-code': 'NO_ACCESS', 'error-kind': 'auth' });
  expect(writes(world)).toEqual([]);
});

test.each([{}, { 'package-id': 'p2', 'keep-last': 1 }] as Record<string, string | number>[])(
  'needs either an id or a rule: %j',
  async (inputs) => {
    const step = await remove(inputs);
    expect(step.outputs).toMatchObject({ 'error-code': 'INVALID_INPUT' });
    expect(world.requests()).toEqual([]);
  },
);
