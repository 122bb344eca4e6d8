import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../base/failure.ts';
import { Fields, listOf } from '../base/json.ts';
import { oneLine, withoutEnd } from '../base/text.ts';
import type { HttpSettings, Method } from '../http/client.ts';
import { type ApiCall, Connection, type Parse, type Refusal, refusalByStatus } from '../http/connection.ts';
import type { Answer } from '../http/request.ts';
import { isLoopback } from '../http/url.ts';
import { type Look, type WaitLimits, wait } from '../wait/wait.ts';

/** A deployed app that has the module UnitTesting with its remote API. */
export interface UnitTestSettings extends HttpSettings {
  readonly url: URL;
  /** Value of the module's constant `RemoteApiPassword`. A secret, also where the app repeats it. */
  readonly password: string;
  /** How messages name the app: `calc / Test`. */
  readonly name: string;
}

/** What one complete run has found. Texts are the app's, each on one line and without the password. */
export interface UnitTestResult {
  readonly tests: number;
  readonly failures: number;
  readonly seconds: number;
  readonly failed: readonly FailedTest[];
}

interface FailedTest {
  /** `Orders.Test_Total` */
  readonly name: string;
  /** The last step that it reported; may be empty. */
  readonly step: string;
  readonly error: string;
}

/** Runs that are started until one of them tells its own result. */
const mostStarts = 4;
/** A status that is not that of the run just started has this long to be replaced, in ms. */
const staleMs = 10_000;
/** The clocks of app and runner may run this differently during a run, in ms. */
const clockMs = 2_000;

/**
 * Runs the unit tests of a deployed app and waits for their result. A run of somebody else is waited for first. The module keeps
 * the status of the last run, so a result that was there before, or that cannot be of the run just started, does not count.
 * Source: reference of the module UnitTesting, "Running Unit Tests Through the Remote API".
 * @throws Failure UNIT_TESTS_DISABLED, UNIT_TESTS_PASSWORD, UNIT_TESTS_STALE, …; WaitTimeout
 */
export async function runUnitTests(settings: UnitTestSettings, limits: WaitLimits): Promise<UnitTestResult> {
  const module = new UnitTestModule(settings);
  const until = module.clock.now() + limits.timeoutMs;
  const left = () => ({ ...limits, timeoutMs: Math.max(0, until - module.clock.now()) });
  let refused: Failure | undefined;
  for (let starts = 1; starts <= mostStarts; starts++) {
    const before = await module.idle(left());
    const asked = module.clock.now();
    refused = await module.start();
    const result = refused ? undefined : await module.result(before, asked, left());
    if (result) return result;
    await module.sleep(Math.min(1_000 * starts, left().timeoutMs));
  }
  throw refused ?? stale(settings.name);
}

/** What is wrong with a result; undefined when the tests passed. @param minimum least number of tests that must have run */
export function unitTestFailure(
  { tests, failures, failed }: UnitTestResult,
  minimum: number,
  name: string,
): Failure | undefined {
  if (failures > 0) {
    const shown = failed.slice(0, 5).map((test) => `${test.name} (${withoutEnd(test.error) || 'no reason given'})`);
    const more = failures > shown.length ? [`${failures - shown.length} more`] : [];
    return new Failure(`${failures} of ${tests} unit tests of ${name} failed: ${[...shown, ...more].join('; ')}.`, {
      code: 'UNIT_TESTS_FAILED',
      kind: 'remote-failed',
      remedy: 'The summary lists every failed test; the log of the app has more.',
    });
  }
  if (tests >= minimum) return undefined;
  const ran = tests === 0 ? 'No unit test' : `Only ${tests} unit tests`;
  return new Failure(`${ran} of ${name} ran; at least ${minimum} must.`, {
    code: 'UNIT_TESTS_TOO_FEW',
    kind: 'remote-failed',
    remedy: 'The module did not find the tests: look at its page in the app, and at the log of the app.',
  });
}

/** @throws Failure when the password would be readable on its way to that address */
export function checkAddress(url: URL, name: string): void {
  if (url.protocol === 'https:' || isLoopback(url)) return;
  throw new Failure(`The address of ${name} is not https: the password of its unit tests was not sent.`, {
    code: 'INSECURE_ADDRESS',
    kind: 'config',
    remedy: 'Run them at an https:// address: `url` of run-unit-tests.',
  });
}

interface Status extends UnitTestResult {
  readonly isRunning: boolean;
}

/** `none`: no run since the app has started. */
type Seen = Status | 'none';

/** What the answer to a start means when it is not 204. */
const busy = 400;

const disabled = {
  code: 'UNIT_TESTS_DISABLED',
  kind: 'config',
  cause: 'the app has no remote API of the module UnitTesting',
  remedy:
    'Set the constants UnitTesting.Enabled, RemoteApiEnabled and RemoteApiPassword, have the app call the microflow Startup of the module after startup, and restart it.',
} as const;
const meanings: Readonly<Record<number, Partial<Refusal> & Omit<Refusal, 'cause'>>> = {
  [busy]: {
    code: 'UNIT_TESTS_BUSY',
    kind: 'conflict',
    remedy: 'Another run is under way, or the module refuses to start one: look at its page in the app.',
  },
  401: {
    code: 'UNIT_TESTS_PASSWORD',
    kind: 'auth',
    remedy:
      'Check the password: it must be the value of the constant UnitTesting.RemoteApiPassword that the app was started with.',
  },
  403: {
    code: 'HTTP_403',
    kind: 'auth',
    remedy: 'Open the path unittests/ to this runner: Developer Portal, Environments, Details, Network.',
  },
  404: disabled,
  405: disabled,
};
const remedies = {
  trouble: 'Check that the app runs; its log (download-logs) says more.',
  otherwise: 'Check the address of the app: the password is not sent on to another one.',
};

class UnitTestModule extends Connection {
  readonly #settings: UnitTestSettings;
  readonly #secrets: readonly string[];
  /** Two older builds of the module want GET. */
  #isGet = false;

  constructor(settings: UnitTestSettings) {
    const { url, password, name } = settings;
    checkAddress(url, name);
    // As it is, and as JSON or an address would repeat it.
    const secrets = [password, JSON.stringify(password).slice(1, -1), encodeURIComponent(password)];
    super({
      ...settings,
      baseUrl: url,
      headers: { 'content-type': 'application/json' },
      secrets,
      checkUrl: `Check that ${url.origin} is the address of the app, and that its path unittests/ leads to the module.`,
    });
    this.#settings = settings;
    this.#secrets = secrets;
  }

  /** Waits until no run is under way. @returns the status of the last run */
  async idle(limits: WaitLimits): Promise<Seen> {
    return this.#wait(limits, `another run of the unit tests of ${this.#settings.name}`, (seen) =>
      seen !== 'none' && seen.isRunning ? 'pending' : 'done',
    );
  }

  /** Asks for a run. A lost answer counts as a start: the result will tell. @returns why the app refuses, if it is busy */
  async start(): Promise<Failure | undefined> {
    try {
      await this.#call('start', () => undefined, { retry: { totalMs: 0 } });
      return undefined;
    } catch (error) {
      if (!(error instanceof Failure) || error.kind === 'cancelled') throw error;
      if (error.status === busy) return error;
      if (error.outcomeUnknown || error.transient) return undefined;
      throw error;
    }
  }

  /**
   * Waits for the result of a run that was asked for at a time, when the status was `before`.
   * @returns undefined when the app goes on telling a result that is not of this run
   */
  async result(before: Seen, asked: number, limits: WaitLimits): Promise<UnitTestResult | undefined> {
    let hasRun = false;
    let staleSince: number | undefined;
    const isOfThisRun = (seen: Status) =>
      seen.seconds * 1000 <= this.clock.now() - asked + clockMs && (hasRun || !isDeepStrictEqual(seen, before));
    const last = await this.#wait(limits, `the unit tests of ${this.#settings.name}`, (seen) => {
      if (seen !== 'none' && seen.isRunning) {
        hasRun = true;
        staleSince = undefined;
        return 'pending';
      }
      if (seen !== 'none' && isOfThisRun(seen)) return 'done';
      staleSince ??= this.clock.now();
      return this.clock.now() - staleSince < staleMs ? 'pending' : 'done';
    });
    return last !== 'none' && isOfThisRun(last) ? last : undefined;
  }

  async #wait(limits: WaitLimits, what: string, judge: (seen: Seen) => 'done' | 'pending') {
    return wait(this, limits, {
      what,
      usual: 'a few seconds to 10 minutes',
      look: (look) => this.#status(look),
      state: (seen) => (seen === 'none' ? 'not run yet' : seen.isRunning ? running(seen) : 'completed'),
      judge,
      isTransient: (error) =>
        error instanceof Failure && (error.transient || error.outcomeUnknown) && error.code !== 'UNEXPECTED_ANSWER',
    });
  }

  async #status(look: Look): Promise<Seen> {
    try {
      return await this.#call('status', (json) => this.#parse(json), look);
    } catch (error) {
      // The module has no status before its first run.
      if (error instanceof Failure && error.status === busy) return 'none';
      throw error;
    }
  }

  #parse(json: unknown): Status {
    const fields = new Fields(json, 'the status of the unit tests');
    const failed = listOf(fields.get('failed_tests') ?? [], 'the list of failed tests', (item) => {
      const test = new Fields(item, 'the failed test');
      const text = (name: string) => oneLine(test.text(name) ?? '', this.#secrets);
      return { name: text('name') || 'a test without a name', step: text('step'), error: text('error') };
    });
    const runtime = fields.number('runtime') ?? -1;
    return {
      tests: fields.id('tests'),
      failures: Math.max(fields.id('failures'), failed.length),
      seconds: runtime / 1000,
      failed,
      // While it runs, its runtime is -1.
      isRunning: fields.boolean('completed') !== true || runtime < 0,
    };
  }

  /** One command, with the method that this build of the module knows. */
  async #call<T>(command: 'start' | 'status', parse: Parse<T>, look: Look): Promise<T> {
    const { name, password } = this.#settings;
    const call: ApiCall = {
      ...look,
      path: `/unittests/${command}`,
      doing: command === 'start' ? `start the unit tests of ${name}` : `read the result of the unit tests of ${name}`,
      body: { password },
      bodyOptional: true,
    };
    if (this.#isGet) return this.read(call, parse);
    try {
      return await this.write('POST', call, parse);
    } catch (error) {
      if (!(error instanceof Failure) || (error.status !== 404 && error.status !== 405)) throw error;
      return this.#older(call, parse, error);
    }
  }

  /** The same with GET. @param refused what POST came to, which says more when GET comes to the same */
  async #older<T>(call: ApiCall, parse: Parse<T>, refused: Failure): Promise<T> {
    try {
      const answer = await this.read(call, parse);
      this.#isGet = true;
      return answer;
    } catch (error) {
      if (!(error instanceof Failure) || error.status === undefined) throw error;
      if (error.status === 404 || error.status === 405) throw refused;
      this.#isGet = true;
      throw error;
    }
  }

  protected override refusalOf(_method: Method, _call: ApiCall, { status, text }: Answer): Refusal | undefined {
    if (status >= 200 && status < 300) return undefined;
    const cause = text.trimStart().startsWith('<') ? '' : text;
    return { cause, ...(meanings[status] ?? refusalByStatus(status, remedies)) };
  }
}

function running({ tests, failures }: Status): string {
  return failures === 0 ? `running ${tests} tests` : `running ${tests} tests, ${failures} failed so far`;
}

function stale(name: string): Failure {
  return new Failure(
    `The app tells the result of another run of the unit tests of ${name}, not of the one just started.`,
    {
      code: 'UNIT_TESTS_STALE',
      kind: 'remote-failed',
      remedy:
        'With several instances each has a result of its own: scale the environment to one instance. Otherwise restart the app, then run the step again.',
    },
  );
}
