import { deflateRawSync, constants as zlib } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { acceptanceId, form, Kit, packageFile, productionId, richard, testId } from './kit.ts';

/** What programs that were written for the real service, by others, rely on. */

const nightly = '8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e02';
const metadata = { ModelVersion: '3.0.0.1', RuntimeVersion: '10.6.0' };

let kit: Kit;
beforeEach(async () => {
  kit = await Kit.start();
});
afterEach(() => kit.close());

const set = (variants: Readonly<Record<string, string | number | boolean>>): void =>
  kit.emulator.variants.set(variants);

/** Whether a call has been answered yet; there is nothing to wait for, so it looks after the event loop had its turns. */
async function isAnswered(call: Promise<unknown>): Promise<boolean> {
  let answered = false;
  call.then(() => {
    answered = true;
  });
  await kit.call('GET', '/api/1/apps');
  return answered;
}

async function arrived(count: number): Promise<void> {
  while (kit.emulator.requests.totals().count < count) await new Promise((resolve) => setImmediate(resolve));
}

describe('stop', () => {
  test('answers when the app has stopped, so that transport and start can follow at once', async () => {
    const stopping = kit.calc('POST', 'Test/stop');
    await arrived(1);
    kit.seconds(19);
    expect(await isAnswered(stopping)).toBe(false);
    expect((await kit.calc('GET', 'Test')).json.Status).toBe('Running');
    kit.seconds(1);
    expect((await stopping).status).toBe(200);
    expect((await kit.calc('GET', 'Test')).json.Status).toBe('Stopped');
    const { PackageId } = (await kit.calc('GET', 'Acceptance/package')).json;
    expect((await kit.calc('POST', 'Test/clean')).status).toBe(200);
    expect((await kit.calc('POST', 'Test/transport', { PackageId })).status).toBe(200);
    expect((await kit.calc('POST', 'Test/start')).json).toHaveProperty('JobId');
  });

  test('stop-asynchronous: answers at once, and the app stops later', async () => {
    set({ 'mendix.stop-asynchronous': true });
    expect((await kit.calc('POST', 'Test/stop')).status).toBe(200);
    expect((await kit.calc('GET', 'Test')).json.Status).toBe('Running');
    kit.seconds(20);
    expect((await kit.calc('GET', 'Test')).json.Status).toBe('Stopped');
  });

  test('goes on when its caller does not wait for the answer', async () => {
    const caller = new AbortController();
    const asked = fetch(`${kit.emulator.url}/api/1/apps/calc/environments/Test/stop`, {
      method: 'POST',
      headers: richard,
      signal: caller.signal,
    });
    await arrived(1);
    caller.abort();
    await expect(asked).rejects.toThrow();
    kit.seconds(20);
    expect((await kit.calc('GET', 'Test')).json.Status).toBe('Stopped');
  });

  test('what is stopped already is answered at once', async () => {
    expect((await kit.calc('POST', 'Acceptance/stop')).status).toBe(200);
  });
});

describe('Backups v2, while a job is queued', () => {
  test('a snapshot has no status_message, no updated_at and no model_version', async () => {
    const made = (await kit.backups('POST', testId, 'snapshots')).json;
    expect(made).toMatchObject({ state: 'queued', status_message: null, updated_at: null, model_version: null });
    kit.seconds(30);
    const later = (await kit.backups('GET', testId, `snapshots/${made.snapshot_id}`)).json;
    expect(later).toMatchObject({ state: 'running', status_message: '', model_version: '2.5.4.63' });
    expect(later.updated_at).toBe('2026-01-15T12:00:24.000Z');
  });

  test('nor have archives and restores the first two', async () => {
    const none = { state: 'queued', status_message: null, updated_at: null };
    expect((await kit.backups('POST', productionId, `snapshots/${nightly}/archives`)).json).toMatchObject(none);
    const restores = `restores?source_snapshot_id=${nightly}`;
    expect((await kit.backups('POST', acceptanceId, restores)).json).toMatchObject(none);
  });
});

describe('bodies', () => {
  test('keys of v1 and Build are read in any case', async () => {
    const body = { branch: 'main', REVISION: '62e3d711', version: '1.0.0', description: 'small' };
    const { PackageId } = (await kit.call('POST', '/api/1/apps/calc/packages', body)).json;
    expect((await kit.call('GET', `/api/1/apps/calc/packages/${PackageId}`)).json.Description).toBe('small');
    expect((await kit.calc('POST', 'Test/snapshots', { comment: 'small' })).json.Comment).toBe('small');
    expect((await kit.calc('POST', 'Test/transport', { packageid: PackageId })).json.errorCode).toBe(
      'SERVICE UNAVAILABLE',
    );
    const settings = (await kit.calc('GET', 'Test/settings')).text.replace(/"(Name|Value|Constants)"/g, (key) =>
      key.toLowerCase(),
    );
    expect((await kit.calc('POST', 'Test/settings', settings)).json.Constants[0].Value).toBe('false');
  });

  test("the vendor's own example of a start is taken", async () => {
    const answer = await kit.calc('POST', 'Acceptance/start', "{ 'AutoSyncDb' = true }");
    expect(answer.json).toHaveProperty('JobId');
    kit.emulator.variants.set({ 'mendix.lenient-json': false });
    await kit.stop('Acceptance');
    expect((await kit.calc('POST', 'Acceptance/start', "{ 'AutoSyncDb' = true }")).status).toBe(400);
  });

  test('and does what it says', async () => {
    const PackageId = await kit.upload({ ...metadata, 'x-emulator': { database: 'new' } });
    await kit.calc('POST', 'Acceptance/transport', { PackageId });
    await kit.calc('POST', 'Acceptance/start', "{ 'AutoSyncDb' = true }");
    kit.seconds(90);
    expect((await kit.calc('GET', 'Acceptance')).json.Status).toBe('Running');
  });
});

describe('uploads', () => {
  const path = '/api/1/apps/calc/packages/upload?name=raw.mda';
  const file = packageFile(metadata);
  const send = (url: string, body: FormData | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    kit.fetch(`${kit.emulator.url}${url}`, { method: 'POST', headers: { ...richard, ...headers }, body });

  test.each([
    ['without a content type', {}],
    ['as bytes', { 'Content-Type': 'application/octet-stream' }],
  ])('v1 takes the bare file %s', async (_how, headers) => {
    const { PackageId } = (await send(path, file, headers)).json;
    expect((await kit.call('GET', `/api/1/apps/calc/packages/${PackageId}`)).json).toMatchObject({
      Name: 'raw.mda',
      Version: '3.0.0.1',
      Size: file.length,
    });
  });

  test('v1 refuses an empty one; v2 takes forms only', async () => {
    expect((await send(path, new Uint8Array(0))).json.errorCode).toBe('UPLOAD_COPY_FAILED');
    expect((await send('/api/v2/apps/calc/packages/upload', file)).json.errorCode).toBe('INVALID_PARAMETERS');
  });

  test('form fields with credentials: v1 ignores them; v2 refuses them, unless upload-one-field is false', async () => {
    const withFields = () => {
      const made = new FormData();
      made.append('username', 'richard.ford51@example.com');
      made.append('apiKey', '26587896-1cef-4483-accf-ad304e2673d6');
      made.append('file', new Blob([file]), 'calc.mda');
      return made;
    };
    const { PackageId } = (await send(path, withFields())).json;
    expect((await kit.call('GET', `/api/1/apps/calc/packages/${PackageId}`)).json.Version).toBe('3.0.0.1');
    const v2 = '/api/v2/apps/calc/packages/upload';
    expect((await send(v2, withFields())).json.errorCode).toBe('INVALID_PARAMETERS');
    set({ 'mendix.upload-one-field': false });
    expect((await send(v2, withFields())).json).toHaveProperty('JobId');
  });
});

describe('Backups v1', () => {
  test('v1-links-early: a link answers 500 until its archive is there', async () => {
    set({ 'mendix.v1-links-early': true });
    const links = async () => (await kit.calc('GET', `Production/snapshots/${nightly}`)).json;
    const { DatabaseOnly } = await links();
    expect(await kit.fetch(DatabaseOnly)).toMatchObject({
      status: 500,
      text: expect.stringContaining('InternalError'),
    });
    kit.seconds(89);
    // Asking again does not begin again.
    expect((await kit.fetch((await links()).DatabaseOnly)).status).toBe(500);
    kit.seconds(1);
    expect((await kit.fetch(DatabaseOnly)).text.startsWith('PGDMP')).toBe(true);
  });

  test('v1-create-waits: creating a snapshot answers when it is there', async () => {
    set({ 'mendix.v1-create-waits': true });
    const creating = kit.calc('POST', 'Test/snapshots', { Comment: 'slow' });
    await arrived(1);
    kit.seconds(119);
    expect(await isAnswered(creating)).toBe(false);
    kit.seconds(1);
    const made = (await creating).json;
    expect(made).toMatchObject({ State: 'Completed', Comment: 'slow' });
    expect((await kit.calc('GET', `Test/snapshots/${made.SnapshotID}`)).json).toHaveProperty('DatabaseOnly');
  });

  test('plain-filename: the name in Content-Disposition comes without quotes', async () => {
    const name = async () => {
      const { DatabaseAndFiles } = (await kit.calc('GET', `Production/snapshots/${nightly}`)).json;
      return (await kit.fetch(DatabaseAndFiles)).headers.get('content-disposition');
    };
    expect(await name()).toBe('attachment; filename="backup.tar.gz"');
    set({ 'mendix.plain-filename': true });
    expect(await name()).toBe('attachment; filename=backup.tar.gz');
  });
});

test('links-refuse-keys: signed links refuse Mendix-* headers, or ignore them; Authorization is always refused', async () => {
  const { DownloadUrl } = (await kit.calc('GET', 'Production/logs/2018-08-10')).json;
  expect((await kit.fetch(DownloadUrl, { headers: { 'Mendix-Username': 'a' } })).status).toBe(400);
  set({ 'mendix.links-refuse-keys': false });
  expect((await kit.fetch(DownloadUrl, { headers: richard })).status).toBe(200);
  expect((await kit.fetch(DownloadUrl, { headers: { Authorization: 'Basic eA==' } })).status).toBe(400);
});

describe('packages that inflate', () => {
  const megabyte = Buffer.alloc(1024 * 1024, 0x20);
  /** 1.5 GB of blanks as a deflate stream: the same flushed block again and again, then an end. */
  const bomb = Buffer.concat([
    ...Array.from({ length: 1536 }, () => deflateRawSync(megabyte, { finishFlush: zlib.Z_FULL_FLUSH })),
    deflateRawSync(Buffer.from('{}')),
  ]);
  const inflated = 1536 * megabyte.length + 2;

  test('beyond 1 GB are refused', async () => {
    const file = zipOf('model/metadata.json', bomb, inflated);
    const v2 = await kit.call('POST', '/api/v2/apps/calc/packages/upload', form(file));
    expect([v2.status, v2.json.errorMessage]).toEqual([400, 'The package is larger than 1 GB.']);
    const v1 = await kit.call('POST', '/api/1/apps/calc/packages/upload', form(file));
    expect(v1.json.errorCode).toBe('INVALID_PACKAGE');
  });

  test('are not inflated beyond what their directory says, nor is metadata beyond 16 MB', async () => {
    const began = performance.now();
    for (const said of [100, 900 * megabyte.length]) {
      const file = zipOf('model/metadata.json', bomb, said);
      const { PackageId } = (await kit.call('POST', '/api/v2/apps/calc/packages/upload', form(file))).json;
      kit.seconds(30);
      const transported = await kit.calc('POST', 'Acceptance/transport', { PackageId });
      expect(transported.json.errorCode).toBe('PACKAGE_PARSE_FAILED');
    }
    // All of it takes ten seconds.
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

/** A zip with one deflated file whose directory says that it inflates to so many bytes. */
function zipOf(name: string, deflated: Buffer, inflated: number): Uint8Array<ArrayBuffer> {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(deflated.length, 14);
  fields.writeUInt32LE(inflated, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), deflated]);
  const rest = Buffer.alloc(14);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Uint8Array.from(Buffer.concat([local, central, end]));
}
