import { expect, test } from '@jest/globals';
import { connect } from './fixtures.ts';

test('what the server says is told in one short line', () => {
  const json = { label: ['Too\nlong.'], description: ['x'.repeat(100_000)] };
  const answer = { status: 400, headers: {}, text: '', json, requestId: undefined, target: 'POST api/x' };
  const { connection } = connect('https://api.example.com');
  const { message = '' } = connection.failureOf('POST', { path: '/x', doing: 'create a backup' }, answer) ?? {};
  expect(message).toMatch(
    /^Could not create a backup: label: Too long\. description: x+… \(HTTP 400, POST api\/x\)\.$/,
  );
  expect(message.length).toBeLessThan(400);
});

test.each([
  [300, 'config', false, false],
  [307, 'config', false, false],
  [400, 'config', false, false],
  [401, 'auth', false, false],
  [403, 'auth', false, false],
  [404, 'not-found', false, false],
  [408, 'config', true, true],
  [429, 'remote-failed', true, false],
  [500, 'remote-failed', true, true],
  [520, 'remote-failed', true, true],
] as const)('an answer %i is of the kind %s, may pass: %s, may have worked: %s', (status, kind, transient, unknown) => {
  const answer = { status, headers: {}, text: '', json: undefined, requestId: undefined, target: 'POST api/x' };
  const { connection } = connect('https://api.example.com');
  const failure = connection.failureOf('POST', { path: '/x', doing: 'create a backup' }, answer);
  expect(failure).toMatchObject({
    kind,
    transient,
    outcomeUnknown: unknown,
    code: `HTTP_${status}`,
    remedy: expect.stringMatching(/\.$/),
  });
});

test.each([
  [400, { detail: 'Maximum number of backups per account reached (25).' }, 'BACKUP_LIMIT', 'conflict'],
  [400, { detail: 'Cannot delete active backup.' }, 'BACKUP_STILL_ACTIVE', 'conflict'],
  [400, { backup: ['Invalid pk "7" - object does not exist.'] }, 'BACKUP_NOT_RESTORABLE', 'not-found'],
  [400, { query_args: ['Something is wrong.'] }, 'BAD_QUERY_ARGS', 'config'],
  [403, { detail: 'No such API Key.' }, 'NO_SUCH_API_KEY', 'auth'],
  [404, { detail: 'Not found.' }, 'NOT_FOUND', 'not-found'],
  [404, { detail: 'Instance was not found.' }, 'INSTANCE_NOT_FOUND', 'not-found'],
  // The same words with another status, or about something else, mean nothing known.
  [404, { detail: 'Cannot delete active backup.' }, 'HTTP_404', 'not-found'],
  [400, { label: ['Not found.'] }, 'HTTP_400', 'config'],
])('%i %j has the code %s and the kind %s', (status, json, code, kind) => {
  const answer = { status, headers: {}, text: '', json, requestId: undefined, target: 'DELETE api/x' };
  const { connection } = connect('https://api.example.com');
  const failure = connection.failureOf('DELETE', { path: '/x', doing: 'delete a backup' }, answer);
  expect(failure).toMatchObject({ code, kind, remedy: expect.stringMatching(/\.$/) });
});
