import { request } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Kit, richard } from './kit.ts';

const seed = `
mendix:
  apps:
    - appId: odd
      projectId: 0d0d0d0d-0000-4000-8000-000000000001
      packages: [{ version: 1.0.0 }]
      environments:
        - mode: Test
          environmentId: 0d0d0d0d-0000-4000-8000-000000000010
          package: 1.0.0
          data: [untouched]
          fails: { snapshots: true, archives: true, restores: true }
          snapshots: [{ snapshotId: 0d0d0d0d-0000-4000-8000-000000000020, created: -1d, data: [other] }]
    - { appId: gratis, free: true, environments: [Sandbox] }
`;
const backups = '/api/v2/apps/0d0d0d0d-0000-4000-8000-000000000001/environments/0d0d0d0d-0000-4000-8000-000000000010';
const snapshot = '0d0d0d0d-0000-4000-8000-000000000020';

let kit: Kit;
afterEach(() => kit.close());

describe('backup jobs that fail', () => {
  test.each([
    ['a snapshot', `${backups}/snapshots`, 'snapshot_id', `${backups}/snapshots`, 'untouched'],
    [
      'an archive',
      `${backups}/snapshots/${snapshot}/archives`,
      'archive_id',
      `${backups}/snapshots/${snapshot}/archives`,
      'untouched',
    ],
    // Which leaves the database partly restored.
    ['a restore', `${backups}/restores?source_snapshot_id=${snapshot}`, 'restore_id', `${backups}/restores`, 'other'],
  ])('%s', async (_what, path, key, at, row) => {
    kit = await Kit.start({ seed });
    const started = (await kit.call('POST', path)).json;
    expect(started.state).toBe('queued');
    kit.seconds(120);
    const ended = (await kit.call('GET', `${at}/${started[key]}`)).json;
    expect(ended).toMatchObject({ state: 'failed', status_message: expect.stringMatching(/./) });
    const { mendix } = kit.emulator.state() as {
      mendix: { apps: { odd: { environments: { Test: { data: unknown } } } } };
    };
    expect(mendix.apps.odd.environments.Test.data).toMatchObject({ rows: [row] });
  });
});

describe('power', () => {
  test('stopping what is just starting ends its job', async () => {
    kit = await Kit.start();
    const { JobId } = (await kit.calc('POST', 'Acceptance/start', {})).json;
    kit.seconds(10);
    expect((await kit.stop('Acceptance')).status).toBe(200);
    expect((await kit.calc('GET', 'Acceptance')).json.Status).toBe('Stopped');
    expect((await kit.calc('GET', `Acceptance/start/${JobId}`)).json.errorCode).toBe('START_FAILED');
  });

  test('stopping what is stopped changes nothing', async () => {
    kit = await Kit.start();
    expect((await kit.calc('POST', 'Acceptance/stop')).status).toBe(200);
    expect((await kit.calc('GET', 'Acceptance')).json.Status).toBe('Stopped');
  });

  test('a free app is neither started, stopped, scaled nor transported to', async () => {
    kit = await Kit.start({ seed });
    for (const [what, status] of [
      ['start', 403],
      ['stop', 404],
      ['transport', 403],
      ['scale', 400],
    ] as const) {
      expect((await kit.call('POST', `/api/1/apps/gratis/environments/Sandbox/${what}`, {})).status).toBe(status);
    }
  });
});

test('an upload that is cut leaves no package', async () => {
  kit = await Kit.start();
  const before = (await kit.call('GET', '/api/1/apps/calc/packages')).json.length;
  const headers = { ...richard, 'content-type': 'multipart/form-data; boundary=b', 'content-length': '1000' };
  const cut = request(`${kit.emulator.url}/api/v2/apps/calc/packages/upload`, { method: 'POST', headers });
  cut.on('error', () => {});
  cut.write('--b\r\nContent-Disposition: form-data; name="file"\r\n\r\nPK');
  while (kit.emulator.requests.totals().count < 2) await new Promise((resolve) => setImmediate(resolve));
  const closed = new Promise((resolve) => cut.once('close', resolve));
  cut.destroy();
  await closed;
  expect((await kit.call('GET', '/api/1/apps/calc/packages')).json).toHaveLength(before);
});

test('a path that is no call, one that is not UTF-8, and a body of megabytes are refused', async () => {
  kit = await Kit.start();
  expect((await kit.call('PATCH', '/api/1/apps')).json.errorCode).toBe('NOT_FOUND');
  expect((await kit.call('GET', '/api/1/apps/%ff')).status).toBe(404);
  expect((await kit.call('GET', '/files/mendix/nothing', undefined, {})).status).toBe(403);
  expect((await kit.call('GET', '/_app/calc/Staging')).status).toBe(404);
  expect((await kit.calc('POST', 'Test/tags', 'x'.repeat(1_100_000))).status).toBe(413);
});
