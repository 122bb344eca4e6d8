/**
 * What the server's public sources say and its documentation does not (github.com/Syncano/syncano-platform: `apps/core`,
 * `apps/backups`, `apps/instances`, `apps/batch`). Written from them, with plain HTTP requests.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, type Fixture, JOB, KEY, MINE, OTHER_KEY, STAGING, startFixture } from './fixture.ts';

let world: Fixture;
beforeAll(async () => {
  world = await startFixture();
});
afterEach(() => world.emulator.reset());
afterAll(() => world.emulator.close());

const full = `${MINE}/backups/full/`;
const denied = { detail: 'You do not have permission to perform this action.' };
const ids = (body: { objects: { id: number }[] }): number[] => body.objects.map(({ id }) => id);

const send: Fixture['send'] = (...call) => world.send(...call);

/** A call through the method tunnel. */
const tunnel = (path: string, data: object): Promise<Answer> =>
  send('POST', path, { 'content-type': 'text/plain' }, JSON.stringify(data));

describe('the method tunnel: POST of text/plain, whose JSON holds the method, the key and the data', () => {
  test('GET, with the query in the path', async () => {
    const answer = await tunnel(`${full}?page_size=1`, { _method: 'GET', _api_key: KEY });
    expect([answer.status, ids(answer.body)]).toEqual([200, [1]]);
  });

  test('POST with data, then DELETE', async () => {
    const made = await tunnel(full, { _method: 'POST', _api_key: KEY, label: 'tunnelled' });
    expect([made.status, made.body.label]).toEqual([201, 'tunnelled']);
    world.wait(JOB);
    expect((await tunnel(`${full}4/`, { _method: 'DELETE', _api_key: KEY })).status).toBe(204);
    expect((await tunnel(`${full}4/`, { _method: 'GET', _api_key: KEY })).status).toBe(404);
  });

  test('without a key: 403', async () => {
    const answer = await tunnel(`${MINE}/`, { _method: 'GET' });
    expect([answer.status, answer.body]).toEqual([403, denied]);
  });

  test('is a plain POST without a method, with one that nobody knows, or as another media type', async () => {
    expect((await tunnel(full, { _api_key: KEY })).status).toBe(201);
    world.emulator.reset();
    expect((await tunnel(full, { _method: 'HEAD', _api_key: KEY })).status).toBe(201);
    world.emulator.reset();
    const json = JSON.stringify({ _method: 'GET', _api_key: KEY });
    expect((await send('POST', full, { 'content-type': 'application/json' }, json)).status).toBe(201);
  });

  test('is a plain POST when the key comes outside the body, which is then read too late', async () => {
    const headers = { 'content-type': 'text/plain', 'x-api-key': KEY };
    expect((await send('POST', full, headers, '{"_method":"GET"}')).status).toBe(201);
  });
});

describe('the key is taken', () => {
  test.each<[string, string, Record<string, string>]>([
    ['as X-API-KEY', full, { 'x-api-key': KEY }],
    ['as Authorization: Token <key>', full, { authorization: `Token ${KEY}` }],
    ['as Authorization: ApiKey <key>', full, { authorization: `ApiKey ${KEY}` }],
    ['as ?api_key=', `${full}?api_key=${KEY}`, {}],
    ['as ?apikey=', `${full}?apikey=${KEY}`, {}],
    ['first from X-API-KEY', `${full}?api_key=nobody`, { 'x-api-key': KEY }],
    ['from the query before Authorization', `${full}?apikey=${KEY}`, { authorization: 'Token nobody' }],
  ])('%s', async (_where, path, headers) => {
    expect((await send('GET', path, headers)).status).toBe(200);
  });

  test('from the body as _api_key, of JSON and of a form', async () => {
    const json = await send('POST', full, { 'content-type': 'application/json' }, JSON.stringify({ _api_key: KEY }));
    expect(json.status).toBe(201);
    world.wait(JOB);
    const form = new URLSearchParams({ _api_key: KEY }).toString();
    expect((await send('POST', full, { 'content-type': 'application/x-www-form-urlencoded' }, form)).status).toBe(201);
  });

  test.each<[string, string, Record<string, string>, string]>([
    ['no key at all', full, {}, denied.detail],
    ['an empty one', full, { 'x-api-key': '' }, denied.detail],
    ['Authorization of one word', full, { authorization: KEY }, denied.detail],
    ['Authorization of three words', full, { authorization: `Token ${KEY} x` }, denied.detail],
    ['a key that nobody has', full, { 'x-api-key': 'a'.repeat(40) }, 'No such API Key.'],
    ['a key of another form', `${full}?api_key=x`, {}, 'No such API Key.'],
  ])('%s: 403', async (_what, path, headers, detail) => {
    const answer = await send('GET', path, headers);
    expect([answer.status, answer.body]).toEqual([403, { detail }]);
  });
});

describe('the order of the checks', () => {
  const unknown = '/v1/instances/none/backups/full/';
  const notFound = { detail: 'Instance was not found.' };

  test.each<[string, Record<string, string>]>([
    ['without a key', {}],
    ['with a key that nobody has', { 'x-api-key': 'nobody' }],
    ['with a good key', { 'x-api-key': KEY }],
  ])('an unknown instance is 404 before the key is looked at: %s', async (_key, headers) => {
    const answer = await send('GET', unknown, headers);
    expect([answer.status, answer.body]).toEqual([404, notFound]);
  });

  test('the key, then the right to the instance, then the method', async () => {
    expect((await send('PUT', full, { 'x-api-key': 'nobody' })).body).toEqual({ detail: 'No such API Key.' });
    expect((await send('PUT', full, { 'x-api-key': OTHER_KEY })).body).toEqual(denied);
    expect((await send('PUT', full, { 'x-api-key': KEY })).status).toBe(405);
  });

  test('a body that cannot be parsed is told whatever else is wrong', async () => {
    const headers = { 'content-type': 'application/json' };
    expect((await send('POST', unknown, headers, '{')).status).toBe(400);
    expect((await send('POST', full, { 'content-type': 'text/xml' }, '<x/>')).status).toBe(415);
  });
});

describe('instances', () => {
  test('their names are taken in any case, and told in lower case', async () => {
    const made = await world.post('/v1/instances/My-INSTANCE/backups/full/');
    expect([made.status, made.body.instance]).toEqual([201, 'my-instance']);
    expect((await world.get('/v1/instances/STAGING/')).body.name).toBe('staging');
    expect((await world.get('/v1/instances/Staging/restores/')).status).toBe(200);
  });

  test("a seed's names are kept in lower case, so two cannot differ in their case only", async () => {
    const seed = 'syncano: { accounts: [{ key: a, instances: [{ name: Shop }, { name: shop }] }] }';
    await expect(startFixture({ seed })).rejects.toThrow(/the name shop is taken/);
  });

  test.each(['other-instance', 'none'])("the detail of one that is not the caller's is not found: %s", async (name) => {
    const answer = await world.get(`/v1/instances/${name}/`);
    expect([answer.status, answer.body]).toEqual([404, { detail: 'Not found.' }]);
  });
});

describe('metadata', () => {
  const problemOf = async (metadata: unknown): Promise<unknown> => {
    const { status, body } = await world.post(full, { metadata });
    return status === 201 ? 'taken' : body.metadata;
  };
  const keys = (count: number): object =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, index]));

  test.each<[string, unknown, unknown]>([
    ['8 keys', keys(8), 'taken'],
    ['9 keys', keys(9), ['Too many keys defined (exceeds 8).']],
    ['a key of 16 characters', { ['k'.repeat(16)]: 1 }, 'taken'],
    ['a key of 17 characters', { ['k'.repeat(17)]: 1 }, ['Too long key defined (exceeds 16).']],
    ['a value of 4,096 characters with its quotes', { a: 'v'.repeat(4094) }, 'taken'],
    ['a value of 4,097', { a: 'v'.repeat(4095) }, ['Too long value defined for key a (exceeds 4096).']],
    ['a long list', { a: Array(2000).fill(1) }, ['Too long value defined for key a (exceeds 4096).']],
  ])('%s', async (_what, metadata, answer) => {
    expect(await problemOf(metadata)).toEqual(answer);
  });
});

describe('pages', () => {
  test.each(['page_size=all', 'page_size=-1', 'page_size=', 'direction=2', 'last_pk=x', 'last_pk=x&direction=1'])(
    '%s: 400',
    async (query) => {
      const answer = await world.get(`${full}?${query}`);
      expect([answer.status, answer.body]).toEqual([400, { detail: 'Incorrect page parameter provided.' }]);
    },
  );

  test('last_pk without a direction does not filter', async () => {
    expect(ids((await world.get(`${full}?last_pk=1`)).body)).toEqual([1, 2]);
    expect(ids((await world.get(`${full}?last_pk=1&direction=1`)).body)).toEqual([2]);
    expect(ids((await world.get(`${full}?last_pk=2&direction=0`)).body)).toEqual([1]);
  });

  test('links on from each place', async () => {
    const linksOf = async (query: string): Promise<unknown[]> => {
      const { body } = await world.get(`${full}?page_size=1${query}`);
      return [ids(body), body.next, body.prev];
    };
    const link = (query: string): string => `${full}?page_size=1${query}`;
    expect(await linksOf('')).toEqual([[1], link('&direction=1&last_pk=1'), null]);
    expect(await linksOf('&direction=1&last_pk=1')).toEqual([
      [2],
      link('&direction=1&last_pk=2'),
      link('&direction=0&last_pk=2'),
    ]);
    expect(await linksOf('&direction=1&last_pk=2')).toEqual([[], null, link('&direction=0')]);
    expect(await linksOf('&direction=0&last_pk=1')).toEqual([[], link(''), null]);
  });
});

describe('methods', () => {
  test.each([
    [full, 'GET, POST, HEAD, OPTIONS'],
    [`${full}1/`, 'GET, DELETE, HEAD, OPTIONS'],
    ['/v1/backups/full/', 'GET, HEAD, OPTIONS'],
    ['/v1/backups/full/1/', 'GET, DELETE, HEAD, OPTIONS'],
    [`${STAGING}/restores/`, 'GET, POST, HEAD, OPTIONS'],
    ['/v1/backups/', 'GET, HEAD, OPTIONS'],
  ])('HEAD of %s answers 200 without a body, and is in Allow', async (path, allow) => {
    const head = await world.call('HEAD', path);
    expect([head.status, head.body, head.headers.get('allow')]).toEqual([200, '', allow]);
    const whole = await world.get(path);
    expect(head.headers.get('content-length')).toBe(whole.headers.get('content-length'));
    const refused = await world.call('PUT', path);
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, allow]);
  });

  test('OPTIONS tells what POST takes only where there is a POST', async () => {
    expect((await world.call('OPTIONS', full)).body).toMatchObject({
      name: 'Full Backup List',
      actions: { POST: { label: { max_length: 64 } } },
    });
    for (const path of ['/v1/backups/full/', '/v1/backups/partial/', `${full}1/`, '/v1/backups/', '/v1/']) {
      const answer = await world.call('OPTIONS', path);
      expect([answer.status, answer.body]).toEqual([200, expect.not.objectContaining({ actions: expect.anything() })]);
    }
  });
});

describe('paths', () => {
  test.each(['/v1/backups/full/abc/', `${full}abc/`, `${STAGING}/restores/abc/`])(
    '%s, whose id is no number, is "Not found." in JSON',
    async (path) => {
      const answer = await world.get(path);
      expect([answer.status, answer.body]).toEqual([404, { detail: 'Not found.' }]);
    },
  );

  test.each(['/v1/', '/v1.1/', '/v2/'])('%s answers 200 without a key', async (path) => {
    const answer = await send('GET', path);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ links: { instances: `${path}instances/`, backups: `${path}backups/` } });
  });

  test.each(['/v1/backups/', `${MINE}/backups/`, '/v1/instances/other-instance/backups/'])(
    'the page of links %s needs no key',
    async (path) => {
      const answer = await send('GET', path);
      expect(answer.status).toBe(200);
      expect(answer.body.links.full).toBe(`${path}full/`);
    },
  );

  test('a page of links refuses a key that nobody has, and is of known instances only', async () => {
    expect((await send('GET', '/v1/backups/', { 'x-api-key': 'nobody' })).status).toBe(403);
    expect((await send('GET', '/v1/instances/none/backups/')).body).toEqual({ detail: 'Instance was not found.' });
    world.emulator.variants.set({ 'syncano.partial-staff-only': true });
    expect((await send('GET', '/v1/backups/')).body.links).toEqual({ full: '/v1/backups/full/' });
  });
});

describe('query_args that the schema refuses are quoted as Python does', () => {
  test.each<[unknown, string]>([
    ['book', "'book'"],
    [[true, null], '[True, None]'],
    [{ a: "it's" }, `{'a': "it's"}`],
    ['say "it\'s"\n', `'say "it\\'s"\\n'`],
    [[1.5], '[1.5]'],
    ['\u00a0é\u200b', "'\\xa0é\\u200b'"],
  ])('%j', async (value, quoted) => {
    const { status, body } = await world.post(`${MINE}/backups/partial/`, { query_args: { class: value } });
    expect([status, body.query_args]).toEqual([
      400,
      [`Invalid JSON: ${quoted} is not valid under any of the given schemas`],
    ]);
  });

  test('before a key that nobody knows', async () => {
    const query_args = { klass: null, class: 'book' };
    const { body } = await world.post(`${MINE}/backups/partial/`, { query_args });
    expect(body.query_args).toEqual(["Invalid JSON: 'book' is not valid under any of the given schemas"]);
  });
});

describe('a second restore into an instance where one runs', () => {
  /** Backup 4 holds less than backup 1. */
  const second = async (): Promise<string> => {
    await world.post(`${MINE}/backups/partial/`, { query_args: { class: ['book'] } });
    world.wait(JOB);
    await world.post(`${STAGING}/restores/`, { backup: 1 });
    return (await world.post(`${STAGING}/restores/`, { backup: 4 })).body.links.self;
  };
  const statusAfter = async (path: string, seconds: number): Promise<unknown[]> => {
    world.wait(seconds);
    const { body } = await world.get(path);
    return [body.status, body.status_info];
  };
  const aborted = ['aborted', 'Restore already scheduled on specified instance.'];

  test('is aborted, and that is its end', async () => {
    const path = await second();
    expect(await statusAfter(path, 6)).toEqual(aborted);
    expect(await statusAfter(path, JOB)).toEqual(aborted);
    expect(world.data('staging')['class']).toHaveLength(2);
  });

  test('syncano.second-restore: runs-on, by the source: aborted, then run all the same, over the first', async () => {
    world.emulator.variants.set({ 'syncano.second-restore': 'runs-on' });
    const path = await second();
    expect(await statusAfter(path, 6)).toEqual(aborted);
    expect(await statusAfter(path, 5)).toEqual(['running', '']);
    expect(await statusAfter(path, 20)).toEqual(['success', '']);
    expect(world.data('staging')['class']).toMatchObject([{ name: 'book' }]);
  });
});

test('a scheduled backup can be deleted; then it never runs', async () => {
  await world.post(full);
  expect((await world.call('DELETE', `${full}4/`)).status).toBe(204);
  world.wait(JOB);
  expect(ids((await world.get(full)).body)).toEqual([1, 2]);
  expect((await world.post(full)).status).toBe(201);
});
