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
});
