import { describe, expect, test } from '@jest/globals';
import { TokenConnection } from '../../src/mendix/access-token.ts';
import { latestCommit, listBranches } from '../../src/mendix/repository.ts';
import { VirtualClock } from '../support/clock.ts';
import { type Reply, serve } from '../support/scripted-server.ts';
import { failureOf } from './service.ts';

const token = 'a-personal-access-token';
const project = 'fae5de74-69c2-4488-a4de-abf89daac63e';
const connect = (apiUrl: string) => new TokenConnection({ apiUrl, accessToken: token, clock: new VirtualClock() });
const branch = (name: string, id: string) => ({
  name,
  latestCommit: { id, author: {}, date: '2026-11-20T10:00:00Z', message: 'Round\nhalf to even', relatedStories: [] },
});

describe.each(['git', 'svn', 'GIT'])('a repository in %s', (type) => {
  const isSvn = type === 'svn';
  test.each([
    ['main', isSvn ? 'trunk' : 'main'],
    ['trunk', isSvn ? 'trunk' : 'main'],
    ['branches/feature/a b', isSvn ? 'branches%2Ffeature%2Fa%20b' : 'feature%2Fa%20b'],
  ])('%s is asked for as %s', async (name, asked) => {
    await using server = await serve(({ path }) => ({ body: path.endsWith('/info') ? { type } : branch(name, '42') }));
    expect(await latestCommit(connect(server.url), project, name)).toEqual({
      id: '42',
      type: type.toLowerCase(),
      message: 'Round',
      committedAt: new Date('2026-11-20T10:00:00Z'),
    });
    expect(server.calls()).toEqual([
      `GET /v1/repositories/${project}/info`,
      `GET /v1/repositories/${project}/branches/${asked}`,
    ]);
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([`MxToken ${token}`, `MxToken ${token}`]);
  });
});

describe('the list of branches', () => {
  test('is read page by page', async () => {
    await using server = await serve(({ query }) => {
      const from = Number(query.get('cursor') ?? '0');
      const items = [branch(`b${from}`, '1'), branch(`b${from + 1}`, '1')];
      return { body: { items, cursors: { first: '0', ...(from < 4 ? { next: String(from + 2) } : {}), last: '4' } } };
    });
    expect(await listBranches(connect(server.url), project)).toEqual(['b0', 'b1', 'b2', 'b3', 'b4', 'b5']);
    expect(server.calls()[0]).toContain('limit=100');
  });

  test('ends when a page brings nothing new', async () => {
    await using server = await serve(() => ({ body: { items: [branch('main', '1')], cursors: { next: 'again' } } }));
    expect(await listBranches(connect(server.url), project)).toEqual(['main']);
    expect(server.seen).toHaveLength(2);
  });
});

describe('an unknown branch', () => {
  test.each([404, 400])('(%i) is told with near names as the Build API takes them', async (status) => {
    await using server = await serve(({ path }) => {
      if (path.endsWith('/info')) return { body: { type: 'git' } };
      if (path.endsWith('/branches')) return { body: { items: [branch('main', '1'), branch('scientific', '2')] } };
      return { status, body: { errorCode: `RS${status}`, errorMessage: 'Branch not found' } };
    });
    const failure = await failureOf(latestCommit(connect(server.url), project, 'branches/scientfic'));
    expect(failure).toMatchObject({ code: 'BRANCH_NOT_FOUND', kind: 'not-found' });
    expect(failure.message).toContain('Did you mean branches/scientific? There are: branches/scientific, main.');
  });
});

describe('refusals', () => {
  test.each([
    [{ status: 401, body: { errorCode: 'RS401', errorMessage: `Bad ${token}` } }, 'ACCESS_TOKEN_INVALID', 'auth'],
    [{ status: 403, body: { error: { code: 403, message: 'Forbidden' } } }, 'ACCESS_TOKEN_FORBIDDEN', 'auth'],
    [{ status: 404, body: { errorCode: 'RS404', errorMessage: 'Repository not found' } }, 'HTTP_404', 'not-found'],
    [{ status: 302, headers: { location: 'https://elsewhere.example.com/' } }, 'REDIRECTED', 'config'],
    [{ status: 500, body: { errorCode: 'RS500' } }, 'HTTP_500', 'remote-failed'],
    [{ status: 200, body: {} }, 'UNEXPECTED_ANSWER', 'remote-failed'],
  ] as [Reply, string, string][])('%j: %s', async (reply, code, kind) => {
    await using server = await serve(() => reply);
    const failure = await failureOf(latestCommit(connect(server.url), project, 'main'));
    expect(failure).toMatchObject({ code, kind });
    expect(failure.message).not.toContain(token);
  });

  test('a branch without a commit', async () => {
    await using server = await serve(({ path }) => ({
      body: path.endsWith('/info') ? { type: 'git' } : { name: 'main' },
    }));
    expect(await failureOf(latestCommit(connect(server.url), project, 'main'))).toMatchObject({
      code: 'UNEXPECTED_ANSWER',
    });
  });
});
