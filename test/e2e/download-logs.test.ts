import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Rehearsal, rehearsal } from '../support/rehearsal.ts';

let world: Rehearsal;
let folder: string;
beforeAll(async () => {
  world = await rehearsal();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'logs-'));
});
afterEach(() => {
  world.reset();
  rmSync(folder, { recursive: true });
});
afterAll(() => world.close());

const logs = (inputs: Record<string, string> = {}) =>
  world.run('download-logs', { 'app-id': 'calc', environment: 'production', ...inputs }, { cwd: folder });
/** Days that a step may mean: midnight may pass meanwhile, and the time of a step runs faster than ours. */
const days = (offset = 0) =>
  [0, 1].map((hours) => new Date(Date.now() + offset * 86_400_000 + hours * 3_600_000).toISOString().slice(0, 10));
const filesAsked = () => world.emulator.requests.list().filter(({ path }) => path.startsWith('/files/'));

test('downloads the log of a day under its usual name', async () => {
  const step = await logs({ date: '2018-08-10' });
  const file = join(folder, 'calc-Production-app-2018-08-10.log');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain("the log of the documentation's example");
  expect(step.outputs).toEqual({ path: file, size: String(text.length), date: '2018-08-10' });
  // The link is signed: no credentials go to its host.
  expect(filesAsked().map(({ credentials }) => credentials)).toEqual([false]);
});

test('takes yesterday and the access log, into a folder that is made', async () => {
  const possible = days(-1);
  const step = await logs({ date: 'yesterday', kind: 'access', path: 'logs/' });
  const { date, path } = step.outputs;
  expect([...possible, ...days(-1)]).toContain(date);
  expect(path).toBe(join(folder, 'logs', `calc-Production-access-${date}.log`));
  expect(readFileSync(step.outputs['path'] ?? '', 'utf8')).toContain('GET /index.html 200');
});

test('takes today by default, and running it again replaces the file', async () => {
  const possible = days();
  const first = await logs({ path: 'today.log' });
  const second = await logs({ path: 'today.log' });
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(second.outputs['path']).toBe(first.outputs['path']);
  expect([...possible, ...days()]).toContain(first.outputs['date']);
});

test.each(['2010-01-01', '2999-12-31'])('a day without data (%s) is a success with an empty file', async (date) => {
  const step = await logs({ date, path: 'x.log' });
  expect(step.code).toBe(0);
  expect(step.outputs).toMatchObject({ size: '0', path: join(folder, 'x.log') });
  expect(readFileSync(join(folder, 'x.log'), 'utf8')).toBe('');
  expect(step.log).toMatch(/::notice::There is no app log of calc \/ Production/);
});

test('so is one without data that has no link', async () => {
  const text = '[No data found in file and no logging heartbeat detected]';
  world.emulator.faults.add({ kind: 'status', status: 200, path: '**/logs/*', body: text });
  const step = await logs({ date: '2018-08-10', path: 'new/x.log' });
  expect(step.outputs).toMatchObject({ size: '0' });
  expect(readFileSync(join(folder, 'new/x.log'), 'utf8')).toBe('');
});

test('a stale link is fetched again once', async () => {
  world.emulator.variants.set({ 'mendix.bad-links': 1 });
  expect((await logs({ date: '2018-08-10' })).code).toBe(0);
  expect(world.requests().filter((request) => request.includes('/logs/2018-08-10'))).toHaveLength(2);
  expect(filesAsked()).toHaveLength(2);
});

test('but not for ever', async () => {
  world.emulator.variants.set({ 'mendix.bad-links': 9 });
  const step = await logs({ date: '2018-08-10', path: 'x.log' });
  expect(step.code).toBe(1);
  expect(filesAsked()).toHaveLength(2);
  expect(existsSync(join(folder, 'x.log'))).toBe(false);
});

test.each(['2023-02-29', '2023-13-01', '23-01-01', 'tomorrow', '2023-1-1'])('%s is no date', async (date) => {
  const step = await logs({ date });
  expect(step.outputs).toMatchObject({ 'error-code': 'INVALID_INPUT' });
  expect(world.requests()).toEqual([]);
});

test('who may not read them is told so', async () => {
  const env = {
    MENDIX_USERNAME: 'ada.limited@example.com',
    MENDIX_API_KEY: '0f6c7a52-94f1-4d0e-8c55-3b1f2a6d7e90',
  };
  const step = await world.run(
    'download-logs',
    { 'app-id': 'calc', environment: 'production', path: join(folder, 'x.log') },
    { env, secrets: [env.MENDIX_API_KEY] },
  );
  expect(step.outputs).toMatchObject({ 'error-code': 'FORBIDDEN', 'error-kind': 'auth' });
});
