import { describe, expect, test } from '@jest/globals';
import {
  newestFirst,
  packageName,
  parseApp,
  parseArchive,
  parseEnvironment,
  parsePackage,
  parseRestore,
  parseSnapshot,
  parseSnapshotPage,
  parseSnapshotV1,
} from '../../src/mendix/types.ts';

const environmentOf = (json: unknown) => parseEnvironment('calc', json);

describe('all that Mendix tells is read', () => {
  test('of an app; a free one has less', () => {
    const app = { AppId: 'calc', Name: 'Calculation', ProjectId: 'p', Url: 'https://calc.mendixcloud.com' };
    expect(parseApp(app)).toEqual({
      appId: 'calc',
      name: 'Calculation',
      projectId: 'p',
      url: 'https://calc.mendixcloud.com',
    });
    expect(parseApp({ AppId: 'calc', Name: '' })).toEqual({ appId: 'calc', name: 'calc' });
  });

  test('of an environment, also in a list of one', () => {
    const json = {
      Mode: 'Test',
      Status: 'Running',
      EnvironmentId: 'e',
      Url: 'u',
      ModelVersion: '1.2.0.3',
      MendixVersion: '10.1.0',
      Production: 'false',
      Instances: '2',
      MemoryPerInstance: 1024,
      TotalMemory: 2048,
    };
    const environment = {
      appId: 'calc',
      mode: 'Test',
      status: 'Running',
      environmentId: 'e',
      url: 'u',
      modelVersion: '1.2.0.3',
      mendixVersion: '10.1.0',
      production: false,
      instances: 2,
      memoryPerInstance: 1024,
      totalMemory: 2048,
    };
    expect(environmentOf(json)).toEqual(environment);
    expect(environmentOf([json])).toEqual(environment);
    expect(() => environmentOf([json, json])).toThrow('the environment is a list instead of an object');
    expect(() => environmentOf([])).toThrow('the environment is a list instead of an object');
  });

  test.each([
    [{ Mode: 'Production' }, true],
    [{ Mode: 'production', Production: 'false' }, true],
    [{ Mode: 'Live', Production: 'true' }, true],
    [{ Mode: 'Live', Production: true }, true],
    [{ Mode: 'Live', Production: 'false' }, false],
    [{ Mode: 'Live' }, false],
  ])('an environment %j is one of production: %s', (json, production) => {
    expect(environmentOf({ Status: 'Running', ...json }).production).toBe(production);
  });

  test('of a package', () => {
    const json = {
      PackageId: 'p-1',
      Name: 'a.mda',
      Description: 'd',
      Version: '1.0.0.1',
      Creator: 'Richard Ford',
      CreationDate: 1_404_739_654_217,
      ExpiryDate: '2026-01-01T00:00:00Z',
      Status: 'Succeeded',
      Size: 7,
      Url: { Location: 'https://files.example.com/a' },
    };
    expect(parsePackage(json)).toEqual({
      packageId: 'p-1',
      name: 'a.mda',
      description: 'd',
      version: '1.0.0.1',
      creator: 'Richard Ford',
      createdAt: new Date(1_404_739_654_217),
      expiresAt: new Date('2026-01-01T00:00:00Z'),
      status: 'Succeeded',
      size: 7,
      download: new URL('https://files.example.com/a'),
    });
    expect(parsePackage({ PackageId: 'p-1' })).toEqual({ packageId: 'p-1', name: '' });
    // The example of the documentation is in MiB, its text says bytes.
    expect(parsePackage({ PackageId: 'p-1', Size: 3.0571174621582031 }).size).toBe(3_205_620);
  });

  test('of a backup, an archive and a restore', () => {
    const times = {
      created_at: '2026-01-01T00:00:01Z',
      finished_at: '2026-01-01T00:00:02Z',
      updated_at: '2026-01-01T00:00:03Z',
      expires_at: '2026-01-01T00:00:04Z',
    };
    const job = { state: 'Completed', status_message: 'm' };
    const snapshot = {
      snapshotId: 's',
      state: 'completed',
      statusMessage: 'm',
      comment: 'c',
      modelVersion: '1.0',
      createdAt: new Date('2026-01-01T00:00:01Z'),
      finishedAt: new Date('2026-01-01T00:00:02Z'),
      updatedAt: new Date('2026-01-01T00:00:03Z'),
      expiresAt: new Date('2026-01-01T00:00:04Z'),
    };
    const raw = { snapshot_id: 's', ...job, comment: 'c', model_version: '1.0', ...times };
    expect(parseSnapshot(raw)).toEqual(snapshot);
    expect(parseSnapshotPage({ snapshots: [raw], total: 3 })).toEqual({ snapshots: [snapshot], total: 3 });
    expect(parseSnapshotPage({ snapshots: [raw] })).toEqual({ snapshots: [snapshot], total: undefined });
    expect(parseSnapshotPage([raw])).toEqual({ snapshots: [snapshot], total: 1 });
    const url = 'https://files.example.com/a';
    expect(parseArchive({ archive_id: 'a', ...job, url })).toEqual({
      archiveId: 'a',
      state: 'completed',
      statusMessage: 'm',
      url: new URL(url),
    });
    expect(parseRestore({ restore_id: 'r', source_snapshot_id: 's', ...job })).toEqual({
      restoreId: 'r',
      sourceSnapshotId: 's',
      state: 'completed',
      statusMessage: 'm',
    });
  });

  test('of a backup of v1, which may tell no state', () => {
    const json = { SnapshotID: 's', Comment: 'c', ModelVersion: '1.0', CreatedOn: 1_000, ExpiresOn: 2_000 };
    const snapshot = {
      snapshotId: 's',
      state: 'unknown',
      comment: 'c',
      modelVersion: '1.0',
      createdAt: new Date(1_000),
      expiresAt: new Date(2_000),
    };
    expect(parseSnapshotV1(json)).toEqual(snapshot);
    expect(parseSnapshotV1({ ...json, State: 'Completed' })).toEqual({ ...snapshot, state: 'completed' });
  });
});

test.each<[string, (json: unknown) => unknown, string]>([
  ['the app', parseApp, 'AppId'],
  ['the environment', environmentOf, 'Mode'],
  ['the package', parsePackage, 'PackageId'],
  ['the snapshot', parseSnapshot, 'snapshot_id'],
  ['the snapshot', parseSnapshotV1, 'SnapshotID'],
  ['the archive', parseArchive, 'archive_id'],
  ['the restore', parseRestore, 'restore_id'],
])('an answer that is not %s says so', (what, parse, required) => {
  expect(() => parse('x')).toThrow(`${what} is a string instead of an object`);
  expect(() => parse({})).toThrow(`${what} has no ${required}`);
});

test('packages are called by their names, with their ids', () => {
  expect(packageName({ packageId: 'p-1', name: 'a.mda' })).toBe('a.mda (p-1)');
  expect(packageName({ packageId: 'p-1', name: '' })).toBe('p-1');
});

test('what has no time sorts last', () => {
  const at = (id: number, time?: number) => ({ id, createdAt: time === undefined ? undefined : new Date(time) });
  expect(newestFirst([at(1), at(2, 5), at(3, 9)]).map(({ id }) => id)).toEqual([3, 2, 1]);
});
