import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type Rehearsal, rehearsal, writes } from '../support/rehearsal.ts';

let world: Rehearsal;
beforeAll(async () => {
  world = await rehearsal();
});
afterEach(() => world.reset());
afterAll(() => world.close());

const list = (inputs: Record<string, string | number> = {}) =>
  world.run('list-backups', { 'app-id': 'calc', environment: 'production', ...inputs });
const ids = (text = '') => (JSON.parse(text) as { 'snapshot-id': string }[]).map((one) => one['snapshot-id'].slice(-2));
const nightly = '8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e02';

test.each([1, 2])(
  'lists all, newest first, and the newest that is complete (version %i of the API)',
  async (version) => {
    const step = await list({ 'api-version': version });
    expect(step.code).toBe(0);
    expect(ids(step.outputs['snapshots'])).toEqual(['01', '02', '03', '04']);
    // The very newest has failed.
    expect(step.outputs).toMatchObject({ 'latest-id': nightly, count: '4' });
    expect(writes(world)).toEqual([]);
  },
);

test('says what there is to say of each', async () => {
  const step = await list({ status: 'failed', limit: 1 });
  const [one] = JSON.parse(step.outputs['snapshots'] ?? '') as Record<string, string>[];
  expect(one).toMatchObject({
    status: 'failed',
    'status-message': 'Snapshot could not be made',
    'created-at': expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
  });
  expect(one).not.toHaveProperty('model-version');
});

test('status and limit leave the newest complete one alone', async () => {
  const failed = await list({ status: 'failed' });
  expect(failed.outputs).toMatchObject({ count: '1', 'latest-id': nightly });
  const two = await list({ status: 'Completed, running', limit: 2 });
  expect(ids(two.outputs['snapshots'])).toEqual(['02', '03']);
});

test('an environment without backups', async () => {
  const step = await world.run('list-backups', { 'app-id': 'calc', environment: 'test' });
  expect(step.outputs).toEqual({ snapshots: '[]', 'latest-id': '', count: '0' });
});

test.each([1, 2])('without access (version %i of the API)', async (version) => {
  const env = {
    MENDIX_USERNAME: 'ada.limited@example.com',
    MENDIX_API_KEY: '0f6c7a52-94f1-4d0e-8c55-3b1f2a6d7e90',
  };
  const inputs = { 'app-id': 'calc', environment: 'production', 'api-version': version };
  const step = await world.run('list-backups', inputs, { env, secrets: [env.MENDIX_API_KEY] });
  expect(step.outputs).toMatchObject({ 'error-code': 'NO_ACCESS', 'error-kind': 'auth' });
});
