import { sep } from 'node:path';
import { Failure, type FailureKind } from '../../base/failure.ts';
import { backUp, type Download } from '../../fleet/backup.ts';
import { targetFinder } from '../../fleet/environments.ts';
import { fleetSchedule, SharedPace } from '../../fleet/pace.ts';
import { type FleetResult, isMissing, missingJson, resultsJson, worstFirst } from '../../fleet/result.ts';
import type { HttpEvent } from '../../http/events.ts';
import { label } from '../../mendix/client.ts';
import { defineAction } from '../../runner/action.ts';
import { choice, decimal, integer, text, type Values } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { bytes } from '../../runner/text.ts';
import { span } from '../../wait/wait.ts';
import { concurrently } from '../shared/concurrently.ts';
import { downloadTo } from '../shared/files.ts';
import { fleetInput } from './shared/matrix.ts';
import { connect, connectionInputs, timeoutMinutes } from './shared/mendix.ts';
import { verifyArchive } from './shared/verify-archive.ts';

const inputs = {
  ...connectionInputs,
  environments: fleetInput(
    'JSON list of objects with `app-id` and `environment`, other keys are ignored: `environments` of one job of `matrix-groups` (or all `environments`) of `list-environments`, or `missing` of a run before. On Linux, a runner hands over at most 128 KiB: use groups for more.',
  ),
  comment: text('Comment of each snapshot. Default: one that names time and tool.'),
  'max-parallel': integer('Most environments that are worked on at the same time.', 1, 64, { default: '8' }),
  'requests-per-second': decimal(
    'Most requests per second of this step, all environments together. When the service asks for less (429), all slow down together.',
    0.1,
    1_000,
    { default: '10' },
  ),
  'skip-newer-than-hours': decimal(
    'Environments with a completed backup younger than this get no new one, and one that is being made is waited for: so a re-run does only what is missing.',
    0.01,
    8_760,
  ),
  path: text('Folder to download an archive of each snapshot to. Default: nothing is downloaded.'),
  'data-type': choice('What the archives hold.', ['files_and_database', 'database_only'], {
    default: 'files_and_database',
  }),
  'timeout-minutes': timeoutMinutes(300),
} as const;

type Given = Values<typeof inputs>;

/** Between two lines about how far the fleet is, in ms. */
const heartbeatMs = 60_000;
/** What a single request may take with all its tries: a whole fleet waits through an outage rather than fail in it. */
const retry = { totalMs: 600_000, baseMs: 1_000, capMs: 30_000 };
const namedInMessage = 10;

export const action = defineAction({
  name: 'backup-fleet',
  group: 'Mendix Cloud: backups',
  description: 'Back up many environments of Mendix Cloud side by side, at one pace, each on its own',
  branding: { icon: 'layers', color: 'green' },
  inputs,
  outputs: {
    results:
      'JSON list in the order of `environments`: `app-id`, `environment`, `status` (`completed`, `skipped`, `failed`, `timeout`, `cancelled`), `snapshot-id`, `error-code`, `message`, `seconds`, `path`, `size`; what does not apply is left out.',
    succeeded: 'Number of environments with a new backup.',
    skipped: 'Number of environments whose backup was young enough.',
    failed: 'Number of all others.',
    missing:
      'JSON list of `app-id` and `environment` of those that failed: `environments` of a run that does only them.',
  },
  async run(given, step) {
    const { environments, repeated } = given.environments;
    if (repeated > 0)
      step.notice(`${repeated} entries of \`environments\` are there more than once; each is backed up once.`);
    // Whatever ends this step before its time, the next one knows what to do.
    step.output('missing', missingJson(environments.map((one) => ({ ...one, state: 'cancelled', seconds: 0 }))));
    const { 'requests-per-second': perSecond, 'skip-newer-than-hours': youngHours } = given;
    const pace = new SharedPace({ perSecond, clock: step.clock, onSlowDown: slowDownLog(step) });
    const connection = connect(given, step, { pace, retry, onEvent: quiet(step) });
    const begin = step.clock.now();
    const log = reporter(step, environments.length, given['max-parallel']);
    const results: FleetResult[] = [];
    try {
      const find = await targetFinder(connection);
      const settings = {
        find,
        comment: given.comment,
        skipNewerThanMs: youngHours === undefined ? undefined : youngHours * 3_600_000,
        download: download(given, step),
        schedule: fleetSchedule(given['max-parallel'], perSecond),
        leftMs: () => step.leftMs(),
        jobs: step,
      };
      const done = await concurrently(environments, given['max-parallel'], async (environment) => {
        const result = await backUp(connection, environment, settings);
        log.ended(result);
        return result;
      });
      results.push(...done);
    } finally {
      log.close();
    }
    tell(step, results);
    step.summary
      .fact('Took', span(step.clock.now() - begin))
      .fact('Requests', `${step.traffic.calls}, of which the service refused ${pace.refusals} (429)`);
    if (step.signal.aborted) throw step.signal.reason;
    failIfIncomplete(results);
  },
});

function tell(step: Step<keyof typeof action.outputs>, results: readonly FleetResult[]): void {
  const count = (state: FleetResult['state']) => results.filter((result) => result.state === state).length;
  const missing = results.filter(isMissing).length;
  step.output('results', resultsJson(results));
  step.output('missing', missingJson(results));
  step.output('succeeded', count('completed'));
  step.output('skipped', count('skipped'));
  step.output('failed', missing);
  step.summary
    .fact('Environments', results.length)
    .fact('Backed up', count('completed'))
    .fact('Skipped', count('skipped'))
    .fact('Failed', missing);
  step.summary.table(
    ['App', 'Environment', 'State', 'Snapshot', 'Seconds', 'File', 'Error'],
    worstFirst(results).map((result) => [
      result.appId,
      result.mode,
      result.state,
      result.snapshotId,
      Math.round(result.seconds),
      result.path && `${result.path} (${bytes(result.size ?? 0)})`,
      result.errorCode && `${result.errorCode}: ${result.message ?? ''}`,
    ]),
  );
}

function failIfIncomplete(results: readonly FleetResult[]): void {
  const missing = worstFirst(results).filter(isMissing);
  if (missing.length === 0) return;
  const names = missing
    .slice(0, namedInMessage)
    .map((result) => `- ${label(result)}: ${result.errorCode}: ${result.message}`);
  if (missing.length > namedInMessage) names.push(`- and ${missing.length - namedInMessage} more`);
  throw new Failure(`${missing.length} of ${results.length} environments were not backed up:\n${names.join('\n')}`, {
    code: 'FLEET_INCOMPLETE',
    kind: kindOf(missing),
    remedy:
      'Run the step again with its output `missing` as `environments`, or with `skip-newer-than-hours`: then it does only what is missing.',
  });
}

function kindOf(missing: readonly FleetResult[]): FailureKind {
  const kinds = new Set(missing.map(({ errorKind }) => errorKind));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined && only !== 'internal' ? (only as FailureKind) : 'remote-failed';
}

/** The log of a fleet: one line for each environment as it ends, and from time to time how far everything is. */
function reporter(step: Step, total: number, parallel: number) {
  const stop = new AbortController();
  let done = 0;
  let missing = 0;
  const ended = (result: FleetResult): void => {
    done += 1;
    if (isMissing(result)) missing += 1;
    const { state, seconds, snapshotId, errorCode, message } = result;
    // At the end of the time, or of the run, all those that never began would fill the log; the summary has them.
    if (snapshotId === undefined && (state === 'timeout' || state === 'cancelled')) return;
    const snapshot = snapshotId === undefined ? '' : `, snapshot ${snapshotId}`;
    const why = errorCode === undefined ? '' : `. ${errorCode}: ${message}`;
    step.info(`[${done}/${total}] ${label(result)}: ${state} after ${span(seconds * 1000)}${snapshot}${why}`);
  };
  const beat = async (): Promise<void> => {
    for (;;) {
      await step.clock.sleep(heartbeatMs, stop.signal);
      const underWay = Math.min(parallel, total - done);
      step.info(
        `Environments that have ended: ${done} of ${total} (failed: ${missing}), under way: ${underWay}, requests so far: ${step.traffic.calls}.`,
      );
    }
  };
  beat().catch(() => {});
  return { ended, close: () => stop.abort() };
}

/** Counts requests and shows them with step debugging on; single retries would drown the log of a fleet. */
function quiet(step: Step) {
  return (event: HttpEvent): void => {
    if (event.type === 'request') step.onHttp(event);
    else if (event.type === 'retry') step.debug(`${event.method} ${event.path}: ${event.reason}; try ${event.attempt}`);
  };
}

function slowDownLog(step: Step) {
  let quietUntil = Number.NEGATIVE_INFINITY;
  return ({ perSecond, pauseMs }: { readonly perSecond: number; readonly pauseMs: number }): void => {
    const now = step.clock.now();
    if (now < quietUntil) return;
    quietUntil = now + heartbeatMs;
    step.info(
      `The service asks to slow down (429): nothing is sent for ${span(pauseMs)}, then ${Number(perSecond.toPrecision(2))} requests per second, slowly more again.`,
    );
  };
}

function download(given: Given, step: Step): Download | undefined {
  const { path: folder, 'data-type': dataType } = given;
  if (folder === undefined) return undefined;
  const database = dataType === 'database_only';
  return {
    dataType,
    to: async ({ appId, mode }, snapshotId) => ({
      ...(await downloadTo(step, folder + sep, `${appId}-${mode}-${snapshotId}.${database ? 'backup' : 'tar.gz'}`)),
      check: (path) => verifyArchive(path, dataType, step.signal),
      // Several environments are downloaded at the same time already.
      connections: 1,
    }),
  };
}
