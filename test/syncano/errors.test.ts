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
