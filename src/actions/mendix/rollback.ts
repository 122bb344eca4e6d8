import { readFileSync } from 'node:fs';
import { appAddress } from '../../mendix/app-answer.ts';
import { label, type MendixConnection } from '../../mendix/client.ts';
import { type Environment, packageName } from '../../mendix/types.ts';
import { Journal } from '../../release/journal.ts';
import { parseRecord, type ReleaseRecord } from '../../release/record.ts';
import { describeRollback, planRollback, type RollbackPlan, rollBack } from '../../release/rollback.ts';
import { Timeline } from '../../release/timeline.ts';
import { defineAction } from '../../runner/action.ts';
import { exactlyOneOf, flag, input, notWith, text, Unacceptable } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { span } from '../../wait/wait.ts';
import { cleanUp, postInputs } from './shared/clean-up.ts';
import { Deployment } from './shared/github-deployment.ts';
import { connect, environmentInputs, timeoutMinutes } from './shared/mendix.ts';
import { dryRun, healthInputs, healthOf, remark, reportTo, showPlan, summarize } from './shared/release.ts';
import { settingsInputs, settingsOf } from './shared/settings.ts';

const someRecord = 'the `release` output of `deploy`, or the path of its `release-file`';

/** @throws Unacceptable for what is no record, and for a file that cannot be read */
function readRecord(given: string) {
  const json = given.trimStart().startsWith('{') ? given : fileText(given);
  const record = parseRecord(json);
  if (record) return record;
  throw new Unacceptable(someRecord, 'It is not complete, or it was not written by this version.');
}

function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Unacceptable(someRecord, 'There is no such file that can be read.');
  }
}

const inputs = {
  ...environmentInputs,
  release: input('The release to roll back. Give this, or `github-environment`.', someRecord, readRecord),
  'github-environment': text(
    'Roll back the newest successful release to this environment of GitHub that `deploy` recorded there as a deployment.',
  ),
  'github-token': text('Token with `deployments: write`, for `github-environment`.', { secret: true }),
  settings: {
    ...settingsInputs.settings,
    description:
      'Values, in YAML or JSON as `deploy` takes them, for settings whose former value nobody knows any more: constants and custom settings that the release changed or that its package dropped.',
  },
  'settings-file': settingsInputs['settings-file'],
  data: flag(
    'Also overwrite the data with the backup that the release made: everything that was entered since is lost. Needs `confirm`.',
    { default: 'false' },
  ),
  confirm: text(
    'With `data`: the name of the environment (case-insensitive), to confirm that its data is to be overwritten.',
  ),
  'auto-sync-db': flag(
    'Change the database to fit the previous model, if they differ. Without it such a start fails.',
    {
      default: 'true',
    },
  ),
  ...healthInputs,
  'dry-run': flag('Only show what would be done.', { default: 'false' }),
  'timeout-minutes': timeoutMinutes(60),
} as const;

const outputs = {
  'package-id': 'Id of the previous package, which is put back.',
  'snapshot-id': 'Id of the backup that the release made.',
  'restore-id': 'Id of the restore of that backup, with `data`; set as soon as it is known.',
  'job-id': 'Id of the last start job.',
  'model-version': 'Version of the model that runs.',
  url: 'Address of the app.',
  'downtime-seconds': 'How long the app was down.',
  'rolled-back': '`true` when the environment is as it was before the release; `false` when that is not so.',
} as const;

type RollbackStep = Step<Extract<keyof typeof outputs, string>>;

export const action = defineAction({
  name: 'rollback',
  group: 'Mendix Cloud: release',
  description:
    'Undo a release on Mendix Cloud that went well: previous package, settings, scale and, if confirmed, data',
  branding: { icon: 'corner-up-left', color: 'orange' },
  inputs,
  outputs,
  check: (values) => [
    ...exactlyOneOf(values, ['release', 'github-environment']),
    ...(values['github-environment'] !== undefined && values['github-token'] === undefined
      ? ['`github-environment` needs a `github-token`.']
      : []),
    ...notWith(values, 'settings', ['settings-file'], 'both say what settings are to be'),
    ...(values.data && values.confirm === undefined
      ? ['`data` needs `confirm`: the name of the environment whose data is to be overwritten.']
      : []),
  ],
  async run(values, step) {
    const timeline = new Timeline(step.clock.now, () => step.traffic);
    const connection = connect(values, step);
    step.output('rolled-back', false);
    const { release: given, 'github-token': token = '', 'github-environment': environment = '' } = values;
    const isWanted = ({ appId, mode }: ReleaseRecord) =>
      appId === values['app-id'] && mode.toLowerCase() === values.environment.trim().toLowerCase();
    const found = given ? undefined : await Deployment.newestRelease(step, token, environment, isWanted);
    const record = given ?? found?.record;
    if (!record) throw new TypeError('There is no record.');
    const plan = await timeline.phase('plan', () =>
      planRollback(connection, {
        appId: values['app-id'],
        mode: values.environment,
        record,
        settings: settingsOf(values),
        data: values.data,
        confirm: values.confirm,
        autoSyncDb: values['auto-sync-db'],
        health: healthOf(values),
      }),
    );
    tell(plan, step);
    if (plan.done) {
      sumUp(plan, step, plan.environment, 'runs its previous version already, nothing was changed');
    } else {
      const steps = showPlan(step, describeRollback(plan));
      if (values['dry-run']) dryRun(step, label(plan.environment), 'rollback', steps);
      else await carryOut(plan, step, connection, timeline);
    }
    if (values['dry-run']) return;
    await found?.deployment.close('failure', { description: 'Rolled back.' });
  },
  postInputs: [...postInputs, 'settings', 'settings-file'],
  post: (values, step) => cleanUp(values, step, settingsOf(values)),
});

async function carryOut(
  plan: RollbackPlan,
  step: RollbackStep,
  connection: MendixConnection,
  timeline: Timeline,
): Promise<void> {
  const name = label(plan.environment);
  // A rollback has neither a phase of a release nor a package to put there other than the one before.
  const inner = reportTo(step as Step<string>);
  const report: typeof inner = {
    ...inner,
    fact: (fact, value) => {
      if (fact in outputs) inner.fact(fact, value);
    },
  };
  const journal = new Journal(plan.journal, report.save);
  const context = { connection, report, journal, timeline, leftMs: () => step.leftMs() };
  try {
    const environment = await rollBack(context, plan);
    sumUp(plan, step, environment, `rolled back, down ${span(timeline.downtimeMs())}`);
  } catch (error) {
    step.summary.headline(`${name}: the rollback failed`);
    throw error;
  } finally {
    summarize(step, timeline, `Rollback of ${name}`);
  }
}

/** What was found, before anything is done. */
function tell({ environment, previous, request, unknown }: RollbackPlan, step: RollbackStep): void {
  const name = label(environment);
  const { target, snapshotId } = request.record;
  step.output('package-id', previous.packageId);
  step.output('snapshot-id', snapshotId);
  step.output('url', appAddress(environment));
  step.info(`${name} is ${environment.status} with model version ${environment.modelVersion ?? 'unknown'}.`);
  step.summary
    .fact('Environment', name)
    .fact('Released package', packageName(target))
    .fact('Previous package', packageName(previous))
    .fact('Backup of the release', snapshotId);
  if (unknown.length > 0)
    remark(step, `Nobody knows the former values of ${unknown.join(', ')}: give them in \`settings\`.`);
}

function sumUp(plan: RollbackPlan, step: RollbackStep, now: Environment, what: string): void {
  const name = label(plan.environment);
  step.output('model-version', now.modelVersion ?? '');
  step.output('rolled-back', true);
  if (plan.done) step.output('downtime-seconds', 0);
  step.info(`${name}: ${what}.`);
  step.summary.headline(`${name}: ${now.modelVersion ?? 'unknown'}, ${what}`);
}
