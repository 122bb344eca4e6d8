import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Failure } from '../../src/base/failure.ts';
import { downloadLog, downloadPackage } from '../../src/mendix/downloads.ts';
import { cleanEnvironment, scaleEnvironment } from '../../src/mendix/environments.ts';
import { getLogLink } from '../../src/mendix/logs.ts';
import { deleteTag, getTag, setTag } from '../../src/mendix/tags.ts';
import { acceptance, at, environment, failureOf, type Reply, refusal, Service } from './service.ts';

const folder = mkdtempSync(join(tmpdir(), 'mendix-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('scaling', () => {
  const scale = `POST ${at}/scale`;
  const scaled = environment({ Instances: 2, MemoryPerInstance: 2048, TotalMemory: 8192, Production: false });
  const wanted = { instances: 2, memoryPerInstance: 2048 };

  test('sends JSON and gives the environment', async () => {
    const service = (await Service.start()).on(scale, scaled).on(`GET ${at}`, scaled);
    expect(await scaleEnvironment(service.connect(), acceptance, wanted)).toMatchObject({ totalMemory: 8192 });
    expect(service.seen[0]?.body).toEqual({ Instances: 2, MemoryPerInstance: 2048 });
  });

  test.each<[string, Reply]>([
    ['an empty answer', {}],
    ['a lost answer', { drop: true }],
  ])('reads the environment after %s', async (_, reply) => {
    const service = (await Service.start()).on(scale, reply).on(`GET ${at}`, scaled);
    expect(await scaleEnvironment(service.connect(), acceptance, wanted)).toMatchObject({ instances: 2 });
    expect(service.count(scale)).toBe(1);
  });

  test('beyond the plan is refused with the limits', async () => {
    const service = (await Service.start()).on(scale, refusal(400, 'INVALID_REQUEST'));
    expect(await failureOf(scaleEnvironment(service.connect(), acceptance, wanted))).toMatchObject({
      kind: 'config',
      remedy: expect.stringContaining('1024 MB'),
    });
  });
});

describe('cleaning', () => {
  const clean = `POST ${at}/clean`;

  test.each<[string, Reply]>([
    ['a list of one', { json: [environment().json] }],
    ['an empty answer', {}],
  ])('understands %s', async (_, reply) => {
    const service = (await Service.start()).on(clean, reply).on(`GET ${at}`, environment());
    expect(await cleanEnvironment(service.connect(), acceptance)).toMatchObject({ status: 'Stopped' });
  });

  test('is never repeated', async () => {
    const service = (await Service.start()).on(clean, { drop: true }).on(`GET ${at}`, environment({ Status: 'Empty' }));
    expect(await failureOf(cleanEnvironment(service.connect(), acceptance))).toMatchObject({ outcomeUnknown: true });
    expect(service.count(clean)).toBe(1);
  });

  test('of what was never deployed is a conflict', async () => {
    const service = (await Service.start()).on(clean, refusal(422, 'ENVIRONMENT_NOT_DEPLOYED'));
    expect(await failureOf(cleanEnvironment(service.connect(), acceptance))).toMatchObject({ kind: 'conflict' });
  });
});

describe('a tag', () => {
  test.each<[string, Reply, string]>([
    ['an object', { json: { Tag: 'europe' } }, 'europe'],
    ['an empty tag', { json: { Tag: '' } }, ''],
    ['null', { json: { Tag: null } }, ''],
    ['an empty list', { json: [] }, ''],
    ['no content', { status: 204 }, ''],
  ])('is read from %s', async (_, reply, tag) => {
    const service = (await Service.start()).on(`GET ${at}/tags`, reply);
    expect(await getTag(service.connect(), acceptance)).toBe(tag);
  });

  test('whose setting got no answer is read again', async () => {
    const service = (await Service.start())
      .on(`POST ${at}/tags`, { drop: true })
      .on(`GET ${at}/tags`, { json: { Tag: 'europe' } });
    await setTag(service.connect(), acceptance, 'europe');
    expect(service.count(`POST ${at}/tags`)).toBe(1);
  });

  test('whose setting was cancelled before its effect was seen may have been set, and the failure says so', async () => {
    const cancel = new AbortController();
    const service = (await Service.start()).on(`POST ${at}/tags`, { drop: true }).on(`GET ${at}/tags`, () => {
      cancel.abort(new Failure('The step was cancelled.', { code: 'CANCELLED', kind: 'cancelled' }));
      return { hang: true };
    });
    const failure = await failureOf(setTag(service.connect({ signal: cancel.signal }), acceptance, 'europe'));
    expect(failure).toMatchObject({ code: 'CANCELLED', kind: 'cancelled', outcomeUnknown: true });
    expect(failure.message).toMatch(/^The step was cancelled\. Could not .*tag.* It may have been carried out\.$/);
  });

  test.each<[string, Reply]>([
    ['204', { status: 204 }],
    ['[]', { json: [] }],
  ])('is deleted with %s', async (_, reply) => {
    const service = (await Service.start())
      .on(`GET ${at}/tags`, { json: { Tag: 'A' } }, { json: [] })
      .on(`DELETE ${at}/tags`, reply);
    await deleteTag(service.connect(), acceptance);
    expect(service.seen[1]).toMatchObject({ method: 'DELETE', body: { Tag: 'A' } });
  });

  test('that is not there need not be deleted', async () => {
    const service = (await Service.start()).on(`GET ${at}/tags`, { json: { Tag: '' } });
    await deleteTag(service.connect(), acceptance);
    expect(service.calls).toEqual([`GET ${at}/tags`]);
  });

  test('of an unknown environment is not found', async () => {
    const service = (await Service.start()).on(`GET ${at}/tags`, refusal(404, 'NOT FOUND'));
    expect(await failureOf(getTag(service.connect(), acceptance))).toMatchObject({
      code: 'NOT_FOUND',
      kind: 'not-found',
    });
  });
});

describe('logs', () => {
  const day = '2018-08-10';
  const ask = `GET ${at}/logs/${day}`;

  test('come as a link, access logs by their own call', async () => {
    const json = { Environment: 'e-1', Date: 1536451200000, DownloadUrl: 'https://logs.example/l?signature=S' };
    const service = (await Service.start()).on(`GET ${at}/access-logs/${day}`, { json });
    expect(await getLogLink(service.connect(), acceptance, day, 'access')).toEqual(
      new URL('https://logs.example/l?signature=S'),
    );
  });

  test.each<[string, Reply]>([
    ['words', { text: '[No data found in file and no logging heartbeat detected]' }],
    ['an empty list', { json: [] }],
    ['an empty answer', {}],
  ])('of a day without data (%s) are none', async (_, reply) => {
    const service = (await Service.start()).on(ask, reply);
    expect(await getLogLink(service.connect(), acceptance, day)).toBeUndefined();
  });

  test('that only say that there is no data leave no file', async () => {
    const service = await Service.start();
    service
      .on(ask, { json: { DownloadUrl: `${service.url}/log?signature=S` } })
      .on('GET /log', { text: '[No data found in file and no logging heartbeat detected]' });
    expect(
      await downloadLog(service.connect(), acceptance, day, 'app', { to: join(folder, 'none.log') }),
    ).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('whose link is refused once are fetched with a fresh one, without credentials', async () => {
    const service = await Service.start();
    service
      .on(
        ask,
        { json: { DownloadUrl: `${service.url}/log?signature=1` } },
        { json: { DownloadUrl: `${service.url}/log?signature=2` } },
      )
      .on('GET /log', { status: 403, text: 'Invalid signature' }, { text: 'a line\n' });
    const to = join(folder, 'app.log');
    expect(await downloadLog(service.connect(), acceptance, day, 'app', { to })).toMatchObject({ size: 7 });
    expect(readFileSync(to, 'utf8')).toBe('a line\n');
    const fetched = service.seen.filter(({ path }) => path === '/log');
    expect(fetched.map(({ query }) => query.get('signature'))).toEqual(['1', '2']);
    for (const { headers } of fetched) expect(headers['mendix-apikey']).toBeUndefined();
  });
});

test('a package that is not ready is not fetched', async () => {
  const service = await Service.start();
  service.on('GET /api/1/apps/calc/packages/p-1', { json: { PackageId: 'p-1', Name: 'a.mda', Status: 'Failed' } });
  const failure = await failureOf(downloadPackage(service.connect(), 'calc', 'p-1', { to: join(folder, 'b.mda') }));
  expect(failure).toMatchObject({ code: 'BUILD_NOT_SUCCEEDED', kind: 'conflict' });
});

test.each([undefined, 'Succeeded'])(
  'a package without a link is fetched by the old call, with credentials; its status: %s',
  async (Status) => {
    const service = await Service.start();
    const one = '/api/1/apps/calc/packages/p-1';
    const json = { PackageId: 'p-1', Name: 'a.mda', Status };
    service.on(`GET ${one}`, { json }).on(`GET ${one}/download`, { text: 'PK' });
    await downloadPackage(service.connect(), 'calc', 'p-1', { to: join(folder, 'a.mda') });
    expect(service.seen.at(-1)?.headers['mendix-apikey']).toBeDefined();
  },
);
