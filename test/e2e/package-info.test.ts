import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Rehearsal, rehearsal, writes } from '../support/rehearsal.ts';

let world: Rehearsal;
let folder: string;
beforeAll(async () => {
  world = await rehearsal();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-info-'));
});
afterEach(() => {
  world.reset();
  rmSync(folder, { recursive: true });
});
afterAll(() => world.close());

const release = 'b3d14e53-2654-4534-b374-9179a69ef3cf';
const failed = '4e6b9d1d-8f5e-4a1b-a0a7-5b7a0b9e5c03';
const info = (inputs: Record<string, string>) => world.run('package-info', { 'app-id': 'calc', ...inputs });

test('tells the package that an environment has', async () => {
  const step = await info({ environment: 'test' });
  expect(step.outputs).toMatchObject({
    'package-id': release,
    'package-name': 'Main line-2.5.4.63.mda',
    'model-version': '2.5.4.63',
    status: 'Succeeded',
    size: expect.stringMatching(/^\d+$/),
  });
  expect(step.outputs).not.toHaveProperty('path');
  expect(writes(world)).toEqual([]);
});

test.each([
  ['a folder', '', 'Main-line-2.5.4.63.mda'],
  ['a folder that is not there yet', 'a/b/', 'Main-line-2.5.4.63.mda'],
  ['a file', 'c/release.mda', ''],
])('downloads into %s', async (_where, path, name) => {
  const step = await info({ 'package-id': release, path: join(folder, path) });
  expect(step.code).toBe(0);
  const file = join(folder, path, name);
  const content = readFileSync(file);
  expect(step.outputs).toMatchObject({
    path: file.replace(/\/$/, ''),
    size: String(content.length),
    sha256: createHash('sha256').update(content).digest('hex'),
  });
  expect(content.subarray(0, 2).toString()).toBe('PK');
  const fromFiles = world.emulator.requests.list().filter(({ path }) => path.startsWith('/files/'));
  expect(fromFiles.map(({ credentials }) => credentials)).toEqual([false]);
});

test('resumes a download that was cut, and replaces a link that is refused', async () => {
  world.emulator.variants.set({ 'mendix.bad-links': 1 });
  world.emulator.faults.add({ kind: 'cut-body', path: '/files/**', after: 1, times: 1 });
  const step = await info({ 'package-id': release, path: join(folder, 'x.mda') });
  expect(step.code).toBe(0);
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, 'x.mda')))
    .digest('hex');
  expect(step.outputs['sha256']).toBe(hash);
  expect(world.requests().filter((request) => request.includes('/files/'))).toHaveLength(3);
});

test('a file of another size than promised is no success, and is not left behind', async () => {
  world.emulator.faults.add({ kind: 'status', status: 200, path: '/files/**', body: 'a short page' });
  const step = await info({ 'package-id': release, path: join(folder, 'x.mda') });
  expect(step.outputs).toMatchObject({ 'error-code': 'SIZE_MISMATCH' });
  expect(readdirSync(folder)).toEqual([]);
});

test('the size of the older examples, in megabytes, is understood', async () => {
  world.emulator.variants.set({ 'mendix.package-size': 'megabytes' });
  const step = await info({ 'package-id': release, path: join(folder, 'x.mda') });
  expect(step.outputs['size']).toBe(String(readFileSync(join(folder, 'x.mda')).length));
});

test('a failed build has no file', async () => {
  const step = await info({ 'package-id': failed, path: join(folder, 'x.mda') });
  expect(step.outputs).toMatchObject({ 'error-code': 'BUILD_NOT_SUCCEEDED', status: 'Failed' });
  expect(existsSync(join(folder, 'x.mda'))).toBe(false);
});

test.each([
  [{ environment: 'feature a' }, 'PACKAGE_NOT_FOUND'],
  [{ 'package-id': '11111111-2222-4333-8444-555555555555' }, 'PACKAGE_NOT_FOUND'],
  [{ environment: 'Staging' }, 'ENVIRONMENT_NOT_FOUND'],
] as [Record<string, string>, string][])('%j is told as %s', async (inputs, code) => {
  expect((await info(inputs)).outputs).toMatchObject({ 'error-code': code, 'error-kind': 'not-found' });
});

test('needs a package or an environment', async () => {
  expect((await info({})).outputs).toMatchObject({ 'error-code': 'INVALID_INPUT' });
  expect(world.requests()).toEqual([]);
});
