import { describe, expect, test } from '@jest/globals';
import type { ReleaseRequest } from '../../src/release/types.ts';
import { fileOf, Gate, type InProcess, inProcess } from '../support/in-process.ts';
import { before, secret } from '../support/release.ts';

/** What the post step makes of a release that is killed at a point. */
async function killedAt(calc: InProcess, point: string, more: Partial<ReleaseRequest> = {}) {
  const gate = new Gate(point);
  const setting = { section: 'Constants', name: 'Payments.ApiKey', value: secret } as const;
  const wanted = { settings: [setting], instances: 2, ...more };
  const run = calc.release(wanted, { pace: gate, save: gate.save });
  await gate.reached.promise;
  const state = run.saved.at(-1);
  if (!state) throw new Error('The release had saved nothing.');
  const written = calc.writes().length;
  const from = calc.clock.now();
  const end = await calc.recover(state);
  const ms = calc.clock.now() - from;
  // What is still under way then must not change anything any more.
  await calc.clock.sleep(100_000);
  return { end, ms, text: named(end.text), writes: calc.writes().slice(written), now: await calc.look(more.mode) };
}

/** Ids that differ from run to run by what they are of. */
const named = (text: string) =>
  text
    .replaceAll(/0{8}-0000-4000-8000-0{11}(\d)/g, '$1')
    .replaceAll(/([Bb]ackup) [0-9a-f-]{36}/g, '$1 B')
    .replaceAll(/package [0-9a-f-]{36}/g, 'package U');

const returned = "these settings, which have the package's values now and must be set again: Dropped.ByTheNew";
const kept =
  'The new version had been started and runs (model version 2.0.0.2); it is left running. It was not verified to the end: check it, or release the previous package to go back.';
/** The previous package brings its own value of what the new one had dropped. */
const previous = { ...before, dropped: 'default' };
const after = {
  ...before,
  running: '2.0.0.2',
  configured: '2.0.0.2',
  instances: 2,
  apiKey: secret,
  dropped: undefined,
};

describe('after a release that was killed', () => {
  const settings = '; the former values of settings (Payments.ApiKey)';
  const scale = '; the scale of 1 × 1024 MB';

  test.each([
    ['before backup', 'Nothing had to be restored. A backup may have been begun.', '', before],
    ['after backup', 'Nothing had to be restored. Backup B was begun and stays.', '', before],
    ['before transport', 'Nothing had to be restored. Backup B was begun and stays.', '', before],
    ['after transport', `Restored: package 1. Not restored: ${returned}.`, 'transport', previous],
    ['after settings', `Restored: package 1${settings}. Not restored: ${returned}.`, 'transport settings', previous],
    [
      'after scale',
      `Restored: package 1${settings}${scale}. Not restored: ${returned}.`,
      'transport settings scale',
      previous,
    ],
    [
      'before stop',
      `Restored: package 1${settings}${scale}. Not restored: ${returned}.`,
      'transport settings scale',
      previous,
    ],
    [
      'after stop',
      `Restored: package 1${settings}${scale}; the app runs again. Not restored: ${returned}.`,
      'transport settings scale start',
      previous,
    ],
    ['before start', kept, 'start', after],
    ['after start', kept, '', after],
    ['verify', kept, '', after],
  ] as const)('%s, its post step says: %s', (point, text, writes, now) =>
    inProcess(async (calc) => {
      const killed = await killedAt(calc, point);
      const stays =
        point.endsWith('backup') || text === kept || text.includes('Backup B') ? '' : ' Backup B was begun and stays.';
      expect([killed.text, killed.writes.join(' ')]).toEqual([`${text}${stays}`, writes]);
      expect(killed.now).toEqual(now);
    }),
  );

  test.each([true, false])(
    'with `rollback: none` the new package stays, and the app runs; it was stopped: %s',
    (stopped) =>
      inProcess(async (calc) => {
        const killed = await killedAt(calc, stopped ? 'after stop' : 'after settings', { rollback: 'none' });
        const restored = stopped ? 'Restored: the app runs again.' : 'Nothing had to be restored.';
        expect(killed.text).toBe(
          `${restored} Not restored: package, settings and scale (\`rollback: none\`). Backup B was begun and stays.`,
        );
        expect(killed.writes).toEqual(stopped ? ['start'] : []);
        expect(killed.now).toMatchObject({
          power: 'running',
          running: stopped ? '2.0.0.2' : '1.0.0.1',
          apiKey: secret,
        });
      }),
  );
});

describe('after a release that was killed while its new version starts, which fails', () => {
  const source = () =>
    fileOf({
      version: '3.0.0.3',
      constants: { 'Payments.ApiKey': '' },
      emulator: { start: 'STARTUP_ACTION_FAILED' },
    });
  const lost = `${returned}, Main.Nightly`;
  const stays = 'The uploaded package U stays with the app. Backup B was begun and stays.';
  const all =
    'package 1; the former values of settings (Payments.ApiKey); the scale of 1 × 1024 MB; the app runs again';

  test.each(['before start', 'after start'])('its post step puts back what was there (%s)', (point) =>
    inProcess(async (calc) => {
      const killed = await killedAt(calc, point, { source: source() });
      expect(killed.text).toBe(`Restored: ${all}. Not restored: ${lost}. ${stays}`);
      expect(killed.writes.join(' ')).toBe(
        `${point === 'before start' ? 'start ' : ''}stop transport settings scale start`,
      );
      expect(killed.now).toEqual({ ...previous, nightly: 'Disabled' });
    }),
  );

  test('its post step leaves the data to a person', () =>
    inProcess(async (calc) => {
      const killed = await killedAt(calc, 'after start', { source: source(), rollback: 'with-data' });
      const data = 'the data (backup B; the restore action restores it)';
      expect(killed.text).toBe(`Restored: ${all}. Not restored: ${data}; ${lost}. ${stays}`);
    }));

  test('its post step fails with `rollback: none`, and says how to go back', () =>
    inProcess(async (calc) => {
      const { end, text, now } = await killedAt(calc, 'after start', { source: source(), rollback: 'none' });
      expect(end.failure).toMatchObject({ code: 'STARTUP_ACTION_FAILED', kind: 'remote-failed' });
      expect(text).toMatch(/^calc \/ Test may be down\. Could not start calc \/ Test: .* STARTUP_ACTION_FAILED /);
      expect(text).toMatch(
        /\. Nothing was restored so far\. Not restored: package, settings and scale \(`rollback: none`\)\.$/,
      );
      expect(named(end.failure?.remedy ?? '')).toMatch(
        /^Look at calc \/ Test at once\. Nothing was restored \(`rollback: none`\): to run the previous version, transport package 1, then start-and-wait\. The after-startup microflow failed/,
      );
      expect(now).toMatchObject({ power: 'stopped', configured: '3.0.0.3' });
    }));

  test('an app that did not run before is stopped again', () =>
    inProcess(async (calc) => {
      const killed = await killedAt(calc, 'after start', { mode: 'Stopped', instances: undefined, source: source() });
      expect(killed.text).toBe(
        `Restored: package 1; the app is stopped, as it was before. Not restored: ${lost}; these settings, whose former values are not known: Payments.ApiKey. ${stays}`,
      );
      expect(killed.writes).toEqual(['stop', 'transport']);
      expect(killed.now).toMatchObject({ power: 'stopped', configured: '1.0.0.1', apiKey: secret });
    }));

  test('the first package of an environment stays', () =>
    inProcess(async (calc) => {
      const first = { mode: 'Fresh', settings: [], instances: undefined, backup: false, source: source() };
      const killed = await killedAt(calc, 'after start', first);
      expect(killed.text).toBe(
        'Restored: the app is stopped, as it was before. Not restored: the package: the environment had none before, so the new one stays. The uploaded package U stays with the app.',
      );
      expect(killed.now).toMatchObject({ power: 'stopped', configured: '3.0.0.3' });
    }));
});

test.each([
  ['before upload', 'An uploaded package may be with the app.'],
  ['after upload', 'The uploaded package U stays with the app.'],
])('a release that is killed %s says: %s', (point, beside) =>
  inProcess(async (calc) => {
    const killed = await killedAt(calc, point, { source: fileOf({ version: '3.0.0.3' }), backup: false });
    expect(killed.text).toBe(`Nothing had to be restored. ${beside}`);
    expect(killed.now).toEqual(before);
  }),
);

test.each([
  [
    'before restore',
    'Restored: the app runs again. Not restored: perhaps the data: the answer to the restore was lost',
  ],
  ['after restore', 'Restored: the data of backup B; the app runs again.'],
])('a rollback that is killed %s is gone on with: %s', (point, told) =>
  inProcess(
    async (calc) => {
      calc.emulator.faults.add({ kind: 'status', status: 500, path: '/_app/**' });
      const health = { path: '/', statuses: [{ first: 200, last: 200 }] };
      const killed = await killedAt(calc, point, { rollback: 'with-data', health, settings: [], instances: undefined });
      expect(killed.text.slice(0, told.length)).toBe(told);
      expect(killed.writes).toEqual(['start']);
      expect(killed.now).toEqual(before);
      // A restore that is under way is waited for.
      expect(killed.ms > 90_000).toBe(point === 'after restore');
    },
    { restore: 90 },
  ),
);
