import { describe, expect, test } from '@jest/globals';
import { TokenConnection } from '../../src/mendix/access-token.ts';
import { readPermissions } from '../../src/mendix/cloud-v4.ts';
import { acceptance, failureOf, type Script, Service } from './service.ts';

const target = { ...acceptance, projectId: 'p', environmentId: 'e' };
const call = 'GET /api/v4/apps/p/environments/e/permissions';
const nothing = { canAccessAPI: false, canDeployApp: false, canManageBackups: false, canViewLogs: false };
const flags = Object.keys(nothing) as (keyof typeof nothing)[];

const member = (userId: string, granted: object = {}) => ({ member: { userId }, ...granted });
const page = (...permissions: object[]): Script => ({ json: { permissions } });

async function read(userId: string, ...pages: Script[]) {
  const service = (await Service.start()).on(call, ...pages);
  const connection = new TokenConnection({ apiUrl: service.url, accessToken: 't', clock: service.clock });
  const permissions = readPermissions(connection, target, userId);
  return { permissions, queries: () => service.seen.map(({ query }) => query.toString()) };
}

describe('permissions of Deploy API v4', () => {
  test.each(flags.flatMap((flag) => [true, 'true', 'TRUE'].map((value) => [flag, value] as const)))(
    'are granted by %s: %p',
    async (flag, value) => {
      const { permissions } = await read('a@b.c', page(member('A@B.C', { [flag]: value })));
      expect(await permissions).toEqual({ ...nothing, [flag]: true });
    },
  );

  test.each([false, 'false', null])('are not granted by %p, nor by what is not told', async (value) => {
    const { permissions } = await read('a@b.c', page(member('a@b.c', { canDeployApp: value })));
    expect(await permissions).toEqual(nothing);
  });

  test('are looked for page by page, as long as pages are full', async () => {
    const full = page(...Array.from({ length: 100 }, (_, index) => member(`${index}@b.c`)));
    const found = await read('a@b.c', full, page(member('a@b.c', { canViewLogs: true })));
    expect(await found.permissions).toMatchObject({ canViewLogs: true });
    expect(found.queries()).toEqual(['userId=a%40b.c&offset=0&limit=100', 'userId=a%40b.c&offset=100&limit=100']);
    const none = await read('a@b.c', page(member('other@b.c', { canViewLogs: true })));
    expect(await none.permissions).toEqual(nothing);
    expect(none.queries()).toHaveLength(1);
  });

  test('are not guessed from an answer without them', async () => {
    const { permissions } = await read('a@b.c', { json: {} });
    expect((await failureOf(permissions)).message).toContain('the list of permissions is missing instead of a list');
  });
});
