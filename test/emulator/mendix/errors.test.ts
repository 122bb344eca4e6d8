import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Answer, acceptanceId, ada, form, Kit, packageFile, productionId, project, testId } from './kit.ts';

/**
 * Every error code of the documents in its documented situation. The seed adds to the default apps one environment for
 * each thing that goes wrong by order.
 */
const seed = `
mendix:
  apps:
    - appId: odd
      projectId: 0d0d0d0d-0000-4000-8000-000000000001
      buildFails: true
      packages:
        - { version: 1.0.0.1, database: '2', runtimeVersion: 10.6.0 }
        - { version: 1.0.0.2, runtimeVersion: 6.10.0 }
        - { version: 1.0.0.3, runtimeVersion: 5.21.0 }
        - { version: 1.0.0.4, constants: [{ name: A.B }] }
      environments:
        - { mode: Sync, package: 1.0.0.1, database: '1' }
        - { mode: Old, package: 1.0.0.2 }
        - { mode: Constant, package: 1.0.0.4 }
        - { mode: Admin, package: 1.0.0.1, insecureAdminPassword: true, environmentId: 0d0d0d0d-0000-4000-8000-00000000000a }
        - { mode: Locked, package: 1.0.0.1, locked: true }
        - { mode: Mended, package: 1.0.0.1, maintenance: true, environmentId: 0d0d0d0d-0000-4000-8000-000000000010 }
        - { mode: Broken, status: Running, package: 1.0.0.1, fails: { stop: true, listing: true }, environmentId: 0d0d0d0d-0000-4000-8000-000000000011 }
        - { mode: Dirty, package: 1.0.0.1, fails: { clean: true, backups: true }, environmentId: 0d0d0d0d-0000-4000-8000-000000000012 }
        - { mode: DbSync, package: 1.0.0.1, fails: { start: DB_SYNC_FAILED } }
        - { mode: NoPackage, package: 1.0.0.1, fails: { start: NO_PACKAGE } }
    - appId: ancient
      projectId: 0d0d0d0d-0000-4000-8000-000000000002
      cloud: v3
      packages: [{ version: 1.0.0 }]
      environments:
        - { mode: Production, package: 1.0.0, environmentId: 0d0d0d0d-0000-4000-8000-000000000013 }
`;

let kit: Kit;
let odd: Kit;
beforeEach(async () => {
  [kit, odd] = await Promise.all([Kit.start(), Kit.start({ seed })]);
});
afterEach(() => Promise.all([kit.close(), odd.close()]));

type Situation = readonly [code: string, status: number, situation: string, provoke: () => Promise<Answer>];

const oddCall = (method: string, path: string, body?: unknown): Promise<Answer> =>
  odd.call(method, `/api/1/apps/odd/environments/${path}`, body);
const oddBackups = (method: string, environment: string, path: string): Promise<Answer> =>
  odd.call(
    method,
    `/api/v2/apps/0d0d0d0d-0000-4000-8000-000000000001/environments/0d0d0d0d-0000-4000-8000-0000000000${environment}/${path}`,
  );
const uuid = '11111111-2222-4333-8444-555555555555';
const nightly = '8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e02';
const failedSnapshot = '8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e01';
const release = 'b3d14e53-2654-4534-b374-9179a69ef3cf';

/** Starts an environment and looks at the job when it is over. */
async function startAndWait(
  from: Kit,
  app: string,
  mode: string,
  body: unknown = { AutoSyncDb: true },
): Promise<Answer> {
  const path = `/api/1/apps/${app}/environments/${mode}/start`;
  const { JobId } = (await from.call('POST', path, body)).json;
  from.seconds(90);
  return from.call('GET', `${path}/${JobId}`);
}

/** Starts Acceptance with a package that says how starting ends. */
async function startPackage(start: string): Promise<Answer> {
  const PackageId = await kit.upload({ RuntimeVersion: '10.6.0', 'x-emulator': { start } });
  await kit.calc('POST', 'Acceptance/transport', { PackageId });
  return startAndWait(kit, 'calc', 'Acceptance');
}

async function transportFile(file: Uint8Array<ArrayBuffer>): Promise<Answer> {
  const { PackageId } = (await kit.call('POST', '/api/v2/apps/calc/packages/upload', form(file))).json;
  kit.seconds(60);
  return kit.calc('POST', 'Acceptance/transport', { PackageId });
}

async function changeSettings(
  change: (settings: Record<string, { Name: string; Value: string }[]>) => void,
): Promise<Answer> {
  const settings = (await kit.calc('GET', 'Test/settings')).json;
  change(settings);
  return kit.calc('POST', 'Test/settings/', settings);
}

const build = (body: unknown, from = kit, app = 'calc'): Promise<Answer> =>
  from.call('POST', `/api/1/apps/${app}/packages`, body);
const noZip = Uint8Array.from(Buffer.from('this is no zip'));

const situations: readonly Situation[] = [
  // Deploy API 3.2 to 3.5
  ['INVALID_PROJECTID', 400, 'not a UUID', () => kit.call('POST', '/api/1/apps/', { ProjectId: 'calc' })],
  ['INVALID_PROJECTID', 400, 'no such project', () => kit.call('POST', '/api/1/apps/', { ProjectId: uuid })],
  [
    'APPLICATION_ALREADY_EXISTS',
    400,
    'project has an app',
    () => kit.call('POST', '/api/1/apps/', { ProjectId: project }),
  ],
  ['INVALID_APPID', 400, 'app', () => kit.call('GET', '/api/1/apps/calc%20accp/')],
  ['APP_NOT_FOUND', 404, 'app', () => kit.call('GET', '/api/1/apps/nothing/')],
  ['INVALID_PARAMETERS', 400, 'blank mode', () => kit.calc('GET', '%20')],
  ['INVALID_ENVIRONMENT', 400, 'unknown mode', () => kit.calc('GET', 'Staging')],
  [
    'ENVIRONMENT_NOT_FOUND',
    404,
    'app without such a node',
    () => kit.call('GET', '/api/1/apps/tictactoc/environments/Test'),
  ],
  ['NO_ACCESS', 403, 'start without API rights', () => kit.calc('POST', 'Production/start', {}, ada)],
  // 3.6 and 3.7
  ['APP_NOT_FOUND', 404, 'start', () => kit.call('POST', '/api/1/apps/nothing/environments/Test/start')],
  ['NO_MDA_HAS_BEEN_DEPLOYED', 500, 'start of an empty environment', () => kit.calc('POST', 'Feature%20A/start', {})],
  ['ALREADY_STARTED', 500, 'start of what runs', () => kit.calc('POST', 'Test/start')],
  [
    'APP_ALREADY_HAS_A_STARTING_JOB',
    500,
    'start twice',
    async () => {
      await kit.calc('POST', 'Acceptance/start');
      return kit.calc('POST', 'Acceptance/start');
    },
  ],
  ['NO_SUCH_STARTJOB', 404, 'unknown job', () => kit.calc('GET', `Acceptance/start/${uuid}`)],
  ['NO_PACKAGE', 500, 'by the seed', () => startAndWait(odd, 'odd', 'NoPackage')],
  ['ALREADY_LOCKED', 500, 'locked environment', () => startAndWait(odd, 'odd', 'Locked')],
  ['DB_SYNC_FAILED', 500, 'by the seed', () => startAndWait(odd, 'odd', 'DbSync')],
  [
    'INVALID_DB_STRUCTURE',
    500,
    'another database, no AutoSyncDb',
    () => startAndWait(odd, 'odd', 'Sync', { AutoSyncDb: false }),
  ],
  ['MISSING_CONSTANT', 500, 'a constant without a value', () => startAndWait(odd, 'odd', 'Constant')],
  ['INSECURE_ADMIN_PASSWORD', 500, 'insecure administrator', () => startAndWait(odd, 'odd', 'Admin')],
  ['STARTUP_ACTION_FAILED', 500, 'by the package', () => startPackage('STARTUP_ACTION_FAILED')],
  ['START_FAILED', 500, 'by the package', () => startPackage('START_FAILED')],
  [
    'ALREADY_STARTED',
    500,
    'job',
    async () => {
      kit.emulator.variants.set({ 'mendix.job-already-started': true });
      return startAndWait(kit, 'calc', 'Acceptance');
    },
  ],
  // 3.8 and 3.9
  ['STOP_FAILED', 500, 'by the seed', () => oddCall('POST', 'Broken/stop')],
  ['PACKAGE_NOT_FOUND', 404, 'package of an empty environment', () => kit.calc('GET', 'Feature%20A/package')],
  // 3.10 and v2
  [
    'APP_NOT_FOUND',
    404,
    'upload',
    () => kit.call('POST', '/api/1/apps/nothing/packages/upload', form(packageFile({}))),
  ],
  [
    'UPLOAD_COPY_FAILED',
    500,
    'an empty file',
    () => kit.call('POST', '/api/1/apps/calc/packages/upload', form(new Uint8Array(0))),
  ],
  ['INVALID_PACKAGE', 500, 'not a zip', () => kit.call('POST', '/api/1/apps/calc/packages/upload', form(noZip))],
  [
    'INVALID_PARAMETERS',
    400,
    'v2, another field name',
    () => kit.call('POST', '/api/v2/apps/calc/packages/upload', form(packageFile({}), 'mda')),
  ],
  [
    'INVALID_PARAMETERS',
    400,
    'v2, two fields',
    () => {
      const two = form(packageFile({}));
      two.append('name', 'x');
      return kit.call('POST', '/api/v2/apps/calc/packages/upload', two);
    },
  ],
  ['INVALID_PARAMETERS', 400, 'v2, no multipart', () => kit.call('POST', '/api/v2/apps/calc/packages/upload', 'PK')],
  // 3.11
  ['INVALID_PARAMETERS', 400, 'transport without a package', () => kit.calc('POST', 'Acceptance/transport', {})],
  ['INVALID_RUNTIME_VERSION', 400, 'Mendix 5', () => transportFile(packageFile({ RuntimeVersion: '5.21.0' }))],
  [
    'NO_ACCESS',
    403,
    'transport without API rights',
    () => kit.calc('POST', 'Production/transport', { PackageId: release }, ada),
  ],
  [
    'TRANSPORT_NOT_ALLOWED',
    403,
    'no transport rights',
    () => kit.calc('POST', 'Acceptance/transport', { PackageId: release }, ada),
  ],
  [
    'APP_IS_RUNNING',
    403,
    'where transport needs a stop',
    () => {
      kit.emulator.variants.set({ 'mendix.transport-needs-stop': true });
      return kit.calc('POST', 'Test/transport', { PackageId: release });
    },
  ],
  ['PACKAGE_NOT_FOUND', 404, 'transport', () => kit.calc('POST', 'Acceptance/transport', { PackageId: uuid })],
  ['PACKAGE_PARSE_FAILED', 500, 'a zip that is no package', () => transportFile(packageFile(undefined))],
  ['NOT ALLOWED', 403, 'an MDA that could not be processed', () => transportFile(noZip)],
  [
    'SERVICE UNAVAILABLE',
    503,
    'right after the upload',
    async () => {
      const { PackageId } = (await kit.call('POST', '/api/v2/apps/calc/packages/upload', form(packageFile({})))).json;
      return kit.calc('POST', 'Acceptance/transport', { PackageId });
    },
  ],
  // 3.12
  ['ENVIRONMENT_NOT_STOPPED', 403, 'clean what runs', () => kit.calc('POST', 'Test/clean')],
  ['ENVIRONMENT_NOT_DEPLOYED', 422, 'clean what is empty', () => kit.calc('POST', 'Feature%20A/clean')],
  ['ENVIRONMENT_CLEAN_FAILED', 500, 'by the seed', () => oddCall('POST', 'Dirty/clean')],
  // 3.14
  ['INVALID_PARAMETERS', 400, 'settings without a collection', () => kit.calc('POST', 'Test/settings', {})],
  [
    'CONSTANT_NOT_FOUND',
    400,
    'settings',
    () => changeSettings((all) => all['Constants']?.push({ Name: 'No.Such', Value: '1' })),
  ],
  [
    'CUSTOM_SETTING_NOT_SUPPORTED',
    400,
    'settings',
    () => changeSettings((all) => all['CustomSettings']?.push({ Name: 'no.such', Value: '1' })),
  ],
  [
    'SCHEDULED_EVENT_NOT_FOUND',
    400,
    'settings',
    () => changeSettings((all) => all['ScheduledEvents']?.push({ Name: 'No.Event', Value: 'Enabled' })),
  ],
  [
    'INVALID_SCHEDULED_EVENT_PARAMETER',
    500,
    'settings',
    () =>
      changeSettings((all) => {
        for (const event of all['ScheduledEvents'] ?? []) event.Value = 'true';
      }),
  ],
  // 3.15 to 3.18, the same as Backups v1
  ['NO_ACCESS', 403, 'v1 snapshots', () => kit.calc('GET', 'Production/snapshots', undefined, ada)],
  ['SNAPSHOT_LISTING_FAILED', 500, 'v1, by the seed', () => oddCall('GET', 'Broken/snapshots')],
  ['SNAPSHOT_NOT_FOUND', 404, 'v1 download', () => kit.calc('GET', 'acceptance/snapshots/201703221355')],
  [
    'INTERNAL_SERVER_ERROR',
    500,
    'v1 download of a failed snapshot',
    () => kit.calc('GET', `Production/snapshots/${failedSnapshot}`),
  ],
  ['NOT_FOUND', 400, 'v1 restore', () => kit.calc('POST', `acceptance/restore/${uuid}`)],
  ['ERROR_NOT_ALLOWED', 400, 'v1 restore into what runs', () => kit.calc('POST', `Test/restore/${nightly}`)],
  // 3.19
  [
    'INVALID_REQUEST',
    400,
    'more memory than the plan',
    () => kit.calc('POST', 'Acceptance/scale', { Instances: 5, MemoryPerInstance: 2048 }),
  ],
  [
    'INVALID_REQUEST',
    400,
    'too little memory',
    () => kit.calc('POST', 'Acceptance/scale', { Instances: 1, MemoryPerInstance: 512 }),
  ],
  [
    'NOT_ALLOWED',
    400,
    'two instances before Mendix 7',
    () => oddCall('POST', 'Old/scale', { Instances: 2, MemoryPerInstance: 1024 }),
  ],
  [
    'NOT_ALLOWED',
    400,
    'not on v4',
    () =>
      odd.call('POST', '/api/1/apps/ancient/environments/Production/scale', { Instances: 1, MemoryPerInstance: 1024 }),
  ],
  // 3.20 to 3.23
  ['NOT_FOUND', 404, 'set a tag', () => kit.calc('POST', 'Staging/tags', { Tag: 'A' })],
  ['NOT FOUND', 404, 'read a tag', () => kit.calc('GET', 'Staging/tags')],
  ['NOT FOUND', 404, 'delete a tag', () => kit.calc('DELETE', 'Staging/tags')],
  ['NOT FOUND', 404, 'logs', () => kit.calc('GET', 'Staging/logs/2018-08-10')],
  ['FORBIDDEN', 403, 'logs', () => kit.calc('GET', 'Production/logs/2018-08-10', undefined, ada)],
  // Build API
  ['INVALID_PARAMETERS', 400, 'build without a branch', () => build({ Revision: 1, Version: '1.0.0' })],
  ['INVALID_VERSION', 400, 'build', () => build({ Branch: 'trunk', Revision: 1, Version: '1.0' })],
  ['BUILD_FAILED', 500, 'build of no branch', () => build({ Branch: 'branches/none', Revision: 1, Version: '1.0.0' })],
  ['PACKAGE_NOT_FOUND', 404, 'package', () => kit.call('GET', `/api/1/apps/calc/packages/${uuid}`)],
  ['PACKAGE_IN_USE', 409, 'delete', () => kit.call('DELETE', `/api/1/apps/calc/packages/${release}`)],
  [
    'BUILD_NOT_SUCCEEDED',
    500,
    'download of a failed build',
    async () => {
      const { PackageId } = (await build({ Branch: 'trunk', Revision: 1, Version: '1.0.0' }, odd, 'odd')).json;
      odd.seconds(240);
      expect((await odd.call('GET', `/api/1/apps/odd/packages/${PackageId}`)).json.Status).toBe('Failed');
      return odd.call('GET', `/api/1/apps/odd/packages/${PackageId}/download`);
    },
  ],
  // Backups v2
  [
    'INVALID_PARAMETERS',
    400,
    'v2, no UUID',
    () => kit.call('GET', '/api/v2/apps/calc/environments/Acceptance/snapshots'),
  ],
  ['INVALID_PARAMETERS', 400, 'v2, bad limit', () => kit.backups('GET', productionId, 'snapshots?limit=all')],
  ['ENVIRONMENT_NOT_FOUND', 404, 'v2', () => kit.backups('GET', uuid, 'snapshots')],
  ['NO_ACCESS', 403, 'v2', () => kit.backups('GET', productionId, 'snapshots', undefined, ada)],
  ['NOT_FOUND', 404, 'v2 snapshot', () => kit.backups('GET', productionId, `snapshots/${uuid}`)],
  ['NOT_FOUND', 404, 'v2 archive', () => kit.backups('GET', productionId, `snapshots/${nightly}/archives/${uuid}`)],
  ['NOT_FOUND', 404, 'v2 restore', () => kit.backups('GET', productionId, `restores/${uuid}`)],
  [
    'UNSUPPORTED',
    400,
    'v2 data_type',
    () => kit.backups('POST', productionId, `snapshots/${nightly}/archives?data_type=files`),
  ],
  [
    'ERROR_NOT_ALLOWED',
    400,
    'v2 archive of a failed snapshot',
    () => kit.backups('POST', productionId, `snapshots/${failedSnapshot}/archives`),
  ],
  [
    'ERROR_NOT_ALLOWED',
    400,
    'v2 restore into what runs',
    () => kit.backups('POST', testId, `restores?source_snapshot_id=${nightly}`),
  ],
  [
    'ERROR_NOT_ALLOWED',
    400,
    'v2 restore of a failed snapshot',
    () => kit.backups('POST', acceptanceId, `restores?source_snapshot_id=${failedSnapshot}`),
  ],
  [
    'ENVIRONMENT_BUSY',
    400,
    'v2, two snapshots at once',
    async () => {
      await kit.backups('POST', testId, 'snapshots', {});
      return kit.backups('POST', testId, 'snapshots', {});
    },
  ],
  ['INVALID_STATE', 400, 'v2, maintenance', () => oddBackups('POST', '10', 'snapshots')],
  ['SNAPSHOT_LISTING_FAILED', 500, 'v2, by the seed', () => oddBackups('GET', '11', 'snapshots')],
  ['SERVICE_UNAVAILABLE', 500, 'v2, by the seed', () => oddBackups('GET', '12', 'snapshots')],
  [
    'NOT_SUPPORTED',
    400,
    'v2, not on v4',
    () =>
      odd.call(
        'GET',
        '/api/v2/apps/0d0d0d0d-0000-4000-8000-000000000002/environments/0d0d0d0d-0000-4000-8000-000000000013/snapshots',
      ),
  ],
];

describe('documented errors', () => {
  test.each(situations)('%s (%i): %s', async (code, status, _situation, provoke) => {
    const answer = await provoke();
    expect(answer.json).toEqual({ errorCode: code, errorMessage: expect.stringMatching(/./) });
    expect(answer.status).toBe(status);
  });

  test.each([{}, { 'Mendix-Username': 'richard.ford51@example.com' }, { ...ada, 'Mendix-ApiKey': 'wrong' }])(
    'wrong credentials %j',
    async (headers) => {
      expect((await kit.call('GET', '/api/1/apps', undefined, headers as Record<string, string>)).status).toBe(401);
      kit.emulator.variants.set({ 'mendix.auth-status': 403 });
      expect((await kit.call('GET', '/api/1/apps', undefined, headers as Record<string, string>)).status).toBe(403);
    },
  );

  test('a failed start leaves the environment stopped, and its job goes on saying why', async () => {
    await startAndWait(odd, 'odd', 'Constant');
    expect((await oddCall('GET', 'Constant')).json.Status).toBe('Stopped');
  });

  test('AutoSyncDb brings the database up to the model', async () => {
    expect((await startAndWait(odd, 'odd', 'Sync')).json).toEqual({ Status: 'Started' });
  });
});
