import { label, type MendixConnection } from '../../mendix/client.ts';
import { getEnvironment } from '../../mendix/environments.ts';
import { Journal } from '../../release/journal.ts';
import { refresh } from '../../release/refresh.ts';
import { describeRefresh, planRefresh, type RefreshPlan, refreshJournal } from '../../release/refresh-plan.ts';
import { Timeline } from '../../release/timeline.ts';
import { defineAction } from '../../runner/action.ts';
import { decimal, flag, input, notWith, text, type Values } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { span } from '../../wait/wait.ts';
import { cleanUp, postInputs } from './shared/clean-up.ts';
import { connect, environmentInputs, timeoutMinutes } from './shared/mendix.ts';
import { briefly, dryRun, healthInputs, healthOf, remark, reportTo, showPlan, summarize } from './shared/release.ts';
import { settingsInputs, settingsOf } from './shared/settings.ts';
import { isSnapshotId } from './shared/snapshots.ts';

const inputs = {
  ...environmentInputs,
  environment: text(
    'Environment whose data are replaced: `Test`, `Acceptance` or the name of a flexible environment (case-insensitive), never a production environment.',
    { required: true },
  ),
  'from-environment': text('Environment of the same app that the data come from, for example `Production`.', {
    required: true,
  }),
  'snapshot-id': input(
    'Which snapshot of that environment: an id (one that is still being made is waited for), `latest`: the newest completed one, or `new`: one that is made now.',
    'the id of a snapshot (`list-backups` shows them), `latest` or `new`',
    (value) => (value === 'latest' || value === 'new' || isSnapshotId(value) ? value : undefined),
    { default: 'latest' },
  ),
  'max-age-hours': decimal(
    'Refuse a snapshot that is older, before anything is changed. Default: any age.',
    0,
    100_000,
  ),
  backup: flag('Back the environment up first. Without it there is no way back when the refresh fails.', {
    default: 'true',
  }),
  ...settingsInputs,
  'auto-sync-db': flag(
    'Change the database to fit the model at the start, if the data have another structure. Without it such a start fails.',
    { default: 'true' },
  ),
  ...healthInputs,
  'dry-run': flag('Only show what would be done.', { default: 'false' }),
  'timeout-minutes': timeoutMinutes(120),
} as const;

const outputs = {
  'snapshot-id': 'Id of the snapshot that the data come from.',
  'backup-snapshot-id': 'Id of the backup of the environment that was made before.',
  'restore-id': 'Id of the restore; after a rollback, of the restore of the own backup.',
  'job-id': 'Id of the last start job.',
  'model-version': 'Version of the model that runs.',
  url: 'Address of the app.',
  status: 'Status of the environment at the end, such as `Running`.',
  'downtime-seconds':
    'How long the app was down, from the request to stop until it ran again; with a rollback, both times.',
  'rolled-back':
    '`true` when the refresh failed and the environment is as it was before; `false` when that is not so or was not needed.',
  phase: 'Where the refresh ended: `plan` (nothing was changed), `prepare`, `switch`, `verify`, or `done`.',
} as const;

type RefreshStep = Step<Extract<keyof typeof outputs, string>>;

export const action = defineAction({
  name: 'refresh-data',
  group: 'Mendix Cloud: backups',
  description:
    'Put production data into a test environment of Mendix Cloud in one guarded step, with its settings in force first',
  branding: { icon: 'refresh-cw', color: 'orange' },
  inputs,
  outputs,
  check: (values) => notWith(values, 'settings', ['settings-file'], 'both say what settings are to be'),
  async run(values, step) {
    const timeline = new Timeline(step.clock.now, () => step.traffic);
    const connection = connect(values, step);
    step.output('phase', 'plan');
    const plan = await timeline.phase('plan', () => planRefresh(connection, requestOf(values)));
    tell(plan, step);
    const steps = showPlan(step, describeRefresh(plan));
    if (values['dry-run']) dryRun(step, label(plan.environment), 'refresh', steps);
    else await carryOut({ step, plan, connection, timeline });
  },
  postInputs,
  post: (values, step) => cleanUp(values, step),
});

function requestOf(values: Values<typeof inputs>) {
  const hours = values['max-age-hours'];
  return {
    appId: values['app-id'],
    mode: values.environment,
    from: values['from-environment'],
    snapshot: values['snapshot-id'],
    maxAgeMs: hours === undefined ? undefined : hours * 3_600_000,
    backup: values.backup,
    settings: settingsOf(values),
    autoSyncDb: values['auto-sync-db'],
    health: healthOf(values),
  };
}

interface Refresh {
  readonly step: RefreshStep;
  readonly plan: RefreshPlan;
  readonly connection: MendixConnection;
  readonly timeline: Timeline;
}

/** Everything that changes something. */
async function carryOut(one: Refresh): Promise<void> {
  const { step, plan, connection, timeline } = one;
  const name = label(plan.environment);
  const report = reportTo(step);
  const journal = new Journal(refreshJournal(plan), report.save);
  const context = { connection, report, journal, timeline, leftMs: () => step.leftMs() };
  try {
    const { status } = await refresh(context, plan, (ms) => step.allowAtLeast(ms));
    const down = plan.wasRunning ? `down ${span(timeline.downtimeMs())}` : 'it did not run before';
    step.output('status', status);
    step.result(`${name} has the data of ${label(plan.source)}, ${down}.`);
  } catch (error) {
    if (!step.signal.aborted) await sumUpFailure(one);
    throw error;
  } finally {
    step.summary.fact('Snapshot', step.outputs.get('snapshot-id')).fact('Backup made before', journal.state.snapshotId);
    summarize(step, timeline, `Refresh of ${name}`);
  }
}

/** What is there after a refresh that failed, as far as Mendix tells it soon enough. */
async function sumUpFailure({ step, plan, connection, timeline }: Refresh): Promise<void> {
  const now = await getEnvironment(briefly(connection), plan.environment).catch(() => undefined);
  const down = timeline.downtimes.length > 0 ? `down ${span(timeline.downtimeMs())}` : 'not stopped';
  step.output('status', now?.status);
  step.summary.headline(
    `${label(plan.environment)}: the refresh failed; it is ${now?.status ?? 'in an unknown state'}, ${down}`,
  );
}

/** What was found, before anything is done. */
function tell({ environment, source, snapshot, remarks }: RefreshPlan, step: RefreshStep): void {
  const { snapshotId, createdAt, modelVersion } = snapshot ?? {};
  const made = snapshot && (createdAt?.toISOString() ?? 'an unknown time');
  step.output('snapshot-id', snapshotId);
  const which = made ? `snapshot ${snapshotId} of ${made}` : 'a snapshot that is made now';
  step.info(`${label(environment)} is ${environment.status}; it gets the data of ${label(source)}: ${which}.`);
  step.summary
    .fact('Environment', label(environment))
    .fact('Data of', label(source))
    .fact('Made at', made)
    .fact('Model version of the data', modelVersion);
  for (const text of remarks) remark(step, text);
}
