import { describe, expect, test } from '@jest/globals';
import {
  acceptance,
  annotation,
  count,
  expectFailure,
  expectSuccess,
  inWorld,
  packages,
  packagesOf,
  production,
  type Rehearsal,
  type StepResult,
  snapshots,
  stateOf,
  temporaryFolder,
  test as testEnvironment,
  writePackage,
} from '../support/mendix-steps.ts';

const folder = temporaryFolder();
const release = writePackage(folder, 'release.mda', { version: '3.0.0.1' });
const calcV2 = '/api/v2/apps/fae5de74-69c2-4488-a4de-abf89daac63e/environments';

/** An action that waits for a job. */
interface Waiting {
  readonly action: string;
  readonly inputs: Readonly<Record<string, string | boolean>>;
  /** Where the job is started. */
  readonly post: RegExp;
  /** Output with the id, and inputs to resume with. */
  readonly id?: string;
  readonly resume?: (outputs: Readonly<Record<string, string>>) => Record<string, string | boolean>;
  /** What it was waiting for, and its last state. */
  readonly waited: RegExp;
  /** What goes on at the service. */
  readonly goesOn: string;
}

const waiting: readonly Waiting[] = [
  {
    action: 'start-and-wait',
    inputs: { ...acceptance },
    post: /\/start$/,
    id: 'job-id',
    resume: (outputs) => ({ ...acceptance, 'job-id': outputs['job-id'] ?? '' }),
    waited: /start job [0-9a-f-]{36} of calc \/ Acceptance; its last known state is Starting/,
    goesOn: 'The start of calc / Acceptance goes on at the service.',
  },
  {
    action: 'backup',
    inputs: { ...testEnvironment },
    post: /\/snapshots$/,
    id: 'snapshot-id',
    resume: (outputs) => ({ ...testEnvironment, 'snapshot-id': outputs['snapshot-id'] ?? '' }),
    waited: /backup [0-9a-f-]{36} of calc \/ Test; its last known state is (queued|running)/,
    goesOn: 'The backup of calc / Test goes on at the service.',
  },
  {
    action: 'restore',
    inputs: { ...acceptance, latest: true },
    post: /\/restores$/,
    id: 'restore-id',
    resume: (outputs) => ({ ...acceptance, 'restore-id': outputs['restore-id'] ?? '' }),
    waited: /restore [0-9a-f-]{36} into calc \/ Acceptance; its last known state is (queued|running)/,
    goesOn: 'The restore into calc / Acceptance goes on at the service.',
  },
  {
    action: 'download-backup',
    inputs: { ...acceptance, latest: true, path: `${folder}/` },
    post: /\/archives$/,
    id: 'archive-id',
    resume: (outputs) => ({
      ...acceptance,
      path: `${folder}/`,
      'snapshot-id': outputs['snapshot-id'] ?? '',
      'archive-id': outputs['archive-id'] ?? '',
    }),
    waited:
      /archive [0-9a-f-]{36} of the backup [0-9a-f-]{36} of calc \/ Acceptance; its last known state is (queued|running)/,
    goesOn: 'The archive of snapshot',
  },
  {
    action: 'stop',
    inputs: { ...testEnvironment },
    post: /\/stop$/,
    resume: () => ({ ...testEnvironment }),
    waited: /the stop of calc \/ Test; its last known state is \w+/,
    goesOn: 'The stop of calc / Test goes on at the service.',
  },
  {
    action: 'upload-package',
    inputs: { 'app-id': 'calc', package: release },
    post: /\/upload$/,
    id: 'package-id',
    resume: () => ({ 'app-id': 'calc', package: release, 'if-exists': 'reuse' }),
    waited: /upload job [0-9a-f-]{36} of calc; its last known state is (Queued|Running)/,
    goesOn: 'The processing of package',
  },
];
const cases = waiting.map((one) => [one.action, one] as const);

describe('A time limit that runs out', () => {
  test.concurrent.each(cases)('%s says what it was waiting for, and can be resumed', (action, one) =>
    inWorld(
      async (world) => {
        const late = await world.run(action, { ...one.inputs, 'timeout-minutes': '0.1' });
        expectFailure(late, action, 'TIMEOUT', 'timeout');
        expect(annotation(late)).toMatch(
          /^The time limit of 6 s ran out while waiting for |^The time limit of \d(\.\d)? s ran out/,
        );
        expect(annotation(late)).toMatch(one.waited);
        expect(annotation(late)).toContain(one.goesOn);
        if (one.id) expect(late.outputs[one.id]).toMatch(/^[0-9a-f-]{36}$/);
        world.emulator.clock.advance(600_000);
        expectSuccess(await world.run(action, one.resume?.(late.outputs) ?? {}), action);
        expect(count(world, 'POST', one.post)).toBe(1);
      },
      { speed: 10, seed: '' },
    ),
  );

  test('transport says that the package is still being processed', () =>
    inWorld(
      async (world) => {
        world.emulator.faults.add({
          kind: 'status',
          status: 503,
          json: { errorCode: 'SERVICE_UNAVAILABLE', errorMessage: 'Package is still being processed.' },
          method: 'POST',
        });
        const inputs = { ...testEnvironment, 'package-id': packages['1.1.0.253'], 'timeout-minutes': '0.2' };
        const result = await world.run('transport', inputs);
        expectFailure(result, 'transport', 'TIMEOUT', 'timeout');
        expect(annotation(result)).toMatch(
          /transport of package .* to calc \/ Test; its last known state is package still being processed/,
        );
        expect(result.outputs['package-id']).toBe(packages['1.1.0.253']);
        expect(result.outputs['previous-package-id']).toBe(packages['2.5.4.63']);
      },
      { speed: 60, seed: '' },
    ));
});

/** Runs a step in real time and sends it a signal once its log holds `at`. */
async function interrupted(
  world: Rehearsal,
  action: string,
  inputs: Waiting['inputs'],
  signal: NodeJS.Signals,
  at: RegExp,
): Promise<{ result: StepResult; endedMs: number }> {
  let sent: number | undefined;
  const result = await world.run(action, inputs, {
    onLog: (log, kill) => {
      if (sent !== undefined || !at.test(log)) return;
      sent = performance.now();
      kill(signal);
    },
  });
  if (sent === undefined) throw new Error(`The step ended before it could be interrupted:\n${result.log}`);
  return { result, endedMs: performance.now() - sent };
}

/** The first line of a wait. */
const firstLook = /: (Starting|queued|running|Running|Queued|Stopping) after /;
const realTime = { speed: 1, seed: '' };

describe('Cancellation', () => {
  const both = cases.flatMap(([action, one]) =>
    (['SIGTERM', 'SIGINT'] as const).map((signal) => [action, signal, one] as const),
  );
  test.concurrent.each(both)('%s, %s while it waits', (action, signal, one) =>
    inWorld(async (world) => {
      const { result, endedMs } = await interrupted(world, action, one.inputs, signal, firstLook);
      expectFailure(result, action, 'CANCELLED', 'cancelled');
      expect(endedMs).toBeLessThan(2_000);
      expect(annotation(result)).toContain(`The step was cancelled (${signal}).`);
      expect(annotation(result)).toContain(one.goesOn);
      expect(result.summary).toContain('goes on at the service');
      if (!one.id) return;
      const id = result.outputs[one.id] ?? '';
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      if (action !== 'upload-package')
        expect(annotation(result)).toContain(`run this action again with \`${one.id}: ${id}\`.`);
    }, realTime),
  );

  test.concurrent('upload-package, while the answer is due', () =>
    inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'hang', handled: true, method: 'POST' });
      const { result, endedMs } = await interrupted(
        world,
        'upload-package',
        { 'app-id': 'calc', package: release },
        'SIGTERM',
        /^Sent .*100 %/m,
      );
      expectFailure(result, 'upload-package', 'CANCELLED', 'cancelled');
      expect(endedMs).toBeLessThan(2_000);
      expect(annotation(result)).toMatch(/The step was cancelled .* may have been carried out/);
      expect(packagesOf(world).filter(({ name }) => name === 'release.mda')).toHaveLength(1);
    }, realTime));
});

describe('restore with stop-and-start that does not come to its end', () => {
  const inputs = { ...testEnvironment, 'snapshot-id': snapshots.acceptance, 'stop-and-start': true };
  /** Time for everything that goes on at the service. */
  const later = (world: Rehearsal) => world.emulator.clock.advance(600_000);
  const post = (world: Rehearsal, state: StepResult['state']) => world.run('restore', inputs, { phase: 'post', state });
  const restores = /\/restores$/;

  test.concurrent.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    '%s while it restores: the post step brings the app up again',
    (signal) =>
      inWorld(
        async (world) => {
          const { result } = await interrupted(world, 'restore', inputs, signal, /^restore .*(queued|running) after/m);
          if (signal === 'SIGKILL') expect(result.signal).toBe('SIGKILL');
          else expectFailure(result, 'restore', 'CANCELLED', 'cancelled');
          expect(result.outputs['restore-id']).toMatch(/^[0-9a-f-]{36}$/);
          later(world);
          const after = await post(world, result.state);
          expectSuccess(after, 'restore');
          expect(after.log).toContain('bringing the app up again');
          expect(stateOf(world, 'Test').power).toBe('running');
          expect(stateOf(world, 'Test').data.rows).toEqual(['alpha']);
          expect(count(world, 'POST', restores)).toBe(1);
        },
        { speed: 20 },
      ),
  );

  test.concurrent.each(['SIGTERM', 'SIGKILL'] as const)(
    '%s while it stops the app: the post step starts it, and restores nothing',
    (signal) =>
      inWorld(
        async (world) => {
          const { result } = await interrupted(world, 'restore', inputs, signal, /^the stop of .* after/m);
          expect(result.code).toBe(signal === 'SIGKILL' ? null : 1);
          expectSuccess(await post(world, result.state), 'restore');
          expect(stateOf(world, 'Test').power).toBe('running');
          expect(stateOf(world, 'Test').data.rows).toEqual(['one', 'two']);
          expect(count(world, 'POST', restores)).toBe(0);
        },
        { speed: 20, seed: 'mendix: {durations: {stop: 30, start: 20}}' },
      ),
  );

  test.concurrent.each(['SIGTERM', 'SIGKILL'] as const)(
    '%s while nobody knows whether a restore began: the app stays stopped',
    (signal) =>
      inWorld(
        async (world) => {
          world.emulator.faults.add({ kind: 'hang', handled: true, method: 'POST', path: '/api/v2/**/restores' });
          let kill: ((signal: NodeJS.Signals) => void) | undefined;
          const running = world.run('restore', inputs, {
            onLog: (_log, killer) => {
              kill = killer;
            },
          });
          while (count(world, 'POST', restores) === 0) await new Promise((done) => setTimeout(done, 5));
          kill?.(signal);
          const result = await running;
          if (signal === 'SIGTERM') {
            expectFailure(result, 'restore', 'CANCELLED', 'cancelled');
            expect(annotation(result)).toContain('it may have been carried out');
          }
          world.emulator.faults.clear();
          later(world);
          const after = await post(world, result.state);
          expectFailure(after, 'restore', 'RESTORE_UNCLEAR', 'remote-failed');
          expect(annotation(after)).toContain('calc / Test was left STOPPED');
          expect(stateOf(world, 'Test').power).toBe('stopped');
          expect(count(world, 'POST', restores)).toBe(1);
          expect(count(world, 'POST', /\/start$/)).toBe(0);
        },
        { speed: 20 },
      ),
  );

  test.concurrent('a restore that fails meanwhile: the post step leaves the app stopped and says so', () =>
    inWorld(
      async (world) => {
        const { result } = await interrupted(
          world,
          'restore',
          { ...production, ...inputs, environment: 'Broken' },
          'SIGTERM',
          /^restore .*(queued|running) after/m,
        );
        later(world);
        const after = await world.run(
          'restore',
          { ...inputs, environment: 'Broken' },
          { phase: 'post', state: result.state },
        );
        expectFailure(after, 'restore', 'RESTORE_FAILED', 'remote-failed');
        expect(stateOf(world, 'Broken').power).toBe('stopped');
      },
      {
        speed: 20,
        seed: `mendix:
  durations: {stop: 3, start: 9, restore: 12}
  apps:
    - appId: calc
      packages: [{version: 1.0.0}]
      environments:
        - {mode: Test, package: 1.0.0, snapshots: [{created: -1d, snapshotId: ${snapshots.acceptance}}]}
        - {mode: Broken, package: 1.0.0, status: Running, fails: {restores: true}}`,
      },
    ));

  test.concurrent('nothing is left for the post step of one that worked', () =>
    inWorld(async (world) => {
      const result = await world.run('restore', inputs);
      expectSuccess(result, 'restore');
      expect(stateOf(world, 'Test').power).toBe('running');
      world.emulator.requests.clear();
      const after = await post(world, result.state);
      expect([after.code, after.stderr, after.summary]).toEqual([0, '', '']);
      expect(world.requests()).toEqual([]);
      expect(count(world, 'POST', calcV2)).toBe(0);
    }));
});
