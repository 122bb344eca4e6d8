import { describe, expect, test } from '@jest/globals';
import { activeBackups, deleteBackup, getBackup, listBackups, queryArgsSchema } from '../../src/syncano/backups.ts';
import { getRestore, listRestores } from '../../src/syncano/restores.ts';
import { type Reply, serve } from '../support/scripted-server.ts';
import { apiKey, connect, list, rawBackup, rawRestore, schema } from './fixtures.ts';

describe('lists', () => {
  test('follow relative links below the prefix to an empty page, newest first, with the account key', async () => {
    await using server = await serve(({ query }) => {
      if (query.get('last_pk') === '2') return { body: list([rawBackup(3)], '/v1/backups/full/?last_pk=3') };
      if (query.get('last_pk') === '3') return { body: list([], '/v1/backups/full/?last_pk=9') };
      return { body: list([rawBackup(1), rawBackup(2)], '/v1/backups/full/?last_pk=2') };
    });
    const { connection } = connect(`${server.url}/below/`);
    expect((await listBackups(connection, 'full')).map(({ id }) => id)).toEqual([3, 2, 1]);
    expect(server.calls()).toEqual([
      'GET /below/v1/backups/full/',
      'GET /below/v1/backups/full/?last_pk=2',
      'GET /below/v1/backups/full/?last_pk=3',
    ]);
    expect(server.seen.every(({ headers }) => headers['x-api-key'] === apiKey)).toBe(true);
  });

  test('a link to another server is refused, and the key does not go there', async () => {
    await using other = await serve(() => ({ body: list([]) }));
    await using server = await serve(() => ({ body: list([rawBackup(1)], `${other.url}/v1/backups/full/`) }));
    await expect(listBackups(connect(server.url).connection, 'full')).rejects.toMatchObject({ code: 'FOREIGN_LINK' });
    expect(other.seen).toEqual([]);
  });

  test('links in a circle come to an end', async () => {
    await using server = await serve(() => ({ body: list([rawBackup(1)], '/v1/backups/full/?page=1') }));
    expect(await listBackups(connect(server.url).connection, 'full')).toHaveLength(1);
    expect(server.seen.length).toBeLessThanOrEqual(3);
  });

  test('of an instance and of its restores have their slash at the end', async () => {
    await using server = await serve(() => ({ body: list([]) }));
    const { connection } = connect(server.url);
    await listBackups(connection, 'partial', 'my-instance');
    await listRestores(connection, 'my-instance');
    expect(server.calls()).toEqual([
      'GET /v1/instances/my-instance/backups/partial/',
      'GET /v1/instances/my-instance/restores/',
    ]);
    await expect(async () => listBackups(connection, 'full', '..')).rejects.toMatchObject({ kind: 'config' });
  });

  test('survive one HTML page, and numbers that are sent as texts', async () => {
    let asked = 0;
    await using server = await serve(() => ({
      body: asked++ === 0 ? '<html>Maintenance</html>' : list([{ ...rawBackup(7), id: '7', size: '12' }]),
    }));
    expect(await listBackups(connect(server.url).connection, 'full')).toMatchObject([{ id: 7, size: 12 }]);
    expect(server.seen).toHaveLength(2);
  });

  test('an HTML page is not an empty list', async () => {
    await using server = await serve(() => ({ body: '<html></html>' }));
    await expect(listBackups(connect(server.url).connection, 'full')).rejects.toMatchObject({
      code: 'UNEXPECTED_ANSWER',
    });
  });
});

test('a backup and a restore are read with everything they have', async () => {
  await using server = await serve(({ path }) => ({
    body: path.includes('restores')
      ? rawRestore(4, { author: { email: 'a@example.com' } })
      : rawBackup(9, { size: 12, archive: 'https://s3.example.com/9.tar', label: 'nightly' }),
  }));
  const { connection } = connect(server.url);
  expect(await getBackup(connection, { kind: 'partial', id: 9 })).toMatchObject({
    kind: 'partial',
    id: 9,
    size: 12,
    archive: 'https://s3.example.com/9.tar',
    label: 'nightly',
  });
  expect(await getRestore(connection, 'my-instance', 4)).toMatchObject({ id: 4, backup: 8, author: 'a@example.com' });
  expect(server.calls()).toEqual(['GET /v1/backups/partial/9/', 'GET /v1/instances/my-instance/restores/4/']);
});

test('the schema of query_args comes from OPTIONS, and may be missing', async () => {
  const bodies: unknown[] = [{ actions: { POST: { query_args: { schema } } } }, { name: 'Partial Backup List' }];
  await using server = await serve(() => ({ body: bodies.shift() }));
  const { connection } = connect(server.url);
  expect(await queryArgsSchema(connection, 'my-instance')).toEqual(schema);
  expect(await queryArgsSchema(connection, 'my-instance')).toBeUndefined();
  expect(server.calls()[0]).toBe('OPTIONS /v1/instances/my-instance/backups/partial/');
});

describe('active backups', () => {
  test('are those of both kinds over all instances', async () => {
    await using server = await serve(({ path }) => ({
      body: list(
        path.includes('partial')
          ? [rawBackup(3, { status: 'uploading' })]
          : [rawBackup(1), rawBackup(2, { status: 'aborted' }), rawBackup(4, { status: 'paused' })],
      ),
    }));
    expect((await activeBackups(connect(server.url).connection)).map(({ id }) => id)).toEqual([3]);
  });

  test('partial ones may be for staff only, but a wrong key is a wrong key', async () => {
    let detail = 'You do not have permission to perform this action.';
    await using server = await serve(({ path }) =>
      path.includes('partial') ? { status: 403, body: { detail } } : { body: list([]) },
    );
    expect(await activeBackups(connect(server.url).connection)).toEqual([]);
    detail = 'No such API Key.';
    await expect(activeBackups(connect(server.url).connection)).rejects.toMatchObject({ code: 'NO_SUCH_API_KEY' });
  });
});

describe('delete', () => {
  const ref = { kind: 'full', id: 8, instance: 'my-instance' } as const;

  const notFound = { status: 404, body: { detail: 'Not found.' } };
  /** A server that answers deletions in turn with `answers`, and shows the backup for so many looks. */
  function server(answers: Reply[], looks = 0) {
    let looked = 0;
    return serve(({ method }) => {
      if (method === 'DELETE') return answers.shift() ?? { status: 500 };
      return ++looked > looks ? notFound : { body: rawBackup(8) };
    });
  }

  test('reads again that it is gone', async () => {
    await using scripted = await server([{ status: 204 }], 2);
    expect(await deleteBackup(connect(scripted.url).connection, ref)).toBe(true);
    const at = '/v1/instances/my-instance/backups/full/8/';
    expect(scripted.calls()).toEqual([`DELETE ${at}`, `GET ${at}`, `GET ${at}`, `GET ${at}`]);
  });

  test('what is not there any more is no failure', async () => {
    await using scripted = await server([notFound]);
    expect(await deleteBackup(connect(scripted.url).connection, ref)).toBe(false);
    expect(scripted.seen).toHaveLength(1);
  });

  test.each([
    { status: 200, body: '' },
    { status: 200, body: '<html>login</html>' },
  ])('%j and not carried out is a failure, after a second try', async (answer) => {
    await using scripted = await server([answer, answer, answer, answer], Number.POSITIVE_INFINITY);
    await expect(deleteBackup(connect(scripted.url).connection, ref)).rejects.toMatchObject({
      kind: 'remote-failed',
      message: expect.stringMatching(/still there|no sign/),
    });
  });

  test('a lost answer is settled by reading; what is still there is deleted again', async () => {
    await using gone = await server([{ drop: true }]);
    expect(await deleteBackup(connect(gone.url).connection, ref)).toBe(true);
    expect(gone.calls().filter((call) => call.startsWith('DELETE'))).toHaveLength(1);
    await using there = await server([{ drop: true }, { status: 204 }], 5);
    expect(await deleteBackup(connect(there.url).connection, ref)).toBe(true);
    expect(there.calls().filter((call) => call.startsWith('DELETE'))).toHaveLength(2);
  });

  test('what a try whose answer was lost has deleted late counts as deleted', async () => {
    await using scripted = await server([{ drop: true }, notFound], 5);
    expect(await deleteBackup(connect(scripted.url).connection, ref)).toBe(true);
  });

  test.each([
    [{ status: 404, body: '<html>no such page</html>' }, 'HTTP_404'],
    [{ status: 404, body: { detail: 'Instance was not found.' } }, 'INSTANCE_NOT_FOUND'],
    [{ status: 400, body: { detail: 'Cannot delete active backup' } }, 'BACKUP_STILL_ACTIVE'],
  ])('%j is the failure %s', async (reply, code) => {
    await using server = await serve(() => reply);
    await expect(deleteBackup(connect(server.url).connection, ref)).rejects.toMatchObject({ code });
    expect(server.seen).toHaveLength(1);
  });
});

test.each([
  [400, { detail: 'You can have only one active backup running.' }, 'BACKUP_ACTIVE', 'conflict'],
  [400, { detail: 'Maximum number of backups per account reached (75).' }, 'BACKUP_LIMIT', 'conflict'],
  [400, { backup: ['Invalid pk "9" - object does not exist.'] }, 'BACKUP_NOT_RESTORABLE', 'not-found'],
  [400, { query_args: ['This field is required.'] }, 'BAD_QUERY_ARGS', 'config'],
  [400, { label: ['Ensure this field has no more than 64 characters.'] }, 'HTTP_400', 'config'],
  [400, { non_field_errors: ['You have to provide either backup or archive.'] }, 'HTTP_400', 'config'],
  [403, { detail: 'No such API Key.' }, 'NO_SUCH_API_KEY', 'auth'],
  [403, { detail: 'You do not have permission to perform this action.' }, 'HTTP_403', 'auth'],
  [404, { detail: 'Instance was not found.' }, 'INSTANCE_NOT_FOUND', 'not-found'],
  [405, { detail: 'Method "POST" not allowed.' }, 'HTTP_405', 'config'],
  [502, undefined, 'HTTP_502', 'remote-failed'],
])('POST answered %i %j is %s of the kind %s with a remedy', async (status, body, code, kind) => {
  await using server = await serve(() => ({ status, body }));
  const failure = await connect(server.url)
    .connection.write('POST', { path: '/v1/x/', doing: 'try', body: {} }, () => undefined)
    .catch((error: unknown) => error);
  const [words = '502'] = body === undefined ? [] : [Object.values(body)].flat(2);
  expect(failure).toMatchObject({
    code,
    kind,
    status,
    outcomeUnknown: status === 502,
    remedy: expect.stringMatching(/\w+ \w+/),
  });
  expect(String(failure)).toContain(
    `${words.replace(/\.$/, '')} (HTTP ${status}, `.replace('502 (HTTP 502, ', 'HTTP 502 ('),
  );
  expect(String(failure)).not.toContain(apiKey);
  expect(server.seen).toHaveLength(1);
});

test('a throttled write waits as long as Retry-After says', async () => {
  const detail = 'Request was throttled. Expected available in 1 second.';
  let tries = 0;
  await using server = await serve(() =>
    ++tries < 3 ? { status: 429, body: { detail }, headers: { 'retry-after': '1' } } : { body: rawBackup(1) },
  );
  const { connection, clock } = connect(server.url);
  await connection.write('POST', { path: '/v1/x/', doing: 'try', body: {} }, () => undefined);
  expect(clock.pauses).toHaveLength(2);
  expect(Math.min(...clock.pauses)).toBeGreaterThanOrEqual(1_000);
});
