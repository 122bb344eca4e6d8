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
    expect(sent).toEqual({ packageId: 'p-1', jobId: 'j-1' });
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
    });
    expect(service.count(v2)).toBe(1);
  });

  test('that left nothing after a lost answer fails, and its outcome is unknown', async () => {
    const other = { ...made, PackageId: 'other', Size: 14 };
    const service = (await Service.start()).on(list, { json: [old] }, { json: [old, other] }).on(v2, { drop: true });
    expect(await failureOf(uploadPackage(service.connect(), 'calc', upload))).toMatchObject({ outcomeUnknown: true });
    expect(service.count(v2)).toBe(1);
  });

  const later = '2026-11-21T03:00:02Z';
  const byRichard = { ...made, Creator: 'Richard Ford', CreationDate: later };
  const byOther = { ...made, PackageId: 'other', Creator: 'Ada Lovelace', CreationDate: later };
  const lost = async (...packages: object[]) => {
    const service = (await Service.start())
      .on(list, { json: [old] }, { json: [old, ...packages] })
      .on(v2, { drop: true });
    const sent = uploadPackage(service.connect(), 'calc', { ...upload, modelVersion: '1.0.0.7' });
    return sent.then(({ packageId }) => packageId).finally(() => expect(service.count(v2)).toBe(1));
  };

  test.each([
    ['the name of the user', byRichard],
    ['their address', { ...byRichard, Creator: 'Richard.Ford51@example.com' }],
    ['nobody told', { ...byRichard, Creator: null }],
    ['the same model version', { ...byRichard, Version: '1.0.0.7' }],
    ['the clock of the service five minutes behind', { ...byRichard, CreationDate: '2026-11-21T02:56:00Z' }],
  ])('whose answer was lost is the new package (%s)', async (_, found) => {
    expect(await lost(found)).toBe('p-1');
  });

  test.each([
    ['by somebody else', [byOther], /other \(by Ada Lovelace, 2026-11-21T03:00:02\.000Z\)/],
    ['by another address', [{ ...byOther, Creator: 'ada@example.com' }], /other \(by ada@example\.com/],
    ['beside that of somebody else', [byOther, byRichard], /other \(by Ada.*p-1 \(by Richard|p-1 .*other /],
    ['of which there are two', [byRichard, { ...byRichard, PackageId: 'p-2' }], /p-1 .*p-2 |p-2 .*p-1 /],
  ])('whose answer was lost does not take a package %s for its own', async (_, packages, names) => {
    expect(await failureOf(lost(...packages))).toMatchObject({
      code: 'PACKAGE_AMBIGUOUS',
      kind: 'conflict',
      outcomeUnknown: true,
      message: expect.stringMatching(names),
    });
  });

  test.each([
    ['model version', { ...byRichard, Version: '1.0.0.6' }],
    ['time', { ...byRichard, CreationDate: '2026-11-21T02:50:00Z' }],
    ['size', { ...byRichard, Size: 14 }],
  ])('whose answer was lost has nothing to do with a package of another %s', async (_, found) => {
    expect(await failureOf(lost(found))).toMatchObject({ kind: 'network', outcomeUnknown: true });
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
