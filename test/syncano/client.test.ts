import { describe, expect, test } from '@jest/globals';
import { serve } from '../support/scripted-server.ts';
import { apiKey, connect, list, rawBackup, rawRestore, schema } from './fixtures.ts';

describe('lists', () => {
  test('follow relative links below the prefix to an empty page, newest first, with the account key', async () => {
    await using server = await serve(({ query }) => {
      if (query.get('last_pk') === '2') return { body: list([rawBackup(3)], '/v1/backups/full/?last_pk=3') };
      if (query.get('last_pk') === '3') return { body: list([], '/v1/backups/full/?last_pk=9') };
      return { body: list([rawBackup(1), rawBackup(2)], '/v1/backups/full/?last_pk=2') };
    });
    const { client } = connect(`${server.url}/below/`);
    expect((await client.backups('full')).map(({ id }) => id)).toEqual([3, 2, 1]);
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
    await expect(connect(server.url).client.backups('full')).rejects.toMatchObject({ code: 'FOREIGN_LINK' });
    expect(other.seen).toEqual([]);
  });

  test('links in a circle come to an end', async () => {
    await using server = await serve(() => ({ body: list([rawBackup(1)], '/v1/backups/full/?page=1') }));
    expect(await connect(server.url).client.backups('full')).toHaveLength(1);
    expect(server.seen.length).toBeLessThanOrEqual(3);
  });

  test('of an instance and of its restores have their slash at the end', async () => {
    await using server = await serve(() => ({ body: list([]) }));
    const { client } = connect(server.url);
    await client.backups('partial', 'my-instance');
    await client.restores('my-instance');
    expect(server.calls()).toEqual([
      'GET /v1/instances/my-instance/backups/partial/',
      'GET /v1/instances/my-instance/restores/',
    ]);
    await expect(async () => client.backups('full', '..')).rejects.toMatchObject({ kind: 'config' });
  });

  test('an HTML page is not an empty list', async () => {
    await using server = await serve(() => ({ body: '<html></html>' }));
    await expect(connect(server.url).client.backups('full')).rejects.toMatchObject({ code: 'UNEXPECTED_ANSWER' });
  });
});

test('a backup and a restore are read with everything they have', async () => {
  await using server = await serve(({ path }) => ({
    body: path.includes('restores')
      ? rawRestore(4, { author: { email: 'a@example.com' } })
      : rawBackup(9, { size: 12, archive: 'https://s3.example.com/9.tar', metadata: { a: 1 }, label: 'nightly' }),
  }));
  const { client } = connect(server.url);
  expect(await client.backup({ kind: 'partial', id: 9 })).toMatchObject({
    kind: 'partial',
    id: 9,
    size: 12,
    archive: 'https://s3.example.com/9.tar',
    metadata: { a: 1 },
    label: 'nightly',
  });
  expect(await client.restore('my-instance', 4)).toMatchObject({ id: 4, backup: 8, author: 'a@example.com' });
  expect(server.calls()).toEqual(['GET /v1/backups/partial/9/', 'GET /v1/instances/my-instance/restores/4/']);
});

test('the schema of query_args comes from OPTIONS, and may be missing', async () => {
  const bodies: unknown[] = [{ actions: { POST: { query_args: { schema } } } }, { name: 'Partial Backup List' }];
  await using server = await serve(() => ({ body: bodies.shift() }));
  const { client } = connect(server.url);
  expect(await client.queryArgsSchema('my-instance')).toEqual(schema);
  expect(await client.queryArgsSchema('my-instance')).toBeUndefined();
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
    expect((await connect(server.url).client.activeBackups()).map(({ id }) => id)).toEqual([3]);
  });

  test('partial ones may be for staff only, but a wrong key is a wrong key', async () => {
    let detail = 'You do not have permission to perform this action.';
    await using server = await serve(({ path }) =>
      path.includes('partial') ? { status: 403, body: { detail } } : { body: list([]) },
    );
    expect(await connect(server.url).client.activeBackups()).toEqual([]);
    detail = 'No such API Key.';
    await expect(connect(server.url).client.activeBackups()).rejects.toMatchObject({ code: 'NO_SUCH_API_KEY' });
  });
});

describe('delete', () => {
  const ref = { kind: 'full', id: 8, instance: 'my-instance' } as const;

  test.each([
    [{ status: 204 }, 'deleted'],
    [{ status: 404, body: { detail: 'Not found.' } }, 'gone'],
  ])('%j is %s', async (reply, outcome) => {
    await using server = await serve(() => reply);
    expect(await connect(server.url).client.deleteBackup(ref)).toBe(outcome);
    expect(server.calls()).toEqual(['DELETE /v1/instances/my-instance/backups/full/8/']);
  });

  test('after a lost answer it is asked again', async () => {
    let tries = 0;
    await using server = await serve(() =>
      ++tries === 1 ? { drop: true } : { status: 404, body: { detail: 'Not found.' } },
    );
    expect(await connect(server.url).client.deleteBackup(ref)).toBe('gone');
  });

  test.each([
    [{ status: 404, body: '<html>no such page</html>' }, 'HTTP_404'],
    [{ status: 404, body: { detail: 'Instance was not found.' } }, 'INSTANCE_NOT_FOUND'],
    [{ status: 400, body: { detail: 'Cannot delete active backup' } }, 'BACKUP_STILL_ACTIVE'],
  ])('%j is the failure %s', async (reply, code) => {
    await using server = await serve(() => reply);
    await expect(connect(server.url).client.deleteBackup(ref)).rejects.toMatchObject({ code });
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
    .client.send({ method: 'POST', path: '/v1/x/', body: {} })
    .catch((error: unknown) => error);
  const words = body === undefined ? '502' : [Object.values(body)].flat(2)[0];
  expect(failure).toMatchObject({
    code,
    kind,
    status,
    outcomeUnknown: status === 502,
    remedy: expect.stringMatching(/\w+ \w+/),
  });
  expect(String(failure)).toContain(words);
  expect(String(failure)).not.toContain(apiKey);
  expect(server.seen).toHaveLength(1);
});

test('a throttled write waits as long as Retry-After says', async () => {
  const detail = 'Request was throttled. Expected available in 1 second.';
  let tries = 0;
  await using server = await serve(() =>
    ++tries < 3 ? { status: 429, body: { detail }, headers: { 'retry-after': '1' } } : { body: rawBackup(1) },
  );
  const { client, clock } = connect(server.url);
  await client.send({ method: 'POST', path: '/v1/x/', body: {} });
  expect(clock.pauses).toHaveLength(2);
  expect(Math.min(...clock.pauses)).toBeGreaterThanOrEqual(1_000);
});
