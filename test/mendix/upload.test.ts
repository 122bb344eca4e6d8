import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { findUploaded, uploadPackage, waitForUpload } from '../../src/mendix/upload.ts';
import { failureOf, key, type Reply, refusal, Service } from './service.ts';

const folder = mkdtempSync(join(tmpdir(), 'mendix-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'calc.mda');
writeFileSync(file, 'PK-not-really');

const list = 'GET /api/1/apps/calc/packages';
const v2 = 'POST /api/v2/apps/calc/packages/upload';
const v1 = 'POST /api/1/apps/calc/packages/upload';
const upload = { file, name: 'Main line-1.0.mda', size: 13, apiVersion: 2 as const };
const old = { PackageId: 'old', Name: upload.name, Size: 13, Status: 'Succeeded', CreationDate: 1 };
const made = {
  PackageId: 'p-1',
  Name: upload.name,
  Size: 13,
  Status: 'Succeeded',
  CreationDate: '2026-11-21T03:00:02Z',
};

describe('an upload', () => {
  test('sends exactly one field called file, and the name in the query', async () => {
    const service = (await Service.start()).on(list, { json: [] }).on(v2, { json: { PackageId: 'p-1', JobId: 'j-1' } });
    const sent = await uploadPackage(service.connect(), 'calc', upload);
    expect(sent).toMatchObject({ packageId: 'p-1', jobId: 'j-1', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const request = service.seen.at(-1);
    expect(request?.query.get('name')).toBe(upload.name);
    expect(request?.headers['mendix-apikey']).toBe(key);
    expect(request?.text.match(/; name="[^"]*"/g)).toEqual(['; name="file"']);
  });

  test('of v1, whose answer is not documented, is found in the list', async () => {
    const service = (await Service.start())
      .on(list, { json: [old] }, { json: [old] }, { json: [old, made] })
      .on(v1, {});
    expect(await uploadPackage(service.connect(), 'calc', { ...upload, apiVersion: 1 })).toMatchObject({
      packageId: 'p-1',
      jobId: undefined,
    });
  });

  test.each<[string, Reply]>([
    ['a lost answer', { drop: true }],
    ['504', { status: 504 }],
  ])('is not sent twice after %s: the new package is in the list', async (_, reply) => {
    const being = { ...made, Size: null, Status: 'Uploading' };
    const service = (await Service.start())
      .on(list, { json: [old] }, { json: [old] }, { json: [old, being] })
      .on(v2, reply);
    expect(await uploadPackage(service.connect(), 'calc', upload)).toEqual({
      packageId: 'p-1',
      jobId: undefined,
      sha256: undefined,
    });
    expect(service.count(v2)).toBe(1);
  });

  test('that left nothing after a lost answer fails as unclear', async () => {
    const other = { ...made, PackageId: 'other', Size: 14 };
    const service = (await Service.start()).on(list, { json: [old] }, { json: [old, other] }).on(v2, { drop: true });
    expect(await failureOf(uploadPackage(service.connect(), 'calc', upload))).toMatchObject({ outcomeUnknown: true });
    expect(service.count(v2)).toBe(1);
  });

  test('is sent again after 429', async () => {
    const service = (await Service.start())
      .on(list, { json: [] })
      .on(v2, { status: 429, headers: { 'retry-after': '5' } }, { json: { PackageId: 'p-1', JobId: 'j-1' } });
    await uploadPackage(service.connect(), 'calc', upload);
    expect(service.clock.slept).toEqual([expect.any(Number)]);
    expect(service.clock.slept[0]).toBeGreaterThanOrEqual(5_000);
  });

  test.each([
    ['INVALID_PACKAGE', 500],
    ['UPLOAD_COPY_FAILED', 500],
    ['NO_ACCESS', 403],
  ])('that is refused (%s) is not sent again', async (code, status) => {
    const service = (await Service.start()).on(list, { json: [] }).on(v2, refusal(status, code, `No, ${key}`));
    const failure = await failureOf(uploadPackage(service.connect(), 'calc', upload));
    expect(failure).toMatchObject({ code, outcomeUnknown: false });
    expect(failure.message).toContain('Could not upload the package Main line-1.0.mda to calc');
    expect(failure.message).not.toContain(key);
    expect(service.count(v2)).toBe(1);
  });

  test('need not happen when the package is there and ready', async () => {
    const service = (await Service.start()).on(list, { json: [old, { ...made, Status: 'Failed' }] });
    expect(await findUploaded(service.connect(), 'calc', upload)).toMatchObject({ packageId: 'old' });
    expect(await findUploaded(service.connect(), 'calc', { ...upload, size: 12 })).toBeUndefined();
  });
});

describe('waiting for an upload', () => {
  const job = 'GET /api/v2/apps/calc/jobs/j-1';
  const one = 'GET /api/1/apps/calc/packages/p-1';
  const limits = { timeoutMs: 300_000 };

  test('follows the job and gives the package', async () => {
    const states = ['Queued', 'Running', 'Completed'].map((Status) => ({ json: { Status } }));
    const service = (await Service.start()).on(job, ...states).on(one, { json: made });
    expect(await waitForUpload(service.connect(), 'calc', { packageId: 'p-1', jobId: 'j-1' }, limits)).toMatchObject({
      packageId: 'p-1',
    });
  });

  test.each<[string, string | undefined, Reply]>([
    ['no job', undefined, {}],
    ['a job that is unknown', 'j-1', refusal(404, 'NOT_FOUND')],
  ])('with %s follows the package', async (_, jobId, reply) => {
    const service = (await Service.start())
      .on(job, reply)
      .on(one, { json: { ...made, Status: 'Uploading' } }, { json: made });
    await waitForUpload(service.connect(), 'calc', { packageId: 'p-1', jobId }, limits);
    expect(service.count(one)).toBe(3);
  });

  test('of a job that fails is a failure', async () => {
    const service = (await Service.start()).on(job, { json: { Status: 'Failed' } });
    const failure = await failureOf(
      waitForUpload(service.connect(), 'calc', { packageId: 'p-1', jobId: 'j-1' }, limits),
    );
    expect(failure).toMatchObject({ code: 'UPLOAD_FAILED', kind: 'remote-failed' });
  });
});
