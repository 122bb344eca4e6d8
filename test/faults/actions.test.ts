import { describe, expect, test } from '@jest/globals';
import { actionCases, cases } from '../support/mendix-cases.ts';
import { annotation, count, expectFailure, expectSuccess, inWorld } from '../support/mendix-steps.ts';
import { writes } from '../support/rehearsal.ts';

describe('Variants of the service', () => {
  const everywhere = [
    { 'mendix.production-string': true, 'mendix.snapshots-ignore-limit': true, 'mendix.app-url': false },
    { 'mendix.package-size': 'megabytes', 'mendix.job-already-started': true, 'mendix.mode-case-sensitive': true },
  ];
  // Those whose call has a success body that nobody promises.
  const bodies = ['empty', 'text', 'json'].map((body) => ({ 'mendix.success-body': body }));
  const unpromised = cases.filter(([action]) => ['transport', 'stop', 'set-settings'].includes(action));
  const combined = [
    ...everywhere.flatMap((variant) => cases.map((one) => [...one, variant] as const)),
    ...bodies.flatMap((variant) => unpromised.map((one) => [...one, variant] as const)),
  ];
  test.concurrent.each(combined)('%s works, variant %#', (action, one, variant) =>
    inWorld(
      async (world) => {
        expectSuccess(await world.run(action, one.inputs), action);
        if (one.write) expect(one.write.done(world)).toBe(1);
        if (one.write) expect(count(world, 'POST', one.write.path)).toBe(1);
      },
      { variants: variant },
    ),
  );

  test.concurrent.each(['backup', 'download-backup', 'restore'])('%s: environments without an id', (action) =>
    inWorld(
      async (world) => {
        const one = actionCases.find((other) => other.action === action);
        const result = await world.run(action, one?.inputs ?? {});
        expectFailure(result, action, 'ID_NOT_KNOWN', 'remote-failed');
        expect(annotation(result)).toContain('Use api-version: 1 for this environment');
        expect(writes(world)).toEqual([]);
        expectSuccess(await world.run(action, { ...one?.inputs, 'api-version': 1 }), action);
      },
      { variants: { 'mendix.environment-id': false } },
    ),
  );
});

describe('A runner without files', () => {
  test.concurrent.each(cases)('%s: none of them', (action, { inputs }) =>
    inWorld(async (world) => {
      const result = await world.run(action, inputs, { withoutFiles: true });
      expect([result.code, result.stderr]).toEqual([0, '']);
    }),
  );

  test.concurrent.each(cases)('%s: a job summary that cannot be written', (action, { inputs }) =>
    inWorld(async (world) => {
      const result = await world.run(action, inputs, { env: { GITHUB_STEP_SUMMARY: '/nowhere/at/all' } });
      expect([result.code, result.stderr]).toEqual([0, '']);
    }),
  );
});
