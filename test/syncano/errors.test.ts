import { expect, test } from '@jest/globals';
import { syncanoFailure } from '../../src/syncano/errors.ts';

test('what the server says is told in one short line', () => {
  const json = { label: ['Too\nlong.'], description: ['x'.repeat(100_000)] };
  const answer = { status: 400, headers: {}, text: '', json, requestId: undefined, target: 'POST api/x' };
  const { message } = syncanoFailure(answer, true);
  expect(message).toMatch(/^POST api\/x: Syncano answered 400: label: Too long\. description: x+…$/);
  expect(message.length).toBeLessThan(400);
});
