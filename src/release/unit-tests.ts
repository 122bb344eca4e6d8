import { Failure } from '../base/failure.ts';
import { appAddress, appUrl } from '../mendix/app-answer.ts';
import { label } from '../mendix/client.ts';
import type { Settings } from '../mendix/settings.ts';
import type { Environment } from '../mendix/types.ts';
import { checkAddress, runUnitTests, unitTestFailure } from '../mendix/unit-tests.ts';
import { type Context, limits, type ReleaseRequest, type UnitTestGate } from './types.ts';

/**
 * Runs the unit tests of the version that was just started, once it is healthy.
 * @param stableMs what the stability check after it still needs of the time
 * @throws Failure when a test failed, too few ran, or they could not be run
 */
export async function passUnitTests(
  context: Context,
  { password, minimum }: UnitTestGate,
  environment: Environment,
  stableMs: number,
): Promise<void> {
  const { connection, report, leftMs, timeline } = context;
  const { clock, signal, onEvent, requestTimeoutMs } = connection;
  const name = label(environment);
  const http = { clock, signal, onEvent, requestTimeoutMs, leftMs };
  const within = { ...limits(context), timeoutMs: Math.max(0, leftMs() - stableMs) };
  const settings = { ...http, url: appUrl(environment, ''), password, name };
  const result = await timeline.span('unit tests', () => runUnitTests(settings, within));
  report.onUnitTests?.(name, result);
  const failure = unitTestFailure(result, minimum, name);
  if (failure) throw failure;
}

/**
 * Finds in the plan what would only fail after the downtime.
 * @param settings as they are before the release; a package keeps the values of the constants that it still has
 * @returns remarks
 * @throws Failure UNIT_TESTS_PRODUCTION, NO_ADDRESS, INSECURE_ADDRESS, UNIT_TESTS_DISABLED, UNIT_TESTS_PASSWORD
 */
export function planUnitTests(request: ReleaseRequest, environment: Environment, settings: Settings): string[] {
  const { unitTests } = request;
  if (!unitTests) return [];
  const name = label(environment);
  if (environment.production && !unitTests.allowProduction) {
    throw refused('UNIT_TESTS_PRODUCTION', `${name} is a production environment, and unit tests may change its data`, {
      remedy: 'Leave unit-tests out for this environment, or set `unit-tests-allow-production: true` if you mean it.',
    });
  }
  const address = appAddress(environment);
  if (address === undefined) {
    throw refused('NO_ADDRESS', `Mendix does not tell the address of ${name}`, {
      remedy: 'Leave unit-tests out, and run them in a step of their own (run-unit-tests with `url`).',
    });
  }
  checkAddress(new URL(address), name);
  const constant = (key: string) => {
    const isIt = (one: { section?: string; name: string }) => one.name === `UnitTesting.${key}`;
    const wanted = request.settings.find((one) => one.section === 'Constants' && isIt(one));
    return (wanted ?? settings.Constants.find(isIt))?.value?.trim();
  };
  const off = ['Enabled', 'RemoteApiEnabled'].find((key) => constant(key)?.toLowerCase() === 'false');
  if (off !== undefined) {
    throw refused('UNIT_TESTS_DISABLED', `the constant UnitTesting.${off} of ${name} is false`, {
      remedy: 'Set it to true with the `settings` of this step, or leave unit-tests out.',
    });
  }
  const known = constant('RemoteApiPassword');
  if (known && known !== unitTests.password.trim()) {
    throw refused(
      'UNIT_TESTS_PASSWORD',
      `unit-tests-password is not the value that the constant UnitTesting.RemoteApiPassword of ${name} would have`,
      { kind: 'auth', remedy: 'Correct the secret, or set the constant with the `settings` of this step.' },
    );
  }
  const instances = request.instances ?? environment.instances ?? 1;
  return instances > 1
    ? [
        `${name} has ${instances} instances, and each has a test result of its own: with one instance the result is sure to be that of this release.`,
      ]
    : [];
}

function refused(
  code: string,
  why: string,
  { kind = 'config', remedy }: { kind?: 'config' | 'auth'; remedy: string },
): Failure {
  return new Failure(`The unit tests could not be run after the release: ${why}.`, {
    code,
    kind,
    remedy: `${remedy} Nothing was changed.`,
  });
}
