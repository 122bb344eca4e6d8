import { expect, test } from '@jest/globals';
import { connect } from './fixtures.ts';

test('what the service says is told in one short line, without the signature of a link', () => {
  const details = `fetch of https://files.example.com/b.tar?X-Signature=abc failed\n${'x'.repeat(100_000)}`;
  const answer = { status: 400, headers: {}, text: '', json: { details }, requestId: undefined, target: 'POST api/x' };
  const { connection } = connect('https://c66.example.com');
  const { message = '' } = connection.failureOf('POST', { path: '/x', doing: 'import a backup' }, answer) ?? {};
  expect(message).toMatch(
    /^Could not import a backup: fetch of https:\/\/files\.example\.com\/b\.tar\?… failed x+… \(HTTP 400, POST api\/x\)\.$/,
  );
  expect(message.length).toBeLessThan(400);
});

test.each([
  [300, 'config', false],
  [307, 'config', false],
  [400, 'config', false],
  [404, 'not-found', false],
  [408, 'timeout', true],
  [418, 'config', false],
  [422, 'config', false],
  [425, 'config', true],
  [429, 'remote-failed', true],
  [500, 'remote-failed', true],
  [520, 'remote-failed', true],
] as const)('an answer %i is of the kind %s; that it may pass by itself: %s', (status, kind, transient) => {
  const answer = { status, headers: {}, text: '', json: undefined, requestId: undefined, target: 'POST api/x' };
  const { connection } = connect('https://c66.example.com');
  const failure = connection.failureOf('POST', { path: '/x', doing: 'import a backup' }, answer);
  expect(failure).toMatchObject({ kind, transient, outcomeUnknown: false, remedy: expect.stringMatching(/\.$/) });
  expect(failure?.code).toBe(status === 429 ? 'throttled' : `HTTP_${status}`);
});

test.each([200, 204, 299])('an answer %i is no failure', (status) => {
  const answer = { status, headers: {}, text: '', json: undefined, requestId: undefined, target: 'POST api/x' };
  const { connection } = connect('https://c66.example.com');
  expect(connection.failureOf('POST', { path: '/x', doing: 'import a backup' }, answer)).toBeUndefined();
});
