import { describe, expect, test } from '@jest/globals';
import { parseRecord, type ReleaseRecord, recordToJson } from '../../src/release/record.ts';

const record: ReleaseRecord = {
  appId: 'calc',
  mode: 'Test',
  target: { packageId: 'two', name: 'two.mda', version: '2.0.0' },
  previous: { packageId: 'one', version: '1.0.0' },
  wasRunning: false,
  mayHaveRun: true,
  changed: ['transport', 'scale'],
  settings: [
    { section: 'Constants', name: 'Payments.ApiKey', restorable: false },
    { section: 'ScheduledEvents', name: 'Main.Nightly', restorable: true, former: 'Enabled' },
  ],
  previousScale: { instances: 2, memoryPerInstance: 2048 },
  snapshotId: 'snapshot',
  backupIds: { projectId: 'project', environmentId: 'environment' },
  pinTo: 'acceptance',
};

const json = (change: object = {}) => JSON.stringify({ ...recordToJson(record), ...change });

describe('a record', () => {
  test('is read back as it was written', () => {
    expect(parseRecord(json())).toEqual(record);
    const { previous, previousScale, snapshotId, backupIds, pinTo, ...bare } = record;
    expect(parseRecord(JSON.stringify(recordToJson(bare)))).toEqual(bare);
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"format":1}',
    json({ format: 2 }),
    json({ 'app-id': '' }),
    json({ environment: undefined }),
    json({ 'package-id': undefined }),
    json({ settings: {} }),
    json({ changed: 'transport' }),
  ])('%.60s is none', (text) => expect(parseRecord(text)).toBeUndefined());

  test('holds nothing but what it is read for, in single lines', () => {
    const parsed = parseRecord(
      json({
        'package-name': 'two.mda\n::error::mine',
        changed: ['transport', 'restore', 'start'],
        settings: [{ section: 'Constants', name: 'A\nB', value: 'secret' }, { section: 'Elsewhere', name: 'C' }, 7],
        'previous-scale': { instances: 'many' },
        begun: ['restore'],
      }),
    );
    expect(parsed).toMatchObject({
      target: { name: 'two.mda ::error::mine' },
      changed: ['transport'],
      settings: [{ section: 'Constants', name: 'A B', restorable: false }],
    });
    expect(parsed?.previousScale).toBeUndefined();
    expect(JSON.stringify(parsed)).not.toMatch(/secret|begun/);
  });

  test.each([
    ['project-id', 'backupIds'],
    ['environment-id', 'backupIds'],
    ['snapshot-id', 'snapshotId'],
    ['pinned-to', 'pinTo'],
    ['previous-package-id', 'previous'],
    ['previous-scale', 'previousScale'],
  ] as const)('without %s has no %s, and all else', (field, left) => {
    const { [left]: _, ...rest } = record;
    expect(parseRecord(json({ [field]: undefined }))).toEqual(rest);
  });

  test.each([
    [{ instances: 0, 'memory-per-instance': 1024 }],
    [{ instances: 1, 'memory-per-instance': 0 }],
    [{ instances: 1 }],
    ['1 × 1024 MB'],
  ])('of a previous scale %j has none', (scale) => {
    expect(parseRecord(json({ 'previous-scale': scale }))?.previousScale).toBeUndefined();
  });
});
