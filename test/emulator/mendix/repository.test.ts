import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ada, adaToken, Kit, project, richard, richardToken } from './kit.ts';

/** App Repository API (Mendix, "App Repository API"), and what the Build API makes of its commits. */

const tictactoc = 'f5129445-b638-42f4-8108-5f370c85dc57';
const newest = '1d0c8b5f7e6a49c2b3d4e5f60718293a4b5c6d7e';

let kit: Kit;
beforeEach(async () => {
  kit = await Kit.start();
});
afterEach(() => kit.close());

const get = (path: string, headers: Record<string, string> = richardToken) =>
  kit.call('GET', `/v1/repositories/${path}`, undefined, headers);
const control = (method: string, path: string, body: unknown) =>
  kit.call(method, `/_emulator/mendix/${path}`, body, {});

describe('a repository', () => {
  test('tells its type and address', async () => {
    expect((await get(`${project}/info`)).json).toEqual({
      appId: project,
      type: 'git',
      url: `https://git.api.mendix.com/${project}.git`,
    });
    expect((await get(`${tictactoc}/info`)).json).toMatchObject({ type: 'svn' });
  });

  test('lists its branches, each with its latest commit', async () => {
    const { items, cursors } = (await get(`${project}/branches`)).json;
    expect(items.map(({ name }: { name: string }) => name)).toEqual([
      'main',
      'feature/checkout',
      'release/2.x',
      'scientific',
    ]);
    expect(items[0].latestCommit).toEqual({
      id: newest,
      author: { name: 'Richard Ford', email: 'richard.ford51@example.com' },
      date: '2026-01-14T12:00:00.000Z',
      message: 'Round half to even',
      mendixVersion: '9.24.12.43141',
      relatedStories: [{ id: '1234567' }, { id: '2345678' }],
    });
    expect(Object.keys(cursors)).toEqual(['first', 'last']);
  });

  test('gives a branch whose name has a slash, when the slash is encoded', async () => {
    const branch = (await get(`${project}/branches/feature%2Fcheckout`)).json;
    expect(branch).toMatchObject({ name: 'feature/checkout', latestCommit: { author: { name: 'Ada Limited' } } });
    expect((await get(`${project}/branches/feature/checkout`)).status).toBe(404);
    const svn = (await get(`${tictactoc}/branches/branches%2Fdevelopment`)).json;
    const { id, author } = svn.latestCommit;
    expect([id, author.name]).toEqual(['41', 'richard.ford51@example.com']);
    expect(svn.latestCommit).not.toHaveProperty('mendixVersion');
  });

  test('pages its commits, newest first', async () => {
    const page = async (query: string) => (await get(`${project}/branches/main/commits${query}`)).json;
    const seen: string[] = [];
    const sizes: number[] = [];
    let { items, cursors } = await page('');
    for (;;) {
      sizes.push(items.length);
      seen.push(...items.map(({ id }: { id: string }) => id));
      if (cursors.next === undefined) break;
      ({ items, cursors } = await page(`?cursor=${encodeURIComponent(cursors.next)}`));
    }
    expect([sizes, seen[0], new Set(seen).size]).toEqual([[20, 20, 5], newest, 45]);
    expect((await page(`?cursor=${encodeURIComponent(cursors.prev)}`)).items[0].id).toBe(seen[20]);
    expect((await page(`?cursor=${encodeURIComponent(cursors.last)}`)).items[0].id).toBe(seen[40]);
    expect((await page('?limit=45')).cursors).not.toHaveProperty('next');
    expect((await page('?limit=500')).items).toHaveLength(45);
  });

  test('gets a commit by the control API', async () => {
    const made = await control('POST', 'commits', { app: 'calc', branch: 'feature/checkout', message: 'Pay by card' });
    expect(made.status).toBe(201);
    expect(made.json.id).toMatch(/^[0-9a-f]{40}$/);
    const branch = (await get(`${project}/branches/feature%2Fcheckout`)).json;
    expect(branch.latestCommit).toMatchObject({ id: made.json.id, message: 'Pay by card' });
    expect((await control('POST', 'commits', { app: 'tictactoc', branch: 'trunk' })).json).toEqual({ id: '43' });
    for (const [body, message] of [
      [{ app: 'calc' }, 'branch is missing'],
      [{ app: 'calc', branch: 'master' }, 'no branch master; there are: main, feature/checkout'],
      [{ app: 'none', branch: 'main' }, 'no app none; there are: calc, tictactoc'],
      [{ app: 'calc', branch: 'main', sha: '1' }, 'unknown sha'],
    ] as const) {
      const refused = await control('POST', 'commits', body);
      expect([refused.status, refused.json.error]).toEqual([400, expect.stringContaining(message)]);
    }
    expect((await get(`${project}/branches/main`)).json.latestCommit.id).toBe(newest);
  });
});

describe('it refuses', () => {
  test.each<[string, string, Record<string, string>, number, string]>([
    ['no token', `${project}/info`, {}, 401, 'Invalid token'],
    ['an unknown token', `${project}/info`, { Authorization: 'MxToken x' }, 401, 'Invalid token'],
    ['another scheme', `${project}/info`, { Authorization: 'Bearer x' }, 401, 'Invalid token'],
    ['the keys of the Deploy API', `${project}/info`, richard, 401, 'Invalid token'],
    ['a token without the scope', `${project}/info`, adaToken, 403, 'Access denied'],
    ['an AppId', 'calc/info', richardToken, 400, 'Invalid app id'],
    ['an unknown app', '11111111-2222-4333-8444-555555555555/info', richardToken, 404, 'Repository not found'],
    ['an unknown branch', `${project}/branches/master`, richardToken, 404, 'Branch not found'],
    ['a bad branch name', `${project}/branches/%2Fmain`, richardToken, 400, 'Invalid branch name'],
    ['a bad limit', `${project}/branches?limit=0`, richardToken, 400, 'Invalid limit'],
    ['a bad cursor', `${project}/branches?cursor=eA`, richardToken, 400, 'Invalid cursor'],
    ['an unknown call', `${project}/commits`, richardToken, 404, 'Repository not found'],
  ])('%s', async (_what, path, headers, status, message) => {
    const answer = await get(path, headers);
    expect(answer.status).toBe(status);
    expect(answer.json).toEqual({ errorCode: `RS${status}`, errorMessage: expect.stringContaining(message) });
  });

  test('whoever is not of the team', async () => {
    const seed = `
mendix:
  users:
    - { username: a@example.com, apiKey: a, tokens: [{ token: tokenOfA }], apps: [other] }
  apps:
    - { appId: calc, projectId: ${project} }
    - { appId: other }
`;
    const seeded = await Kit.start({ seed });
    const headers = { Authorization: 'MxToken tokenOfA' };
    const answer = await seeded.call('GET', `/v1/repositories/${project}/info`, undefined, headers);
    expect(answer.json.errorCode).toBe('RS403');
    await seeded.close();
  });

  test('no token at the Deploy API either, and the log tells which header was sent where', async () => {
    expect((await kit.call('GET', '/api/1/apps', undefined, richardToken)).status).toBe(401);
    await kit.call('GET', '/api/1/apps', undefined, ada);
    const { requests } = (await kit.call('GET', '/_emulator/requests', undefined, {})).json;
    expect(requests.map((one: { credentialHeaders: string[] }) => one.credentialHeaders)).toEqual([
      ['authorization'],
      ['mendix-apikey', 'mendix-username'],
    ]);
  });
});

describe('the Build API', () => {
  const build = (app: string, Branch: string, Revision: string) =>
    kit.call('POST', `/api/1/apps/${app}/packages`, { Branch, Revision, Version: '5.0.0' });

  test('builds a branch by the name it has there: branches/<name>', async () => {
    const { PackageId } = (await build('calc', 'branches/feature/checkout', '7a9e3c5d')).json;
    expect((await kit.call('GET', `/api/1/apps/calc/packages/${PackageId}`)).json).toMatchObject({
      Name: 'feature/checkout-5.0.0.7a9e3c5d.mda',
      Version: '5.0.0.7a9e3c5d',
    });
    expect((await build('calc', 'feature/checkout', '7a9e3c5d')).json.errorCode).toBe('BUILD_FAILED');
  });

  test('with Git, refuses a commit that is on another branch; with SVN it builds it all the same', async () => {
    expect((await build('calc', 'main', '7a9e3c5d')).json).toMatchObject({
      errorCode: 'BUILD_FAILED',
      errorMessage: expect.stringContaining('is not on branch main'),
    });
    expect((await build('tictactoc', 'trunk', '41')).json).toHaveProperty('PackageId');
    expect((await build('tictactoc', 'branches/development', '42')).json).toHaveProperty('PackageId');
  });

  test('takes the version of Studio Pro from the commit, and revisions that are older than what the repository shows', async () => {
    const seen = async (revision: string) => {
      const { PackageId } = (await build('calc', 'main', revision)).json;
      kit.seconds(240);
      await kit.calc('POST', 'Acceptance/transport', { PackageId });
      return (await kit.calc('GET', 'Acceptance')).json.MendixVersion;
    };
    expect(await seen(newest)).toBe('9.24.12.43141');
    expect(await seen('0123456789abcdef')).not.toBeUndefined();
  });
});

test('a seed describes a repository; mistakes are named', async () => {
  const start = (repository: string) =>
    Kit.start({ seed: `mendix: { apps: [{ appId: a, repository: ${repository} }] }` });
  const seeded = await start('{ type: svn, branches: [trunk, { name: branches/b, commits: [{ id: 50 }], older: 3 }] }');
  const { apps } = seeded.emulator.state()['mendix'] as { apps: { a: { projectId: string } } };
  const answer = await seeded.call('GET', `/v1/repositories/${apps.a.projectId}/branches`, undefined, richardToken);
  const ids = answer.json.items.map(({ latestCommit }: { latestCommit: { id: string } }) => latestCommit.id);
  expect(ids).toEqual(['999', '50']);
  const path = `/v1/repositories/${apps.a.projectId}/branches/branches%2Fb/commits`;
  const { items } = (await seeded.call('GET', path, undefined, richardToken)).json;
  expect(items.map(({ id }: { id: string }) => id)).toEqual(['50', '49', '48', '47']);
  await seeded.close();
  for (const [repository, message] of [
    ['{ type: cvs }', 'repository.type must be one of git, svn'],
    ['{ branches: [{ commits: [] }] }', 'branches[0].name is missing'],
    ['{ branches: [{ name: main, commits: [{ id: abc }] }] }', 'id must be a hash of 40 digits'],
    ['{ type: svn, branches: [{ name: trunk, commits: [{ id: abc }] }] }', 'id must be a number'],
    ['{ type: svn, branches: [{ name: trunk, commits: [{ id: 3 }], older: 3 }] }', 'no 3 revisions before 3'],
    ['{ branches: [{ name: main, older: 1000000 }] }', 'older must be a number from 0 to 10000'],
  ] as const) {
    await expect(start(repository)).rejects.toThrow(message);
  }
});
