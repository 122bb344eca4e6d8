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
