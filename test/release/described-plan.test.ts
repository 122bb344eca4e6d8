import { describe, expect, test } from '@jest/globals';
import { MendixConnection } from '../../src/mendix/client.ts';
import { describePlan, journalOf, makePlan } from '../../src/release/plan.ts';
import type { ReleaseRequest } from '../../src/release/types.ts';
import { fileOf, type InProcess, inProcess, request } from '../support/in-process.ts';
import { documentedUser } from '../support/rehearsal.ts';
import { secret } from '../support/release.ts';
import { documentedKey } from '../support/run-step.ts';

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const setting = { section: 'Constants', name: 'Payments.ApiKey', value: secret } as const;
const nightly = { section: 'ScheduledEvents', name: 'Main.Nightly', value: 'Disabled' } as const;

function planned({ emulator, clock }: InProcess, more: Partial<ReleaseRequest>) {
  const login = { username: documentedUser, apiKey: documentedKey };
  return makePlan(new MendixConnection({ apiUrl: emulator.url, ...login, clock }), { ...request, ...more });
}

describe('a plan says what will be done, in order', () => {
  const backup = 'Make a backup, and wait until it is completed.';
  const transport = expect.stringMatching(
    /^Transport main-2\.0\.0\.2\.mda \(0{8}-0000-4000-8000-0{11}2\), while the app runs/,
  );
  const restart = 'Stop the app and start it again: this is the downtime, and nothing else is in it.';
  const start = 'Start the app, which does not run now.';
  const verify = 'Verify that it runs, has model version 2.0.0.2.';

  test.each<[string, () => Partial<ReleaseRequest>, unknown[]]>([
    [
      'of a file, with all that can be asked for',
      () => ({
        source: fileOf({ version: '3.0.0.3' }),
        settings: [setting, { ...setting, name: 'New.One' }],
        instances: 2,
        health: { path: '/ok', statuses: [] },
        stableMs: 30_000,
      }),
      [
        expect.stringMatching(/^Upload calc-3\.0\.0\.3\.mda \(\d{3} bytes\)\.$/),
        backup,
        expect.stringMatching(/^Transport it, while the app runs/),
        'Set: constant Payments.ApiKey changed.',
        'Set New.One, if the new package brings it; otherwise roll back.',
        'Scale from 1 × 1024 MB to 2 × 1024 MB.',
        restart,
        'Verify that it runs, has model version 3.0.0.3, answers at /ok, and stays so for 30 s.',
      ],
    ],
    [
      'of settings alone',
      () => ({ source: { from: 'id', packageId: id(1) }, settings: [nightly] }),
      [
        backup,
        'Set: scheduled event Main.Nightly: Enabled → Disabled.',
        restart,
        'Verify that it runs, has model version 1.0.0.1.',
      ],
    ],
    ['without a backup', () => ({ backup: false }), [transport, restart, verify]],
    [
      'with more memory',
      () => ({ memoryPerInstance: 2048 }),
      [backup, transport, 'Scale from 1 × 1024 MB to 1 × 2048 MB.', restart, verify],
    ],
    ['to an app that does not run', () => ({ mode: 'Stopped', backup: false }), [transport, start, verify]],
    ['to an environment without a package', () => ({ mode: 'Fresh' }), [transport, start, verify]],
  ])('%s', (_, wanted, steps) =>
    inProcess(async (calc) => {
      expect(describePlan(await planned(calc, wanted()))).toEqual(steps);
    }),
  );
});

describe('a plan remarks', () => {
  const promotion = { source: { from: 'environment', mode: 'acceptance' } } as const;
  const stack = 'The new version starts with the platform stack of calc / Acceptance';

  test.each<[Partial<ReleaseRequest>, string[]]>([
    [{}, []],
    [{ backup: false }, ['No backup is made before the release.']],
    [{ mode: 'Fresh' }, ['calc / Fresh never had a package: there is nothing to back up, and nothing to go back to.']],
    [promotion, [`${stack}, if Mendix allows it.`]],
    [{ ...promotion, pinPlatform: true }, [`${stack}.`]],
    [{ ...promotion, pinPlatform: false }, []],
  ])('of %j: %j', (wanted, remarks) =>
    inProcess(async (calc) => {
      expect((await planned(calc, wanted)).remarks).toEqual(remarks);
    }),
  );

  test('that a stack cannot be pinned to, and why', () =>
    inProcess(async (calc) => {
      calc.emulator.variants.set({ 'mendix.environment-id': false });
      expect((await planned(calc, { ...promotion, backup: false })).remarks).toEqual([
        'No backup is made before the release.',
        'The new version starts with the newest platform stack, because calc / Acceptance has no EnvironmentId that Mendix tells.',
      ]);
    }));
});

describe('a plan is refused', () => {
  test.each<[Partial<ReleaseRequest>, string, string, string]>([
    [
      { source: { from: 'environment', mode: 'fresh' }, pinPlatform: true },
      'CANNOT_PIN',
      'The platform stack cannot be pinned: calc / Fresh was never started.',
      'Set pin-platform to `auto` or `false`. Nothing was changed.',
    ],
    [
      { pinPlatform: true },
      'CANNOT_PIN',
      'The platform stack cannot be pinned: only a package that is promoted with from-environment has a stack to pin to.',
      'Set pin-platform to `auto` or `false`. Nothing was changed.',
    ],
    [
      { source: { from: 'environment', mode: 'test' } },
      'SAME_ENVIRONMENT',
      'calc / Test cannot be promoted to itself.',
      'Check the from-environment input. Nothing was changed.',
    ],
    [
      { source: { from: 'id', packageId: id(3) } },
      'PACKAGE_NOT_SUCCEEDED',
      `Package main-0.0.3.mda (${id(3)}) of calc is Failed, not Succeeded.`,
      'Choose a package whose build or upload succeeded.',
    ],
    [
      { instances: 9 },
      'NOT_ENOUGH_MEMORY',
      '9 × 1024 MB are 9216 MB, but calc / Test has 8192 MB in all.',
      'Give fewer instances or less memory-per-instance, or have the plan upgraded. Nothing was changed.',
    ],
  ])('for %j: %s', (wanted, code, message, remedy) =>
    inProcess(async (calc) => {
      await expect(planned(calc, wanted)).rejects.toMatchObject({ code, message, remedy });
      expect(calc.writes()).toEqual([]);
    }),
  );
});

test('the journal holds all that a post step needs, and no value of a secret', () =>
  inProcess(async (calc) => {
    const settings = [nightly, setting];
    const journal = journalOf(await planned(calc, { settings, source: { from: 'environment', mode: 'acceptance' } }));
    expect(journal).toEqual({
      format: 1,
      appId: 'calc',
      mode: 'Test',
      phase: 'plan',
      rollback: 'package-and-settings',
      autoSyncDb: true,
      wasRunning: true,
      modelVersion: '1.0.0.1',
      previous: { packageId: id(1), name: 'main-1.0.0.1.mda', version: '1.0.0.1' },
      target: { packageId: id(2), name: 'main-2.0.0.2.mda', version: '2.0.0.2' },
      previousScale: { instances: 1, memoryPerInstance: 1024 },
      pinTo: expect.stringMatching(/^[0-9a-f-]{36}$/),
      pinAuto: true,
      settings: [
        { section: 'ScheduledEvents', name: 'Main.Nightly', restorable: true, former: 'Enabled' },
        { section: 'Constants', name: 'Payments.ApiKey', restorable: true },
      ],
      begun: [],
      whenRunning: 'previous',
      backupIds: {
        projectId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        environmentId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
  }));
