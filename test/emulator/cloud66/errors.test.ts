import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type Fixture, PUBLIC_ONLY, STACK, startFixture } from './fixture.ts';

let world: Fixture;
beforeAll(async () => {
  world = await startFixture();
});
afterEach(() => world.emulator.reset());
afterAll(() => world.emulator.close());

const backups = `/stacks/${STACK}/backups`;

test.each<[string, string, string, Parameters<Fixture['call']>[2], number, string, RegExp]>([
  ['no token', 'GET', backups, { token: '' }, 401, 'unauthenticated', /token/],
  ['unknown token', 'GET', backups, { token: 'nope' }, 401, 'unauthenticated', /token/],
  ['scope', 'POST', backups, { token: PUBLIC_ONLY }, 403, 'forbidden', /scope admin/],
  ['unknown stack', 'GET', '/stacks/abc/backups', {}, 404, 'not_found', /Stack/],
  ['unknown backup', 'GET', `${backups}/99999`, {}, 404, 'not_found', /Backup/],
  ['unknown file', 'GET', `${backups}/110/files/tar-aa`, {}, 404, 'not_found', /file/],
  ['unknown job', 'POST', `/stacks/${STACK}/jobs/9/run_now`, {}, 404, 'not_found', /Job/],
  ['unknown action', 'GET', `/stacks/${STACK}/actions/9`, {}, 404, 'not_found', /Action/],
  ['unknown route', 'GET', '/clouds', {}, 404, 'not_found', /Route/],
  ['no such verb', 'DELETE', `${backups}/110`, {}, 404, 'not_found', /Route/],
  ['db_type to filter', 'GET', `${backups}?db_type=oracle`, {}, 400, 'bad_request', /db_type/],
  ['group to filter', 'GET', `${backups}?group=one`, {}, 400, 'bad_request', /group/],
  ['db_type', 'POST', backups, { json: { db_type: 'mysql,oracle' } }, 400, 'bad_request', /"oracle".*all, mysql/],
  ['absent db_type', 'POST', backups, { json: { db_type: 'mongodb' } }, 400, 'bad_request', /no mongodb/],
  ['frequency', 'POST', backups, { json: { frequency: 'hourly' } }, 400, 'bad_request', /frequency/],
  ['frequency range', 'POST', backups, { json: { frequency: '0 25 * * *' } }, 400, 'bad_request', /frequency/],
  ['keep_count', 'POST', backups, { json: { keep_count: 0 } }, 400, 'bad_request', /keep_count/],
  ['gzip', 'POST', backups, { form: 'gzip=maybe' }, 400, 'bad_request', /gzip/],
  ['excluded_tables', 'POST', backups, { json: { excluded_tables: ['a'] } }, 400, 'bad_request', /excluded_tables/],
  ['no object', 'POST', backups, { json: [1] }, 400, 'bad_request', /JSON object/],
  ['import without URL', 'POST', backups, { json: { group: 1 } }, 400, 'bad_request', /db_type, remote_url/],
  [
    'import of all',
    'POST',
    backups,
    { json: { group: 1, db_type: 'all', remote_url: 'https://a.example/x' } },
    400,
    'bad_request',
    /"all"/,
  ],
  [
    'import of no URL',
    'POST',
    backups,
    { json: { group: 1, db_type: 'mysql', remote_url: 'x.tar' } },
    400,
    'bad_request',
    /URL/,
  ],
])('%s', async (_name, method, path, options, status, error, details) => {
  const answer = await world.call(method, path, options);
  expect(answer.status).toBe(status);
  expect(answer.body).toEqual({
    error,
    error_description: expect.any(String),
    details: expect.stringMatching(details),
  });
});

test.each([
  ['trial_expired', 402],
  ['time_out', 408],
  ['conflict', 409],
  ['throttled', 503],
])('%s on demand', async (id, status) => {
  world.emulator.variants.set({ 'cloud66.refuse-with': id });
  const answer = await world.get('/stacks');
  expect([answer.status, answer.body.error]).toEqual([status, id]);
});

test('the limit per user and hour: 503 with its headers, until the hour is over', async () => {
  world.emulator.variants.set({ 'cloud66.rate-limit': 2 });
  const first = await world.get('/stacks');
  expect(first.headers.get('x-ratelimit-limit')).toBe('2');
  expect(first.headers.get('x-ratelimit-remaining')).toBe('1');
  await world.get('/nothing');
  const third = await world.get('/stacks');
  expect([third.status, third.body.error]).toEqual([503, 'throttled']);
  expect(third.headers.get('x-ratelimit-remaining')).toBe('0');
  expect(third.headers.get('retry-after')).toBeNull();
  expect((await world.get('/stacks', PUBLIC_ONLY)).status).toBe(200);
  world.wait(3600);
  expect((await world.get('/stacks')).status).toBe(200);
});

test.each([
  ['cloud66: { tokns: [] }', /unknown tokns/],
  ['cloud66: { stacks: [{ uid: a }] }', /stacks\[0\]\.name is missing/],
  ['cloud66: { stacks: [{ uid: a, name: b, jobs: [{ id: 1, cron: daily }] }] }', /jobs\[0\].*"daily"/],
])('a wrong seed is refused: %s', async (seed, message) => {
  await expect(startFixture({ seed })).rejects.toThrow(message);
});
