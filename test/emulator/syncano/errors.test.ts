import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type CallOptions, type Fixture, MINE, OTHER_KEY, STAGING, startFixture } from './fixture.ts';

let world: Fixture;
beforeAll(async () => {
  world = await startFixture();
});
afterEach(() => world.emulator.reset());
afterAll(() => world.emulator.close());

const full = `${MINE}/backups/full/`;
const partial = `${MINE}/backups/partial/`;
const restores = `${STAGING}/restores/`;
const denied = { detail: 'You do not have permission to perform this action.' };
const required = { query_args: ['This field is required.'] };
const either = { non_field_errors: ['You have to provide either backup or archive.'] };
const form = 'application/x-www-form-urlencoded';

test.each<[string, string, string, CallOptions, number, unknown]>([
  ['no key', 'GET', full, { key: '' }, 403, denied],
  ['bad key', 'GET', full, { key: 'a'.repeat(40) }, 403, { detail: 'No such API Key.' }],
  ['unknown instance', 'GET', '/v1/instances/none/backups/', {}, 404, { detail: 'Instance was not found.' }],
  ["another's instance", 'POST', full, { key: OTHER_KEY }, 403, denied],
  ["another's backup", 'GET', '/v1/backups/full/1/', { key: OTHER_KEY }, 404, { detail: 'Not found.' }],
  ['unknown backup', 'DELETE', `${full}99/`, {}, 404, { detail: 'Not found.' }],
  ['no number for an id', 'GET', '/v1/backups/full/abc/', {}, 404, { detail: 'Not found.' }],
  ['a full one asked for as partial', 'GET', `${partial}1/`, {}, 404, { detail: 'Not found.' }],
  ['unknown restore', 'GET', `${restores}9/`, {}, 404, { detail: 'Not found.' }],
  ['verb', 'PUT', full, {}, 405, { detail: 'Method "PUT" not allowed.' }],
  ['verb over all instances', 'POST', '/v1/backups/full/', {}, 405, { detail: 'Method "POST" not allowed.' }],
  [
    'media type',
    'POST',
    full,
    { body: '<x/>', type: 'text/xml' },
    415,
    { detail: 'Unsupported media type "text/xml" in request.' },
  ],
  [
    'no JSON',
    'POST',
    full,
    { body: 'x', type: 'application/json' },
    400,
    { detail: 'JSON parse error - Parse error at offset 0: Invalid value.' },
  ],
  [
    'no object',
    'POST',
    full,
    { json: [] },
    400,
    { non_field_errors: ['Invalid data. Expected a dictionary, but got list.'] },
  ],
  [
    'broken form',
    'POST',
    full,
    { body: 'x', type: 'multipart/form-data; boundary=y' },
    400,
    { detail: 'Multipart form parse error - Invalid boundary in multipart: y' },
  ],
  [
    'long label and description',
    'POST',
    full,
    { json: { label: 'x'.repeat(65), description: 'x'.repeat(257) } },
    400,
    {
      label: ['Ensure this field has no more than 64 characters.'],
      description: ['Ensure this field has no more than 256 characters.'],
    },
  ],
  [
    'label of another type',
    'POST',
    full,
    { json: { label: {}, description: null } },
    400,
    { label: ['Not a valid string.'], description: ['This field may not be null.'] },
  ],
  ['metadata', 'POST', full, { json: { metadata: [1] } }, 400, { metadata: ['Metadata passed in invalid format.'] }],
  ['metadata text', 'POST', full, { json: { metadata: 'x' } }, 400, { metadata: ['Not a valid JSON string.'] }],
  ['no query_args', 'POST', partial, { json: {} }, 400, required],
  ['empty query_args', 'POST', partial, { json: { query_args: {} } }, 400, required],
  [
    'unknown kind',
    'POST',
    partial,
    { json: { query_args: { klass: null } } },
    400,
    { query_args: ['Invalid JSON: Object contains unexpected property.'] },
  ],
  [
    'wrong type of choice',
    'POST',
    partial,
    { json: { query_args: { class: 'book' } } },
    400,
    { query_args: ["Invalid JSON: 'book' is not valid under any of the given schemas"] },
  ],
  [
    'query_args a list',
    'POST',
    partial,
    { json: { query_args: ['class'] } },
    400,
    { query_args: ['Invalid JSON: Object contains value of wrong type (expected: object).'] },
  ],
  [
    'query_args no JSON',
    'POST',
    partial,
    { body: 'query_args=x', type: form },
    400,
    { query_args: ['Not a valid JSON string.'] },
  ],
  ['restore of nothing', 'POST', restores, { json: {} }, 400, either],
  [
    'unknown backup to restore',
    'POST',
    restores,
    { json: { backup: 9 } },
    400,
    { backup: ['Invalid pk "9" - object does not exist.'] },
  ],
  [
    'failed backup to restore',
    'POST',
    restores,
    { json: { backup: 2 } },
    400,
    { backup: ['Invalid pk "2" - object does not exist.'] },
  ],
  [
    "another's backup to restore",
    'POST',
    '/v1/instances/other-instance/restores/',
    { key: OTHER_KEY, json: { backup: 1 } },
    400,
    { backup: ['Invalid pk "1" - object does not exist.'] },
  ],
  [
    'backup of another type',
    'POST',
    restores,
    { json: { backup: 'latest' } },
    400,
    { backup: ['Incorrect type. Expected pk value, received str.'] },
  ],
  [
    'archive as text',
    'POST',
    restores,
    { json: { archive: 'x' } },
    400,
    { archive: ['The submitted data was not a file. Check the encoding type on the form.'] },
  ],
  ['page size', 'GET', `${full}?page_size=all`, {}, 400, { detail: 'Incorrect page parameter provided.' }],
])('%s', async (_name, method, path, options, status, body) => {
  const answer = await world.call(method, path, options);
  expect(answer.status).toBe(status);
  expect(answer.body).toEqual(body);
});

test.each([full.slice(0, -1), '/v1/backups/full', '/v1', '/v1/nothing/', `${full}1//`, `${full}%zz/`, '/v1/restores/'])(
  'HTML 404: %s',
  async (path) => {
    const answer = await world.get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.body).toMatch(/^<!DOCTYPE html>/);
  },
);

test('more than 60 requests in a second: 429 until the next one', async () => {
  world.emulator.variants.set({ 'syncano.rate-limit': 2 });
  await world.get(full);
  await world.get(full);
  const third = await world.get(full);
  expect([third.status, third.headers.get('retry-after'), third.body]).toEqual([
    429,
    '1',
    { detail: 'Request was throttled. Expected available in 1 second.' },
  ]);
  world.wait(1);
  expect((await world.get(full)).status).toBe(200);
});

test('OPTIONS answers what the documentation prints', async () => {
  const printed: unknown = JSON.parse(readFileSync(new URL('./partial-options.json', import.meta.url), 'utf8'));
  const answer = await world.call('OPTIONS', partial);
  expect([answer.status, answer.body]).toEqual([200, printed]);
  expect((await world.call('OPTIONS', full)).body.actions.POST).not.toHaveProperty('query_args');
  expect((await world.call('OPTIONS', restores)).body).toMatchObject({ name: 'Restore List' });
});

test.each([
  ['syncano: { accounts: [{ instances: [] }] }', /accounts\[0\]\.key is missing/],
  ['syncano: { accounts: [{ key: a, instances: [{ name: b, data: { klass: [] } }] }] }', /data: unknown klass/],
  ['syncano: { path_prefix: data }', /path_prefix/],
])('a wrong seed is refused: %s', async (seed, message) => {
  await expect(startFixture({ seed })).rejects.toThrow(message);
});
