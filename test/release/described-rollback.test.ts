import { describe, expect, test } from '@jest/globals';
import type { DesiredSetting } from '../../src/mendix/settings-change.ts';
import type { ReleaseRecord } from '../../src/release/record.ts';
import { describeRefresh, planRefresh, type RefreshRequest } from '../../src/release/refresh-plan.ts';
import { describeRollback, planRollback, type RollbackRequest } from '../../src/release/rollback.ts';
import { type InProcess, inProcess } from '../support/in-process.ts';
import { refreshSeed, snapshotId } from '../support/refresh.ts';
import { formerSecret, secret } from '../support/release.ts';

const key = { section: 'Constants', name: 'Payments.ApiKey', value: secret } as const;
const event = { section: 'ScheduledEvents', name: 'Main.Nightly', value: 'Disabled' } as const;
const dropped = { section: 'Constants', name: 'Dropped.ByTheNew', value: 'set by hand' } as const;
const id = (last: string) => `00000000-0000-4000-8000-00000000${last}`;

/** The record of a release that changed all that a release can change, and went well. */
async function released(calc: InProcess): Promise<ReleaseRecord> {
  const run = calc.release({ settings: [key, event], instances: 2 });
  expect((await run.end).failure).toBeUndefined();
  calc.emulator.requests.clear();
  return run.record();
}

const plan = (calc: InProcess, record: ReleaseRecord, more: Partial<RollbackRequest> = {}) =>
  planRollback(calc.connection, {
    appId: 'calc',
    mode: 'Test',
    settings: [],
    data: false,
    confirm: undefined,
    autoSyncDb: true,
    health: undefined,
    record,
    ...more,
  });

describe('the plan of a rollback', () => {
  const transport = `Transport main-1.0.0.1.mda (${id('0001')}), while the app runs if Mendix allows it.`;
  const setEvent = 'Set Main.Nightly to Enabled, unless it is.';
  const scale = 'Scale to 1 × 1024 MB.';
  const start = 'Start the app, on the newest platform stack, and verify that it runs model version 1.0.0.1.';
  const unknown = 'Leave Payments.ApiKey, Dropped.ByTheNew: nobody knows the former values.';

  test('says what will be done, in order', () =>
    inProcess(async (calc) => {
      const record = await released(calc);
      const made = await plan(calc, record);
      expect(describeRollback(made)).toEqual([transport, setEvent, unknown, scale, 'Stop the app.', start]);
      expect([made.done, made.unknown]).toEqual([false, ['Payments.ApiKey', 'Dropped.ByTheNew']]);
      const wasStopped = describeRollback(await plan(calc, { ...record, wasRunning: false }));
      expect(wasStopped.at(-1)).toBe('Leave it stopped, as it was before the release.');
      const settings = [dropped, { ...key, value: formerSecret }];
      expect(describeRollback(await plan(calc, record, { data: true, confirm: 'test', settings }))).toEqual([
        transport,
        setEvent,
        'Set Dropped.ByTheNew to the value that is given.',
        'Set Payments.ApiKey to the value that is given.',
        scale,
        'Stop the app.',
        `Overwrite its data with backup ${record.snapshotId}.`,
        start,
      ]);
    }));

  test.each<[string, (record: ReleaseRecord) => object, Partial<RollbackRequest>, string, string]>([
    [
      'NOT_CONFIRMED',
      () => ({}),
      { data: true },
      'The data of calc / Test would be overwritten, and `confirm` does not name it.',
      'Set `confirm: Test`, or leave data out. Nothing was changed.',
    ],
    [
      'RELEASE_OF_ANOTHER_ENVIRONMENT',
      () => ({ mode: 'Acceptance' }),
      {},
      'The record is of a release to calc / Acceptance, not to calc / Test.',
      'Check app-id, environment and release. Nothing was changed.',
    ],
    [
      'NO_PREVIOUS_PACKAGE',
      () => ({ previous: undefined }),
      {},
      'calc / Test had no package before this release, so there is nothing to go back to.',
      'To take the app down, use `stop`. Nothing was changed.',
    ],
    [
      'PREVIOUS_PACKAGE_GONE',
      () => ({ previous: { packageId: id('dead'), name: 'old.mda', version: '0.9' } }),
      {},
      `The previous package old.mda (${id('dead')}) of calc / Test is no longer there.`,
      'It was deleted, or it has expired. Build or upload version 0.9 again and release it with `deploy`. Nothing was changed.',
    ],
    [
      'NO_BACKUP',
      () => ({ snapshotId: undefined }),
      { data: true, confirm: 'Test' },
      'The release to calc / Test made no backup.',
      'Leave data out. Nothing was changed.',
    ],
    [
      'RELEASED_SINCE',
      ({ target }) => ({ target: { ...target, version: '7.0.0' } }),
      {},
      'calc / Test runs model version 2.0.0.2 now: somebody has released since. Nothing was changed.',
      `Roll that release back instead, or release the version that you want with \`deploy\` (here it would have been \`package-id: ${id('0001')}\`).`,
    ],
    [
      'RELEASED_SINCE',
      () => ({ target: { packageId: 'x', name: 'theirs.mda', version: '7' } }),
      {},
      `calc / Test has package main-2.0.0.2.mda (${id('0002')}) now: somebody has released since. Nothing was changed.`,
      `Roll that release back instead, or release the version that you want with \`deploy\` (here it would have been \`package-id: ${id('0001')}\`).`,
    ],
  ])('is refused with %s', (code, change, more, message, remedy) =>
    inProcess(async (calc) => {
      const record = await released(calc);
      const changed = { ...record, ...change(record) } as ReleaseRecord;
      await expect(plan(calc, changed, more)).rejects.toMatchObject({ code, message, remedy });
      expect(calc.writes()).toEqual([]);
    }),
  );
});

test.each([true, false])('a rollback that ends leaves nothing to its post step, complete: %s', (complete) =>
  inProcess(async (calc) => {
    const record = await released(calc);
    const settings = complete ? [dropped, { ...key, value: formerSecret }] : [];
    const run = calc.rollback(record, { settings });
    const { failure, text } = await run.end;
    expect(run.saved.at(-1)).toMatchObject({ phase: 'over', succeeded: complete });
    expect([run.facts['rolled-back'], await calc.look()]).toMatchObject([complete, { running: '1.0.0.1' }]);
    if (complete) expect(text).toBe('Running 1.0.0.1');
    else {
      expect(failure).toMatchObject({ code: 'ROLLBACK_INCOMPLETE', kind: 'conflict' });
      expect(text).toMatch(
        /^calc \/ Test runs model version 1\.0\.0\.1, but was rolled back only in part\. Restored: /,
      );
    }
  }),
);

test('a rollback whose restore fails says what was restored, and leaves nothing to its post step', () =>
  inProcess(
    async (calc) => {
      const record = await released(calc);
      const settings = [dropped, { ...key, value: formerSecret }];
      const run = calc.rollback(record, { data: true, confirm: 'Test', settings });
      const { failure, text } = await run.end;
      expect(failure).toMatchObject({ code: 'RESTORE_FAILED', kind: 'remote-failed' });
      expect(text).toMatch(
        /^calc \/ Test is Stopped: its rollback failed\. The restore \S+ into calc \/ Test has failed: Restore did not succeed\. Restored: package \S+; the former values of settings \(.*\); the scale of 1 × 1024 MB\.$/,
      );
      expect(run.saved.at(-1)).toMatchObject({ phase: 'over', succeeded: false });
      expect(run.facts['rolled-back']).toBe(false);
    },
    { restoresFail: true },
  ));

describe('the plan of a refresh', () => {
  const request: RefreshRequest = {
    appId: 'calc',
    mode: 'Acceptance',
    from: 'Production',
    snapshot: 'latest',
    maxAgeMs: undefined,
    backup: true,
    settings: [event],
    autoSyncDb: true,
    health: { path: '/ok', statuses: [] },
  };
  const described = async (calc: InProcess, more: Partial<RefreshRequest> = {}) =>
    describeRefresh(await planRefresh(calc.connection, { ...request, ...more }));
  const backup = 'Make a backup of calc / Acceptance, and wait until it is completed.';
  const set = 'Set: scheduled event Main.Nightly: Enabled → Disabled.';
  const replace = (snapshot: string) =>
    `Replace the data of calc / Acceptance by those of calc / Production, snapshot ${snapshot}.`;
  const sync = 'Start the app, and change the database to fit its model.';

  test.each<[Partial<RefreshRequest>, string[]]>([
    [{}, [backup, set, 'Stop the app.', replace(snapshotId), sync, 'Verify that it runs and answers at /ok.']],
    [
      { snapshot: 'new', backup: false, health: undefined, autoSyncDb: false, settings: [] },
      [
        'Make a backup of calc / Production, and wait until it is completed.',
        'Stop the app.',
        replace('just made'),
        'Start the app.',
        'Verify that it runs.',
      ],
    ],
  ])('of %j says what will be done, in order', (more, steps) =>
    inProcess(
      async (calc) => {
        expect(await described(calc, more)).toEqual(steps);
        expect(calc.writes()).toEqual([]);
      },
      { seed: refreshSeed() },
    ),
  );

  test.each<[readonly DesiredSetting[], boolean]>([
    [[], true],
    [[event], false],
  ])('remarks that scheduled events would run on those data (settings %j: %s)', (settings, remarked) =>
    inProcess(
      async (calc) => {
        const { remarks } = await planRefresh(calc.connection, { ...request, settings });
        expect(remarks.filter((text) => text.startsWith('These scheduled events'))).toEqual(
          remarked
            ? [
                'These scheduled events are enabled and will run in calc / Acceptance on the data of calc / Production: Main.Nightly.',
              ]
            : [],
        );
      },
      { seed: refreshSeed() },
    ),
  );

  test.each<[string, Partial<RefreshRequest>, string, string]>([
    [
      'PRODUCTION_NOT_ALLOWED',
      { mode: 'Production', from: 'Acceptance' },
      'calc / Production is a production environment: its data are never replaced by a refresh.',
      'Check the environment and from-environment inputs. The restore action can restore a backup there. Nothing was changed.',
    ],
    [
      'SAME_ENVIRONMENT',
      { from: 'Acceptance' },
      'calc / Acceptance cannot be refreshed from itself.',
      'Check the from-environment input. Nothing was changed.',
    ],
    [
      'SNAPSHOT_NOT_FOUND',
      { from: 'Stopped' },
      'calc / Stopped has no completed snapshot.',
      'Set `snapshot-id: new` to make one. Nothing was changed.',
    ],
    [
      'SNAPSHOT_NOT_FOUND',
      { snapshot: id('dead') },
      `calc / Production has no snapshot ${id('dead')}.`,
      'Check the snapshot-id input; list-backups shows the ids. Nothing was changed.',
    ],
    [
      'SNAPSHOT_NOT_COMPLETED',
      { snapshot: id('00a0') },
      `Snapshot ${id('00a0')} of calc / Production is failed, not completed.`,
      'Choose another one (list-backups shows them), or set `snapshot-id: latest`. Nothing was changed.',
    ],
  ])('is refused with %s for %j', (code, more, message, remedy) =>
    inProcess(
      async (calc) => {
        await expect(described(calc, more)).rejects.toMatchObject({ code, message, remedy });
        expect(calc.writes()).toEqual([]);
      },
      { seed: refreshSeed() },
    ),
  );
});
