import { describe, expect, test } from '@jest/globals';
import {
  acceptance,
  annotation,
  empty,
  expectFailure,
  expectSuccess,
  facts,
  inWorld,
  packages,
  stateOf,
  test as testEnvironment,
} from '../support/mendix-steps.ts';
import { writes } from '../support/rehearsal.ts';

const released = packages['1.1.0.253'];
const before = packages['2.5.4.63'];

describe('transport', () => {
  test.concurrent('puts a package on a running environment, from the next start on; again changes nothing', () =>
    inWorld(async (world) => {
      const inputs = { ...testEnvironment, 'package-id': released };
      const result = await world.run('transport', inputs);
      expectSuccess(result, 'transport');
      expect(result.outputs).toEqual({ 'package-id': released, 'previous-package-id': before });
      expect(stateOf(world, 'Test')).toMatchObject({ configured: released, running: before, power: 'running' });
      expect(facts(result)).toEqual({
        Environment: 'calc / Test',
        Package: released,
        Before: `Main line-2.5.4.63.mda (${before})`,
        Changed: 'true',
      });
      expect(result.log).toContain('until the next start');
      const again = await world.run('transport', inputs);
      expectSuccess(again, 'transport');
      expect(again.outputs).toEqual({ 'package-id': released, 'previous-package-id': released });
      expect(facts(again)['Changed']).toBe('false');
      expect(writes(world)).toEqual(['POST /api/1/apps/calc/environments/Test/transport']);
    }));

  test.concurrent('promotes what another environment has, to one that had nothing', () =>
    inWorld(async (world) => {
      const result = await world.run('transport', { ...empty, environment: 'feature a', 'from-environment': 'TEST' });
      expectSuccess(result, 'transport');
      expect(result.outputs).toEqual({ 'package-id': before, 'previous-package-id': '' });
      expect(stateOf(world, 'Feature A').configured).toBe(before);
      expect(facts(result)).toMatchObject({ Package: `Main line-2.5.4.63.mda (${before})`, Before: 'none' });
    }));

  test.concurrent('says that there is nothing to promote', () =>
    inWorld(async (world) => {
      const result = await world.run('transport', { ...testEnvironment, 'from-environment': 'Feature A' });
      expectFailure(result, 'transport', 'PACKAGE_NOT_FOUND', 'not-found');
      expect(annotation(result)).toContain('calc / Feature A has no package');
      expect(writes(world)).toEqual([]);
    }));

  test.concurrent.each([
    ['an unknown package', 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', 'PACKAGE_NOT_FOUND', 'not-found'],
    ['a package whose build failed', packages.failed, 'NOT_ALLOWED', 'remote-failed'],
  ])('refuses %s', (_what, id, code, kind) =>
    inWorld(async (world) => {
      const result = await world.run('transport', { ...acceptance, 'package-id': id });
      expectFailure(result, 'transport', code, kind);
      expect(stateOf(world, 'Acceptance').configured).toBe(released);
    }),
  );

  test.concurrent('says that an environment has to be stopped first, and does not stop it', () =>
    inWorld(
      async (world) => {
        const result = await world.run('transport', { ...testEnvironment, 'package-id': released });
        expectFailure(result, 'transport', 'APP_IS_RUNNING', 'conflict');
        expect(annotation(result)).toContain('Put the stop action before this step.');
        expect(stateOf(world, 'Test')).toMatchObject({ power: 'running', configured: before });
      },
      { variants: { 'mendix.transport-needs-stop': true } },
    ));

  test.concurrent('says which rights are missing', () =>
    inWorld(async (world) => {
      const env = {
        MENDIX_USERNAME: 'ada.limited@example.com',
        MENDIX_API_KEY: '0f6c7a52-94f1-4d0e-8c55-3b1f2a6d7e90',
      };
      const result = await world.run('transport', { ...acceptance, 'package-id': before }, { env });
      expectFailure(result, 'transport', /^(NO_ACCESS|TRANSPORT_NOT_ALLOWED)$/, 'auth');
      expect(annotation(result)).toContain('Transport Rights');
      expect(annotation(result)).toContain('Technical Contact');
    }));

  test.concurrent.each([{}, { 'package-id': released, 'from-environment': 'Test' }])(
    'wants one source, not %j',
    (given) =>
      inWorld(async (world) => {
        const result = await world.run('transport', { ...acceptance, ...given });
        expectFailure(result, 'transport', 'INVALID_INPUT', 'config');
        expect(annotation(result)).toContain('Give exactly one of `package-id` and `from-environment`');
        expect(world.requests()).toEqual([]);
      }),
  );
});
