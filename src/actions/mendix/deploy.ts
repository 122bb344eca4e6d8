import { Failure } from '../../base/failure.ts';
import { label } from '../../mendix/client.ts';
import { findEnvironment, isRunning } from '../../mendix/environments.ts';
import { Journal, type JournalState, parseJournal } from '../../release/journal.ts';
import { describePlan, journalOf, makePlan } from '../../release/plan.ts';
import { leftBeside, needsRecovery, recover } from '../../release/recover.ts';
import { release } from '../../release/release.ts';
import { Timeline } from '../../release/timeline.ts';
import {
  type Context,
  type Plan,
  packageName,
  type ReleaseRequest,
  type Report,
  rollbackModes,
  type Source,
} from '../../release/types.ts';
import { defineAction } from '../../runner/action.ts';
import { choice, decimal, flag, integer, text, type Values } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { span } from '../../wait/wait.ts';
import { healthCheckPath } from './shared/health-check.ts';
import { connect, connectionInputs, environmentInputs, timeoutMinutes } from './shared/mendix.ts';
import { findPackage } from './shared/package-file.ts';
import { Deployment, reportTo, saved, statuses, summarize } from './shared/release.ts';
import { settingsInputs } from './shared/settings.ts';

/** How long the post step may take, in ms: a cancelled job gives all its post steps five minutes. */
const recoverMs = 4 * 60_000;

const inputs = {
  ...environmentInputs,
  package: text(
    'The package: a path, or a glob that matches exactly one file. Give this, `package-id` or `from-environment`.',
  ),
  'package-id': text('Id of a package that the app has already.'),
  'from-environment': text('Promote: take the package of this environment of the same app.'),
  'package-name': text('What an uploaded package is called on the platform. Empty: the name of the file.'),
  ...settingsInputs,
  instances: integer('Number of instances. Empty: as it is.', 1, 64),
  'memory-per-instance': integer('Memory of each instance in MB. Empty: as it is.', 1024, 1_048_576),
  backup: flag('Make a backup first, while the package is uploaded and the app still runs.', { default: 'true' }),
  'backup-comment': text('Comment of that backup. Empty: one that says when it was made.'),
  'auto-sync-db': flag('Change the database to fit the model, if they differ. Without it such a start fails.', {
    default: 'true',
  }),
  'health-check-path': healthCheckPath,
  'health-check-status': statuses,
  'stable-seconds': decimal(
    'How long everything has to stay well before the release counts as done, in seconds.',
    0,
    3600,
    {
      default: '30',
    },
  ),
  rollback: choice(
    'What to undo when the release fails after its first change: package, settings and scale; the data as well (the backup is restored, and only if the new version was started); or nothing, so that only the app is up again.',
    rollbackModes,
    { default: 'package-and-settings' },
  ),
  'github-token': text(
    'Token with `deployments: write` (`github.token` in a job that has this permission), to record the release as a deployment at GitHub. Empty: no such record.',
    { secret: true },
  ),
  'github-environment': text('GitHub’s name of the environment, for that record. Empty: no such record.'),
  'skip-if-deployed': flag(
    'Change nothing when the package runs there already, with equal settings and scale. A file counts as the same by name, size and model version.',
    { default: 'false' },
  ),
  'dry-run': flag('Only show what would be done.', { default: 'false' }),
  'timeout-minutes': timeoutMinutes(60),
} as const;

type DeployStep = Step<Extract<keyof typeof outputs, string>>;

const outputs = {
  'package-id': 'Id of the package that is released.',
  'snapshot-id': 'Id of the backup that was made before.',
  'job-id': 'Id of the last start job.',
  'previous-package-id': 'Id of the package that was there before. Empty when there was none.',
  'model-version': 'Version of the model that runs.',
  url: 'Address of the app.',
  'downtime-seconds':
    'How long the app was down, from the request to stop until it ran again; with a rollback, both times.',
  'deployment-id': 'Id of the deployment at GitHub.',
  'rolled-back':
    '`true` when the release failed and the environment is as it was before; `false` when that is not so or was not needed.',
  phase: 'Where the release ended: `plan` (nothing was changed), `prepare`, `switch`, `verify`, or `done`.',
} as const;

export const action = defineAction({
  name: 'deploy',
  group: 'Mendix Cloud: release',
  description:
    'A whole release on Mendix Cloud in one step: upload, backup, transport, settings, restart, checks, and rollback',
  branding: { icon: 'send', color: 'green' },
  inputs,
  outputs,
  check: (values) => [
    ...([values.package, values['package-id'], values['from-environment']].filter((one) => one !== undefined).length ===
    1
      ? []
      : ['Give exactly one of `package`, `package-id` and `from-environment`.']),
    ...(values['package-name'] !== undefined && values.package === undefined
      ? ['`package-name` is for a `package` that is uploaded.']
      : []),
    ...(values.settings !== undefined && values['settings-file'] !== undefined
      ? ['Give `settings` or `settings-file`, not both.']
      : []),
    ...(values.rollback === 'with-data' && !values.backup ? ['`rollback: with-data` needs `backup: true`.'] : []),
    ...(values['github-environment'] !== undefined && values['github-token'] === undefined
      ? ['`github-environment` needs a `github-token`.']
      : []),
  ],
  async run(values, step) {
    const timeline = new Timeline(step.clock.now, () => step.traffic);
    const request = await requestOf(values);
    const connection = connect(values, step);
    const report = reportTo(step);
    report.fact('phase', 'plan');
    const plan = await timeline.phase('plan', () => makePlan(connection, request));
    tell(plan, step);
    if (values['skip-if-deployed'] && plan.deployed) {
      alreadyDeployed(plan, step);
      return;
    }
    const steps = describePlan(plan).map((line, index) => `${index + 1}. ${line}`);
    step.info(['The plan:', ...steps].join('\n  '));
    if (values['dry-run']) {
      step.info('Nothing was changed: this was a dry run.');
      step.summary.fact('Dry run', true);
      for (const line of steps) step.summary.text(line);
      return;
    }
    const token = values['github-environment'] === undefined ? undefined : values['github-token'];
    const deployment = new Deployment(step, token);
    const name = label(plan.environment);
    await deployment.open(values['github-environment'] ?? '', `Release to ${name}`, plan.environment.production);
    step.output('deployment-id', deployment.id);

    const journal = new Journal(journalOf(plan), report.save);
    const context: Context = { connection, report, journal, timeline, leftMs: () => step.leftMs() };
    try {
      const environment = await release(context, plan, { onRollback: (ms) => step.allowAtLeast(ms) });
      await deployment.close('success', { environmentUrl: environment.url });
      step.info(
        `${name} is released; ${plan.wasRunning ? `it was down for ${span(timeline.downtimeMs())}` : 'it did not run before'}.`,
      );
      step.summary.fact('Model version after', environment.modelVersion).link('Address', environment.url);
    } catch (error) {
      if (!step.signal.aborted) await deployment.close('failure', { description: 'The release has failed.' });
      throw error;
    } finally {
      const { target, snapshotId } = journal.state;
      step.summary
        .fact('Package after', target?.packageId)
        .fact('Backup', snapshotId)
        .fact('Deployment at GitHub', deployment.id)
        .fact('Downtime', timeline.downtimes.length > 0 ? span(timeline.downtimeMs()) : 'none');
      summarize(step, timeline, `Release to ${name}`);
    }
  },
  postInputs: [
    ...(Object.keys(connectionInputs) as (keyof typeof connectionInputs)[]),
    'app-id',
    'environment',
    'github-token',
  ],
  async post(values, step) {
    const text = step.state(saved.journal);
    const state = parseJournal(text);
    const open = Number(step.state(saved.deployment));
    const deployment = new Deployment(step, open ? values['github-token'] : undefined, open || undefined);
    if (!state && text !== '') {
      const description = 'The release was interrupted, and its notes cannot be read.';
      await lookOnly(values, step).finally(() => deployment.close('error', { description }));
      return;
    }
    if (!state || !needsRecovery(state)) {
      const beside = state && state.phase !== 'over' ? leftBeside(state) : '';
      if (beside !== '') step.info(beside);
      await deployment.close(state?.succeeded ? 'success' : 'error', { description: 'The release was interrupted.' });
      return;
    }
    await cleanUp(values, step, state).finally(() =>
      deployment.close('error', { description: `Interrupted in ${state.failedIn ?? state.phase}.` }),
    );
  },
});

async function requestOf(values: Values<typeof inputs>): Promise<ReleaseRequest> {
  return {
    appId: values['app-id'],
    mode: values.environment,
    source: await sourceOf(values),
    settings: values.settings ?? values['settings-file'] ?? [],
    instances: values.instances,
    memoryPerInstance: values['memory-per-instance'],
    backup: values.backup,
    backupComment: values['backup-comment'],
    autoSyncDb: values['auto-sync-db'],
    health:
      values['health-check-path'] === undefined
        ? undefined
        : { path: values['health-check-path'], statuses: values['health-check-status'] },
    stableMs: values['stable-seconds'] * 1000,
    rollback: values.rollback,
    skipIfDeployed: values['skip-if-deployed'],
  };
}

async function sourceOf(values: Values<typeof inputs>): Promise<Source> {
  if (values['package-id'] !== undefined) return { from: 'id', packageId: values['package-id'] };
  if (values['from-environment'] !== undefined) return { from: 'environment', mode: values['from-environment'] };
  const file = await findPackage(values.package ?? '');
  return {
    from: 'file',
    path: file.path,
    name: values['package-name'] ?? file.name,
    size: file.size,
    modelVersion: file.modelVersion,
  };
}

/** What was found and what will be done, before it is. */
function tell(plan: Plan, step: DeployStep): void {
  const { environment, previous, target } = plan;
  const name = label(environment);
  step.output('previous-package-id', previous?.packageId ?? '');
  step.output('package-id', target?.packageId);
  step.output('url', environment.url);
  step.info(
    `${name} is ${environment.status} with model version ${environment.modelVersion ?? 'unknown'} and package ${previous ? packageName(previous) : 'none'}.`,
  );
  for (const remark of plan.remarks) step.info(`Note: ${remark}`);
  step.summary
    .fact('Environment', name)
    .fact('Model version before', environment.modelVersion)
    .fact('Package before', previous ? packageName(previous) : 'none');
}

function alreadyDeployed({ environment, previous }: Plan, step: DeployStep): void {
  const name = label(environment);
  step.output('package-id', previous?.packageId);
  step.output('model-version', environment.modelVersion);
  step.output('downtime-seconds', 0);
  step.output('rolled-back', false);
  step.output('phase', 'done');
  step.info(`${name} runs all of it already; nothing was changed.`);
  step.summary.fact('Changed', false).fact('Model version after', environment.modelVersion);
}

/** All that can be done after a release whose notes cannot be read: say how the app is, and fail when it is down. */
async function lookOnly(values: Values<typeof environmentInputs>, step: Step<string>): Promise<void> {
  const now = await findEnvironment(connect(values, step), values['app-id'], values.environment);
  const runs = isRunning(now);
  const text = `${label(now)} ${runs ? `runs model version ${now.modelVersion ?? 'unknown'}` : `does not run (${now.status})`}. The notes of the interrupted release cannot be read, so nothing was restored.`;
  step.summary.fact('Environment', label(now)).fact('Status', now.status);
  if (runs) {
    step.warning(`${text} Check its package and its settings.`);
    return;
  }
  throw new Failure(text, {
    code: 'STATE_UNREADABLE',
    kind: 'conflict',
    remedy: 'Check its package and its settings, then start it with start-and-wait.',
  });
}

/** Puts right what the interrupted main step left, within the minutes that a cancelled job gives. */
async function cleanUp(
  values: Values<typeof connectionInputs>,
  step: Step<string>,
  state: JournalState,
): Promise<void> {
  const name = label(state);
  const begin = step.clock.now();
  const timeline = new Timeline(step.clock.now, () => step.traffic);
  // Outputs of a post step reach nobody, and nothing comes after it that would need its notes.
  const inner = reportTo(step);
  const report: Report = { ...inner, fact: () => {}, save: (journal) => inner.save(journal) || true };
  const context: Context = {
    connection: connect(values, step),
    report,
    journal: new Journal(state, report.save),
    timeline,
    leftMs: () => Math.max(0, begin + recoverMs - step.clock.now()),
  };
  step.warning(`The release to ${name} was interrupted in its phase ${state.phase}; its environment is put right now.`);
  try {
    const text = await timeline.phase('recover', () => recover(context));
    context.journal.note({ phase: 'over', succeeded: false });
    step.warning(`${name}: ${text}`);
    step.summary.fact('Environment', name).fact('Interrupted in', state.phase).text(text);
  } finally {
    summarize(step, timeline, `Recovery of ${name}`);
  }
}
