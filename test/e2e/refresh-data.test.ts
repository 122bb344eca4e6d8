import { describe, expect, jest, test } from '@jest/globals';
import {
  before,
  inputs,
  inRefresh,
  lookAtData,
  olderSnapshotId,
  refresh,
  refreshed,
  refreshSeed,
  refreshUntil,
  runsOnProduction,
  snapshotId,
} from '../support/refresh.ts';
import { inCalc, type ReleaseRehearsal, secret } from '../support/release.ts';

jest.setTimeout(120_000);

const count = (calc: ReleaseRehearsal, method: string, end: RegExp) =>
  calc.requests(method).filter((request) => end.test(request)).length;

describe('refresh-data', () => {
  test.concurrent('gives an environment the data of the newest good snapshot, with its settings in force first', () =>
    inRefresh(async (calc) => {
      expect(await lookAtData(calc)).toEqual(before);
      const step = await refresh(calc);
      expect([step.code, step.stderr]).toEqual([0, '']);
      expect(await lookAtData(calc)).toEqual(refreshed);
      expect(step.outputs).toMatchObject({
        'snapshot-id': snapshotId,
        'backup-snapshot-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
        'restore-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
        'model-version': '1.0.0.1',
        status: 'Running',
        'rolled-back': 'false',
        phase: 'done',
      });
      expect(Number(step.outputs['downtime-seconds'])).toBeGreaterThanOrEqual(21);
      expect(step.log).toContain('calc / Acceptance has the data of calc / Production, down ');
      expect(step.summary).toContain('| Data of | calc / Production |');
      expect(step.summary).toContain('section switch');
      // A day later, still none of its scheduled events has run on them.
      calc.emulator.clock.advance(86_400_000);
      expect(runsOnProduction(calc)).toBe(0);
    }));

  test.concurrent('without settings it says which scheduled events will run, and those do', () =>
    inCalc(
      async (calc) => {
        const step = await refresh(calc, { ...inputs, settings: '' });
        expect(step.code).toBe(0);
        expect(step.log).toContain(
          'These scheduled events are enabled and will run in calc / Acceptance on the data of calc / Production: Main.Nightly.',
        );
        // The emulator would have noticed in all other tests.
        expect(runsOnProduction(calc)).toBeGreaterThan(0);
      },
      { seed: refreshSeed() },
    ));

  test.concurrent('new: backs production up first, at the same time as the target', () =>
    inRefresh(async (calc) => {
      const step = await refresh(calc, { ...inputs, 'snapshot-id': 'new', 'max-age-hours': 1 });
      expect(step.code).toBe(0);
      expect(await lookAtData(calc)).toEqual({ ...refreshed, rows: ['customer', 'newest customer'] });
      expect(count(calc, 'POST', /\/snapshots$/)).toBe(2);
      expect(step.outputs['snapshot-id']).not.toBe(step.outputs['backup-snapshot-id']);
    }));

  test.concurrent('an id: that one', () =>
    inRefresh(async (calc) => {
      const step = await refresh(calc, { ...inputs, 'snapshot-id': olderSnapshotId });
      expect(step.outputs).toMatchObject({ 'snapshot-id': olderSnapshotId, 'rolled-back': 'false' });
      expect((await lookAtData(calc)).rows).toEqual(['older customer']);
    }));

  test.concurrent('a snapshot whose step was cancelled is taken by its id, and waited for', () =>
    inRefresh(async (calc) => {
      const given = { ...inputs, 'snapshot-id': 'new' };
      // It goes on as long as the time of the service stands still.
      calc.freeze(() => count(calc, 'POST', /\/snapshots$/) > 0);
      const isWaiting = () => count(calc, 'GET', /\/snapshots\//) > 3;
      const cancelled = await refreshUntil(calc, given, isWaiting, 'SIGTERM');
      const id = cancelled.outputs['snapshot-id'] ?? '';
      expect(cancelled.log).toContain(
        `The backup of calc / Production goes on at the service. To go on waiting for it, run this action again with \`snapshot-id: ${id}\`.`,
      );
      calc.thaw();
      const step = await refresh(calc, { ...inputs, 'snapshot-id': id });
      expect(step.outputs).toMatchObject({ 'snapshot-id': id, status: 'Running' });
      expect((await lookAtData(calc)).rows).toEqual(['customer', 'newest customer']);
    }));

  test.concurrent('an environment that did not run is started', () =>
    inRefresh(async (calc) => {
      const step = await refresh(calc, { ...inputs, environment: 'Stopped' });
      expect([step.code, step.outputs['downtime-seconds']]).toEqual([0, '0']);
      expect(await lookAtData(calc, 'Stopped')).toEqual(refreshed);
      expect(count(calc, 'POST', /\/stop$/)).toBe(0);
    }));

  test.concurrent('an environment that did not run is stopped again when the refresh fails', () =>
    inRefresh(async (calc) => {
      calc.emulator.faults.add({ kind: 'status', status: 500, path: '/_app/**' });
      const step = await refresh(calc, { ...inputs, environment: 'Stopped' });
      expect(step.outputs).toMatchObject({ 'error-code': 'UNHEALTHY', 'rolled-back': 'true', status: 'Stopped' });
      expect(await lookAtData(calc, 'Stopped')).toMatchObject({ power: 'stopped', rows: ['own'], nightly: 'Enabled' });
    }));

  test.concurrent('a dry run changes nothing', () =>
    inRefresh(async (calc) => {
      const step = await refresh(calc, { ...inputs, 'dry-run': true });
      expect([step.code, calc.requests('POST')]).toEqual([0, []]);
      expect(step.log).toContain('Replace the data of calc / Acceptance by those of calc / Production');
      expect(step.summary).toContain('a dry run, nothing was changed');
      expect(step.log + step.summary).not.toContain(secret);
    }));
});

describe('without a backup', () => {
  const given = { ...inputs, backup: false };

  test.concurrent('a good refresh makes none', () =>
    inRefresh(async (calc) => {
      const step = await refresh(calc, given);
      expect([step.code, count(calc, 'POST', /\/snapshots$/)]).toEqual([0, 0]);
      expect(step.log).toContain('No backup is made before the refresh: if it fails, there is no way back.');
    }));

  test.concurrent('one that fails before the restore is undone', () =>
    inRefresh(async (calc) => {
      const json = { errorCode: 'NO_ACCESS', errorMessage: 'No' };
      calc.emulator.faults.add({ kind: 'status', status: 403, json, method: 'POST', path: '/**/restores' });
      expect((await refresh(calc, given)).outputs).toMatchObject({ 'rolled-back': 'true' });
      expect(await lookAtData(calc)).toEqual(before);
    }));

  test.concurrent('one that fails after it leaves data and settings of the refresh, and says so', () =>
    inRefresh(async (calc) => {
      calc.emulator.faults.add({ kind: 'status', status: 500, path: '/_app/**' });
      const step = await refresh(calc, given);
      expect(step.outputs).toMatchObject({ 'error-code': 'UNHEALTHY', 'rolled-back': 'false', status: 'Running' });
      expect(step.outputs['error-message']).toContain(
        'Not restored: the data and the settings: the refresh made no backup; the app runs on the new data.',
      );
      expect(await lookAtData(calc)).toEqual(refreshed);
    }));

  test.concurrent('one whose restore is unknown does not start the app', () =>
    inRefresh(async (calc) => {
      calc.emulator.faults.add({ kind: 'drop-after', method: 'POST', path: '/**/restores' });
      const step = await refresh(calc, given);
      expect(step.outputs).toMatchObject({ 'rolled-back': 'false', status: 'Stopped' });
      expect(step.outputs['error-message']).toContain('the app is STOPPED, with data that may be incomplete');
      expect(count(calc, 'POST', /\/start$/)).toBe(0);
    }));
});

describe('is refused before anything is changed', () => {
  const cases: readonly [string, Record<string, string | number>, string, RegExp][] = [
    [
      'a production environment as target',
      { environment: 'Production', 'from-environment': 'Acceptance' },
      'PRODUCTION_NOT_ALLOWED',
      /calc \/ Production is a production environment/,
    ],
    ['a target that is the source', { 'from-environment': 'ACCEPTANCE' }, 'SAME_ENVIRONMENT', /from itself/],
    ['an unknown environment', { 'from-environment': 'Prodution' }, 'ENVIRONMENT_NOT_FOUND', /Production/],
    ['a snapshot that is too old', { 'max-age-hours': 23 }, 'BACKUP_TOO_OLD', /is (24 h|1 day)|old, but at most/],
    [
      'an id of no snapshot',
      { 'snapshot-id': snapshotId.replace('a1', 'ff') },
      'SNAPSHOT_NOT_FOUND',
      /has no snapshot/,
    ],
    ['a failed snapshot', { 'snapshot-id': snapshotId.replace('a1', 'a0') }, 'SNAPSHOT_NOT_COMPLETED', /is failed/],
    ['no snapshot', { 'from-environment': 'Stopped' }, 'SNAPSHOT_NOT_FOUND', /no completed snapshot/],
    ['an unknown setting', { settings: 'constants: { Payments.ApiKez: x }' }, 'UNKNOWN_SETTING', /Payments.ApiKey/],
    ['an environment without a package', { environment: 'Fresh' }, 'PACKAGE_NOT_FOUND', /has no package/],
    ['something else than a snapshot', { 'snapshot-id': 'newest' }, 'INVALID_INPUT', /`latest` or `new`/],
    ['both kinds of settings', { 'settings-file': 'x.yml' }, 'INVALID_INPUT', /settings-file/],
  ];
  test.concurrent.each(cases)('%s', (_what, other, code, says) =>
    inRefresh(async (calc) => {
      const step = await refresh(calc, { ...inputs, ...other });
      expect([step.code, step.outputs['error-code'], calc.requests('POST')]).toEqual([1, code, []]);
      expect(step.outputs['error-message']).toMatch(says);
    }),
  );

  test.concurrent('an environment that another restore holds', () =>
    inRefresh(async (calc) => {
      const json = { errorCode: 'ENVIRONMENT_BUSY', errorMessage: 'Another backup or restore is in progress.' };
      calc.emulator.faults.add({ kind: 'status', status: 400, json, method: 'POST', path: '/**/snapshots' });
      const step = await refresh(calc);
      expect(step.outputs).toMatchObject({ 'error-code': 'ENVIRONMENT_BUSY', 'rolled-back': 'false' });
      expect(step.outputs['error-message']).toContain('calc / Acceptance was not changed.');
      expect(await lookAtData(calc)).toEqual(before);
    }));
});
