import { describe, expect, test } from '@jest/globals';
import { Failure } from '../../src/base/failure.ts';
import {
  deletePackage,
  getEnvironmentPackage,
  getPackage,
  listPackages,
  startBuild,
  waitForPackage,
} from '../../src/mendix/packages.ts';
import { transportPackage } from '../../src/mendix/transport.ts';
import { acceptance, at, failureOf, refusal, Service } from './service.ts';

const list = 'GET /api/1/apps/calc/packages';
const one = 'GET /api/1/apps/calc/packages/p-1';
const limits = { timeoutMs: 300_000 };

describe('packages', () => {
  test('come newest first, with times and sizes in every spelling', async () => {
    const service = (await Service.start()).on(list, {
      json: [
        {
          PackageId: 'old',
          Name: 'Main line-2.5.4.63.mda',
          CreationDate: 1404990271835,
          Size: 3.0571174621582031,
          ExpiryDate: null,
        },
        { PackageId: 'undated', Name: 'x.mda', CreationDate: null, Size: '12' },
        {
          PackageId: 'new',
          Name: 'main-0.0.19.62e3d711.mda',
          CreationDate: '2025-01-02T03:04:05',
          Size: 4711,
          Status: 'Succeeded',
        },
      ],
    });
    const packages = await listPackages(service.connect(), 'calc');
    expect(packages.map(({ packageId, size }) => [packageId, size])).toEqual([
      ['new', 4711],
      ['old', 3_205_620],
      ['undated', 12],
    ]);
    expect(packages[0]?.createdAt?.toISOString()).toBe('2025-01-02T03:04:05.000Z');
  });

  test('carry a link when asked for', async () => {
    const service = (await Service.start()).on(one, {
      json: { PackageId: 'p-1', Name: 'a.mda', Url: { Location: 'https://files.example/p?sig=1', TTL: 900 } },
    });
    const found = await getPackage(service.connect(), 'calc', 'p-1', { url: true });
    expect(found.download).toEqual(new URL('https://files.example/p?sig=1'));
    expect(service.seen[0]?.query.get('url')).toBe('true');
  });

  test('of an environment may be missing', async () => {
    const service = (await Service.start()).on(`GET ${at}/package`, refusal(404, 'PACKAGE_NOT_FOUND'));
    expect(await getEnvironmentPackage(service.connect(), acceptance)).toBeUndefined();
  });
});

describe('deleting a package', () => {
  const remove = 'DELETE /api/1/apps/calc/packages/p-1';

  test.each([
    ['deletes it', {}, true],
    ['finds it gone', refusal(404, 'PACKAGE_NOT_FOUND'), false],
  ])('%s', async (_, reply, deleted) => {
    const service = (await Service.start()).on(remove, reply).on(one, refusal(404, 'PACKAGE_NOT_FOUND'));
    expect(await deletePackage(service.connect(), 'calc', 'p-1')).toBe(deleted);
  });

  test('looks for it after a lost answer', async () => {
    const service = (await Service.start()).on(remove, { drop: true }).on(one, refusal(404, 'PACKAGE_NOT_FOUND'));
    expect(await deletePackage(service.connect(), 'calc', 'p-1')).toBe(true);
    expect(service.calls).toEqual([remove, one]);
  });

  test('of one in use is a conflict', async () => {
    const service = (await Service.start()).on(remove, refusal(409, 'PACKAGE_IN_USE'));
    expect(await failureOf(deletePackage(service.connect(), 'calc', 'p-1'))).toMatchObject({ kind: 'conflict' });
  });
});

describe('a build', () => {
  const build = { branch: 'branches/x', revision: '63', version: '2.5.4', description: 'Nightly' };
  const ask = 'POST /api/1/apps/calc/packages';

  test('sends a number for SVN, text for Git', async () => {
    const service = (await Service.start()).on(list, { json: [] }).on(ask, { json: { PackageId: 'p-1' } });
    const connection = service.connect();
    expect(await startBuild(connection, 'calc', build)).toBe('p-1');
    await startBuild(connection, 'calc', { ...build, revision: '62e3d711' });
    const bodies = service.seen.filter(({ method }) => method === 'POST').map(({ body }) => body);
    expect(bodies).toMatchObject([{ Revision: 63, Branch: 'branches/x' }, { Revision: '62e3d711' }]);
  });

  test('whose answer was lost is found as the new package of that version', async () => {
    const old = { PackageId: 'old', Name: 'a', Version: '2.5.4.60' };
    const other = { PackageId: 'other', Name: 'b', Version: '2.6.0.1' };
    const service = (await Service.start())
      .on(
        list,
        { json: [old] },
        { json: [old] },
        { json: [other, old, { PackageId: 'new', Name: 'c', Version: '2.5.4.63' }] },
      )
      .on(ask, { status: 504 });
    expect(await startBuild(service.connect(), 'calc', build)).toBe('new');
    expect(service.count(ask)).toBe(1);
  });

  test.each([
    ['of somebody else', [{ Version: '2.5.4.63', Creator: 'Ada Lovelace' }], 'PACKAGE_AMBIGUOUS'],
    ['of two', [{ Version: '2.5.4.63' }, { Version: '2.5.4.63', PackageId: 'new-2' }], 'PACKAGE_AMBIGUOUS'],
    ['of another revision', [{ Version: '2.5.4.64' }], 'HTTP_504'],
    ['of another description', [{ Version: '2.5.4.63', Description: 'By hand' }], 'HTTP_504'],
  ])('whose answer was lost does not take a package %s for its own', async (_, packages, code) => {
    const listed = packages.map((more) => ({ PackageId: 'new', Name: 'c', ...more }));
    const service = (await Service.start()).on(list, { json: [] }, { json: listed }).on(ask, { status: 504 });
    expect(await failureOf(startBuild(service.connect(), 'calc', build))).toMatchObject({ code, outcomeUnknown: true });
    expect(service.count(ask)).toBe(1);
  });

  test('is waited for through all its states', async () => {
    const states = ['Queued', 'Building', 'Uploading', 'Succeeded'];
    const service = (await Service.start()).on(
      one,
      ...states.map((Status) => ({ json: { PackageId: 'p-1', Name: 'a.mda', Status } })),
    );
    expect(await waitForPackage(service.connect(), 'calc', 'p-1', limits)).toMatchObject({ status: 'Succeeded' });
  });

  test('that fails is a failure', async () => {
    const service = (await Service.start()).on(one, { json: { PackageId: 'p-1', Name: 'a.mda', Status: 'Failed' } });
    expect(await failureOf(waitForPackage(service.connect(), 'calc', 'p-1', limits))).toMatchObject({
      code: 'BUILD_FAILED',
      kind: 'remote-failed',
      message: 'The build of package p-1 (a.mda) of calc has failed.',
      remedy: 'Check the branch and revision inputs; the Developer Portal has the log of the build.',
    });
  });
});

describe('a transport', () => {
  const transport = `POST ${at}/transport`;
  const busy = refusal(503, 'SERVICE UNAVAILABLE', 'MDA is still being processed, retry later');

  test('waits for a package that is still being processed', async () => {
    const service = (await Service.start())
      .on(transport, busy, busy, {})
      .on(`GET ${at}/package`, { json: { PackageId: 'p-1' } });
    await transportPackage(service.connect(), acceptance, 'p-1', limits);
    expect(service.count(transport)).toBe(3);
    expect(service.seen[0]?.body).toEqual({ PackageId: 'p-1' });
  });

  test('of a package that stays in process ends at the limit', async () => {
    const service = (await Service.start()).on(transport, busy);
    await expect(transportPackage(service.connect(), acceptance, 'p-1', limits)).rejects.toMatchObject({
      code: 'TIMEOUT',
      lastState: 'package still being processed',
    });
  });

  test.each([
    ['APP_IS_RUNNING', 403, 'conflict'],
    ['NOT ALLOWED', 403, 'remote-failed'],
    ['TRANSPORT_NOT_ALLOWED', 403, 'auth'],
    ['PACKAGE_PARSE_FAILED', 500, 'remote-failed'],
  ])('is not tried again after %s', async (code, status, kind) => {
    const service = (await Service.start()).on(transport, refusal(status, code));
    expect(await failureOf(transportPackage(service.connect(), acceptance, 'p-1', limits))).toMatchObject({ kind });
    expect(service.calls).toEqual([transport]);
  });

  test('whose answer was lost is decided by the package of the environment', async () => {
    const service = (await Service.start())
      .on(transport, { drop: true })
      .on(`GET ${at}/package`, { json: { PackageId: 'p-1', Name: 'a.mda' } });
    await transportPackage(service.connect(), acceptance, 'p-1', limits);
    expect(service.count(transport)).toBe(1);
  });

  test('that is lost again and again is sent a few times, not for ever', async () => {
    const service = (await Service.start())
      .on(transport, { drop: true })
      .on(`GET ${at}/package`, refusal(404, 'PACKAGE_NOT_FOUND'));
    const failure = await failureOf(transportPackage(service.connect(), acceptance, 'p-1', limits));
    expect(failure).toMatchObject({ outcomeUnknown: true, transient: false });
    expect(service.count(transport)).toBe(4);
  });

  test('that is cancelled while its effect is looked for may have been carried out, and says so', async () => {
    const cancel = new AbortController();
    const service = (await Service.start()).on(transport, { drop: true }).on(`GET ${at}/package`, () => {
      cancel.abort(new Failure('The step was cancelled.', { code: 'CANCELLED', kind: 'cancelled' }));
      return { hang: true };
    });
    const failure = await failureOf(
      transportPackage(service.connect({ signal: cancel.signal }), acceptance, 'p-1', limits),
    );
    expect(failure).toMatchObject({ code: 'CANCELLED', kind: 'cancelled', outcomeUnknown: true });
    expect(failure.message).toBe(
      'The step was cancelled. The transport of package p-1 to calc / Acceptance was under way: it may have been carried out.',
    );
  });
});
