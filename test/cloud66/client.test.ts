import { describe, expect, test } from '@jest/globals';
import { createTask, getBackup, getFileLink, importBackup } from '../../src/cloud66/backups.ts';
import { type Cloud66Connection, cloud66Url } from '../../src/cloud66/client.ts';
import { backupJobsFor, isBackupJob, runJob } from '../../src/cloud66/jobs.ts';
import { getStack, listStacks } from '../../src/cloud66/stacks.ts';
import { type Job, readBackup, readJob } from '../../src/cloud66/types.ts';
import { path } from '../../src/http/url.ts';
import { type Reply, type Seen, serve } from '../support/scripted-server.ts';
import { connect, list, rawBackup, stackId, token } from './fixtures.ts';

const backups = `/api/3/stacks/${stackId}/backups`;

/** All backups of the stack. */
function all(connection: Cloud66Connection, id: string, filter: { dbType?: string; group?: number } = {}) {
  const query = { db_type: filter.dbType, group: filter.group };
  return connection.list(
    { path: path`/stacks/${id}/backups`, query, doing: 'list the backups' },
    readBackup,
    (one) => one.id,
  );
}

describe('address', () => {
  test.each([
    ['https://app.cloud66.com', 'https://app.cloud66.com/api/3'],
    ['https://c66.example.com/', 'https://c66.example.com/api/3'],
    ['https://app.cloud66.com/api/3/', 'https://app.cloud66.com/api/3'],
    ['https://proxy.example.com/c66/api/3', 'https://proxy.example.com/c66/api/3'],
  ])('%s means %s', (given, meant) => expect(cloud66Url(new URL(given)).href).toBe(meant));
});

describe('lists', () => {
  test('follow all pages with the filters, count nothing twice, and carry the token', async () => {
    await using server = await serve(({ query }) => ({
      body:
        query.get('page') === '1'
          ? list([rawBackup(4, '2026-03-02T00:00:00Z'), rawBackup(3, '2026-03-01T00:00:00Z')], 1, 2)
          : list([rawBackup(3, '2026-03-01T00:00:00Z'), rawBackup(1, '2026-02-01T00:00:00Z')], 2, 2),
    }));
    const { connection } = connect(server.url);
    const found = await all(connection, stackId, { dbType: 'mysql', group: 7 });
    expect(found.map(({ id }) => id)).toEqual([4, 3, 1]);
    expect(server.calls()).toEqual([
      `GET ${backups}?db_type=mysql&group=7&page=1`,
      `GET ${backups}?db_type=mysql&group=7&page=2`,
    ]);
    expect(server.seen[0]?.headers['authorization']).toBe(`Bearer ${token}`);
  });

  test('end at an empty page even when it names a next one', async () => {
    await using server = await serve(({ query }) => ({
      body: query.get('page') === '1' ? list([rawBackup(1, 'x')], 1, 9) : list([], 2, 9),
    }));
    await all(connect(server.url).connection, stackId);
    expect(server.seen).toHaveLength(2);
  });

  test('survive one HTML page, and numbers that are sent as texts', async () => {
    let asked = 0;
    const raw = rawBackup(7, '2026-03-10T00:00:00Z');
    const texts = Object.entries(raw).map(([name, value]) => [name, typeof value === 'number' ? `${value}` : value]);
    await using server = await serve(() => ({
      body: asked++ === 0 ? '<html>Maintenance</html>' : list([Object.fromEntries(texts)]),
    }));
    expect(await all(connect(server.url).connection, stackId)).toEqual([readBackup(raw)]);
    expect(server.seen).toHaveLength(2);
  });

  test('an answer that is no list is a failure, not an empty list', async () => {
    await using server = await serve(() => ({ body: '<html>login</html>' }));
    await expect(all(connect(server.url).connection, stackId)).rejects.toMatchObject({
      code: 'UNEXPECTED_ANSWER',
    });
  });

  test('a stack id that would lead to another call is refused before any request', async () => {
    await using server = await serve(() => ({ body: list([]) }));
    await expect(async () => all(connect(server.url).connection, '..')).rejects.toMatchObject({
      kind: 'config',
    });
    expect(server.seen).toEqual([]);
  });
});

test('numbers become words, and an unknown number never counts as good', async () => {
  const raw = rawBackup(4, '2026-03-02T00:00:00Z', { backup_status: 7, verify_status: 4, restore_status: 3 });
  await using server = await serve(() => ({
    body: { response: { ...raw, logical_backup: null, file_name: 'x.tar' } },
  }));
  expect(await getBackup(connect(server.url).connection, stackId, 4)).toMatchObject({
    status: 'unknown',
    verifyStatus: 'unable-to-verify',
    restoreStatus: 'failed',
    logical: undefined,
    fileName: 'x.tar',
  });
  expect(server.calls()).toEqual([`GET ${backups}/4`]);
});

test('a link to a file is decoded once more than JSON does', async () => {
  await using server = await serve(() => ({
    body: { response: { ok: true, public_url: 'https://files.example.com/a.tar?Signature=C2au7%252F1m%253D' } },
  }));
  const link = await getFileLink(connect(server.url).connection, stackId, 4, 'tar-aa');
  expect(link.href).toBe('https://files.example.com/a.tar?Signature=C2au7%2F1m%3D');
  expect(server.calls()).toEqual([`GET ${backups}/4/files/tar-aa`]);
});

describe('throttling', () => {
  const throttled = { status: 503, body: { error: 'throttled', error_description: 'Too many requests' } };

  test('by 429 follows the slow policy of this service from the first refusal on', async () => {
    let refusals = 3;
    await using server = await serve(() => (refusals-- > 0 ? { status: 429 } : { body: list([]) }));
    const { connection, clock } = connect(server.url);
    expect(await listStacks(connection)).toEqual([]);
    expect(clock.pauses).toEqual([2_500, 5_000, 10_000]);
    expect(server.seen).toHaveLength(4);
  });

  test.each(['GET', 'POST'])('%s is slowed down and then carried out once', async (method) => {
    let refusals = 3;
    await using server = await serve((request) => {
      if (request.method === method && refusals-- > 0) return throttled;
      if (request.method === 'GET') return { body: list([]) };
      return { body: { response: { ok: true, message: 'queued for upload' } } };
    });
    const { connection, clock, events } = connect(server.url);
    if (method === 'GET') await listStacks(connection);
    else
      await importBackup(
        connection,
        stackId,
        { group: 1, dbTypes: ['mysql'], remoteUrl: 'https://x.example/b.tar' },
        new Set(),
      );
    expect(server.seen).toHaveLength(4);
    expect(clock.pauses).toEqual([2_500, 5_000, 10_000]);
    expect(events.filter(({ type }) => type === 'retry')).toHaveLength(3);
  });

  test('that does not end is a failure that says what it is', async () => {
    await using server = await serve(() => throttled);
    const { connection, clock } = connect(server.url);
    await expect(listStacks(connection)).rejects.toMatchObject({
      code: 'throttled',
      transient: true,
      outcomeUnknown: false,
    });
    expect(clock.pauses.reduce((a, b) => a + b)).toBeLessThanOrEqual(600_000);
  });

  test('an outage with the same status is not throttling: a write is not repeated', async () => {
    await using server = await serve(() => ({ status: 503, body: '<html>down</html>' }));
    const { connection } = connect(server.url);
    const request = { group: 1, dbTypes: ['mysql'], remoteUrl: 'https://x.example/b.tar?sig=s3cret' };
    const failure = await importBackup(connection, stackId, request, new Set()).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'HTTP_503', kind: 'remote-failed' });
    expect(String(failure)).not.toContain('s3cret');
    expect(server.seen).toHaveLength(1);
  });
});

test.each([
  [400, 'bad_request', 'config'],
  [401, 'unauthenticated', 'auth'],
  [402, 'trial_expired', 'auth'],
  [403, 'forbidden', 'auth'],
  [404, 'not_found', 'not-found'],
  [409, 'conflict', 'conflict'],
] as const)('%i %s is of the kind %s, says the details and has a remedy', async (status, error, kind) => {
  const body = { error, error_description: 'short', details: 'the long story' };
  await using server = await serve(() => ({ status, body, headers: { 'x-request-id': 'r-1' } }));
  await expect(getStack(connect(server.url).connection, stackId)).rejects.toMatchObject({
    code: error,
    kind,
    status,
    requestId: 'r-1',
    message: expect.stringMatching(/the long story/),
    remedy: expect.stringMatching(/\w+ \w+/),
  });
  expect(server.calls()[0]).toBe(`GET /api/3/stacks/${stackId}`);
});

describe('create', () => {
  const job = { uid: 'j1', name: 'Database backup', type: 'BackupJob', cron: '0 3 * * *', params: {} };

  /** A stack whose jobs are the next of `lists` at every look after the POST, which gets this answer. */
  function stack(answer: Reply, ...lists: unknown[][]) {
    let posted = false;
    return serve(({ method }) => {
      if (method === 'GET') return { body: list(posted ? ((lists.length > 1 ? lists.shift() : lists[0]) ?? []) : []) };
      posted = true;
      return answer;
    });
  }
  const queued = { body: { response: { ok: true, message: 'queued for creation' } } };
  const posts = (server: { seen: readonly Seen[] }) => server.seen.filter(({ method }) => method === 'POST');

  test('sends only what was given, and looks for the job', async () => {
    await using server = await stack(queued, [], [], [job]);
    const task = { dbTypes: ['mysql', 'redis'], keepCount: 0, gzip: false, frequency: undefined };
    const made = await createTask(connect(server.url).connection, stackId, task);
    expect(made.map(({ name }) => name)).toEqual(['Database backup']);
    expect(posts(server).map(({ json }) => json)).toEqual([{ db_type: 'mysql,redis', keep_count: 0, gzip: false }]);
  });

  test('after a lost answer the jobs tell, and no second task is made', async () => {
    await using server = await stack({ drop: true }, [job]);
    expect(await createTask(connect(server.url).connection, stackId, {})).toHaveLength(1);
    expect(posts(server)).toHaveLength(1);
  });

  test.each([
    [{ drop: true }, { outcomeUnknown: true, message: expect.stringContaining('no sign') }],
    [{ body: '' }, { outcomeUnknown: true, code: 'UNEXPECTED_ANSWER' }],
    [queued, { outcomeUnknown: false, code: 'NOT_CARRIED_OUT' }],
  ])('answered %j and not carried out is a failure, and is not sent again', async (answer, failure) => {
    await using server = await stack(answer, []);
    await expect(createTask(connect(server.url).connection, stackId, {})).rejects.toMatchObject({
      ...failure,
      remedy: expect.stringContaining('dashboard'),
    });
    expect(posts(server)).toHaveLength(1);
  });

  test('an HTTP error is a failure at once', async () => {
    await using server = await stack({ status: 502 }, [job]);
    const { connection, clock } = connect(server.url);
    await expect(createTask(connection, stackId, {})).rejects.toMatchObject({ code: 'HTTP_502' });
    expect(clock.pauses).toEqual([]);
  });

  test('an answer that is not ok is a failure', async () => {
    await using server = await serve(({ method }) =>
      method === 'GET' ? { body: list([]) } : { body: { response: { ok: false, message: 'no database' } } },
    );
    await expect(createTask(connect(server.url).connection, stackId, {})).rejects.toThrow('no database');
  });
});

const aJob = (more: object = {}): Job => readJob({ uid: 'j1', name: 'Backup', ...more });
const anAction = (id: number) => ({ id, action: 'job_run_now', finished_at: null });

test('a job is run by its uid', async () => {
  await using server = await serve(({ method }) => ({
    body: method === 'GET' ? list([]) : { response: anAction(9) },
  }));
  const { connection } = connect(server.url);
  expect(await runJob(connection, stackId, aJob())).toMatchObject({ id: 9, finishedAt: undefined });
  expect(server.calls().at(-1)).toBe(`POST /api/3/stacks/${stackId}/jobs/j1/run_now`);
});

test.each([
  [[anAction(8), anAction(9)], 9],
  [[anAction(8)], undefined],
])('after a lost answer the actions %j tell whether it runs (%s), and it is not run again', async (after, id) => {
  let posted = false;
  await using server = await serve(({ method }) => {
    if (method === 'GET') return { body: list(posted ? after : [anAction(8)]) };
    posted = true;
    return { drop: true };
  });
  const run = runJob(connect(server.url).connection, stackId, aJob());
  if (id === undefined) await expect(run).rejects.toMatchObject({ outcomeUnknown: true });
  else expect(await run).toMatchObject({ id });
  expect(server.seen.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('backup jobs are told by type, name or parameters', () => {
  const is = (more: object) => isBackupJob(readJob({ uid: 'j', name: 'pies', type: 'DockerHostTaskJob', ...more }));
  expect(is({ params: { command: 'ls' } })).toBe(false);
  expect(is({ type: 'DatabaseBackupJob' })).toBe(true);
  expect(is({ params: { db_type: 'mysql' } })).toBe(true);
  expect(readJob({ id: 3 }).id).toBe('3');
});

test('the jobs to run are the backup jobs of the asked types that are not paused', () => {
  const job = (uid: string, more: object) => readJob({ uid, type: 'BackupJob', name: 'Backup', ...more });
  const jobs = [
    job('mysql', { params: { db_type: 'mysql' } }),
    job('both', { params: { db_type: ['redis', 'mongodb'] } }),
    job('all', { params: { db_type: 'all' } }),
    job('named', { name: 'PostgreSQL backup' }),
    job('silent', {}),
    job('paused', { paused: true, params: { db_type: 'mysql' } }),
    job('pies', { type: 'DockerHostTaskJob', name: 'pies' }),
  ];
  const ids = (...types: string[]) => backupJobsFor(jobs, types).map(({ id }) => id);
  expect(ids('mysql')).toEqual(['mysql', 'all', 'silent', 'paused']);
  expect(ids('redis', 'postgresql')).toEqual(['both', 'all', 'named', 'silent']);
  expect(ids('all')).toEqual(['mysql', 'both', 'all', 'named', 'silent', 'paused']);
});
