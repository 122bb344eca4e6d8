import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { acceptanceId, ada, adaToken, Kit, productionId, project, richard, richardToken, testId } from './kit.ts';

/** Deploy API v4 (the vendor's OpenAPI file `cloud-portal-v4.yaml`). */

const featureId = '5b8f0a37-9c1d-4e2a-b6f4-8c7d6e5f4a04';
const tictactoc = 'f5129445-b638-42f4-8108-5f370c85dc57';
const nobody = '11111111-2222-4333-8444-555555555555';

let kit: Kit;
beforeEach(async () => {
  kit = await Kit.start();
});
afterEach(() => kit.close());

const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = richardToken) =>
  kit.call(method, `/api/v4/apps${path}`, body, headers);
const get = (path: string, headers?: Record<string, string>) => call('GET', path, undefined, headers);
const permissions = `/${project}/environments/${acceptanceId}/permissions`;

describe('apps', () => {
  test('are listed, all or by license, in pages', async () => {
    const { apps, pagination } = (await get('')).json;
    expect(apps[0]).toEqual({
      id: project,
      name: 'Calculation App',
      licenseType: 'licensed',
      subdomain: 'calc',
      technicalContact: { userId: 'richard.ford51@example.com', name: 'Richard Ford', status: 'active' },
      region: 'prod2-eu-central-1',
    });
    expect(pagination).toEqual({ offset: 0, limit: 20, size: 2 });
    const free = (await get('?licenseType=free')).json;
    expect(free.apps.map(({ subdomain }: { subdomain: string }) => subdomain)).toEqual(['tictactoc']);
    const second = (await get('?offset=1&limit=1')).json;
    expect([second.apps[0].id, second.pagination]).toEqual([tictactoc, { offset: 1, limit: 1, size: 1 }]);
    expect((await get('?limit=1000')).json.pagination.limit).toBe(100);
  });

  test('are found by their ProjectId', async () => {
    expect((await get(`/${project}`)).json.subdomain).toBe('calc');
    expect((await get(`/${project}`)).headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test('get another technical contact from the one they have', async () => {
    const contact = (userId?: unknown) => call('PATCH', `/${project}`, { technicalContact: { userId } });
    expect((await contact()).json.error['invalid-params'][0].reason).toContain("Attribute 'userId' is required");
    expect((await contact('nobody@example.com')).json.error.message).toBe('User nobody@example.com not found');
    expect((await contact('ada.limited@example.com')).status).toBe(200);
    expect((await get(`/${project}`)).json.technicalContact.name).toBe('Ada Limited');
    expect((await contact('richard.ford51@example.com')).status).toBe(403);
  });
});

describe('environments', () => {
  const names = async (query: string) =>
    (await get(`/${project}/environments${query}`)).json.environments.map(({ name }: { name: string }) => name);

  test('tell what Deploy v1 tells in other words', async () => {
    const { environments } = (await get(`/${project}/environments?sort=index`)).json;
    expect(environments.map((one: Record<string, unknown>) => [one['id'], one['state'], one['isProduction']])).toEqual([
      [testId, 'running', false],
      [acceptanceId, 'stopped', false],
      [productionId, 'running', true],
      [featureId, 'notdeployed', false],
    ]);
    expect(environments[0]).toEqual({
      id: testId,
      appId: project,
      name: 'Test',
      state: 'running',
      isProduction: false,
      url: `${kit.emulator.url}/_app/calc/Test`,
      dbVersion: '15.10',
      planName: 'XS21-STANDARD',
    });
  });

  test('expand to their package, of which one in use has no date of expiry', async () => {
    const { package: pack } = (await get(`/${project}/environments/${productionId}?expand=package`)).json;
    expect(pack).toMatchObject({
      appId: project,
      modelVersion: '175.0.0.3702',
      runtimeVersion: '6.10.12',
      fileName: 'Main line-175.0.0.3702.mda',
      fileSize: expect.any(Number),
    });
    expect(pack).not.toHaveProperty('expiresOn');
    expect((await get(`/${project}/environments/${featureId}?expand=package`)).json).not.toHaveProperty('package');
  });

  test('are sorted as asked', async () => {
    expect(await names('')).toEqual(['Acceptance', 'Feature A', 'Production', 'Test']);
    expect(await names('?sort=%2Dname')).toEqual(['Test', 'Production', 'Feature A', 'Acceptance']);
    expect(await names('?sort=%2Bindex')).toEqual(['Test', 'Acceptance', 'Production', 'Feature A']);
    expect(await names('?sort=-index&limit=1')).toEqual(['Feature A']);
  });
});

describe('permissions', () => {
  test('are those that the other APIs ask for', async () => {
    const { technicalContact, permissions: list, pagination } = (await get(permissions)).json;
    expect(technicalContact).toBe('richard.ford51@example.com');
    const all = {
      canDeployApp: true,
      canManageBackups: true,
      canViewAlerts: true,
      canAccessAPI: true,
      canViewLogs: true,
      canManagePrivileges: true,
    };
    expect(list).toEqual([
      { member: { userId: 'richard.ford51@example.com' }, ...all },
      { member: { userId: 'ada.limited@example.com' }, ...all, canDeployApp: false, canManageBackups: false },
    ]);
    expect(pagination).toEqual({ offset: 0, limit: 20, size: 2 });
  });

  test('of one user', async () => {
    const of = async (userId: string) => (await get(`${permissions}?userId=${userId}`)).json.permissions;
    expect(await of('ada.limited@example.com')).toHaveLength(1);
    expect(await of('nobody@example.com')).toEqual([]);
  });

  test('come as texts, too', async () => {
    kit.emulator.variants.set({ 'mendix.permissions-as-text': true });
    const [richards, adas] = (await get(permissions)).json.permissions;
    expect([richards.canDeployApp, adas.canDeployApp]).toEqual(['true', 'false']);
  });

  test.each([
    ['canDeployApp', 'POST', 'Production/stop', 403],
    ['canManageBackups', 'GET', 'Production/snapshots', 403],
    ['canAccessAPI', 'GET', 'Production/settings', 403],
    ['canViewLogs', 'GET', 'Production/logs/2018-08-10', 403],
  ])('%s is what the service goes by', async (flag, method, path, refused) => {
    kit.emulator.variants.set({ 'mendix.stop-asynchronous': true });
    const set = (value: boolean) =>
      call('PATCH', `/${project}/environments/${productionId}/permissions`, {
        permissions: [{ member: { userId: 'richard.ford51@example.com' }, [flag]: value }],
      });
    expect((await set(false)).json.permissions[0]).toMatchObject({ [flag]: false });
    expect((await kit.calc(method, path)).status).toBe(refused);
    await set(true);
    expect((await kit.calc(method, path)).status).toBe(200);
  });

  test('are changed by those who may, and Manage Permissions by the technical contact only', async () => {
    const writer = await Kit.start({
      seed: `
mendix:
  users:
    - { username: rick, apiKey: r, tokens: [{ token: tokenOfRick }] }
    - { username: may, apiKey: m, tokens: [{ token: tokenOfMay }] }
    - { username: not, apiKey: n, tokens: [{ token: tokenOfNot }], denied: [{ app: calc, rights: [permissions] }] }
  apps: [{ appId: calc, projectId: ${project}, environments: [{ mode: Test, environmentId: ${testId} }] }]
`,
    });
    const change = async (user: string, body: unknown) => {
      const headers = { Authorization: `MxToken tokenOf${user}` };
      const path = `/api/v4/apps/${project}/environments/${testId}/permissions`;
      const { status, json } = await writer.call('PATCH', path, body, headers);
      return status === 200 ? 200 : [status, json.error['invalid-params'][0]?.reason ?? json.error.message];
    };
    const backups = (userId: string, value: unknown = true) => ({
      permissions: [{ member: { userId }, canManageBackups: value }],
    });
    const manage = { permissions: [{ member: { userId: 'not' }, canManagePrivileges: true }] };
    expect(await change('Not', backups('not'))).toEqual([403, expect.stringContaining('not privileged')]);
    expect(await change('May', manage)).toEqual([403, 'Only technical contact can change manage permission']);
    expect(await change('May', backups('x'))).toEqual([404, 'Permission not found for user x']);
    expect(await change('May', backups('not', 'yes'))).toEqual([400, 'canManageBackups must be true or false']);
    expect(await change('May', {})).toEqual([400, 'Invalid request body']);
    expect(await change('May', 'nonsense')).toEqual([400, 'Invalid request body']);
    expect(await change('May', backups('not'))).toBe(200);
    expect(await change('Rick', manage)).toBe(200);
    expect(await change('Not', backups('rick', false))).toBe(200);
    await writer.close();
  });
});

describe('it refuses', () => {
  test.each<[string, string, Record<string, string>, number, string]>([
    ['no token', '', {}, 401, 'Missing or invalid Authorization header'],
    ['the keys of v1', '', richard, 401, 'Missing or invalid Authorization header'],
    ['another scheme', '', { Authorization: 'Basic eA==' }, 401, 'Missing or invalid Authorization header'],
    ['an unknown token', '', { Authorization: 'MxToken x' }, 403, 'The token is not accepted'],
    ['a license that is none', '?licenseType=fre', richardToken, 400, "Value 'fre' of 'licenseType' is not supported"],
    ['a limit of nothing', '?limit=0', richardToken, 400, "Value '0' of 'limit' is not supported"],
    ['an offset before the first', '?offset=-1', richardToken, 400, "Value '-1' of 'offset' is not supported"],
    ['an order', `/${project}/environments?sort=age`, richardToken, 400, "Value 'age' of 'sort' is not supported"],
    ['another expansion', `/${project}/environments?expand=all`, richardToken, 400, "Value 'all' of 'expand'"],
  ])('%s', async (_what, path, headers, code, reason) => {
    const answer = await get(path, headers);
    expect(answer.status).toBe(code);
    const name = code === 400 ? 'Query parameter' : 'Authentication';
    expect(answer.json).toEqual({
      error: {
        code,
        message: expect.any(String),
        'invalid-params': [{ name, reason: expect.stringContaining(reason) }],
      },
    });
  });

  test.each([
    [`/${nobody}`, `Application '${nobody}' not found`],
    ['/calc', "Application 'calc' not found"],
    [`/${project}/environments/${nobody}`, `Environment ${nobody} not found`],
    [`/${project}/environments/${nobody}/permissions`, `Environment ${nobody} not found`],
    [`/${project}/packages`, 'No call GET'],
  ])('what is not there: %s', async (path, message) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.json.error).toEqual({ code: 404, message: expect.stringContaining(message), 'invalid-params': [] });
  });

  test('changes with a token for reading', async () => {
    expect((await get('', adaToken)).status).toBe(200);
    expect((await call('PATCH', `/${project}`, {}, adaToken)).status).toBe(403);
  });
});

test('the rights of the default world are the same in all APIs', async () => {
  const rights = async (id: string) =>
    (await get(`/${project}/environments/${id}/permissions?userId=ada.limited@example.com`)).json.permissions[0];
  expect(await rights(productionId)).toMatchObject({ canAccessAPI: false, canViewLogs: true });
  expect((await kit.calc('GET', 'Production/settings', undefined, ada)).status).toBe(403);
  expect(await rights(acceptanceId)).toMatchObject({ canAccessAPI: true, canManageBackups: false });
  expect((await kit.calc('GET', 'Acceptance/settings', undefined, ada)).status).toBe(200);
});
