import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { form, Kit, packageFile, richard } from './kit.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await Kit.start();
});
afterEach(() => kit.close());

const good = { ModelVersion: '3.0.0.1', RuntimeVersion: '10.6.0' };

describe('apps and environments', () => {
  test('Retrieve Apps shows the documented apps', async () => {
    kit.emulator.variants.set({ 'mendix.local-urls': false });
    expect((await kit.call('GET', '/api/1/apps/')).json).toEqual([
      {
        Name: 'Calculation App',
        Url: 'https://calc.mendixcloud.com',
        ProjectId: 'fae5de74-69c2-4488-a4de-abf89daac63e',
        AppId: 'calc',
      },
      {
        Name: 'Tic Tac Toc',
        Url: 'https://tictactoc.mendixcloud.com',
        ProjectId: 'f5129445-b638-42f4-8108-5f370c85dc57',
        AppId: 'tictactoc',
      },
    ]);
  });

  test('Retrieve Environments shows licensed and flexible environments; a free app has a sandbox without versions', async () => {
    const calc = (await kit.call('GET', '/api/1/apps/calc/environments/')).json;
    expect(calc.map(({ Mode, Status }: Record<string, unknown>) => [Mode, Status])).toEqual([
      ['Test', 'Running'],
      ['Acceptance', 'Stopped'],
      ['Production', 'Running'],
      ['Feature A', 'Empty'],
    ]);
    expect(calc[0]).toMatchObject({
      ModelVersion: '2.5.4.63',
      MendixVersion: '9.24.12',
      Production: false,
      TotalMemory: 8192,
    });
    const [sandbox] = (await kit.call('GET', '/api/1/apps/tictactoc/environments')).json;
    expect(sandbox).toMatchObject({ Mode: 'Sandbox', Status: 'Empty' });
    expect(sandbox).not.toHaveProperty('ModelVersion');
  });

  test.each(['acceptance', 'ACCEPTANCE/', 'Feature%20A', 'feature%20a/'])(
    'an environment is found as %s',
    async (mode) => {
      expect((await kit.calc('GET', mode)).status).toBe(200);
    },
  );

  test('header names may have any case', async () => {
    const headers = Object.fromEntries(Object.entries(richard).map(([name, value]) => [name.toUpperCase(), value]));
    expect((await kit.call('GET', '/api/1/apps', undefined, headers)).status).toBe(200);
  });

  test('Create Free App makes a project an app, once', async () => {
    const body = { ProjectId: '5d1f0c9e-3a6b-4c1d-9e2f-7a8b9c0d1e2f' };
    const made = await kit.call('POST', '/api/1/apps/', body);
    expect(made.json).toMatchObject({ AppId: 'noughtsandcrosses', Name: 'Noughts and Crosses' });
    expect((await kit.call('GET', '/api/1/apps/noughtsandcrosses')).status).toBe(200);
    expect((await kit.call('POST', '/api/1/apps/', body)).json.errorCode).toBe('APPLICATION_ALREADY_EXISTS');
  });
});

describe('a release', () => {
  test('goes from upload to a running app', async () => {
    const uploaded = await kit.call('POST', '/api/v2/apps/calc/packages/upload?name=new.mda', form(packageFile(good)));
    const { PackageId, JobId } = uploaded.json;
    const job = async () => (await kit.call('GET', `/api/v2/apps/calc/jobs/${JobId}`)).json.Status;
    const transport = () => kit.calc('POST', 'Production/transport', { PackageId });
    expect(await job()).toBe('Queued');
    kit.seconds(5);
    expect(await job()).toBe('Running');
    expect((await transport()).status).toBe(503);
    kit.seconds(10);
    expect(await job()).toBe('Completed');
    expect((await transport()).json.errorCode).toBe('SERVICE UNAVAILABLE');
    kit.seconds(10);
    const transported = await transport();
    expect([transported.status, transported.text]).toEqual([200, '']);
    expect(transported.headers.get('content-type')).toBe('text/plain; charset=utf-8');

    // What runs goes on running.
    expect((await kit.calc('GET', 'Production')).json).toMatchObject({
      Status: 'Running',
      ModelVersion: '175.0.0.3702',
    });
    expect((await kit.calc('GET', 'Production/package')).json).toMatchObject({
      PackageId,
      Name: 'new.mda',
      Status: 'Succeeded',
    });

    expect((await kit.stop('Production')).status).toBe(200);
    expect((await kit.calc('GET', 'Production')).json).toMatchObject({ Status: 'Stopped', ModelVersion: '3.0.0.1' });

    const started = await kit.calc('POST', 'Production/start', { AutoSyncDb: 'true' });
    const status = () => kit.calc('GET', `Production/start/${started.json.JobId}`);
    expect((await status()).json).toEqual({ Status: 'Starting' });
    kit.seconds(89);
    expect((await status()).json).toEqual({ Status: 'Starting' });
    expect((await kit.calc('GET', 'Production')).json.Status).toBe('Stopped');
    kit.seconds(1);
    expect((await status()).json).toEqual({ Status: 'Started' });
    expect((await kit.calc('GET', 'Production')).json).toMatchObject({
      Status: 'Running',
      ModelVersion: '3.0.0.1',
      MendixVersion: '10.6.0',
    });
  });

  test('the app answers while it runs, and as its package says', async () => {
    const { Url } = (await kit.calc('GET', 'Acceptance')).json;
    const health = async () => (await kit.fetch(`${Url}/index.html`)).status;
    expect(await health()).toBe(503);
    const PackageId = await kit.upload({ ...good, 'x-emulator': { health: 500, startSeconds: 5 } });
    await kit.calc('POST', 'Acceptance/transport', { PackageId });
    await kit.calc('POST', 'Acceptance/start', { AutoSyncDb: true });
    kit.seconds(5);
    expect(await health()).toBe(500);
    await kit.stop('Acceptance');
    expect(await health()).toBe(503);
  });

  test('a package brings its own constants; settings are deployed by the next start', async () => {
    const PackageId = await kit.upload({
      ...good,
      Constants: [
        { Name: 'MyFirstModule.BooleanConstant', Type: '_Boolean', DefaultValue: 'false' },
        { Name: 'Mail.Server', Type: 'String' },
      ],
    });
    await kit.calc('POST', 'Acceptance/transport', { PackageId });
    const settings = (await kit.calc('GET', 'Acceptance/settings/')).json;
    expect(settings.Constants.map(({ Name, Value }: Record<string, string>) => [Name, Value])).toEqual([
      ['MyFirstModule.BooleanConstant', 'false'],
      ['Mail.Server', ''],
    ]);
    settings.Constants[1].Value = 'smtp.example.com';
    expect((await kit.calc('POST', 'Acceptance/settings/', settings)).json.Constants[1]).toEqual({
      Name: 'Mail.Server',
      DataType: 'String',
      Value: 'smtp.example.com',
      DeployedValue: '',
    });
    await kit.calc('POST', 'Acceptance/start', { AutoSyncDb: true });
    kit.seconds(90);
    expect((await kit.calc('GET', 'Acceptance/settings')).json.Constants[1].DeployedValue).toBe('smtp.example.com');
  });

  test('what the whole collection leaves out goes back to the package', async () => {
    const { Constants, ...rest } = (await kit.calc('GET', 'Test/settings')).json;
    const change = { ...rest, Constants: [{ ...Constants[0], Value: 'true' }, Constants[1]] };
    const answer = (await kit.calc('POST', 'Test/settings', change)).json;
    expect(answer.Constants[0].Value).toBe('true');
    expect(answer.Constants[2].Value).toBe('emulated-payment-secret-9d41');
  });

  test('scale shows the documented answer', async () => {
    const answer = await kit.calc(
      'POST',
      'acceptance/scale/0c982ca3-621f-40e9-9c6e-96492934170a',
      '{\n\tInstances: 2,\n\tMemoryPerInstance: 2048,\n}',
    );
    expect(answer.json).toMatchObject({
      Status: 'Stopped',
      Instances: 2,
      Mode: 'Acceptance',
      MemoryPerInstance: 2048,
      TotalMemory: 8192,
      ModelVersion: '1.1.0.253',
      MendixVersion: '7.5.0',
    });
  });

  test('clean removes the data, and only of a stopped environment', async () => {
    expect(kit.environment('Acceptance').data.rows).toEqual(['alpha', 'beta']);
    expect((await kit.calc('POST', 'acceptance/clean')).json).toMatchObject([
      { Status: 'Stopped', Mode: 'Acceptance' },
    ]);
    expect(kit.environment('Acceptance').data).toEqual({ rows: [], files: [], database: '' });
  });

  test('tags are set, read and deleted', async () => {
    expect((await kit.calc('GET', 'Acceptance/tags')).json).toEqual({ Tag: 'europe' });
    expect((await kit.calc('POST', 'Acceptance/tags', { Tag: 'A' })).json).toEqual({ Tag: 'A' });
    expect((await kit.calc('DELETE', 'Acceptance/tags', { Tag: 'A' })).status).toBe(204);
    expect((await kit.calc('GET', 'Acceptance/tags')).json).toEqual({ Tag: '' });
    kit.emulator.variants.set({ 'mendix.tags-delete': 'list' });
    expect((await kit.calc('DELETE', 'Acceptance/tags')).json).toEqual([]);
  });

  test('logs come over a signed link; a day without data says so', async () => {
    const day = async (date: string, kind = 'logs') => {
      const { json } = await kit.calc('GET', `Production/${kind}/${date}`);
      return (await kit.fetch(json.DownloadUrl)).text;
    };
    expect(await day('2018-08-10')).toContain("the documentation's example");
    expect(await day('2026-01-14')).toContain('heartbeat');
    expect(await day('2026-01-14', 'access-logs')).toContain('GET /index.html');
    expect(await day('2026-01-17')).toBe('[No data found in file and no logging heartbeat detected]');
    expect((await kit.calc('GET', 'Production/logs/2018-08-10')).json).toMatchObject({ Date: Date.UTC(2018, 7, 10) });
  });
});

describe('uploads', () => {
  test('v1 takes any field name, and calls a package without a name default.mda', async () => {
    const file = packageFile(good);
    const { PackageId } = (await kit.call('POST', '/api/1/apps/calc/packages/upload', form(file, 'calc_1.0.0.45.mda')))
      .json;
    const shown = (await kit.call('GET', `/api/1/apps/calc/packages/${PackageId}/?url=true`)).json;
    expect(shown).toMatchObject({
      Name: 'default.mda',
      Version: '3.0.0.1',
      Size: file.length,
      Creator: 'Richard Ford',
    });
    const back = await fetch(shown.Url.Location);
    expect(Buffer.from(await back.arrayBuffer()).equals(Buffer.from(file))).toBe(true);
  });

  test('a file over what is kept comes back with its length and its head', async () => {
    const file = new Uint8Array(9 * 1024 * 1024);
    file.set([0x50, 0x4b, 3, 4]);
    const { PackageId } = (await kit.call('POST', '/api/v2/apps/calc/packages/upload', form(file))).json;
    kit.seconds(30);
    const back = await fetch(`${kit.emulator.url}/api/1/apps/calc/packages/${PackageId}/download`, {
      headers: richard,
    });
    const bytes = Buffer.from(await back.arrayBuffer());
    expect([bytes.length, bytes.subarray(0, 4).toString('latin1')]).toEqual([file.length, 'PK\x03\x04']);
  });

  test('a build takes its time and gives a package with the documented name', async () => {
    const body = { Branch: 'main', Revision: '62e3d711aa', Version: '1.2.3', Description: 'new' };
    const { PackageId } = (await kit.call('POST', '/api/1/apps/calc/packages/', body)).json;
    const seen: string[] = [];
    for (let step = 0; step < 5; step += 1) {
      seen.push((await kit.call('GET', `/api/1/apps/calc/packages/${PackageId}`)).json.Status);
      kit.seconds(60);
    }
    expect(seen).toEqual(['Queued', 'Building', 'Building', 'Building', 'Succeeded']);
    expect((await kit.call('GET', `/api/1/apps/calc/packages/${PackageId}`)).json.Name).toBe('main-1.2.3.62e3d711.mda');
    expect((await kit.call('DELETE', `/api/1/apps/calc/packages/${PackageId}`)).status).toBe(200);
    expect((await kit.call('GET', '/api/1/apps/calc/packages')).json).toHaveLength(4);
  });

  test('a build of a free app also deploys it', async () => {
    const body = { Branch: 'trunk', Revision: 12, Version: '1.0.0' };
    await kit.call('POST', '/api/1/apps/tictactoc/packages', body);
    kit.seconds(240);
    expect((await kit.call('GET', '/api/1/apps/tictactoc/environments')).json).toMatchObject([{ Status: 'Running' }]);
  });
});
