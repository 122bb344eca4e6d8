import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { appState, type Rehearsal, rehearsal, writes } from '../support/rehearsal.ts';

let world: Rehearsal;
beforeAll(async () => {
  world = await rehearsal();
});
afterEach(() => world.reset());
afterAll(() => world.close());

const hash = '9f2c1b7e5d3a4c6b8e0f1a2b3c4d5e6f70819203';
const build = (inputs: Record<string, string | number>, from = world, options = {}) =>
  from.run('build-package', { 'app-id': 'calc', ...inputs }, options);

test('builds, waits, and says what it has become', async () => {
  const step = await build({ branch: 'trunk', revision: 4711, version: '3.0.0', description: 'A test' });
  expect(step.code).toBe(0);
  const made = appState(world).packages.find((one) => one.version === '3.0.0.4711');
  expect(step.outputs).toEqual({
    'package-id': made?.packageId,
    'package-name': 'Main line-3.0.0.4711.mda',
    'model-version': '3.0.0.4711',
    status: 'Succeeded',
    reused: 'false',
  });
  expect(step.log).toMatch(/of calc: (Queued|Building|Uploading) after/);
  expect(step.log).toContain('of calc: Succeeded after');
});

test('without a version the patch of the newest package is increased', async () => {
  const step = await build({ branch: 'branches/scientific', revision: hash });
  // The newest package is the failed build of 0.0.19.
  expect(step.outputs).toMatchObject({
    'model-version': '0.0.20.9f2c1b7e',
    'package-name': 'scientific-0.0.20.9f2c1b7e.mda',
  });
});

test('goes on waiting for a package, and builds nothing', async () => {
  const building = { PackageId: 'p', Status: 'Building' };
  world.emulator.faults.add({ kind: 'status', status: 200, method: 'GET', path: '**/packages/*', json: building });
  const cut = await build({ branch: 'main', revision: hash, version: '3.0.0', 'timeout-minutes': 10 });
  world.emulator.faults.clear();
  expect(cut.outputs).toMatchObject({ 'error-code': 'TIMEOUT', 'error-kind': 'timeout' });
  const id = cut.outputs['package-id'] ?? '';
  expect(cut.log).toContain(`run this action again with \`package-id: ${id}\``);
  const step = await build({ 'package-id': id });
  expect(step.outputs).toMatchObject({ 'package-id': id, status: 'Succeeded', 'model-version': '3.0.0.9f2c1b7e' });
  expect(writes(world)).toHaveLength(1);
});

test('reuses a package of the same commit', async () => {
  const wanted = { branch: 'main', revision: hash, 'if-exists': 'reuse' };
  const first = await build(wanted);
  const second = await build(wanted);
  const other = await build({ ...wanted, version: '9.0.0' });
  expect(first.outputs).toMatchObject({ reused: 'false' });
  expect(second.outputs).toEqual({ ...first.outputs, reused: 'true' });
  expect(other.outputs).toMatchObject({ reused: 'false', 'model-version': '9.0.0.9f2c1b7e' });
  expect(writes(world)).toHaveLength(2);
});

test('a lost answer does not build twice', async () => {
  world.emulator.faults.add({ kind: 'drop-after', method: 'POST', times: 1 });
  const step = await build({ branch: 'main', revision: hash });
  expect(step.outputs).toMatchObject({ status: 'Succeeded' });
  expect(writes(world)).toHaveLength(1);
});

describe('before anything is sent, it refuses', () => {
  test.each([
    [{ branch: 'main', revision: 'latest' }, 'no call that tells the latest one'],
    [{ branch: 'main', revision: 'HEAD' }, 'no call that tells the latest one'],
    [{ branch: 'main', revision: 'abc' }, 'hash of a commit'],
    [{ branch: 'main', revision: hash, version: '1.2' }, 'major.minor.patch'],
    [{ revision: hash }, '`branch` is missing'],
    [{ 'package-id': 'x', branch: 'main' }, '`package-id` and `branch` cannot be combined'],
    [{ branch: 'main', revision: '12', 'if-exists': 'reuse' }, 'needs the hash of a commit'],
  ] as Record<string, string>[][] & [Record<string, string>, string][])('%j', async (inputs, why) => {
    const step = await build(inputs);
    expect(step.outputs).toMatchObject({ 'error-code': 'INVALID_INPUT', 'error-kind': 'config' });
    expect(step.log).toContain(why);
    expect(world.requests()).toEqual([]);
  });
});

test('a branch that is not there', async () => {
  const step = await build({ branch: 'branches/none', revision: hash });
  expect(step.outputs).toMatchObject({ 'error-code': 'BUILD_FAILED', 'error-kind': 'remote-failed' });
});

test('a build that fails, fails the step, with the id of the package', async () => {
  const failing = await rehearsal({
    seed: 'mendix: { apps: [{ appId: calc, buildFails: true, environments: [Test] }] }',
  });
  try {
    const step = await build({ branch: 'main', revision: hash }, failing);
    expect(step.outputs).toMatchObject({ 'error-code': 'BUILD_FAILED', 'package-id': expect.stringMatching(/./) });
    expect(step.log).not.toContain('goes on at the service');
  } finally {
    await failing.close();
  }
});

test('an unknown package to wait for', async () => {
  const step = await build({ 'package-id': '11111111-2222-4333-8444-555555555555' });
  expect(step.outputs).toMatchObject({ 'error-code': 'PACKAGE_NOT_FOUND', 'error-kind': 'not-found' });
});
