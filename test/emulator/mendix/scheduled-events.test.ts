import { afterEach, describe, expect, test } from '@jest/globals';
import { Kit } from './kit.ts';

/** Which scheduled events ran, and on whose data: a refresh of data must not let any run on production's. */

const seed = `
mendix:
  durations: { start: 60, stop: 30, restore: 60, snapshot: 60 }
  apps:
    - appId: calc
      packages: [{ version: 1.0.0, scheduledEvents: [Mail.Send, Mail.CleanUp] }]
      environments:
        - { mode: Acceptance, status: Running, package: 1.0.0, scheduledEvents: { Mail.Send: Enabled }, data: [test] }
        - mode: Production
          package: 1.0.0
          data: [customer]
          snapshots: [{ snapshotId: backup, created: -1d, data: [customer] }]
`;

let kit: Kit;
afterEach(() => kit.close());

const runs = () => kit.environment('Acceptance').scheduledEventRuns;
const at = (time: string) => `2026-01-15T${time}.000Z`;

/** Sets the events of Acceptance, in force at the next start. */
async function set(value: 'Enabled' | 'Disabled'): Promise<void> {
  const settings = (await kit.calc('GET', 'Acceptance/settings')).json;
  for (const event of settings.ScheduledEvents) event.Value = value;
  await kit.calc('POST', 'Acceptance/settings', settings);
}

async function stop(): Promise<void> {
  kit.emulator.variants.set({ 'mendix.stop-asynchronous': true });
  await kit.calc('POST', 'Acceptance/stop');
  kit.seconds(30);
}

/** Stops Acceptance, restores production's data into it, and starts it. */
async function refresh(events: 'Enabled' | 'Disabled'): Promise<void> {
  await stop();
  await kit.calc('POST', 'Acceptance/restore/backup');
  await set(events);
  await kit.calc('POST', 'Acceptance/start', { AutoSyncDb: true });
  kit.seconds(60);
  expect((await kit.calc('GET', 'Acceptance')).json.Status).toBe('Running');
}

describe('scheduled events', () => {
  test('run every minute while the app runs and they are enabled', async () => {
    kit = await Kit.start({ seed });
    expect(runs()).toEqual([]);
    kit.seconds(150);
    const once = { event: 'Mail.Send', dataOf: 'Acceptance', first: at('12:01:00'), last: at('12:02:00'), times: 2 };
    expect(runs()).toEqual([once]);
    await stop();
    kit.seconds(3600);
    // It ran until it had stopped, 30 s after it was asked to.
    expect(runs()).toEqual([{ ...once, last: at('12:03:00'), times: 3 }]);
  });

  test('run on production’s data after a refresh that leaves them on: at once, and the record says so', async () => {
    kit = await Kit.start({ seed });
    await refresh('Enabled');
    expect(kit.environment('Acceptance')).toMatchObject({ dataOf: 'Production', data: { rows: ['customer'] } });
    expect(runs().filter(({ dataOf }: { dataOf: string }) => dataOf === 'Production')).toEqual([
      { event: 'Mail.Send', dataOf: 'Production', first: at('12:01:30'), last: at('12:01:30'), times: 1 },
      { event: 'Mail.CleanUp', dataOf: 'Production', first: at('12:01:30'), last: at('12:01:30'), times: 1 },
    ]);
  });

  test('never do after one that turns them off before the first start', async () => {
    kit = await Kit.start({ seed });
    await refresh('Disabled');
    kit.seconds(24 * 3600);
    await set('Enabled');
    kit.seconds(3600);
    expect(runs().every(({ dataOf }: { dataOf: string }) => dataOf === 'Acceptance')).toBe(true);
  });

  test('nor while ScheduledEventExecution is NONE, and no event runs in a start that fails', async () => {
    kit = await Kit.start({ seed });
    await stop();
    const before = runs();
    const settings = (await kit.calc('GET', 'Acceptance/settings')).json;
    settings.CustomSettings = [{ Name: 'ScheduledEventExecution', Value: 'NONE' }];
    await kit.calc('POST', 'Acceptance/settings', settings);
    await kit.calc('POST', 'Acceptance/start');
    kit.seconds(600);
    expect(runs()).toEqual(before);
    await stop();
    const PackageId = await kit.upload({ ModelVersion: '2', 'x-emulator': { start: 'STARTUP_ACTION_FAILED' } });
    await kit.calc('POST', 'Acceptance/transport', { PackageId });
    await kit.calc('POST', 'Acceptance/start');
    kit.seconds(600);
    expect(runs()).toEqual(before);
  });

  test('a clean leaves data of its own', async () => {
    kit = await Kit.start({ seed });
    await stop();
    await kit.calc('POST', 'Acceptance/restore/backup');
    expect(kit.environment('Acceptance').dataOf).toBe('Production');
    await kit.calc('POST', 'Acceptance/clean');
    expect(kit.environment('Acceptance').dataOf).toBe('Acceptance');
  });
});
