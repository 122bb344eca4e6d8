import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { appState, type Rehearsal, rehearsal, writes } from '../support/rehearsal.ts';
import { documentedToken } from '../support/run-step.ts';

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
    revision: '4711',
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

describe('the latest commit', () => {
  const env = { MENDIX_ACCESS_TOKEN: documentedToken };
  const latest = (inputs: Record<string, string>, from = world) =>
    build({ branch: 'main', revision: 'latest', ...inputs }, from, { env });

  test('of the branch is built, and built once', async () => {
    const first = await latest({ 'if-exists': 'reuse' });
    expect(first.outputs).toMatchObject({
      revision: '1d0c8b5f7e6a49c2b3d4e5f60718293a4b5c6d7e',
      'model-version': '0.0.20.1d0c8b5f',
      reused: 'false',
    });
    expect(first.log).toContain('The latest commit of main is 1d0c8b5f7e6a49c2b3d4e5f60718293a4b5c6d7e (of ');
    const second = await latest({ 'if-exists': 'reuse' });
    expect(second.outputs).toMatchObject({ 'package-id': first.outputs['package-id'], reused: 'true' });
    const commit = { app: 'calc', branch: 'main', message: 'Add a percent key' };
    const body = JSON.stringify(commit);
    const made = await fetch(`${world.emulator.url}/_emulator/mendix/commits`, { method: 'POST', body });
    const { id } = (await made.json()) as { id: string };
    const third = await latest({ 'if-exists': 'reuse' });
    expect(third.outputs).toMatchObject({ revision: id, reused: 'false' });
    expect(writes(world).filter((request) => request.includes('/packages'))).toHaveLength(2);
  });

  test('is the default with an access token; the token goes to the App Repository API only', async () => {
    const step = await build({ branch: 'feature/checkout' }, world, { env });
    expect(step.outputs).toMatchObject({
      revision: '7a9e3c5d1f2b4608a1c3e5d7f9b0123456789abc',
      'package-name': expect.stringMatching(/^feature\/checkout-/),
    });
    for (const { path, credentialHeaders } of world.emulator.requests.list()) {
      const expected = path.startsWith('/v1/') ? ['authorization'] : ['mendix-username', 'mendix-apikey'];
      expect([path, credentialHeaders]).toEqual([path, expect.arrayContaining(expected)]);
      expect(credentialHeaders).toHaveLength(expected.length);
    }
    expect(world.requests()).toContain(
      'GET /v1/repositories/fae5de74-69c2-4488-a4de-abf89daac63e/branches/feature%2Fcheckout',
    );
  });

  test('in SVN comes with a warning, and is never taken for built already', async () => {
    const seed = `mendix: { apps: [{ appId: calc, environments: [Test], repository: { type: svn, branches: [trunk, { name: branches/next, commits: [{ id: '4712' }] }] } }] }`;
    const svn = await rehearsal({ seed });
    try {
      const first = await latest({ branch: 'next', 'if-exists': 'reuse' }, svn);
      expect(first.outputs).toMatchObject({ revision: '4712', 'model-version': '1.0.0.4712', reused: 'false' });
      expect(first.log).toContain(
        '::warning::The repository of calc is in SVN: Mendix builds revision 4712 without a check',
      );
      expect((await latest({ branch: 'next', 'if-exists': 'reuse' }, svn)).outputs).toMatchObject({ reused: 'false' });
    } finally {
      await svn.close();
    }
  });

  test('of a branch that does not exist: near names, and nothing is built', async () => {
    const step = await latest({ branch: 'feature/chekout' });
    expect(step.outputs).toMatchObject({ 'error-code': 'BRANCH_NOT_FOUND', 'error-kind': 'not-found' });
    expect(step.log).toContain('Did you mean branches/feature/checkout? There are: branches/feature/checkout');
    expect(writes(world)).toEqual([]);
  });

  test.each([
    ['not-a-token-at-all', 'ACCESS_TOKEN_INVALID'],
    // Good for the Deploy API only.
    ['EmulatedTokenOfAdaLimited5jY8uGe1TfKo6XaM2rSwCn9', 'ACCESS_TOKEN_FORBIDDEN'],
  ])('with the token %s: %s', async (token, code) => {
    const inputs = { branch: 'main', 'access-token': token };
    const step = await world.run('build-package', { 'app-id': 'calc', ...inputs }, { secrets: [token] });
    expect(step.outputs).toMatchObject({ 'error-code': code, 'error-kind': 'auth' });
    expect(writes(world)).toEqual([]);
  });
});

describe('before anything is sent, it refuses', () => {
  test.each([
    [{ branch: 'main', revision: 'latest' }, '`revision: latest` needs an `access-token`'],
    [{ branch: 'main' }, '`revision` is missing (or an `access-token`'],
    [{ branch: 'main', revision: 'HEAD' }, '`latest` (did you mean that?)'],
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
