import { describe, expect, test } from '@jest/globals';
import {
  acceptance,
  annotation,
  count,
  expectFailure,
  expectSuccess,
  interrupted,
  inWorld,
  packages,
  packagesOf,
  temporaryFolder,
  test as testEnvironment,
  writePackage,
} from '../support/mendix-steps.ts';
import { runnerWaitsMs } from '../support/run-step.ts';

const folder = temporaryFolder();
const release = writePackage(folder, 'release.mda', { version: '3.0.0.1' });

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
    inputs: { ...acceptance, 'snapshot-id': 'latest' },
    post: /\/restores$/,
    id: 'restore-id',
    resume: (outputs) => ({ ...acceptance, 'restore-id': outputs['restore-id'] ?? '' }),
    waited: /restore [0-9a-f-]{36} into calc \/ Acceptance; its last known state is (queued|running)/,
    goesOn: 'The restore into calc / Acceptance goes on at the service.',
  },
  {
    action: 'download-backup',
    inputs: { ...acceptance, 'snapshot-id': 'latest', path: `${folder}/` },
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

/** Only a stop that is answered at once has something to wait for. */
const stopWaits = { 'mendix.stop-asynchronous': true };
const realTime = { speed: 1, seed: '', variants: stopWaits };

describe('A time limit that runs out', () => {
  test.concurrent.each(cases)('%s says what it was waiting for, and can be resumed', (action, one) =>
    inWorld(async (world) => {
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
    }, realTime),
  );

  test('a request that never ends is told, too', () =>
    inWorld(
      async (world) => {
        world.emulator.faults.add({ kind: 'hang' });
        const result = await world.run('stop', { ...testEnvironment, 'timeout-minutes': '1' });
        expectFailure(result, 'stop', 'TIMEOUT', 'timeout');
        expect(annotation(result)).toMatch(
          /^Could not list the environments of calc: The time limit of 1 min .* ran out/,
        );
      },
      { speed: 20, seed: '' },
    ));

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
      // The step has six real seconds to send it.
      { speed: 2, seed: '' },
    ));
});

/** The first line of a wait. */
const firstLook = /: (Starting|queued|running|Running|Queued|Stopping) after /;

describe('Cancellation', () => {
  const both = cases.flatMap(([action, one]) =>
    (['SIGTERM', 'SIGINT'] as const).map((signal) => [action, signal, one] as const),
  );
  test.concurrent.each(both)('%s, %s while it waits', (action, signal, one) =>
    inWorld(async (world) => {
      const { result, endedMs } = await interrupted(world, action, one.inputs, signal, firstLook);
      expectFailure(result, action, 'CANCELLED', 'cancelled');
      expect(endedMs).toBeLessThan(runnerWaitsMs);
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
      expect(endedMs).toBeLessThan(runnerWaitsMs);
      expect(annotation(result)).toMatch(/The step was cancelled .* may have been carried out/);
      expect(packagesOf(world).filter(({ name }) => name === 'release.mda')).toHaveLength(1);
    }, realTime));
});
