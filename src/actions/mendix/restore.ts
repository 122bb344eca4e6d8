import { Failure } from '../../base/failure.ts';
import { restoreSnapshotV1 } from '../../mendix/backups-v1.ts';
import { createRestore, waitForRestore } from '../../mendix/backups-v2.ts';
import { label, type MendixConnection } from '../../mendix/client.ts';
import { findEnvironment, getEnvironment, isStopped } from '../../mendix/environments.ts';
import { findBackupTarget } from '../../mendix/lookup.ts';
import { startAndWait, stopEnvironment, waitForStop } from '../../mendix/start-stop.ts';
import type { Environment, EnvironmentRef } from '../../mendix/types.ts';
import { notNoted } from '../../release/journal.ts';
import { defineAction } from '../../runner/action.ts';
import { choice, exactlyOneOf, flag, text, type Values } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { span, WaitTimeout } from '../../wait/wait.ts';
import { connect, environmentInputs, timeoutMinutes } from './shared/mendix.ts';
import {
  backupsApiVersion,
  type Chosen,
  chooseSnapshot,
  chooseSnapshotV1,
  snapshotId,
  warnOfVersion1,
} from './shared/snapshots.ts';

const inputs = {
  ...environmentInputs,
  'snapshot-id': snapshotId,
  'from-environment': text(
    'Environment that the snapshot is of, when it is not the target. With `snapshot-id` it is found without this.',
  ),
  'data-type': choice(
    'What to restore: everything, or the database without the files.',
    ['files_and_database', 'database_only'],
    { default: 'files_and_database' },
  ),
  'stop-and-start': flag(
    'Stop the app before, and start it afterwards if it ran. Without it the app must be stopped already.',
    { default: 'false' },
  ),
  'auto-sync-db': flag(
    'With `stop-and-start`: change the database to fit the model at the start, if the restored data has another structure. Without it such a start fails.',
    { default: 'true' },
  ),
  'restore-id': text('Go on waiting for this restore (the `restore-id` of an earlier run) instead of starting one.'),
  confirm: text('For a production environment: its name, to confirm that its data is to be overwritten.'),
  'api-version': backupsApiVersion,
  'timeout-minutes': timeoutMinutes(90),
} as const;

type Given = Values<typeof inputs>;
type Name = keyof typeof action.outputs;

export const action = defineAction({
  name: 'restore',
  group: 'Mendix Cloud: backups',
  description:
    'Overwrite the data of an environment of Mendix Cloud with a snapshot, also of another environment of the app',
  branding: { icon: 'rotate-ccw', color: 'orange' },
  inputs,
  outputs: {
    'restore-id': 'Id of the restore, set as soon as it is known (API version 2 only).',
    'snapshot-id': 'Id of the snapshot that was restored.',
    status:
      'Status of the restore at the end: `completed`; `accepted` with version 1 of the API, which does not tell more.',
    seconds: 'How long the restore took, in seconds (without stop and start).',
  },
  check(given) {
    const problems: string[] = [];
    problems.push(...exactlyOneOf(given, ['snapshot-id', 'restore-id']));
    if (given['api-version'] === '1' && given['restore-id'] !== undefined) {
      problems.push('Version 1 of the API has no restores to wait for: leave `restore-id` out.');
    }
    if (given['api-version'] === '1' && given['data-type'] === 'database_only') {
      problems.push('`data-type: database_only` needs version 2 of the API.');
    }
    return problems;
  },
  async run(given, step) {
    warnOfVersion1(step, given);
    const connection = connect(given, step);
    const target = await findEnvironment(connection, given['app-id'], given.environment);
    step.summary.fact('Target', label(target));
    if (given['restore-id'] === undefined) checkConfirmed(target, given.confirm);
    const restore =
      given['api-version'] === '2' ? await prepare(connection, given, step) : await prepareV1(connection, given, step);
    const work = { connection, given, step, target };
    const wasRunning = await makeStopped(work);
    const begin = step.clock.now();
    await restored(work, wasRunning, restore);
    tellEnd(given, step, target, Math.round((step.clock.now() - begin) / 1000));
    if (wasRunning) await startAgain(work);
    else step.info(`${label(target)} stays stopped, as it was; \`start-and-wait\` starts it.`);
    step.summary.fact('Environment now', (await getEnvironment(connection, target)).status);
  },
  async post(given, step) {
    if (step.state(stopped) === '') return;
    const connection = connect(given, step);
    const target = await findEnvironment(connection, given['app-id'], given.environment);
    const restoreId = step.state(restoring);
    if (restoreId === unknownId) throw leftStopped(target, 'nobody knows whether a restore runs there');
    const until = step.clock.now() + postMs;
    const limits = () => ({ ...step.limits(), timeoutMs: Math.max(0, until - step.clock.now()) });
    step.info(`The step ended while ${label(target)} was stopped for the restore; bringing the app up again.`);
    if (restoreId !== '') {
      const backupTarget = await findBackupTarget(connection, given['app-id'], given.environment);
      step.begins('restore', { what: `The restore into ${label(target)}`, input: 'restore-id', id: restoreId });
      await waitForRestore(connection, backupTarget, restoreId, limits()).catch((error: unknown) => {
        throw leftStopped(target, textOf(error), error);
      });
      step.ended('restore');
    }
    await waitForStop(connection, target, limits()).catch(() => undefined);
    await startAndWait(connection, target, { ...limits(), autoSyncDb: given['auto-sync-db'] });
    step.info(`${label(target)} runs again.`);
    step.summary.fact('Target', label(target)).fact('Environment now', 'started again');
  },
});

/** Names of the state that the post step reads: that this step stopped the app, and which restore was started then. */
const stopped = 'stopped';
const restoring = 'restoring';
/** In `restoring` between the question and its answer. */
const unknownId = 'unknown';

/** A cancelled job gives its post steps five minutes; this leaves some for the rest. */
const postMs = 4 * 60_000;

interface Work {
  readonly connection: MendixConnection;
  readonly given: Given;
  readonly step: Step<Name>;
  readonly target: Environment;
}

/**
 * Tells the post step what is about to be done.
 * @throws Failure `config`, code STATE_NOT_SAVED: without the post step's knowing it must not be done
 */
function note(step: Step<Name>, name: string, value: string): void {
  if (!step.saveState(name, value)) throw notNoted(name === stopped ? 'stop' : 'restore');
}

/** Version 1 of the API answers a restore, and tells nothing of it afterwards. */
function tellEnd(given: Given, step: Step<Name>, target: Environment, seconds: number): void {
  const took = span(seconds * 1000);
  const known = given['api-version'] === '2';
  step.output('status', known ? 'completed' : 'accepted');
  step.output('seconds', seconds);
  step.result(
    known
      ? `The data of ${label(target)} was replaced, in ${took}.`
      : `Mendix accepted the restore into ${label(target)} after ${took}. But version 1 of the API does not tell whether the data was replaced: look into the app before you rely on it.`,
  );
  step.summary.fact('Status', known ? 'completed' : 'accepted (the API does not confirm it)').fact('Took', took);
}

function checkConfirmed(target: Environment, confirm: string | undefined): void {
  if (!target.production || confirm === target.mode) return;
  throw new Failure(
    `${label(target)} is a production environment, and ${confirm === undefined ? '`confirm` is missing' : `\`confirm\` is ${JSON.stringify(confirm)}`}. Nothing was changed.`,
    {
      code: 'NOT_CONFIRMED',
      kind: 'config',
      remedy: `To overwrite its data, set \`confirm: ${target.mode}\`.`,
    },
  );
}

/** Everything that can be refused is refused here, before the app is stopped; what is given back does the restore. */
async function prepare(connection: MendixConnection, given: Given, step: Step<Name>): Promise<() => Promise<void>> {
  const target = await findBackupTarget(connection, given['app-id'], given.environment);
  const follow = async (restoreId: string) => {
    step.output('restore-id', restoreId);
    step.saveState(restoring, restoreId);
    step.begins('restore', { what: `The restore into ${label(target)}`, input: 'restore-id', id: restoreId });
    const restore = await waitForRestore(connection, target, restoreId, step.limits());
    step.ended('restore');
    step.output('snapshot-id', restore.sourceSnapshotId);
  };
  const known = given['restore-id'];
  if (known !== undefined) return () => follow(known);
  const from = given['from-environment'];
  const source = from === undefined ? target : await findBackupTarget(connection, given['app-id'], from);
  const chosen = await chooseSnapshot(connection, source, given['snapshot-id'] ?? 'latest');
  announce(step, chosen, target);
  return async () => {
    note(step, restoring, unknownId);
    const { snapshotId } = chosen.snapshot;
    const restore = await createRestore(connection, target, snapshotId, {
      databaseOnly: given['data-type'] === 'database_only',
    });
    await follow(restore.restoreId);
  };
}

async function prepareV1(connection: MendixConnection, given: Given, step: Step<Name>): Promise<() => Promise<void>> {
  const target = await findEnvironment(connection, given['app-id'], given.environment);
  const source = given['from-environment'];
  const from = source === undefined ? target : await findEnvironment(connection, given['app-id'], source);
  const chosen = await chooseSnapshotV1(connection, from, given['snapshot-id'] ?? 'latest');
  announce(step, chosen, target);
  return async () => {
    note(step, restoring, unknownId);
    await restoreSnapshotV1(connection, target, chosen.snapshot.snapshotId);
  };
}

function announce(step: Step<Name>, { snapshot, source }: Chosen<EnvironmentRef>, target: EnvironmentRef): void {
  const made = snapshot.createdAt?.toISOString() ?? 'an unknown time';
  step.output('snapshot-id', snapshot.snapshotId);
  step.info(`Restoring snapshot ${snapshot.snapshotId} of ${label(source)}, made at ${made}, into ${label(target)}.`);
  step.summary
    .fact('Snapshot', snapshot.snapshotId)
    .fact('Snapshot of', label(source))
    .fact('Made at', made)
    .fact('Model version of the data', snapshot.modelVersion);
}

/** @returns whether the app ran and was stopped here */
async function makeStopped({ connection, given, step, target }: Work): Promise<boolean> {
  if (isStopped(target) || given['restore-id'] !== undefined) return false;
  if (!given['stop-and-start']) {
    throw new Failure(`${label(target)} is ${target.status}; it has to be stopped before its data can be replaced.`, {
      code: 'ENVIRONMENT_NOT_STOPPED',
      kind: 'conflict',
      remedy: 'Set `stop-and-start: true`, or use the `stop` action before. Nothing was changed.',
    });
  }
  note(step, stopped, 'true');
  step.begins('app', { what: label(target), state: 'was stopped for this; the end of the job starts it again' });
  try {
    await stopEnvironment(connection, target);
  } catch (error) {
    // A stop that was refused leaves nothing to bring up again.
    if (isDefinite(error)) nothingToStart(step);
    throw error;
  }
  await waitForStop(connection, target, step.limits());
  return true;
}

/** From here on there is nothing that the post step would have to start. */
function nothingToStart(step: Step<Name>): void {
  step.saveState(stopped, '');
  step.ended('app');
}

/** Whether the service has said no; neither a lost answer nor the end of the step. */
function isDefinite(error: unknown): error is Failure {
  return (
    error instanceof Failure && !(error instanceof WaitTimeout) && !error.outcomeUnknown && error.kind !== 'cancelled'
  );
}

/** Starts the app after a restore. A start that has failed would fail again in the post step, one under way is left to it. */
async function startAgain({ connection, given, step, target }: Work): Promise<void> {
  try {
    await startAndWait(connection, target, { ...step.limits(), autoSyncDb: given['auto-sync-db'] });
  } catch (error) {
    if (isDefinite(error)) nothingToStart(step);
    throw error;
  }
  nothingToStart(step);
  step.info(`${label(target)} runs again.`);
}

/**
 * Does the restore. What the service refused has changed nothing, so the app is started again; after a failed restore, or one
 * that nobody knows about, starting might run the app on half of its data, so it stays stopped and the step says so. While the
 * restore goes on at the service, the rest is left to the post step.
 */
async function restored(work: Work, wasRunning: boolean, restore: () => Promise<void>): Promise<void> {
  const { step, target } = work;
  try {
    await restore();
  } catch (error) {
    if (!wasRunning || !(error instanceof Failure) || error instanceof WaitTimeout || error.kind === 'cancelled')
      throw error;
    if (error.outcomeUnknown || error.code === 'RESTORE_FAILED') {
      nothingToStart(step);
      throw leftStopped(target, error.message, error);
    }
    if (step.outputs.has('restore-id')) throw error;
    step.saveState(restoring, '');
    step.info(`The restore was refused; starting ${label(target)} again.`);
    await startAgain(work).catch((trouble: unknown) => {
      throw leftStopped(target, `${textOf(error)} And it could not be started again: ${textOf(trouble)}`, error);
    });
    throw error;
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function leftStopped(target: EnvironmentRef, why: string, error?: unknown): Failure {
  const cause = error instanceof Failure ? error : undefined;
  return new Failure(`${label(target)} was left STOPPED, because ${why.replace(/\.$/, '')}.`, {
    code: cause?.code ?? 'RESTORE_OUTCOME_UNKNOWN',
    kind: cause?.kind ?? 'remote-failed',
    remedy: `${cause?.remedy ?? 'Look at the Backups page of the environment in the Developer Portal.'} Then start the app with \`start-and-wait\`.`,
    cause: error,
  });
}
