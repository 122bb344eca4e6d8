import { expect, test } from '@jest/globals';
import { cloud66Failure } from '../../src/cloud66/errors.ts';

test('what the service says is told in one short line, without the signature of a link', () => {
  const details = `fetch of https://files.example.com/b.tar?X-Signature=abc failed\n${'x'.repeat(100_000)}`;
  const answer = { status: 400, headers: {}, text: '', json: { details }, requestId: undefined, target: 'POST api/x' };
  const { message } = cloud66Failure(answer, true);
  expect(message).toMatch(
    /^POST api\/x: Cloud 66 answered 400: fetch of https:\/\/files\.example\.com\/b\.tar\?… failed x+…\.$/,
  );
  expect(message.length).toBeLessThan(400);
});
