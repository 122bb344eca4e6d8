/**
 * What the vendor's pages on stacks and jobs print (developers.cloud66.com, "Stacks" and "Jobs"), and what the vendor's Go
 * library, which its command line is made of, can read (github.com/cloud66-oss/cloud66: `job.go`, `stack.go`, `async.go`).
 */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ADMIN, EMPTY_STACK, type Fixture, PUBLIC_ONLY, STACK, startFixture } from './fixture.ts';

let world: Fixture;
beforeEach(async () => {
  world = await startFixture();
});
afterEach(() => world.emulator.close());

/** `2014-08-14T00:38:14Z` */
const iso = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
/** `2014-08-14T01:46:53+00:00` */
const isoWithOffset = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/);
/** `2023-10-24 15:38:29 UTC` */
const utcText = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/);
const text = expect.stringMatching(/./);
const jobPath = (id: number): string => `/stacks/${STACK}/jobs/${id}`;
const statusOf = async (id: number): Promise<unknown> => (await world.get(jobPath(id))).body.response.status;

describe('a stack', () => {
  const documented = {
    uid: STACK,
    name: 'Awesome App',
    git: expect.stringMatching(/^https?:\/\/.*\.git$/),
    git_branch: text,
    environment: 'production',
    cloud: 'DigitalOcean',
    fqdn: text,
    language: 'ruby',
    framework: 'rails',
    status: 1,
    health: 3,
    last_activity: isoWithOffset,
    last_activity_iso: isoWithOffset,
    maintenance_mode: false,
    has_loadbalancer: false,
    created_at: utcText,
    updated_at: utcText,
    deploy_directory: '/var/deploy/awesome_app',
    cloud_status: 'partial',
    created_at_iso: iso,
    updated_at_iso: iso,
    redeploy_hook: expect.stringMatching(/\/stacks\/redeploy\//),
  };

  test.each(['/stacks', `/stacks/${STACK}`])('has every documented field, in its form: %s', async (path) => {
    const { response } = (await world.get(path)).body;
    expect(Array.isArray(response) ? response[0] : response).toEqual({ ...documented, account_name: text });
  });

  test('says when something last happened to it', async () => {
    const { response } = (await world.get(`/stacks/${STACK}`)).body;
    // Its newest backup, of two hours ago, took two minutes.
    expect(response.last_activity_iso).toBe('2026-01-15T10:12:00+00:00');
    await world.call('POST', `${jobPath(13)}/run_now`);
    const after = (await world.get(`/stacks/${STACK}`)).body.response;
    expect([after.updated_at, after.updated_at_iso]).toEqual(['2026-01-15 12:10:00 UTC', '2026-01-15T12:10:00Z']);
  });
});

describe('the status of a job is a number', () => {
  test('in the list as in its detail, with what else the library reads', async () => {
    const { response } = (await world.get(`/stacks/${STACK}/jobs`)).body;
    expect(response).toHaveLength(3);
    for (const job of response) {
      expect(job).toEqual({
        id: expect.any(Number),
        uid: text,
        name: text,
        type: text,
        cron: text,
        status: expect.any(Number),
        paused: false,
        params: expect.any(Object),
        created_at: utcText,
        updated_at: utcText,
      });
      expect((await world.get(jobPath(job.id))).body.response).toEqual(job);
    }
  });

  test('0: never run', async () => {
    expect(await statusOf(13)).toBe(0);
  });

  test('1: running, 2: its last run was good', async () => {
    expect(await statusOf(11)).toBe(2);
    await world.call('POST', `${jobPath(11)}/run_now`);
    expect(await statusOf(11)).toBe(1);
    world.wait(120);
    expect(await statusOf(11)).toBe(2);
  });

  test('3: its last run failed, whether the backup did or the run itself', async () => {
    world.emulator.variants.set({ 'cloud66.failing-db-types': 'mysql' });
    await world.call('POST', `${jobPath(11)}/run_now`);
    world.wait(120);
    expect(await statusOf(11)).toBe(3);
    world.emulator.variants.set({ 'cloud66.action-outcome': 'failed' });
    await world.call('POST', `${jobPath(13)}/run_now`);
    world.wait(120);
    expect(await statusOf(13)).toBe(3);
  });

  test('also of a task that was just created', async () => {
    await world.call('POST', `/stacks/${EMPTY_STACK}/backups`);
    expect((await world.get(`/stacks/${EMPTY_STACK}/jobs`)).body.response).toMatchObject([
      { status: 0, created_at: '2026-01-15 12:10:00 UTC', updated_at: '2026-01-15 12:10:00 UTC' },
    ]);
  });
});

test('a job says when it last ran', async () => {
  const { response } = (await world.get(jobPath(11))).body;
  expect([response.created_at, response.updated_at]).toEqual(['2025-01-15 12:10:00 UTC', '2026-01-15 10:12:00 UTC']);
});

describe('run_now', () => {
  test('needs the scope public; what writes a backup needs admin', async () => {
    expect((await world.call('POST', `${jobPath(11)}/run_now`, { token: PUBLIC_ONLY })).status).toBe(200);
    const create = await world.call('POST', `/stacks/${STACK}/backups`, { token: PUBLIC_ONLY });
    expect([create.status, create.body.error]).toEqual([403, 'forbidden']);
  });

  test('takes the arguments of the command', async () => {
    const answer = await world.call('POST', `${jobPath(13)}/run_now`, { token: ADMIN, json: { job_args: 'Arg1' } });
    expect(answer.status).toBe(200);
  });

  test('answers with an action of the stack', async () => {
    const started = await world.call('POST', `${jobPath(11)}/run_now.json`);
    const action = {
      id: 1,
      user: 'ops@example.com',
      resource_type: 'stack',
      action: 'job_run_now',
      resource_id: expect.stringMatching(/^\d+$/),
      started_via: 'api',
      started_at: '2026-01-15T12:10:00Z',
      finished_at: null,
      finished_success: null,
      finished_message: null,
    };
    expect(started.body.response).toEqual(action);
    expect((await world.get(`/stacks/${STACK}/actions/1`)).body.response).toEqual(action);
    expect((await world.get(`/stacks/${STACK}/actions`)).body.response).toEqual([action]);
    const { resource_id } = started.body.response;
    await world.call('POST', `${jobPath(13)}/run_now`);
    expect((await world.get(`/stacks/${STACK}/actions/2`)).body.response).toMatchObject({ resource_id });
  });
});
