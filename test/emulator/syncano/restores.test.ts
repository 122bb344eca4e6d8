import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { type Answer, type Fixture, JOB, MINE, STAGING, startFixture } from './fixture.ts';

let world: Fixture;
beforeEach(async () => {
  world = await startFixture();
});
afterEach(() => world.emulator.close());

const upload = (bytes: Uint8Array | string, fields: Record<string, string> = {}): Promise<Answer> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('archive', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), 'backup.zip');
  return world.call('POST', `${STAGING}/restores/`, { body });
};

test('erases the target and puts the backup there, at the end and not before', async () => {
  const before = world.data('staging');
  const made = await world.post(`${STAGING}/restores/`, { backup: 1 });
  expect(made.status).toBe(201);
  expect(made.body).toEqual({
    id: 1,
    backup: 1,
    created_at: '2026-01-15T12:00:00.000000Z',
    updated_at: '2026-01-15T12:00:00.000000Z',
    status: 'scheduled',
    archive: null,
    status_info: '',
    author: expect.objectContaining({ email: 'ops@example.com' }),
    links: { self: `${STAGING}/restores/1/` },
  });
  world.wait(6);
  expect((await world.get(made.body.links.self)).body.status).toBe('running');
  expect(world.data('staging')).toEqual(before);
  world.wait(20);
  expect((await world.get(made.body.links.self)).body.status).toBe('success');
  expect(world.data('staging')).toEqual(world.data('my-instance'));
});

test('a backup holds what was there when it ran, whatever a restore did since', async () => {
  await world.post(`${STAGING}/backups/full/`);
  world.wait(JOB);
  await world.post(`${STAGING}/restores/`, { backup: 1 });
  world.wait(JOB);
  await world.post(`${STAGING}/restores/`, { backup: '4' });
  world.wait(JOB);
  expect(world.data('staging')['data_object']).toMatchObject([{ note: 'staging only' }]);
});

test('a second one is accepted and then aborted', async () => {
  await world.post(`${STAGING}/restores/`, { backup: 1 });
  const second = await world.post(`${STAGING}/restores/`, { backup: 3 });
  expect([second.status, second.body.status]).toEqual([201, 'scheduled']);
  world.wait(6);
  expect((await world.get(second.body.links.self)).body).toMatchObject({
    status: 'aborted',
    status_info: 'Restore already scheduled on specified instance.',
  });
  world.wait(JOB);
  const { objects } = (await world.get(`${STAGING}/restores/`)).body;
  expect(objects).toMatchObject([{ status: 'success' }, { status: 'aborted' }]);
});

describe('from an archive', () => {
  test('the archive of a partial backup', async () => {
    const { archive } = (await world.get('/v1/backups/partial/3/')).body;
    const bytes = new Uint8Array(await (await fetch(archive)).arrayBuffer());
    const made = await upload(bytes);
    expect(made.body).toMatchObject({ backup: null, archive: expect.stringMatching(/^http.*\.zip$/) });
    world.wait(JOB);
    expect(world.data('staging')).toEqual(world.data('my-instance'));
    const kept = await fetch(made.body.archive);
    expect(Buffer.from(await kept.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test.each([
    ['no zip', 'definitely no zip'],
    ['another zip', zipSync({ 'readme.txt': new Uint8Array([1]) })],
  ])('%s ends as an error and changes nothing', async (_name, bytes) => {
    const before = world.data('staging');
    const made = await upload(bytes);
    expect(made.status).toBe(201);
    world.wait(JOB);
    expect((await world.get(made.body.links.self)).body).toMatchObject({
      status: 'error',
      status_info: 'Invalid file.',
    });
    expect(world.data('staging')).toEqual(before);
  });

  test('not together with a backup, not empty, and for staff on newer servers', async () => {
    expect((await upload('x', { backup: '1' })).body).toEqual({
      non_field_errors: ['You have to provide either backup or archive.'],
    });
    expect((await upload('')).body).toEqual({ archive: ['The submitted file is empty.'] });
    world.emulator.variants.set({ 'syncano.partial-staff-only': true });
    expect((await upload('x')).status).toBe(403);
  });
});

test.each(['error', 'aborted'])('a restore that ends as %s leaves the target alone', async (outcome) => {
  world.emulator.variants.set({ 'syncano.restore-outcome': outcome });
  const before = world.data('staging');
  await world.post(`${STAGING}/restores/`, { backup: 1 });
  world.wait(JOB);
  expect((await world.get(`${STAGING}/restores/1/`)).body.status).toBe(outcome);
  expect(world.data('staging')).toEqual(before);
  expect((await world.get(`${MINE}/restores/1/`)).status).toBe(404);
});
