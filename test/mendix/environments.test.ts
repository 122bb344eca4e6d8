import { describe, expect, test } from '@jest/globals';
import { createFreeApp, getApp } from '../../src/mendix/apps.ts';
import { findEnvironment, isStopped, listEnvironments } from '../../src/mendix/environments.ts';
import { findBackupTarget, listBackupTargets } from '../../src/mendix/lookup.ts';
import { stopEnvironment } from '../../src/mendix/start-stop.ts';
import { failureOf, refusal, Service } from './service.ts';

const apps = [
  { AppId: 'calc', Name: 'Calculation App', ProjectId: 'p-calc', Url: 'https://calc.mendixcloud.com' },
  { AppId: 'tictactoc', Name: 'Tic Tac Toc', ProjectId: 'p-tic' },
];
const environments = [
  { Status: 'Stopped', Mode: 'Acceptance', Production: 'false', EnvironmentId: 'e-accp' },
  {
    Status: 'Running',
    Mode: 'Production',
    Production: 'false',
    EnvironmentId: 'e-prod',
    Instances: 2,
    MemoryPerInstance: 2048,
  },
  { Status: 'Empty', Mode: 'Load test', Production: true, Url: null },
];

async function calc(): Promise<Service> {
  const service = await Service.start();
  return service
    .on('GET /api/1/apps', { json: apps })
    .on('GET /api/1/apps/calc', { json: { AppId: 'calc', Name: 'Calculation App' } })
    .on('GET /api/1/apps/calc/environments', { json: environments });
}

describe('environments', () => {
  test('are read with every spelling of a Boolean, and Production is production whatever its flag', async () => {
    const list = await listEnvironments((await calc()).connect(), 'calc');
    expect(list.map(({ mode, production }) => [mode, production])).toEqual([
      ['Acceptance', false],
      ['Production', true],
      ['Load test', true],
    ]);
    expect(list[1]).toMatchObject({ appId: 'calc', instances: 2, memoryPerInstance: 2048, modelVersion: undefined });
    expect(list.map(isStopped)).toEqual([true, false, true]);
  });

  test('of a free app come without versions', async () => {
    const service = await Service.start();
    service.on('GET /api/1/apps/free/environments', {
      json: [{ Status: 'Running', Mode: 'Sandbox', Url: 'https://free' }],
    });
    expect(await listEnvironments(service.connect(), 'free')).toMatchObject([
      { mode: 'Sandbox', mendixVersion: undefined, environmentId: undefined, production: false },
    ]);
  });

  test.each(['load test', 'LOAD TEST', ' Load test '])(
    'are found as %j, and paths take the exact Mode',
    async (name) => {
      const service = (await calc()).on('POST /api/1/apps/calc/environments/Load%20test/stop', {});
      const connection = service.connect();
      const found = await findEnvironment(connection, 'calc', name);
      expect(found.mode).toBe('Load test');
      await stopEnvironment(connection, found);
      expect(service.calls.at(-1)).toBe('POST /api/1/apps/calc/environments/Load%20test/stop');
    },
  );

  test('that do not exist are answered with those that do', async () => {
    const failure = await failureOf(findEnvironment((await calc()).connect(), 'calc', 'acceptence'));
    expect(failure).toMatchObject({ code: 'ENVIRONMENT_NOT_FOUND', kind: 'not-found' });
    expect(failure.message).toContain('Did you mean Acceptance? There are: Acceptance, Load test, Production.');
  });
});

describe('an unknown app', () => {
  test.each([
    ['clac', 'Did you mean calc? There are: calc, tictactoc.'],
    ['calc-accp', 'The app-id is calc.'],
    ['https://calc.mendixcloud.com', 'The app-id is calc.'],
  ])('%s: %s', async (appId, hint) => {
    const service = (await calc())
      .on(`GET /api/1/apps/${encodeURIComponent(appId)}/environments`, refusal(404, 'APP_NOT_FOUND'))
      .on(`GET /api/1/apps/${encodeURIComponent(appId)}`, refusal(400, 'INVALID_APPID'));
    const failure = await failureOf(findEnvironment(service.connect(), appId, 'Test'));
    expect(failure).toMatchObject({ code: 'APP_NOT_FOUND', kind: 'not-found' });
    expect(failure.message).toContain(hint);
    expect((await failureOf(getApp(service.connect(), appId))).message).toContain(hint);
  });

  test('stays a plain failure when the apps cannot be listed', async () => {
    const service = (await Service.start())
      .on('GET /api/1/apps/x', refusal(404, 'APP_NOT_FOUND'))
      .on('GET /api/1/apps', refusal(403, 'NO_ACCESS'));
    expect(await failureOf(getApp(service.connect(), 'x'))).toMatchObject({ code: 'APP_NOT_FOUND' });
  });
});

describe('ids for Backups v2', () => {
  test('are looked up from names; ProjectId may only be in the list', async () => {
    const service = await calc();
    expect(await findBackupTarget(service.connect(), 'calc', 'acceptance')).toEqual({
      appId: 'calc',
      mode: 'Acceptance',
      projectId: 'p-calc',
      environmentId: 'e-accp',
    });
    expect((await listBackupTargets(service.connect(), 'calc')).map(({ mode }) => mode)).toEqual([
      'Acceptance',
      'Production',
    ]);
  });

  test('that the service does not tell are a failure with a way out', async () => {
    const failure = await failureOf(findBackupTarget((await calc()).connect(), 'calc', 'load test'));
    expect(failure).toMatchObject({ code: 'ID_NOT_KNOWN', remedy: expect.stringContaining('api-version: 1') });
  });
});

describe('a free app', () => {
  test('whose answer was lost is found by its project', async () => {
    const service = (await calc()).on('POST /api/1/apps', { drop: true });
    expect(await createFreeApp(service.connect(), 'p-tic')).toMatchObject({ appId: 'tictactoc' });
    expect(service.count('POST /api/1/apps')).toBe(1);
  });

  test('that exists is a conflict', async () => {
    const service = (await calc()).on('POST /api/1/apps', refusal(400, 'APPLICATION_ALREADY_EXISTS'));
    expect(await failureOf(createFreeApp(service.connect(), 'p-tic'))).toMatchObject({ kind: 'conflict' });
  });

  test('that is nowhere after a lost answer is not asked for again', async () => {
    const service = (await calc()).on('POST /api/1/apps', { drop: true });
    const failure = await failureOf(createFreeApp(service.connect(), 'p-new'));
    expect(failure).toMatchObject({ outcomeUnknown: true });
    expect(failure.message).toContain('no sign');
    expect(service.count('POST /api/1/apps')).toBe(1);
  });
});
