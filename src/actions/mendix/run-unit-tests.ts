import { Failure } from '../../base/failure.ts';
import { appUrl } from '../../mendix/app-answer.ts';
import { label } from '../../mendix/client.ts';
import { findEnvironment, isRunning } from '../../mendix/environments.ts';
import type { Environment } from '../../mendix/types.ts';
import { runUnitTests, type UnitTestResult, unitTestFailure } from '../../mendix/unit-tests.ts';
import { defineAction } from '../../runner/action.ts';
import { flag, integer, serviceUrl, text, type Values } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { span } from '../../wait/wait.ts';
import { writeJunit } from '../shared/junit.ts';
import { httpSettings } from '../shared/limits.ts';
import { appIdFormat, connect, connectionInputsUnless, timeoutMinutes } from './shared/mendix.ts';
import { tellUnitTests } from './shared/unit-tests.ts';

const inputs = {
  ...connectionInputsUnless('url'),
  'app-id': text('Sub-domain of the app (`calc` for https://calc.mendixcloud.com).', appIdFormat),
  environment: text('Environment whose app is tested (case-insensitive). The app must run.'),
  url: serviceUrl(
    'Address of the app, instead of `app-id` and `environment`. Needs `allow-production`, because an address does not tell which environment it leads to.',
  ),
  password: text('The value of the constant `UnitTesting.RemoteApiPassword`. Pass it from a secret.', {
    required: true,
    env: 'MENDIX_UNIT_TESTS_PASSWORD',
    secret: true,
  }),
  'minimum-tests': integer('Fail when fewer tests ran: a broken discovery reports none, and no failures.', 1, 100_000, {
    default: '1',
  }),
  report: text('File to write the results to, in the format of JUnit.'),
  'allow-production': flag('Run the tests in a production environment, too. They may change its data.', {
    default: 'false',
  }),
  'timeout-minutes': timeoutMinutes(30),
} as const;

type Given = Values<typeof inputs>;
type Name = keyof typeof action.outputs;

interface App {
  readonly url: URL;
  readonly name: string;
}

export const action = defineAction({
  name: 'run-unit-tests',
  group: 'Mendix Cloud: release',
  description: 'Run the unit tests of a deployed app (module UnitTesting), and fail when one fails or too few ran',
  branding: { icon: 'check-square', color: 'green' },
  inputs,
  outputs: {
    tests: 'Number of tests that ran.',
    failures: 'Number of tests that failed.',
    'failed-tests': 'JSON list of the failed tests: `[{name, step, error}]`.',
    seconds: 'How long the run took, in seconds.',
    report: 'Path of the JUnit report.',
  },
  check(given) {
    const named = (['app-id', 'environment'] as const).filter((name) => given[name] !== undefined);
    if (given.url !== undefined) {
      return named.map((name) => `\`url\` and \`${name}\` cannot be combined: \`url\` takes the place of both.`);
    }
    return (['app-id', 'environment', 'username', 'api-key'] as const)
      .filter((name) => given[name] === undefined)
      .map((name) => `\`${name}\` is missing: only a step with \`url\` can do without.`);
  },
  async run(given, step) {
    const app = await findApp(given, step);
    const { name, url } = app;
    step.summary.fact('App', name);
    step.begins('run', { what: `The run of the unit tests of ${name}`, state: 'may go on in the app' });
    const settings = { ...httpSettings(given, step), url, name, password: given.password };
    const result = await runUnitTests(settings, step.limits()).catch(async (error: unknown) => {
      if (error instanceof Failure) await writeReport(given, step, app, error);
      throw error;
    });
    step.ended('run');
    const failure = unitTestFailure(result, given['minimum-tests'], name);
    tell(step, name, result);
    await writeReport(given, step, app, failure, result);
    if (failure) throw failure;
  },
});

/** The app that the inputs name. @throws Failure UNIT_TESTS_PRODUCTION, APP_NOT_RUNNING, NO_ADDRESS */
async function findApp(given: Given, step: Step<Name>): Promise<App> {
  const { username = '', 'api-key': apiKey = '', 'app-id': appId = '', environment: mode = '' } = given;
  if (given.url) {
    if (!given['allow-production']) throw notAllowed(`${given.url.host} may be a production environment`);
    return { url: given.url, name: given.url.host };
  }
  const environment = await findEnvironment(connect({ ...given, username, 'api-key': apiKey }, step), appId, mode);
  const name = label(environment);
  if (environment.production && !given['allow-production']) throw notAllowed(`${name} is a production environment`);
  if (!isRunning(environment)) {
    throw new Failure(`${name} does not run (${environment.status}), so its unit tests cannot run either.`, {
      code: 'APP_NOT_RUNNING',
      kind: 'conflict',
      remedy: 'Start it first (start-and-wait).',
    });
  }
  if ((environment.instances ?? 1) > 1) {
    step.warning(
      `${name} has ${environment.instances} instances, and each has a test result of its own: scale it to one, so that the result is that of this run.`,
    );
  }
  return { url: addressOf(environment), name };
}

function notAllowed(why: string): Failure {
  return new Failure(`No unit tests were run: ${why}, and tests may change its data.`, {
    code: 'UNIT_TESTS_PRODUCTION',
    kind: 'config',
    remedy: 'Test another environment, or set `allow-production: true` if you mean it.',
  });
}

function addressOf(environment: Environment): URL {
  try {
    return appUrl(environment, '');
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw error.with(`Mendix does not tell the address of ${label(environment)}, so its unit tests cannot be run.`, {
      remedy: 'Give the address of the app as `url`.',
    });
  }
}

function tell(step: Step<Name>, name: string, result: UnitTestResult): void {
  const { tests, failures, seconds, failed } = result;
  step.output('tests', tests);
  step.output('failures', failures);
  step.output('failed-tests', JSON.stringify(failed));
  step.output('seconds', seconds.toFixed(1));
  step.summary.headline(`${name}: ${tests} unit tests, ${failures} failed, ${span(seconds * 1000)}`);
  tellUnitTests(step, name, result);
}

/**
 * Writes the JUnit report. The module names only the tests that failed; the others are numbered, so that readers count right.
 * @param failure what the step fails with
 * @param result undefined when the tests could not be run
 */
async function writeReport(
  given: Given,
  step: Step<Name>,
  { name }: App,
  failure: Failure | undefined,
  result?: UnitTestResult,
): Promise<void> {
  if (given.report === undefined) return;
  const { tests = 0, failures = 0, seconds = 0, failed = [] } = result ?? {};
  const without = { code: undefined, detail: '', seconds: 0 };
  const passed = Array.from({ length: Math.max(0, tests - failures) }, (_, index) => ({
    ...without,
    name: `Passed test ${index + 1}`,
    outcome: 'passed' as const,
  }));
  const broken = failed.map((test) => ({
    ...without,
    name: test.name,
    outcome: 'failed' as const,
    detail: [test.error, test.step].filter((line) => line !== '').join('\n'),
    code: 'UNIT_TESTS_FAILED',
  }));
  const whole =
    failure && failed.length === 0
      ? [{ ...without, name: 'The run', outcome: 'failed' as const, detail: failure.message, code: failure.code }]
      : [];
  const facts = { app: name, 'minimum-tests': given['minimum-tests'] };
  step.output('report', await writeJunit(given.report, name, [...whole, ...broken, ...passed], facts, seconds));
}
