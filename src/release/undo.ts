import { Failure } from '../base/failure.ts';
import { getEnvironment, isRunning, isStopped } from '../mendix/environments.ts';
import { getEnvironmentPackage } from '../mendix/packages.ts';
import { isScaled, scaleEnvironment } from '../mendix/scale.ts';
import { type Settings, sections } from '../mendix/settings.ts';
import { stopEnvironment, waitForStop } from '../mendix/start-stop.ts';
import { transportPackage } from '../mendix/transport.ts';
import type { Environment, EnvironmentRef } from '../mendix/types.ts';
import { WaitTimeout } from '../wait/wait.ts';
import { start, stop } from './switch.ts';
import { type Context, limits, nameOf, urgent } from './types.ts';
import { isSameVersion } from './version.ts';

/** What was undone and what was not, as sentences for people. */
export class Account {
  readonly undone: string[] = [];
  readonly left: string[] = [];

  /** @param nothing what to say when nothing was undone */
  text(nothing = 'Nothing had to be put back.'): string {
    const undone = this.undone.length > 0 ? `Undone: ${this.undone.join('; ')}.` : nothing;
    return this.left.length > 0 ? `${undone} Not undone: ${this.left.join('; ')}.` : undone;
  }
}

export function refOf(context: Context): EnvironmentRef {
  const { appId, mode } = context.journal.state;
  return { appId, mode };
}

export function lookAt(context: Context): Promise<Environment> {
  return getEnvironment(context.connection, refOf(context));
}

/** Puts the package back that was there before, if the release may have put another one there. */
export async function putPackageBack(context: Context, account: Account): Promise<void> {
  const { connection, journal, timeline } = context;
  const { previous } = journal.state;
  if (!journal.has('transport')) return;
  if (!previous) {
    account.left.push('the new package stays on the environment, which had none before');
    return;
  }
  const ref = refOf(context);
  if ((await getEnvironmentPackage(connection, ref))?.packageId === previous.packageId) return;
  await timeline.span('package back', () => transportWhenPossible(context, ref, previous.packageId));
  account.undone.push(`package ${previous.packageId} is back on the environment`);
}

/** How long to wait for a start or a restore to end before the transport is asked for again, in ms. */
const underWayMs = 5_000;

/** The service refuses a transport while the app starts, and some environments while it runs. */
async function transportWhenPossible(context: Context, ref: EnvironmentRef, packageId: string): Promise<void> {
  for (;;) {
    try {
      return await transportPackage(context.connection, ref, packageId, limits(context));
    } catch (error) {
      const refused = error instanceof Failure && error.code === 'APP_IS_RUNNING';
      if (!refused || context.leftMs() < underWayMs) throw error;
      if (isRunning(await lookAt(context))) await takeDown(context);
      else await context.connection.sleep(underWayMs);
    }
  }
}

/** Names of what one collection of settings has and the other has not. */
export function missing(from: Settings, than: Settings): string[] {
  return sections.flatMap((section) =>
    than[section].filter(({ name }) => !from[section].some((known) => known.name === name)).map(({ name }) => name),
  );
}

/** Gives the environment the scale back that it had before. */
export async function putScaleBack(context: Context, account: Account): Promise<void> {
  const { connection, journal, timeline } = context;
  const { previousScale } = journal.state;
  if (!journal.has('scale')) return;
  if (!previousScale) {
    account.left.push('the scale stays, because the service did not tell the one before');
    return;
  }
  const now = await lookAt(context);
  if (isScaled(now, previousScale)) return;
  await timeline.span('scale back', () => scaleEnvironment(connection, now, previousScale));
  account.undone.push(`the scale is ${previousScale.instances} × ${previousScale.memoryPerInstance} MB again`);
}

/** Stops the app and counts the time from then on as downtime. */
export async function takeDown(context: Context): Promise<void> {
  if (context.journal.state.wasRunning) context.timeline.down();
  await stop(context, { ...(await lookAt(context)), ...refOf(context) });
}

/** How long a stop that was asked for may take to show, in ms, before the app counts as running on. */
const stopShowsMs = 120_000;

/**
 * The environment once a stop that may be under way has ended: until then it says that it runs. A stop that never arrived does
 * not show; then the app runs on.
 */
export async function afterStop(context: Context): Promise<Environment> {
  const now = await lookAt(context);
  if (!context.journal.has('stop') || isStopped(now)) return now;
  try {
    const most = Math.min(stopShowsMs, context.leftMs() / 2);
    return await waitForStop(context.connection, now, { ...limits(context, urgent), timeoutMs: most });
  } catch (error) {
    if (error instanceof WaitTimeout) return lookAt(context);
    throw error;
  }
}

/**
 * Ends a start that is under way, by a stop; an environment where nothing starts just stays stopped.
 * @returns whether the app runs, because it had come up already
 */
export async function endStart(context: Context): Promise<boolean> {
  const { connection, timeline } = context;
  const now = await lookAt(context);
  if (isRunning(now)) return true;
  await timeline.span('end the start', async () => {
    try {
      await stopEnvironment(connection, now);
    } catch (error) {
      // What is stopped need not be stoppable; whether a start goes on shows at the next write.
      if (!(error instanceof Failure) || error.kind === 'cancelled') throw error;
      context.report.say(`The stop was refused (${error.code}); going on.`);
    }
    await waitForStop(connection, now, limits(context, urgent));
  });
  return false;
}

/** How long to wait before a start is asked for again that was refused because of something under way, in ms. */
const lockedMs = 15_000;

/** Starts what is on the environment unless it runs; a lock (a restore under way) is waited for. */
export async function bringUp(context: Context, which: 'previous' | 'target'): Promise<Environment> {
  const { connection, timeline, report } = context;
  for (;;) {
    const now = await lookAt(context);
    try {
      const running = isRunning(now) ? now : await start(context, now, which);
      timeline.up();
      report.fact('model-version', running.modelVersion ?? '');
      return running;
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'ALREADY_LOCKED' || context.leftMs() < lockedMs) throw error;
      context.report.say(`${nameOf(now)} is locked by something under way; asking again in ${lockedMs / 1000} s.`);
      await connection.sleep(lockedMs);
    }
  }
}

/** Whether the environment runs the version from before; undefined when the service or the package does not tell. */
export function runsPrevious(context: Context, environment: Environment): boolean | undefined {
  return isSameVersion(environment.modelVersion, context.journal.state.previous?.version);
}
