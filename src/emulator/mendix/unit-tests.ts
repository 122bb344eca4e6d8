import { Fields, SeedError } from '../core/fields.ts';
import type { EmulatedAnswer, EmulatedRequest } from '../core/platform.ts';
import { parseJson } from '../core/request.ts';
import type { App, Environment } from './model.ts';

/** The unit tests of an app, as the module UnitTesting finds and runs them. */
export interface TestSuite {
  readonly tests: number;
  readonly failing: readonly FailedTest[];
  /** How long a run takes, in emulated milliseconds. */
  readonly duration: number;
  /** A run never comes to its end. */
  readonly hangs: boolean;
  /** Older builds of the module want GET. */
  readonly method: 'POST' | 'GET';
  /** The remote API's password; `undefined`: what the constants of the module say. */
  readonly password: string | undefined;
}

interface FailedTest {
  readonly name: string;
  readonly error: string;
  readonly step: string;
}

/** One run; what it finds was decided when it began. */
export interface TestRun {
  readonly suite: TestSuite;
  readonly startedAt: number;
}

/** Reads a suite as a seed file, a package or the control API describe it. */
export function readSuite(fields: Fields): TestSuite {
  const suite: TestSuite = {
    tests: fields.number('tests') ?? 10,
    failing: fields.each('failing', (test) => ({
      name: test.require('name', test.text('name')),
      error: test.text('error') ?? 'Expected true, but was false',
      step: test.text('step') ?? '',
    })),
    duration: (fields.number('seconds') ?? 30) * 1000,
    hangs: fields.flag('hangs') ?? false,
    method: fields.choice('method', ['POST', 'GET']) ?? 'POST',
    password: fields.text('password'),
  };
  if (suite.failing.length > suite.tests) throw fields.problem('more tests fail than there are');
  return suite;
}

/** The suite that a package describes in its `x-emulator` block; one that makes no sense is none. */
export function suiteOfPackage(value: unknown): TestSuite | undefined {
  if (value === undefined) return undefined;
  try {
    const fields = new Fields(value, 'unitTests');
    const suite = readSuite(fields);
    fields.done();
    return suite;
  } catch (error) {
    if (error instanceof SeedError) return undefined;
    throw error;
  }
}

/** The other way round; a password stays out of packages. */
export function describeSuite({ tests, failing, duration, hangs, method }: TestSuite): Record<string, unknown> {
  return { tests, failing, seconds: duration / 1000, hangs, method };
}

/** The suite of the app that runs in an environment: what a test told of it, else what its package says. */
export function suiteOf(app: App, environment: Environment): TestSuite | undefined {
  return environment.testSuite ?? app.packages.get(environment.running ?? '')?.facts?.testSuite;
}

/** What the module's remote API wants to hear; `undefined`: it is off, as it is unless the constants as deployed turn it on. */
function passwordOf(suite: TestSuite, environment: Environment): string | undefined {
  if (suite.password !== undefined) return suite.password;
  const deployed = (name: string): string | undefined =>
    environment.settings.constants.find((constant) => constant.name === `UnitTesting.${name}`)?.deployed;
  const isOn = [deployed('Enabled'), deployed('RemoteApiEnabled')].every((value) => value?.toLowerCase() === 'true');
  return isOn ? deployed('RemoteApiPassword') || undefined : undefined;
}

/** An answer of the module other than success: plain text. */
class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * `unittests/start` and `unittests/status` of a running app. Source: the module's documentation; texts and what they do not tell,
 * such as the status before the first run: the module's public sources.
 *
 * @param command the path behind `unittests/`
 */
export async function serveUnitTests(
  request: EmulatedRequest,
  { app, environment, now }: { readonly app: App; readonly environment: Environment; readonly now: number },
  command: string,
): Promise<EmulatedAnswer> {
  const suite = suiteOf(app, environment);
  const password = suite && passwordOf(suite, environment);
  if (suite === undefined || password === undefined) return { status: 404, text: 'Not found\n' };
  try {
    if (request.method !== suite.method) throw new Refusal(405, '');
    if (command !== 'start' && command !== 'status') throw new Refusal(404, '');
    checkPassword(await bodyOf(request), password);
    if (command === 'status') return { status: 200, json: statusOf(environment.testRun, now) };
    if (environment.testRun !== undefined && !isOver(environment.testRun, now)) {
      throw new Refusal(400, 'Cannot start a test run while another test run is still running');
    }
    environment.testRun = { suite, startedAt: now };
    return { status: 204 };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, text: error.message };
    throw error;
  }
}

async function bodyOf(request: EmulatedRequest): Promise<unknown> {
  try {
    return parseJson(await request.readText());
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(500, 'An internal error occurred');
    throw error;
  }
}

function checkPassword(body: unknown, password: string): void {
  const given = typeof body === 'object' && body !== null && 'password' in body ? body.password : undefined;
  if (given === undefined) {
    throw new Refusal(400, "No 'password' attribute found in the JSON body. Please provide a password");
  }
  if (given !== password) throw new Refusal(401, 'Invalid password provided');
}

export function isOver({ suite, startedAt }: TestRun, now: number): boolean {
  return !suite.hangs && now >= startedAt + suite.duration;
}

/** Failures come to light one by one while it runs. */
function statusOf(run: TestRun | undefined, now: number): Record<string, unknown> {
  if (run === undefined) throw new Refusal(400, 'No testrun was started yet');
  const { suite, startedAt } = run;
  const completed = isOver(run, now);
  const share = (now - startedAt) / Math.max(1, suite.duration);
  const failed = suite.failing.filter((_test, index) => completed || share >= (index + 1) / (suite.failing.length + 1));
  return {
    failures: failed.length,
    tests: suite.tests,
    runtime: completed ? suite.duration : -1,
    failed_tests: failed.map(({ name, error, step }) => ({ error, name, step })),
    completed,
  };
}
