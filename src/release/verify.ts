import { Failure } from '../base/failure.ts';
import { appAddress, appStatus, appUrl } from '../mendix/app-answer.ts';
import { label } from '../mendix/client.ts';
import { getEnvironment, isRunning, isScaled } from '../mendix/environments.ts';
import { findSetting, getSettings, sameValue } from '../mendix/settings.ts';
import type { Environment } from '../mendix/types.ts';
import { span, wait } from '../wait/wait.ts';
import { changedByOthers } from './others.ts';
import { type Context, type HealthCheck, type Plan, refOf } from './types.ts';
import { passUnitTests } from './unit-tests.ts';
import { isSameVersion } from './version.ts';

/** How long the new version may take until everything is healthy for the first time, in ms. */
const patienceMs = 120_000;
/** So many bad looks in a row end the stability check; fewer may be a hiccup of the line. */
const mostBadLooks = 3;

/** One look at the released app: without a problem all is healthy. */
interface Look {
  readonly environment: Environment | undefined;
  readonly problem: Failure | undefined;
}

/** The environment as it was at a time, in ms since 1970. */
export interface Seen {
  readonly environment: Environment;
  readonly at: number;
}

/** What was seen so long ago, in ms, is as good as a look: reading it again may take as long. */
const freshMs = 1_000;

/** What has to be so after a start. */
interface Expected {
  /** The model version that has to run, where it is known. */
  readonly version: string | undefined;
  /** Versions that a service whose status lags may show for a moment. */
  readonly before: readonly (string | undefined)[];
  readonly health: HealthCheck | undefined;
  readonly stableMs: number;
  /** How the start has left it. */
  readonly seen?: Seen | undefined;
}

/**
 * A release is what was asked for: it is healthy (after its unit tests, too), with those settings and that scale.
 * @throws Failure that says what is not as it should be
 */
export async function verify(context: Context, plan: Plan, started: Seen): Promise<Environment> {
  const { previous, target, modelVersion } = context.journal.state;
  const { health, stableMs, unitTests, settings } = plan.request;
  // What the start has shown is the last word only where nothing else is asked after it.
  const seen = settings.length === 0 && !unitTests ? started : undefined;
  const before = [previous?.version, modelVersion];
  const expected = { version: target?.version, before, health, stableMs, seen };
  if (unitTests) {
    const tested = await healthy(context, { ...expected, stableMs: 0 });
    await passUnitTests(context, unitTests, tested, stableMs);
  }
  const environment = await healthy(context, expected);
  await runsAsAsked(context, plan, environment);
  context.report.say(`${label(environment)} is verified.`);
  return environment;
}

/**
 * The environment runs, it runs that model version, the health check answers, and it stays so.
 * @throws Failure that says what is not as it should be
 */
export async function healthy(context: Context, expected: Expected): Promise<Environment> {
  const { timeline, report } = context;
  let { seen } = expected;
  // What the start has shown counts only for the moment: somebody else may be at work.
  const look = () => {
    const fresh = seen && context.connection.clock.now() - seen.at < freshMs ? seen.environment : undefined;
    seen = undefined;
    return lookAt(context, expected, fresh);
  };
  const environment = await timeline.span('verify', () => becomesHealthy(context, look));
  report.fact('model-version', environment.modelVersion ?? '');
  report.fact('url', appAddress(environment) ?? '');
  if (expected.version === undefined) {
    report.say('The package does not tell its model version, so which version runs could not be compared.');
  }
  const { stableMs } = expected;
  if (stableMs > 0) {
    report.say(`Healthy; watching for ${span(stableMs)}.`);
    await timeline.span('stability check', () => staysHealthy(context, look, stableMs));
  }
  return environment;
}

/**
 * What was set stays so only as long as nobody else sets it: settings are written as one whole.
 * @throws Failure `conflict`, code ENVIRONMENT_CHANGED
 */
async function runsAsAsked({ connection }: Context, { request, scale }: Plan, now: Environment): Promise<void> {
  const settings = request.settings.length > 0 ? await getSettings(connection, now) : undefined;
  const names = request.settings.flatMap((one) => {
    const setting = settings && findSetting(settings, one);
    const runs = setting && { ...setting, value: setting.deployedValue ?? setting.value };
    return runs && !sameValue(runs, one.value) ? [one.name] : [];
  });
  const what = names.length > 0 ? `settings (${names.join(', ')})` : scale && !isScaled(now, scale) ? 'the scale' : '';
  if (what !== '') throw changedByOthers(now, `${what} are no longer what this release set`);
}

async function becomesHealthy(context: Context, look: () => Promise<Look>): Promise<Environment> {
  const { connection, report, leftMs } = context;
  let last: Failure | undefined;
  try {
    const limits = { timeoutMs: Math.min(patienceMs, leftMs()), onEvent: report.onWait };
    const { environment } = await wait<Look>(connection, limits, {
      what: 'the health of the app',
      look,
      state: ({ problem }) => problem?.message ?? 'healthy',
      judge: ({ problem }) => {
        last = problem;
        // A service whose status lags shows the previous version for a moment, but never a third one.
        if (problem?.code === 'ENVIRONMENT_CHANGED') throw problem;
        return problem === undefined ? 'done' : 'pending';
      },
      schedule: { minMs: 2_000, share: 0.1, maxMs: 10_000 },
    });
    // Only a look that found nothing wrong ends the wait, and that one has seen the environment.
    if (!environment) throw new TypeError('All is healthy, but nothing was seen.');
    return environment;
  } catch (error) {
    throw connection.signal?.aborted || last === undefined ? error : last;
  }
}

async function staysHealthy(context: Context, look: () => Promise<Look>, stableMs: number): Promise<void> {
  const { connection, leftMs } = context;
  const { clock, signal } = connection;
  if (leftMs() < stableMs) throw noTimeLeft(leftMs(), stableMs);
  const end = clock.now() + stableMs;
  let bad = 0;
  // After a bad look there is another one even when the time is over: the last word has to be a good one.
  do {
    const leftNow = end - clock.now();
    await clock.sleep(bad > 0 ? 2_000 : Math.min(Math.max(leftNow, 1), Math.max(2_000, stableMs / 10)), signal);
    const { problem } = await look();
    bad = problem === undefined ? 0 : bad + 1;
    if (problem && bad >= mostBadLooks) throw problem;
  } while (bad > 0 || clock.now() < end);
}

function noTimeLeft(leftMs: number, stableMs: number): Failure {
  return new Failure(
    `The new version is healthy, but of the step's time only ${span(leftMs)} are left for its stability check of ${span(stableMs)}.`,
    { code: 'TIMEOUT', kind: 'timeout', remedy: 'Give the step more timeout-minutes, or fewer stable-seconds.' },
  );
}

/** A look that fails by itself is a problem like any other, except a cancellation. */
async function lookAt(context: Context, expected: Expected, fresh: Environment | undefined): Promise<Look> {
  const { connection } = context;
  try {
    const environment = fresh ?? (await getEnvironment(connection, refOf(context), { retry: { totalMs: 30_000 } }));
    return { environment, problem: await problemOf(connection, environment, expected) };
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'cancelled') throw error;
    return { environment: undefined, problem: error };
  }
}

async function problemOf(
  connection: Context['connection'],
  environment: Environment,
  { version, before, health }: Expected,
): Promise<Failure | undefined> {
  const runs = environment.modelVersion;
  if (!isRunning(environment)) return unhealthy(environment, 'NOT_RUNNING', `is ${environment.status} after its start`);
  if (isSameVersion(runs, version) === false) {
    const how = `runs model version ${runs} instead of ${version}`;
    if (before.every((one) => isSameVersion(runs, one) === false)) return changedByOthers(environment, `it ${how}`);
    return unhealthy(environment, 'WRONG_VERSION', how);
  }
  if (!health) return undefined;
  const url = appUrl(environment, health.path);
  const status = await appStatus(connection, url);
  if (health.statuses.some(({ first, last }) => status >= first && status <= last)) return undefined;
  return unhealthy(
    environment,
    'UNHEALTHY',
    `answered HTTP ${status} to the health check of ${url.origin}${url.pathname}`,
  );
}

/** @param how what is wrong, as it follows the name of the environment */
function unhealthy(environment: Environment, code: string, how: string): Failure {
  return new Failure(`${label(environment)} ${how}.`, {
    code,
    kind: 'remote-failed',
    remedy: 'See the log of the app (download-logs).',
  });
}
