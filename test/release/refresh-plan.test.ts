import { describe, expect, test } from '@jest/globals';
import { createSnapshot, getSnapshot } from '../../src/mendix/backups-v2.ts';
import { planRefresh, type RefreshRequest } from '../../src/release/refresh-plan.ts';
import type { InProcess } from '../support/in-process.ts';
import { snapshotId } from '../support/refresh.ts';
import { connect, inWorld, request, run } from '../support/refresh-in-process.ts';

const plan = (world: InProcess, wanted: Partial<RefreshRequest> = {}) =>
  planRefresh(connect(world), { ...request, ...wanted });
const day = 86_400_000;

describe('the plan of a refresh', () => {
  test('takes the newest completed snapshot, and says what it will do', () =>
    inWorld(async (world) => {
      const made = await plan(world);
      expect(made.snapshot?.snapshotId).toBe(snapshotId);
      expect(made.remarks).toEqual([]);
      expect(made.changes.map(({ name }) => name)).toEqual(['Payments.ApiKey', 'Main.Nightly']);
    }));

  test.each([
    ['as old as is allowed', day, true],
    ['a little older', day - 1, false],
  ])('a snapshot that is %s', (_how, maxAgeMs, isTaken) =>
    inWorld(async (world) => {
      const made = plan(world, { maxAgeMs });
      if (isTaken) expect((await made).snapshot?.snapshotId).toBe(snapshotId);
      else await expect(made).rejects.toMatchObject({ code: 'BACKUP_TOO_OLD', kind: 'config' });
    }),
  );

  test('a snapshot that does not tell its age is refused where that is limited', () =>
    inWorld(async (world) => {
      const json = { snapshots: [{ snapshot_id: snapshotId, state: 'completed' }], total: 1 };
      world.emulator.faults.add({ kind: 'status', status: 200, json, method: 'GET', path: '/**/snapshots' });
      await expect(plan(world, { maxAgeMs: day })).rejects.toMatchObject({ code: 'AGE_UNKNOWN' });
      expect((await plan(world)).snapshot?.snapshotId).toBe(snapshotId);
    }));

  test('a production environment is no target, whatever it is called and whoever else is asked for', () =>
    inWorld(async (world) => {
      const swapped = plan(world, { mode: 'PRODUCTION', from: 'Acceptance' });
      await expect(swapped).rejects.toMatchObject({ code: 'PRODUCTION_NOT_ALLOWED', kind: 'config' });
      // Nothing else was read.
      expect(world.emulator.requests.list()).toHaveLength(1);
    }));

  test('an environment that is neither running nor stopped', () =>
    inWorld(async (world) => {
      const json = ['Acceptance', 'Production'].map((Mode) => ({ Mode, Status: 'Starting', EnvironmentId: Mode }));
      world.emulator.faults.add({ kind: 'status', status: 200, json, method: 'GET', path: '/**/environments' });
      await expect(plan(world)).rejects.toMatchObject({ code: 'ENVIRONMENT_BUSY' });
    }));

  test('a health check that has no address', () =>
    inWorld(async (world) => {
      world.emulator.variants.set({ 'mendix.environment-url': 'none' });
      await expect(plan(world)).rejects.toMatchObject({ code: 'NO_ADDRESS' });
      expect((await plan(world, { health: undefined })).wasRunning).toBe(true);
    }));

  test('another version that runs than that of the package', () =>
    inWorld(async (world) => {
      const json = { PackageId: 'p', Name: 'next.mda', Version: '2.0.0' };
      world.emulator.faults.add({ kind: 'status', status: 200, json, method: 'GET', path: '/**/package' });
      expect((await plan(world)).remarks).toEqual([
        'calc / Acceptance runs model version 1.0.0.1, but its package is next.mda (p) with version 2.0.0: the start brings that one.',
      ]);
    }));

  test.each([
    ['are named', undefined, true],
    ['are not, where none runs', 'NONE', false],
    ['are named, where some are chosen', 'SPECIFIED', true],
  ])('scheduled events that stay enabled %s', (_how, execution, isNamed) =>
    inWorld(async (world) => {
      const json = {
        ScheduledEvents: [{ Name: 'Main.Nightly', Value: 'Enabled' }],
        CustomSettings: execution ? [{ Name: 'ScheduledEventExecution', Value: execution }] : [],
      };
      world.emulator.faults.add({ kind: 'status', status: 200, json, method: 'GET', path: '/**/settings' });
      const { remarks } = await plan(world, { settings: [] });
      expect(remarks.some((text) => text.endsWith('on the data of calc / Production: Main.Nightly.'))).toBe(isNamed);
    }),
  );
});

test('a snapshot that is being made is waited for', () =>
  inWorld(async (world) => {
    const { source } = await plan(world);
    const { snapshotId } = await createSnapshot(connect(world), source);
    expect((await run(world, { snapshot: snapshotId, backup: false })).end.text).toBe('Running');
    expect((await getSnapshot(connect(world), source, snapshotId)).state).toBe('completed');
    expect(world.writes().filter((write) => write === 'snapshots')).toHaveLength(1);
  }));

test('where something else than a backup is under way, no backup of before is taken instead', () =>
  inWorld(async (world) => {
    const json = { errorCode: 'ENVIRONMENT_BUSY' };
    world.emulator.faults.add({ kind: 'status', status: 400, json, method: 'POST', path: '/**/snapshots' });
    const { end } = await run(world, { snapshot: 'new', backup: false });
    expect(end.failure).toMatchObject({ code: 'ENVIRONMENT_BUSY', kind: 'conflict' });
  }));
