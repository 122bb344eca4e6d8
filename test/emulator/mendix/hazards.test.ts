import { afterEach, describe, expect, test } from '@jest/globals';
import { form, Kit, packageFile, testId } from './kit.ts';

/** Situations that a release or a backup must not be fooled by; docs/emulator.md says how to bring them about. */

let kit: Kit;
afterEach(() => kit.close());

describe('the Url of an environment', () => {
  test.each([
    [true, 'host', /^127\.0\.0\.1:\d+\/_app\/calc\/Production$/],
    [false, 'host', /^calc\.mendixcloud\.com$/],
    [false, 'full', /^https:\/\/calc\.mendixcloud\.com$/],
  ])('local-urls %s, environment-url %s', async (local, form, url) => {
    kit = await Kit.start({ variants: { 'mendix.local-urls': local, 'mendix.environment-url': form } });
    expect((await kit.calc('GET', 'Production')).json.Url).toMatch(url);
  });

  test('environment-url none', async () => {
    kit = await Kit.start({ variants: { 'mendix.environment-url': 'none' } });
    expect((await kit.calc('GET', 'Production')).json).not.toHaveProperty('Url');
    expect((await kit.call('GET', '/api/1/apps/calc/environments')).text).not.toContain('Url');
  });
});

describe('a write answered 200 with an empty body and not carried out', () => {
  const env = '/api/1/apps/calc/environments/Test';
  const snapshots = `/api/v2/apps/*/environments/${testId}/snapshots`;
  test.each([
    ['stop', 'POST', `${env}/stop`, {}],
    ['start', 'POST', '/api/1/apps/calc/environments/Acceptance/start', {}],
    ['transport', 'POST', `${env}/transport`, { PackageId: '61f2ab9e-5a1c-4b7e-8a14-3a1f0c2f9b01' }],
    ['settings', 'POST', `${env}/settings`, { CustomSettings: [{ Name: 'HashAlgorithm', Value: 'BCRYPT' }] }],
    ['scale', 'POST', `${env}/scale`, { Instances: 2, MemoryPerInstance: 1024 }],
    ['tags', 'POST', `${env}/tags`, { Tag: 'a' }],
    ['clean', 'POST', '/api/1/apps/calc/environments/Acceptance/clean', {}],
    ['delete a package', 'DELETE', '/api/1/apps/calc/packages/4e6b9d1d-8f5e-4a1b-a0a7-5b7a0b9e5c03', undefined],
    ['create a snapshot', 'POST', snapshots, {}],
  ])('%s', async (_what, method, path, body) => {
    kit = await Kit.start({ variants: { 'mendix.stop-asynchronous': true } });
    const before = JSON.stringify(kit.emulator.state());
    kit.emulator.faults.add({ kind: 'status', status: 200, method, path });
    const sent = path.replace('*', 'fae5de74-69c2-4488-a4de-abf89daac63e');
    const answer = await kit.call(method, sent, body);
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(JSON.stringify(kit.emulator.state())).toBe(before);
    kit.emulator.faults.clear();
    await kit.call(method, sent, body);
    expect(JSON.stringify(kit.emulator.state())).not.toBe(before);
  });
});

describe('a download answered with something else', () => {
  const html = '<html>Sign in</html>\n\n\n\n';
  const xml = '<?xml version="1.0"?>\n<Error><Code>InternalError</Code></Error>\n';
  test.each([
    ['nothing', { status: 200 }, '', 'text/plain; charset=utf-8'],
    ['24 bytes of HTML', { status: 200, body: html, headers: { 'Content-Type': 'text/html' } }, html, 'text/html'],
    [
      'an error in XML',
      { status: 200, body: xml, headers: { 'Content-Type': 'application/xml' } },
      xml,
      'application/xml',
    ],
  ])('%s', async (_what, rule, text, type) => {
    kit = await Kit.start();
    kit.emulator.faults.add({ kind: 'status', method: 'GET', path: '/files/**', ...rule });
    const { DownloadUrl } = (await kit.calc('GET', 'Production/logs/2018-08-10')).json;
    const answer = await kit.fetch(DownloadUrl);
    expect([answer.status, answer.text, answer.headers.get('content-type')]).toEqual([200, text, type]);
  });
});

test('after a restore of data with another database structure, a start needs AutoSyncDb', async () => {
  const seed = `
mendix:
  apps:
    - appId: calc
      packages: [{ version: 2.0.0, database: '2' }]
      environments:
        - { mode: Test, package: 2.0.0, snapshots: [{ snapshotId: old, created: -1d, data: [old], database: '1' }] }
`;
  kit = await Kit.start({ seed });
  expect((await kit.calc('POST', 'Test/restore/old')).status).toBe(200);
  const started = async (body: unknown) => {
    const { JobId } = (await kit.calc('POST', 'Test/start', body)).json;
    kit.seconds(90);
    const { json } = await kit.calc('GET', `Test/start/${JobId}`);
    return json.errorCode ?? json.Status;
  };
  expect(await started({})).toBe('INVALID_DB_STRUCTURE');
  expect(await started({ AutoSyncDb: true })).toBe('Started');
  expect(kit.environment('Test').data).toMatchObject({ rows: ['old'], database: '2' });
});

describe('what expires', () => {
  test('a new snapshot after durations.expiry: listed and of no use, or gone', async () => {
    kit = await Kit.start({ seed: 'mendix: { durations: { expiry: 3600 } }' });
    const { snapshot_id: id, expires_at } = (await kit.backups('POST', testId, 'snapshots')).json;
    expect(expires_at).toBe('2026-01-15T13:00:00.000Z');
    kit.seconds(3599);
    expect((await kit.backups('POST', testId, `snapshots/${id}/archives`)).status).toBe(200);
    kit.seconds(1);
    expect((await kit.backups('POST', testId, `snapshots/${id}/archives`)).json.errorCode).toBe('ERROR_NOT_ALLOWED');
    expect((await kit.backups('GET', testId, 'snapshots')).json.total).toBe(1);
    kit.emulator.variants.set({ 'mendix.expired-snapshots': 'gone' });
    expect((await kit.backups('GET', testId, 'snapshots')).json.total).toBe(0);
    expect((await kit.backups('GET', testId, `snapshots/${id}`)).status).toBe(404);
  });

  test('a package tells its ExpiryDate, and is gone after it unless an environment uses it', async () => {
    const seed = `
mendix:
  apps:
    - appId: calc
      packages:
        - { version: 1.0.0, packageId: used, expires: +3d }
        - { version: 2.0.0, packageId: unused, expires: +3d }
      environments: [{ mode: Test, status: Running, package: 1.0.0 }]
`;
    kit = await Kit.start({ seed });
    const expiry = kit.clock.now() + 3 * 24 * 3600 * 1000;
    expect((await kit.calc('GET', 'Test/package')).json.ExpiryDate).toBe(expiry);
    const ids = async () =>
      (await kit.call('GET', '/api/1/apps/calc/packages')).json.map((pack: { PackageId: string }) => pack.PackageId);
    expect(await ids()).toEqual(['unused', 'used']);
    const { PackageId } = (
      await kit.call('POST', '/api/v2/apps/calc/packages/upload', form(packageFile({ ModelVersion: '3.0.0' })))
    ).json;
    kit.seconds(3 * 24 * 3600);
    expect(await ids()).toEqual([PackageId, 'used'].sort());
    // Replaced, it is kept while it runs; what nothing uses any more cannot be put back.
    await kit.calc('POST', 'Test/transport', { PackageId });
    expect(await ids()).toContain('used');
    await kit.stop('Test');
    await kit.calc('POST', 'Test/start');
    kit.seconds(90);
    expect(await ids()).toEqual([PackageId]);
  });
});
