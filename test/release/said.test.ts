// What a release says on its way and at its end, and the facts that become its outputs.
import { describe, expect, test } from '@jest/globals';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
import type { ReleaseRequest } from '../../src/release/types.ts';
import { fileOf, type InProcess, inProcess } from '../support/in-process.ts';
import { type ReleaseWorld, secret } from '../support/release.ts';

const setting = { section: 'Constants', name: 'Payments.ApiKey', value: secret } as const;
const health = { path: '/ok', statuses: [{ first: 200, last: 299 }] };
const unwell: FaultRule = { kind: 'status', status: 500, path: '/_app/**' };
const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);

/** Ids that differ from run to run by what they are of. */
const named = (text: string) =>
  text
    .replaceAll(/0{8}-0000-4000-8000-0{11}(\d)/g, '$1')
    .replaceAll(/([Bb]ackup) [0-9a-f-]{36}/g, '$1 B')
    .replaceAll(/restore [0-9a-f-]{36}/g, 'restore R')
    .replaceAll(/([Pp]ackage|Uploaded calc\S+) \(?[0-9a-f-]{36}\)?/g, '$1 U')
    .replaceAll(/http:\S+:\d+/g, 'http://here');

async function said(calc: InProcess, more: Partial<ReleaseRequest>) {
  const run = calc.release({ settings: [setting], instances: 2, health, ...more });
  const { failure, text } = await run.end;
  return { lines: run.said.map(named), text: named(text), remedy: failure?.remedy, facts: run.facts };
}

/** A world, and a test in it. */
const world = (body: (calc: InProcess) => Promise<void>, options: ReleaseWorld & { faults?: FaultRule[] } = {}) =>
  inProcess(body, options);

describe('a release that goes well', () => {
  const changed = ['Changed 1 settings: Payments.ApiKey.', 'calc / Test is scaled to 2 × 1024 MB.'];

  test('of a file says each step, and gives every fact', () =>
    world(async (calc) => {
      const source = fileOf({ version: '3.0.0.3', constants: { 'Payments.ApiKey': '' } });
      const { lines, text, facts } = await said(calc, { source, stableMs: 30_000 });
      expect(lines.slice(0, 2).sort()).toEqual(['Backup B is completed.', 'Uploaded calc-3.0.0.3.mda U.']);
      expect(lines.slice(2)).toEqual([
        'Package U is on calc / Test; it runs from the next start on.',
        ...changed,
        'calc / Test runs model version 3.0.0.3.',
        'Healthy; watching for 30 s.',
        'calc / Test is verified.',
      ]);
      expect(text).toBe('Running 3.0.0.3');
      expect(facts).toEqual({
        phase: 'done',
        'snapshot-id': uuid,
        'package-id': uuid,
        'job-id': uuid,
        'model-version': '3.0.0.3',
        'downtime-seconds': 15,
        url: expect.stringMatching(/\/_app\/calc\/Test$/),
        'rolled-back': false,
      });
    }));

  test('to an app that did not run has no downtime', () =>
    world(async (calc) => {
      const { lines, facts } = await said(calc, { mode: 'Stopped', instances: undefined, backup: false });
      expect(lines).toEqual([
        'Package 2 is on calc / Stopped; it runs from the next start on.',
        'Changed 1 settings: Payments.ApiKey.',
        'calc / Stopped runs model version 2.0.0.2.',
        'calc / Stopped is verified.',
      ]);
      expect(facts).toMatchObject({ phase: 'done', 'downtime-seconds': 0, 'rolled-back': false });
    }));
});

describe('a release whose new version is not healthy', () => {
  const unhealthy = 'calc / Test answered HTTP 500 to the health check of http://here/_app/calc/Test/ok.';
  const before = [
    'Backup B is completed.',
    'Package 2 is on calc / Test; it runs from the next start on.',
    'Changed 1 settings: Payments.ApiKey.',
    'calc / Test is scaled to 2 × 1024 MB.',
    'calc / Test runs model version 2.0.0.2.',
    `The release failed in its phase verify: ${unhealthy}`,
  ];

  test('says what was restored, also the data', () =>
    world(
      async (calc) => {
        const { lines, text, remedy, facts } = await said(calc, { rollback: 'with-data' });
        const restored =
          'Restored: package 1; the former values of settings (Payments.ApiKey, Dropped.ByTheNew); the scale of 1 × 1024 MB; the data of backup B; the app runs again.';
        expect(lines).toEqual([...before, 'calc / Test runs model version 1.0.0.1.', restored]);
        expect(text).toBe(`calc / Test was rolled back and runs its previous version again. ${restored} ${unhealthy}`);
        expect(remedy).toBe('Before the next release: See the log of the app (download-logs).');
        expect(facts).toMatchObject({
          phase: 'verify',
          'rolled-back': true,
          'restore-id': uuid,
          'downtime-seconds': 36,
        });
      },
      { faults: [unwell] },
    ));

  test('says that nothing was, with `rollback: none`', () =>
    world(
      async (calc) => {
        const { lines, text, remedy, facts } = await said(calc, { rollback: 'none' });
        const left = 'Not restored: package, settings and scale (`rollback: none`).';
        expect(lines).toEqual([...before, left]);
        expect(text).toContain(`calc / Test was not rolled back. ${left} ${unhealthy}`);
        expect(remedy).toBe('See the log of the app (download-logs).');
        expect(facts).toMatchObject({ phase: 'verify', 'rolled-back': false, 'downtime-seconds': 15 });
      },
      { faults: [unwell] },
    ));

  test('says that the app is stopped when the restore of its data fails', () =>
    world(
      async (calc) => {
        const { text, remedy, facts } = await said(calc, { rollback: 'with-data' });
        expect(text).toBe(
          `calc / Test is stopped, because its data may be incomplete: the release failed, and so did its rollback (The restore R into calc / Test has failed: Restore did not succeed.). ${unhealthy}`,
        );
        expect(remedy).toBe(
          'The data may be incomplete: do not start the app before a restore has completed. Run the step again. See the log of the app (download-logs).',
        );
        expect(facts['rolled-back']).toBe(false);
      },
      { faults: [unwell], restoresFail: true },
    ));
});

test('a release that fails before its first change says so', () =>
  world(
    async (calc) => {
      const { lines, text, facts } = await said(calc, {});
      expect(lines).toEqual([]);
      expect(text).toMatch(/^calc \/ Test was not changed\. Could not start a backup of calc \/ Test: INVALID_STATE /);
      expect(facts).toEqual({ phase: 'prepare', 'rolled-back': false });
    },
    {
      faults: [
        {
          kind: 'status',
          status: 400,
          json: { errorCode: 'INVALID_STATE', errorMessage: 'No' },
          method: 'POST',
          path: '/api/v2/**/snapshots',
        },
      ],
    },
  ));

test('a new version that is not healthy is asked every two seconds at first, then ever more rarely, for two minutes', () =>
  world(
    async (calc) => {
      await said(calc, { rollback: 'none' });
      const asked = calc.emulator.requests.list().filter(({ path }) => path.startsWith('/_app/'));
      const at = asked.map(({ time }) => Date.parse(time));
      const pauses = at.slice(1).map((time, index) => time - (at[index] ?? 0));
      expect(pauses.slice(0, 8)).toEqual(Array(8).fill(2_000));
      expect(Math.max(...pauses)).toBeLessThanOrEqual(12_000);
      const minutes = ((at.at(-1) ?? 0) - (at[0] ?? 0)) / 60_000;
      expect(minutes).toBeGreaterThan(1.8);
      expect(minutes).toBeLessThan(2.1);
    },
    { faults: [unwell] },
  ));

test('a rollback after which another version runs than before says so', () =>
  world(
    async (calc) => {
      const { text, facts } = await said(calc, {});
      expect(text).toMatch(/^calc \/ Test was rolled back only in part\. Restored: package 1; /);
      expect(text).toContain('Not restored: the app runs model version 1.0.0.1 instead of 8.8.8.');
      expect(facts['rolled-back']).toBe(false);
    },
    {
      faults: [
        unwell,
        {
          kind: 'status',
          status: 200,
          json: { PackageId: '00000000-0000-4000-8000-000000000001', Version: '8.8.8', Status: 'Succeeded' },
          path: '/api/1/apps/calc/environments/Test/package',
          times: 1,
        },
      ],
    },
  ));

test('a rollback of a scale whose former values Mendix did not tell says so', () =>
  world(
    async (calc) => {
      const { text, facts } = await said(calc, { memoryPerInstance: 1024, health: undefined });
      expect(text).toContain('Not restored: the scale: Mendix did not tell the previous one.');
      expect(facts['rolled-back']).toBe(false);
      expect((await calc.look()).instances).toBe(2);
    },
    {
      faults: [
        { kind: 'status', status: 403, json: { errorCode: 'NO_ACCESS' }, method: 'POST', path: '/**/start', times: 1 },
        {
          kind: 'status',
          status: 200,
          json: { Status: 'Running', Mode: 'Test', ModelVersion: '1.0.0.1' },
          path: '/api/1/apps/calc/environments/Test',
          times: 1,
        },
      ],
    },
  ));

test('a file that does not tell its version has the one that Mendix tells of the package', () =>
  world(async (calc) => {
    const source = { ...fileOf({ version: '3.0.0.3' }), modelVersion: undefined } as ReleaseRequest['source'];
    const run = calc.release({ source, backup: false });
    expect((await run.end).text).toBe('Running 3.0.0.3');
    expect(run.saved.at(-1)?.target).toEqual({ packageId: uuid, name: 'calc-3.0.0.3.mda', version: '3.0.0.3' });
    expect(run.said).not.toContainEqual(expect.stringContaining('does not tell its model version'));
  }));
