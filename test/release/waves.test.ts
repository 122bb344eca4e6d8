import { describe, expect, jest, test } from '@jest/globals';
import { concurrently } from '../../src/actions/shared/concurrently.ts';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
import { type InProcess, inProcess, type Outcome } from '../support/in-process.ts';
import { documentedUser } from '../support/rehearsal.ts';
import { documentedKey, runStep } from '../support/run-step.ts';

// What .github/workflows/fleet-release.yml does, with 200 apps: releases run in this process, on emulated time.

jest.setTimeout(600_000);

const oldId = '00000000-0000-4000-8000-000000000001';
const newId = '00000000-0000-4000-8000-000000000002';

/** @param more of the new package */
const seed = (more: string) => `
mendix:
  durations: { start: 3, stop: 1, settle: 0 }
  fleets:
    - count: 200
      app:
        appId: 'shop-{n}'
        packages: [{ version: 1.0.0, packageId: ${oldId} }, { version: 2.0.0, packageId: ${newId}${more} }]
        environments: [{ mode: Production, package: 1.0.0, status: Running }, { mode: Test, package: 1.0.0 }]
`;

type Entry = Readonly<Record<'app-id' | 'environment', string>>;
interface Matrix {
  readonly include: readonly Entry[];
}

const run = (world: InProcess, action: string, inputs: Record<string, string>) =>
  runStep(action, {
    inputs,
    env: { MENDIX_API_URL: world.emulator.url, MENDIX_USERNAME: documentedUser, MENDIX_API_KEY: documentedKey },
  });

const releaseTo =
  (world: InProcess) =>
  (entry: Entry): Promise<Outcome> =>
    world.release({
      appId: entry['app-id'],
      mode: entry.environment,
      source: { from: 'id', packageId: newId },
      backup: false,
    }).end;

/** What each wave that was begun came to, and what the last check says of the whole fleet. */
async function releaseFleet(world: InProcess, maxFailures: string) {
  const filters = { 'filter-environment': 'Production', 'first-apps': 'shop-77', waves: '1,10%,rest' };
  const { outputs } = await run(world, 'list-environments', filters);
  const all = JSON.parse(outputs['matrix'] ?? '') as Matrix;
  const waves: { released: string | undefined; failed: Outcome[]; goesOn: boolean }[] = [];
  for (const { include } of JSON.parse(outputs['waves'] ?? '') as Matrix[]) {
    const outcomes = await concurrently(include, 20, releaseTo(world));
    const check = await checkFleet(world, include, maxFailures);
    const failed = outcomes.filter(({ failure }) => failure !== undefined);
    waves.push({ released: check.outputs['released'], failed, goesOn: check.code === 0 });
    if (check.code !== 0) break;
  }
  return { sizes: sizes(outputs), waves, fleet: await checkFleet(world, all.include, '0') };
}

const sizes = (outputs: Readonly<Record<string, string>>) =>
  (JSON.parse(outputs['waves'] ?? '') as Matrix[]).map(({ include }) => include.length);

const checkFleet = (world: InProcess, include: readonly Entry[], maxFailures: string) =>
  run(world, 'check-fleet', {
    environments: JSON.stringify(include),
    'model-version': '2.0.0',
    'max-failures': maxFailures,
  });

describe('a release to 200 apps', () => {
  test('of a bad version stops after the canary, which is rolled back', async () => {
    await inProcess(
      async (world) => {
        const { sizes, waves, fleet } = await releaseFleet(world, '10%');
        expect(sizes).toEqual([1, 20, 179]);
        expect(waves).toEqual([{ released: '0', failed: [expect.anything()], goesOn: false }]);
        expect(waves[0]?.failed[0]?.text).toContain('shop-77 / Production was rolled back');
        expect(fleet.outputs).toMatchObject({ released: '0', 'error-code': 'FLEET_NOT_RELEASED' });
        const others = JSON.parse(fleet.outputs['not-released'] ?? '') as { result: string }[];
        expect(others).toHaveLength(200);
        expect(new Set(others.map(({ result }) => result))).toEqual(new Set(['previous']));
        // Nobody else's app was touched.
        const changed = world.emulator.requests.list().filter(({ method }) => method === 'POST');
        expect(new Set(changed.map(({ path }) => path.split('/')[4]))).toEqual(new Set(['shop-77']));
      },
      { seed: seed(', startFails: STARTUP_ACTION_FAILED') },
    );
  });

  test('with a service that refuses one release in twenty, and one read in twenty, goes on to the end', async () => {
    const everyTwentieth = (count: number, rule: Omit<FaultRule, 'after' | 'times'>): FaultRule[] =>
      Array.from({ length: count }, (_, index) => ({ ...rule, after: 20 * index + 9, times: 1 }));
    const faults = [
      ...everyTwentieth(10, {
        kind: 'status',
        status: 403,
        method: 'POST',
        path: '/api/1/apps/*/environments/*/transport',
        json: { errorCode: 'TRANSPORT_NOT_ALLOWED', errorMessage: 'Not now' },
      }),
      ...everyTwentieth(200, { kind: 'status', status: 503, method: 'GET', path: '/api/1/apps/*/environments/*' }),
    ];
    await inProcess(
      async (world) => {
        const { waves, fleet } = await releaseFleet(world, '10%');
        expect(waves.map(({ released, goesOn }) => [released, goesOn])).toEqual([
          ['1', true],
          ['19', true],
          ['170', true],
        ]);
        expect(waves.map(({ failed }) => failed.length)).toEqual([0, 1, 9]);
        expect(fleet.outputs).toMatchObject({ count: '200', released: '190', 'error-code': 'FLEET_NOT_RELEASED' });
        expect(fleet.outputs['error-message']).toMatch(
          /^10 of 200 environments do not run model version 2\.0\.0; at most 0 may not\. runs another version: shop-\d+ \/ Production, /,
        );
        // A second try releases to those only.
        const others = JSON.parse(fleet.outputs['not-released'] ?? '') as Entry[];
        await concurrently(others, 20, releaseTo(world));
        const again = await checkFleet(world, others, '0');
        expect([again.code, again.outputs['released']]).toEqual([0, '10']);
      },
      { seed: seed(''), faults },
    );
  });
});
