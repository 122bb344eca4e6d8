import { describe, expect, test } from '@jest/globals';
import { createSnapshot } from '../../src/mendix/backups-v2.ts';
import { findBackupTarget } from '../../src/mendix/lookup.ts';
import { listPackages } from '../../src/mendix/packages.ts';
import { getSettings, setSettings } from '../../src/mendix/settings.ts';
import { mergeSettings } from '../../src/mendix/settings-change.ts';
import { startAndWait } from '../../src/mendix/start-stop.ts';
import { transportPackage } from '../../src/mendix/transport.ts';
import type { JournalState } from '../../src/release/journal.ts';
import { refresh } from '../../src/release/refresh.ts';
import { planRefresh, refreshJournal } from '../../src/release/refresh-plan.ts';
import { contextOf, ended, type InProcess } from '../support/in-process.ts';
import { before, lookAtData, refreshed, writes } from '../support/refresh.ts';
import { connect, interrupted, inWorld, post, request, run } from '../support/refresh-in-process.ts';
import { secret } from '../support/release.ts';

/** Somebody else switches the scheduled event on again. */
async function setBack(world: InProcess): Promise<void> {
  const environment = { appId: 'calc', mode: 'Acceptance' };
  const settings = await getSettings(connect(world), environment);
  const enabled = [{ section: 'ScheduledEvents', name: 'Main.Nightly', value: 'Enabled' }] as const;
  await setSettings(connect(world), environment, mergeSettings(settings, enabled).settings);
}

test.each([
  { backup: true, snapshot: 'latest' },
  { backup: true, snapshot: 'new' },
  { backup: false, snapshot: 'latest' },
])('a refresh asks for no more than it needs: %j', (wanted) =>
  inWorld(async (world) => {
    const { end, said, facts } = await run(world, wanted);
    expect(end).toEqual({ text: 'Running' });
    const made = said.filter((line) => line.startsWith('Backup ')).sort();
    expect(made).toEqual([
      ...(wanted.backup ? [`Backup ${facts['backup-snapshot-id']} of calc / Acceptance is completed.`] : []),
      ...(wanted.snapshot === 'new' ? [`Backup ${facts['snapshot-id']} of calc / Production is completed.`] : []),
    ]);
    const calls = world.emulator.requests.list().map(({ method, path }) => {
      const [before = '', last = ''] = path.split('/').slice(-2);
      if (method === 'POST') return `POST ${last}`;
      return /^[0-9a-f]{8}-/.test(last) ? `${before}/*` : last;
    });
    // Looks of a wait are counted once.
    const asked = calls.filter((call, index) => call !== calls[index - 1]);
    const once = [...new Set(asked)].sort();
    const times = (name: string) => asked.filter((call) => call === name).length;
    expect(once).toEqual(
      [
        ...['', 'Acceptance', 'calc', 'environments', 'package', 'restores/*', 'settings', 'start/*'],
        ...(wanted.snapshot === 'latest' ? ['snapshots'] : []),
        ...(wanted.backup || wanted.snapshot === 'new' ? ['POST snapshots', 'snapshots/*'] : []),
        ...['POST restores', 'POST settings', 'POST start', 'POST stop'],
      ].sort(),
    );
    expect([times('environments'), times('calc'), times('package'), times('settings')]).toEqual([1, 1, 2, 4]);
  }),
);

test.each([
  { stop: 5, restore: 60, start: 60 },
  { stop: 20, restore: 90, start: 90 },
  { stop: 20, restore: 1_800, start: 90 },
  { stop: 60, restore: 600, start: 300 },
])('the app is down hardly longer than %j take', (world) =>
  inWorld(async (one) => {
    const { timeline } = await run(one);
    const least = world.stop + world.restore + world.start;
    const ratio = timeline.downtimeMs() / 1000 / least;
    expect(ratio).toBeGreaterThanOrEqual(1);
    expect(ratio).toBeLessThan(1.05);
  }, world),
);

describe('a restore that takes longer than', () => {
  test('the time of the step: its end is waited for, then the own data are restored', () =>
    inWorld(
      async (world) => {
        const { end, facts } = await run(world, {}, 600_000);
        expect(end.failure).toMatchObject({ code: 'TIMEOUT' });
        expect(facts['rolled-back']).toBe(true);
        expect(await lookAtData(world)).toEqual(before);
      },
      { restore: 1_500 },
    ));

  test('the post step: it says what goes on, starts nothing, and can be repeated', () =>
    inWorld(
      async (world) => {
        const notes = await interrupted(world, ({ data }) => data?.restoreId !== undefined);
        const late = await post(world, notes);
        expect(late.failure).toMatchObject({ code: 'TIMEOUT' });
        expect(late.failure?.remedy).toContain(
          `Do not start it before its data are there: restore with restore-id ${notes?.data?.restoreId} waits for them`,
        );
        expect(world.writes()).not.toContain('start');
        await world.clock.sleep(900_000);
        expect((await post(world, notes)).text).toContain('The new data are there and the app runs on them');
        expect(await lookAtData(world)).toEqual(refreshed);
      },
      { restore: 900 },
    ));
});

test.each([true, false])(
  'a backup of the environment that is under way already is taken; there is one: %s',
  (isThere) =>
    inWorld(async (world) => {
      const path = writes.backup;
      const json = { errorCode: 'ENVIRONMENT_BUSY', errorMessage: 'A backup is under way.' };
      const target = await findBackupTarget(connect(world), 'calc', 'Acceptance');
      const theirs = isThere ? await createSnapshot(connect(world), target) : undefined;
      world.emulator.faults.add({ kind: 'status', status: 400, json, method: 'POST', path });
      const { end, said } = await run(world);
      if (theirs) {
        expect(end).toEqual({ text: 'Running' });
        expect(said).toContain(
          `A backup of calc / Acceptance is under way already (${theirs.snapshotId}): it is taken.`,
        );
      } else expect(end.failure).toMatchObject({ code: 'ENVIRONMENT_BUSY' });
      expect(await lookAtData(world)).toEqual(theirs ? refreshed : before);
    }),
);

describe('the post step', () => {
  test('goes on with a rollback that was interrupted, and not with the new data', () =>
    inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'status', status: 500, path: '/_app/**' });
      const notes = await interrupted(world, ({ phase }) => phase === 'rollback');
      const { text } = await post(world, notes);
      expect(text).toContain(`Restored: the data of backup ${notes?.snapshotId};`);
      // The values of secrets are kept nowhere, and the app has run with the new one.
      expect(text).toContain('whose former values are not known: Payments.ApiKey');
      expect(await lookAtData(world)).toEqual({ ...before, apiKey: secret });
    }));

  test('does not start the app on the new data with settings that somebody has set back', () =>
    inWorld(
      async (world) => {
        const notes = await interrupted(world, ({ data }) => data?.restoreId !== undefined);
        await setBack(world);
        expect((await post(world, notes)).text).toContain(`Restored: the data of backup ${notes?.snapshotId};`);
        expect(await lookAtData(world)).toEqual(before);
      },
      { restore: 30 },
    ));

  test('leaves an app alone that somebody else has started, and says so', () =>
    inWorld(async (world) => {
      const notes = await interrupted(world, ({ begun }) => begun.includes('restore'));
      await startAndWait(connect(world), { appId: 'calc', mode: 'Acceptance' }, { timeoutMs: 600_000 });
      const { text } = await post(world, notes);
      expect(text).toContain('Not restored: the data and the settings: somebody else has started the app.');
      expect(world.writes().filter((write) => ['stop', 'start', 'restores'].includes(write))).toEqual([
        'stop',
        'start',
      ]);
    }));

  test('without a backup does not start an app whose data may be incomplete', () =>
    inWorld(async (world) => {
      const notes = await interrupted(world, ({ begun }) => begun.includes('restore'), { backup: false });
      const { text } = await post(world, notes);
      expect(text).toContain('the refresh made no backup; the app is STOPPED, with data that may be incomplete');
      expect(world.writes()).not.toContain('start');
    }));
});

test('settings that somebody sets back while the data are restored are set again before the start', () =>
  inWorld(
    async (world) => {
      const connection = connect(world);
      const plan = await planRefresh(connection, request);
      const asked = Promise.withResolvers<void>();
      const save = ({ data }: JournalState) => {
        if (data?.restoreId !== undefined) asked.resolve();
        return true;
      };
      const { context } = contextOf(connection, refreshJournal(plan), { save });
      const end = ended(refresh(context, plan).then(({ status }) => status));
      await asked.promise;
      await setBack(world);
      expect(await end).toEqual({ text: 'Running' });
      expect(await lookAtData(world)).toEqual(refreshed);
    },
    { restore: 300 },
  ));

test('backups that are under way are waited for, not doubled', () =>
  inWorld(async (world) => {
    const connection = connect(world);
    const plan = await planRefresh(connection, { ...request, snapshot: 'new' });
    const ids: string[] = [];
    for (const target of [plan.source, plan.target]) ids.push((await createSnapshot(connection, target)).snapshotId);
    const { context, said, facts } = contextOf(connection, refreshJournal(plan), {});
    await refresh(context, plan);
    expect(facts).toMatchObject({ 'snapshot-id': ids[0], 'backup-snapshot-id': ids[1] });
    expect(said).toContain(`A backup of calc / Production is under way already (${ids[0]}): it is taken.`);
    expect((await lookAtData(world)).rows).toEqual(['customer', 'newest customer']);
  }));

test('somebody else who puts a package on the environment while it is backed up: nothing is changed', () =>
  inWorld(async (world) => {
    const connection = connect(world);
    const plan = await planRefresh(connection, request);
    const { context } = contextOf(connection, refreshJournal(plan), {});
    const [other] = (await listPackages(connection, 'calc')).filter(({ version }) => version === '0.9.0.1');
    const end = ended(refresh(context, plan).then(({ status }) => status));
    await world.clock.sleep(2_000);
    await transportPackage(connection, plan.environment, other?.packageId ?? '', { timeoutMs: 60_000 });
    expect((await end).failure).toMatchObject({ code: 'ENVIRONMENT_CHANGED' });
    expect((await end).text).toContain('calc / Acceptance was not changed.');
    expect(await lookAtData(world)).toMatchObject(before);
  }));
