import { Failure } from '../base/failure.ts';
import { appStatus, appUrl } from '../mendix/app-answer.ts';
import { label } from '../mendix/client.ts';
import { getEnvironment, isRunning } from '../mendix/environments.ts';
import type { Environment } from '../mendix/types.ts';
import { span, waitFor } from '../wait/wait.ts';
import type { Context, HealthCheck, Plan } from './types.ts';
import { isSameVersion } from './version.ts';

/** How long the new version may take until everything is well for the first time, in ms. */
const patienceMs = 120_000;
/** So many bad looks in a row end the time in which everything has to stay well; fewer may be a hiccup of the line. */
const mostBadLooks = 3;

/** One look at the released app: undefined means that all is well. */
interface Look {
  readonly environment: Environment | undefined;
  readonly problem: Failure | undefined;
}

/**
 * The environment runs, it runs that model version, the health check answers, and it stays so.
 * @throws Failure that says what is not as it should be
 */
export async function verify(context: Context, plan: Plan): Promise<Environment> {
  const { timeline, report, journal } = context;
  const version = journal.state.target?.version;
  const look = () => lookAt(context, plan.environment, version, plan.request.health);
  const environment = await timeline.span('verify', () => becomesWell(context, look));
  report.fact('model-version', environment.modelVersion ?? '');
  if (environment.url) report.fact('url', environment.url);
  if (version === undefined) {
    report.say('The package does not tell its model version, so which version runs could not be compared.');
  }
  const { stableMs } = plan.request;
  if (stableMs > 0) {
    report.say(`All is well; watching for ${span(stableMs)} whether it stays so.`);
    await timeline.span('stays well', () => staysWell(context, look, stableMs));
  }
  report.say(`${label(environment)} is verified.`);
  return environment;
}

async function becomesWell(context: Context, look: () => Promise<Look>): Promise<Environment> {
  const { connection, report, leftMs } = context;
  let last: Failure | undefined;
  try {
    const { value } = await waitFor<Look>({
      what: 'the new version to be well',
      look,
      state: ({ problem }) => problem?.message ?? 'well',
      judge: ({ problem }) => {
        last = problem;
        return problem === undefined ? 'done' : 'pending';
      },
      timeoutMs: Math.min(patienceMs, leftMs()),
      schedule: { minMs: 2_000, share: 0.1, maxMs: 10_000 },
      clock: connection.clock,
      signal: connection.signal,
      onEvent: report.onWait,
    });
    // Only a look that found nothing wrong ends the wait, and that one has seen the environment.
    if (!value.environment) throw new TypeError('All is well, but nothing was seen.');
    return value.environment;
  } catch (error) {
    throw connection.signal?.aborted || last === undefined ? error : last;
  }
}

async function staysWell(context: Context, look: () => Promise<Look>, stableMs: number): Promise<void> {
  const { connection, leftMs } = context;
  const { clock, signal } = connection;
  const end = clock.now() + Math.min(stableMs, leftMs());
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

/** A look that fails by itself is a problem like any other, except a cancellation. */
async function lookAt(
  { connection }: Context,
  ref: Environment,
  version: string | undefined,
  health: HealthCheck | undefined,
): Promise<Look> {
  try {
    const environment = await getEnvironment(connection, ref, { retry: { totalMs: 30_000 } });
    return { environment, problem: await problemOf(connection, environment, version, health) };
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'cancelled') throw error;
    return { environment: undefined, problem: error };
  }
}

async function problemOf(
  connection: Context['connection'],
  environment: Environment,
  version: string | undefined,
  health: HealthCheck | undefined,
): Promise<Failure | undefined> {
  const name = label(environment);
  if (!isRunning(environment)) {
    return unwell('NOT_RUNNING', `${name} is ${environment.status}, although it was started.`);
  }
  if (isSameVersion(environment.modelVersion, version) === false) {
    return unwell(
      'WRONG_VERSION',
      `${name} runs model version ${environment.modelVersion} instead of ${version}.`,
      'Somebody else may have released at the same time.',
    );
  }
  if (!health) return undefined;
  const url = appUrl(environment, health.path);
  const status = await appStatus(connection, url);
  if (health.statuses.some(({ first, last }) => status >= first && status <= last)) return undefined;
  return unwell('UNHEALTHY', `The health check at ${url.origin}${url.pathname} answered HTTP ${status}.`);
}

function unwell(code: string, message: string, hint = 'See the log of the app (download-logs).'): Failure {
  return new Failure(message, { code, kind: 'remote-failed', remedy: hint });
}
