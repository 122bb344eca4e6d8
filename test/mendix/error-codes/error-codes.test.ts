import { describe, expect, test } from '@jest/globals';
import { Failure } from '../../../src/base/failure.ts';
import { documentedErrors, meaningOf, normalCode } from '../../../src/mendix/errors.ts';
import { deletePackage } from '../../../src/mendix/packages.ts';
import { startEnvironment } from '../../../src/mendix/start-stop.ts';
import { transportPackage } from '../../../src/mendix/transport.ts';
import { makePackage } from '../../support/local-runner/package.ts';
import { backupSituations } from './backups.ts';
import { releaseSituations, upload } from './release.ts';
import { at, calc, other, richard, soon, uuid } from './world.ts';

/**
 * Every error code of the documents: the emulator answers with it in its documented situation, and the client says what it
 * means and what to do.
 */
const situations = [...releaseSituations, ...backupSituations];

describe('each documented code, in its documented situation', () => {
  test.each(situations)('%s: %s (%s)', async (operation, spelt, _situation, provoke) => {
    const code = normalCode(spelt);
    const failure: unknown = await provoke().then(
      () => 'no failure',
      (error: unknown) => error,
    );
    if (!(failure instanceof Failure)) throw new Error(`There was no failure: ${String(failure)}`);
    const { kind, remedy } = meaningOf(operation, code) ?? {};
    expect({ code: failure.code, kind: failure.kind }).toEqual({ code, kind });
    // A client function may add to the remedy what it alone knows; it never has none.
    expect(failure.remedy).toMatch(/^[A-Z].{15,}\.$/s);
    if (!failure.outcomeUnknown) expect(failure.remedy).toBe(remedy);
    expect(failure.message).toContain('Could not');
  });

  test('none is missing', () => {
    const provoked = situations.map(([operation, code]) => [operation, normalCode(code)] as const);
    const missing = documentedErrors().filter(({ operation, code, meaning }) => {
      const same = provoked.filter(([, other]) => other === code);
      return !same.some(([other]) =>
        operation === undefined ? meaningOf(other, code) === meaning : other === operation,
      );
    });
    // Two are documented for calls of their own only; anywhere else they would say that a right is missing. The other two are
    // newer than what the emulated service does.
    expect(missing.map(({ operation, code }) => `${operation ?? 'any'}: ${code}`)).toEqual([
      'any: FORBIDDEN',
      'any: NOT_ALLOWED',
      'scale: INVALID_RUNTIME_VERSION',
      'logs: NO_ACCESS',
    ]);
  });
});

describe('codes that are answers, not failures', () => {
  test('ALREADY_STARTED and APP_ALREADY_HAS_A_STARTING_JOB', async () => {
    expect(await startEnvironment(other, at('Runs'))).toEqual({ state: 'already-running' });
    await startEnvironment(richard, calc('Acceptance'));
    expect(await startEnvironment(richard, calc('Acceptance'))).toEqual({ state: 'starting', jobId: undefined });
  });

  test('PACKAGE_NOT_FOUND of a package that is to be deleted', async () => {
    expect(await deletePackage(richard, 'calc', uuid)).toBe(false);
  });

  test('SERVICE UNAVAILABLE right after an upload is waited out', async () => {
    const { packageId } = await upload(makePackage({ version: '1.0.0.1' }), 2);
    await transportPackage(richard, calc('Acceptance'), packageId, soon);
  });
});
