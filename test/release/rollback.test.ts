import { describe, expect, test } from '@jest/globals';
import { scaleEnvironment } from '../../src/mendix/environments.ts';
import { stopAndWait } from '../../src/mendix/start-stop.ts';
import { transportPackage } from '../../src/mendix/transport.ts';
import type { JournalState } from '../../src/release/journal.ts';
import type { ReleaseRecord } from '../../src/release/record.ts';
import { fileOf, type InProcess, inProcess } from '../support/in-process.ts';
import { before, formerSecret, secret } from '../support/release.ts';

const ref = { appId: 'calc', mode: 'Test' };
const limits = { timeoutMs: 600_000 };
const accepted = '00000000-0000-4000-8000-000000000002';
/** The value that the previous package does not have. */
const settings = [{ section: 'Constants', name: 'Dropped.ByTheNew', value: 'set by hand' }] as const;

const key = { section: 'Constants', name: 'Payments.ApiKey' } as const;

/** A world in which a release has gone well; its requests are forgotten. */
async function released(calc: InProcess, wanted: Parameters<InProcess['release']>[0] = {}): Promise<ReleaseRecord> {
  const run = calc.release(wanted);
  expect((await run.end).failure).toBeUndefined();
  calc.emulator.requests.clear();
  return run.record();
}

describe('a rollback', () => {
  test('of a pinned release does not pin', () =>
    inProcess(async (calc) => {
      const record = await released(calc, { source: { from: 'environment', mode: 'Acceptance' } });
      expect(record.pinTo).toBeDefined();
      expect(await calc.rollback(record, { settings }).end).toEqual({ text: 'Running 1.0.0.1' });
      expect(calc.emulator.requests.list().flatMap(({ queryKeys }) => queryKeys)).not.toContain('pinEnvironment');
      expect(await calc.look()).toEqual(before);
    }));

  test('of a release that changed settings only starts the app anew with the former ones', () =>
    inProcess(async (calc) => {
      const event = { section: 'ScheduledEvents', name: 'Main.Nightly' } as const;
      const source = { from: 'id', packageId: '00000000-0000-4000-8000-000000000001' } as const;
      const wanted = [
        { ...key, value: secret },
        { ...event, value: 'Disabled' },
      ];
      const record = await released(calc, { source, settings: wanted, backup: false });
      expect(record.changed).toEqual(['settings']);
      const run = calc.rollback(record, { settings: [{ ...key, value: formerSecret }] });
      expect(await run.end).toEqual({ text: 'Running 1.0.0.1' });
      expect(calc.writes()).toEqual(['settings', 'stop', 'start']);
      expect(await calc.look()).toEqual(before);
    }));

  test('starts an app that somebody has stopped since, and stops it no second time', () =>
    inProcess(async (calc) => {
      const record = await released(calc);
      await stopAndWait(calc.connection, ref, limits);
      calc.emulator.requests.clear();
      expect(await calc.rollback(record, { settings }).end).toEqual({ text: 'Running 1.0.0.1' });
      expect(calc.writes()).toEqual(['transport', 'settings', 'start']);
    }));

  test.each([
    // Right after its plan a rollback makes sure that it can be noted.
    ['after its plan', () => true, [], /and was not rolled back\. .*somebody else is at work: they put package/],
    [
      'before its stop',
      (state: JournalState) => state.settingsPutBack === true,
      ['settings'],
      /but was rolled back only in part\. .*the version that runs \(somebody else is at work: they put package/,
    ],
  ] as const)('leaves alone what somebody releases %s', (_when, isDue, writes, text) =>
    inProcess(async (calc) => {
      const record = await released(calc);
      const held = Promise.withResolvers<void>();
      const opened = Promise.withResolvers<void>();
      let hold = false;
      const save = (state: JournalState) => {
        if (isDue(state)) {
          hold = true;
          held.resolve();
        }
        return true;
      };
      const take = async () => {
        if (hold) await opened.promise;
        return { refused: () => {} };
      };
      const run = calc.rollback(record, { settings }, { save, pace: { take } });
      await held.promise;
      const constants = { 'Payments.ApiKey': '', 'Dropped.ByTheNew': '' };
      const theirs = calc.release({
        source: fileOf({ version: '5.0.0.5', constants, scheduledEvents: ['Main.Nightly'] }),
        backup: false,
      });
      expect((await theirs.end).text).toBe('Running 5.0.0.5');
      calc.emulator.requests.clear();
      opened.resolve();
      const { failure, text: said } = await run.end;
      expect([failure?.code, said]).toEqual(['ROLLBACK_INCOMPLETE', expect.stringMatching(text)]);
      expect(said).toMatch(/^calc \/ Test runs model version 5\.0\.0\.5, /);
      expect([calc.writes(), run.facts['rolled-back']]).toEqual([writes, false]);
    }),
  );

  test('goes on where one was cut short after its transport', () =>
    inProcess(async (calc) => {
      const record = await released(calc);
      await transportPackage(calc.connection, ref, '00000000-0000-4000-8000-000000000001', limits);
      calc.emulator.requests.clear();
      expect(await calc.rollback(record, { settings }).end).toEqual({ text: 'Running 1.0.0.1' });
      expect(calc.writes()).toEqual(['settings', 'stop', 'start']);
    }));

  test('that was incomplete is completed by the values that were missing, on an app that starts anew with them', () =>
    inProcess(async (calc) => {
      const record = await released(calc, { settings: [{ ...key, value: secret }] });
      expect((await calc.rollback(record).end).failure).toMatchObject({ code: 'ROLLBACK_INCOMPLETE' });
      calc.emulator.requests.clear();
      const again = calc.rollback(record);
      expect([(await again.end).failure?.code, calc.writes()]).toEqual(['ROLLBACK_INCOMPLETE', []]);
      const values = [...settings, { ...key, value: formerSecret }];
      expect(await calc.rollback(record, { settings: values }).end).toEqual({ text: 'Running 1.0.0.1' });
      expect(calc.writes()).toEqual(['settings', 'stop', 'start']);
      expect(await calc.look()).toEqual(before);
      calc.emulator.requests.clear();
      const done = calc.rollback(record, { settings: values });
      expect([(await done.end).text, calc.writes()]).toEqual(['Running 1.0.0.1', []]);
    }));

  test('that was incomplete says also of one single thing that it was put back', () =>
    inProcess(async (calc) => {
      const record = await released(calc, { settings: [{ ...key, value: secret }], instances: 2 });
      await calc.rollback(record).end;
      await scaleEnvironment(calc.connection, ref, { instances: 2, memoryPerInstance: 1024 });
      expect((await calc.rollback(record).end).text).toMatch(
        /^calc \/ Test runs model version 1\.0\.0\.1, but was rolled back only in part\. Restored: the scale of 1 × 1024 MB\. Not restored: /,
      );
    }));
});

describe('is refused in the plan, with nothing changed:', () => {
  const refused = async (calc: InProcess, run: ReturnType<InProcess['rollback']>, details: object) => {
    expect((await run.end).failure).toMatchObject(details);
    expect(calc.writes()).toEqual([]);
  };

  test('a rollback of a release that another version runs instead of', () =>
    inProcess(async (calc) => {
      const record = await released(calc);
      const target = { ...record.target, version: '7.0.0' };
      await refused(calc, calc.rollback({ ...record, target }), { code: 'RELEASED_SINCE', kind: 'conflict' });
    }));

  test('one on an environment that has another package', () =>
    inProcess(async (calc) => {
      const record = await released(calc, { mode: 'Stopped', backup: false });
      const target = { packageId: '00000000-0000-4000-8000-00000000beef', name: 'theirs.mda' };
      const run = calc.rollback({ ...record, target }, { mode: 'Stopped' });
      await refused(calc, run, { code: 'RELEASED_SINCE', message: expect.stringContaining(accepted) });
    }));

  test('settings that neither version has', () =>
    inProcess(async (calc) => {
      const record = await released(calc);
      const wrong = [{ section: 'Constants', name: 'Payments.ApiKye', value: 'x' }] as const;
      await refused(calc, calc.rollback(record, { settings: wrong }), { code: 'UNKNOWN_SETTING' });
    }));

  test('a previous package that is not ready', () =>
    inProcess(async (calc) => {
      const record = await released(calc);
      const previous = { packageId: '00000000-0000-4000-8000-000000000003' };
      await refused(calc, calc.rollback({ ...record, previous }), { code: 'PACKAGE_NOT_SUCCEEDED' });
    }));

  test('data of another environment, whatever an edited record says', () =>
    inProcess(async (calc) => {
      const accepted = await released(calc, { mode: 'Acceptance', instances: 2 });
      const { snapshotId, backupIds } = accepted;
      expect(backupIds).toBeDefined();
      const edited = { ...(await released(calc)), ...(snapshotId && { snapshotId }), ...(backupIds && { backupIds }) };
      const run = calc.rollback(edited, { data: true, confirm: 'Test', settings });
      await refused(calc, run, {
        code: 'RELEASE_OF_ANOTHER_ENVIRONMENT',
        kind: 'config',
        message: 'The backup of the record is not of calc / Test: the record names the ids of another environment.',
      });
    }));

  test('data of a backup that is gone, and of a release that is rolled back already', () =>
    inProcess(async (calc) => {
      const record = await released(calc);
      const data = { data: true, confirm: ' test ', settings };
      const gone = { ...record, snapshotId: '00000000-0000-4000-8000-00000000dead' };
      await refused(calc, calc.rollback(gone, data), { kind: 'not-found' });
      expect((await calc.rollback(record, { settings }).end).failure).toBeUndefined();
      calc.emulator.requests.clear();
      await refused(calc, calc.rollback(record, data), { code: 'ALREADY_ROLLED_BACK' });
      const again = calc.rollback(record, { settings });
      expect([(await again.end).text, calc.writes()]).toEqual(['Running 1.0.0.1', []]);
    }));
});
