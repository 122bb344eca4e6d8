import { dirname, resolve } from 'node:path';
import { writeText } from '../../base/temporary-file.ts';
import { appAddress } from '../../mendix/app-answer.ts';
import { label, type MendixConnection } from '../../mendix/client.ts';
import { getEnvironment } from '../../mendix/environments.ts';
import { getEnvironmentPackage } from '../../mendix/packages.ts';
import { type Environment, type EnvironmentRef, packageName } from '../../mendix/types.ts';
import type { UnitTestResult } from '../../mendix/unit-tests.ts';
import { Journal, parseJournal } from '../../release/journal.ts';
import { describePlan, journalOf, makePlan } from '../../release/plan.ts';
import { type ReleaseRecord, recordToJson } from '../../release/record.ts';
import { release } from '../../release/release.ts';
import { Timeline } from '../../release/timeline.ts';
import { type Plan, type ReleaseRequest, rollbackModes, type Source } from '../../release/types.ts';
import { defineAction } from '../../runner/action.ts';
import { choice, decimal, exactlyOneOf, flag, integer, notWith, text, type Values } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { span } from '../../wait/wait.ts';
import { makeFolder } from '../shared/files.ts';
import { mendixRights } from '../shared/permissions.ts';
import { accessToken, cloudApiUrl, connectWithToken } from './shared/access-token.ts';
import { cleanUp, postInputs } from './shared/clean-up.ts';
import { Deployment } from './shared/github-deployment.ts';
import { connect, environmentInputs, timeoutMinutes } from './shared/mendix.ts';
import { findPackage } from './shared/package-file.ts';
import {
  briefly,
  dryRun,
  healthInputs,
  healthOf,
  journalName,
  remark,
  reportTo,
  showPlan,
  summarize,
} from './shared/release.ts';
import { ensureGranted } from './shared/rights.ts';
import { settingsInputs, settingsOf } from './shared/settings.ts';
import { tellUnitTests } from './shared/unit-tests.ts';

const inputs = {
  ...environmentInputs,
  package: text(
    'The package: a path, or a glob that matches exactly one file. Give this, `package-id` or `from-environment`.',
  ),
  'package-id': text('Id of a package that the app has already.'),
  'from-environment': text('Promote: take the package of this environment of the same app.'),
  'package-name': text('What an uploaded package is called on the platform. Default: the name of the file.'),
  ...settingsInputs,
  instances: integer('Number of instances. Default: unchanged.', 1, 64),
  'memory-per-instance': integer('Memory of each instance in MB. Default: unchanged.', 1024, 1_048_576),
  backup: flag('Make a backup first, while the package is uploaded and the app still runs.', { default: 'true' }),
  'backup-comment': text('Comment of that backup. Default: one that says when it was made.'),
  'auto-sync-db': flag('Change the database to fit the model, if they differ. Without it such a start fails.', {
    default: 'true',
  }),
  ...healthInputs,
  'stable-seconds': decimal(
    'How long everything has to stay healthy before the release counts as done, in seconds: the stability check.',
    0,
    3600,
    {
      default: '30',
    },
  ),
  'unit-tests': flag(
    'Run the unit tests of the new version (module UnitTesting) once it is healthy, outside the downtime. A failed test fails the release, which is then rolled back. They are not run when `skip-if-deployed` finds nothing to do.',
    { default: 'false' },
  ),
  'unit-tests-password': text(
    'The value of the constant `UnitTesting.RemoteApiPassword`, for `unit-tests`. Pass it from a secret.',
    { env: 'MENDIX_UNIT_TESTS_PASSWORD', secret: true },
  ),
  'unit-tests-minimum': integer(
    'Fail when fewer unit tests ran: a broken discovery reports none, and no failures.',
    1,
    100_000,
    {
      default: '1',
    },
  ),
  'unit-tests-allow-production': flag('Run unit tests in a production environment, too. They may change its data.', {
    default: 'false',
  }),
  'pin-platform': choice(
    'Start with the platform stack (runtime image, buildpack, services) that the environment of `from-environment` runs, which is the one the package was tested on, instead of the newest: `true`, `false`, or `auto`: when a package is promoted and Mendix can. A rollback does not pin.',
    ['auto', 'true', 'false'],
    { default: 'auto' },
  ),
  rollback: choice(
    'What to undo when the release fails after its first change: package, settings and scale; the data as well (the backup is restored, and only if the new version was started); or nothing, so that only the app is up again.',
    rollbackModes,
    { default: 'package-and-settings' },
  ),
  'github-token': text(
    'Token with `deployments: write` (`github.token` in a job that has this permission), to record the release as a deployment at GitHub. Default: no such record.',
    { secret: true },
  ),
  'github-environment': text('GitHub’s name of the environment, for that record. Default: no such record.'),
  'skip-if-deployed': flag(
    'Change nothing when the package runs there already, with equal settings and scale. A file counts as the same by name, size and model version.',
    { default: 'false' },
  ),
  'release-file': text(
    'Write the record of the release, which `rollback` takes, into this file, too. Missing folders are created.',
  ),
  'dry-run': flag('Only show what would be done.', { default: 'false' }),
  'access-token': accessToken(
    'With it (scope `mx:deployment:read`) the plan looks up whether the account may release, before a backup is made in vain.',
  ),
  'cloud-api-url': cloudApiUrl,
  'timeout-minutes': timeoutMinutes(60),
} as const;

type DeployStep = Step<Extract<keyof typeof outputs, string>>;

const outputs = {
  'package-id': 'Id of the package that is released.',
  'snapshot-id': 'Id of the backup that was made before.',
  'job-id': 'Id of the last start job.',
  'restore-id': 'Id of the restore of that backup, with `rollback: with-data`.',
  'previous-package-id': 'Id of the package that was there before. Empty when there was none.',
  'model-version': 'Version of the model that runs.',
  url: 'Address of the app.',
  'downtime-seconds':
    'How long the app was down, from the request to stop until it ran again; with a rollback, both times.',
  'deployment-id': 'Id of the deployment at GitHub.',
  'rolled-back':
    '`true` when the release failed and the environment is as it was before; `false` when that is not so or was not needed.',
  release:
    'The record of the release as JSON, for `rollback`: package, backup, names of settings, scale; no values. Set right before the first change of the environment.',
  'unit-tests-failed': 'JSON list of the unit tests that failed: `[{name, step, error}]`.',
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
    ...exactlyOneOf(values, ['package', 'package-id', 'from-environment']),
    ...(values['pin-platform'] === 'true' && values['from-environment'] === undefined
      ? ['`pin-platform: true` needs `from-environment`: only a package that is promoted has a stack to pin to.']
      : []),
    ...(values['package-name'] !== undefined && values.package === undefined
      ? ['`package-name` is for a `package` that is uploaded.']
      : []),
    ...notWith(values, 'settings', ['settings-file'], 'both say what settings are to be'),
    ...(values.rollback === 'with-data' && !values.backup ? ['`rollback: with-data` needs `backup: true`.'] : []),
    ...(values['unit-tests'] && values['unit-tests-password'] === undefined
      ? ['`unit-tests: true` needs `unit-tests-password`: the value of the constant `UnitTesting.RemoteApiPassword`.']
      : []),
    ...(values['github-environment'] !== undefined && values['github-token'] === undefined
      ? ['`github-environment` needs a `github-token`.']
      : []),
    ...(values['github-token'] !== undefined && values['github-environment'] === undefined
      ? ['`github-token` needs a `github-environment`: the name of the environment at GitHub.']
      : []),
    ...((values['stable-seconds'] ?? 0) >= (values['timeout-minutes'] ?? Number.POSITIVE_INFINITY) * 60
      ? ['`stable-seconds` is as long as `timeout-minutes`, so the stability check could never end in time.']
      : []),
  ],
  async run(values, step) {
    const timeline = new Timeline(step.clock.now, () => step.traffic);
    const connection = connect(values, step);
    step.output('phase', 'plan');
    const request = await requestOf(values);
    const plan = await timeline.phase('plan', () => makePlan(connection, request));
    tell(plan, step);
    if (request.skipIfDeployed && plan.deployed) {
      alreadyDeployed(plan, step);
      return;
    }
    await ensureRights(values, step, plan);
    const steps = showPlan(step, describePlan(plan));
    if (values['dry-run']) dryRun(step, label(plan.environment), 'release', steps);
    else await carryOut({ values, step, plan, connection, timeline });
  },
  postInputs: [...postInputs, 'github-token'],
  async post(values, step) {
    const state = parseJournal(step.state(journalName));
    const deployment = Deployment.leftOpen(step, values['github-token']);
    const end = state?.succeeded ? 'success' : 'error';
    const description = `Interrupted${state ? ` in ${state.failedIn ?? state.phase}` : ''}.`;
    await cleanUp(values, step).finally(() => deployment?.close(end, { description }));
  },
});

interface Release {
  readonly values: Values<typeof inputs>;
  readonly step: DeployStep;
  readonly plan: Plan;
  readonly connection: MendixConnection;
  readonly timeline: Timeline;
}

/** Everything that changes something. */
async function carryOut(one: Release): Promise<void> {
  const { values, step, plan, connection, timeline } = one;
  const name = label(plan.environment);
  const deployment = new Deployment(step, values['github-token']);
  const changes = async (record: ReleaseRecord) => {
    const payload = recordToJson(record);
    await keepRecord(one, JSON.stringify(payload));
    const { production } = plan.environment;
    const environment = values['github-environment'] ?? '';
    const description = `Release to ${name}`;
    await deployment.open({ environment, description, production, payload: { release: payload } });
    step.output('deployment-id', deployment.id);
  };
  const onUnitTests = (of: string, result: UnitTestResult) => {
    step.output('unit-tests-failed', JSON.stringify(result.failed));
    tellUnitTests(step, of, result);
  };
  const report = { ...reportTo(step), changes, onUnitTests };
  const journal = new Journal(journalOf(plan), report.save);
  const context = { connection, report, journal, timeline, leftMs: () => step.leftMs() };
  try {
    const environment = await release(context, plan, (ms) => step.allowAtLeast(ms));
    await deployment.close('success', { environmentUrl: appAddress(environment) });
    const { target } = journal.state;
    sumUpSuccess(one, environment, target && packageName(target));
  } catch (error) {
    if (!step.signal.aborted) {
      await deployment.close('failure', { description: 'The release has failed.' });
      await sumUpFailure(one, journal.state.target?.version);
    }
    throw error;
  } finally {
    step.summary.fact('Backup', journal.state.snapshotId).detail('Deployment at GitHub', deployment.id);
    summarize(step, timeline, `Release to ${name}`);
  }
}

async function keepRecord({ values, step }: Release, record: string): Promise<void> {
  step.output('release', record);
  if (values['release-file'] === undefined) return;
  const file = resolve(values['release-file']);
  await makeFolder(dirname(file));
  await writeText(file, `${record}\n`);
}

function sumUpSuccess({ step, plan, timeline }: Release, now: Environment, after: string | undefined): void {
  const name = label(plan.environment);
  const before = plan.wasRunning ? plan.environment.modelVersion : undefined;
  const { modelVersion = 'unknown' } = now;
  const change = before === undefined || before === modelVersion ? modelVersion : `${before} → ${modelVersion}`;
  const down = plan.wasRunning ? `down ${span(timeline.downtimeMs())}` : 'it did not run before';
  step.info(`${name} is released: ${change}, ${down}.`);
  step.summary.headline(`${name}: ${change}, ${down}`).fact('Package after', after).link('Address', appAddress(now));
}

/** What is there after a release that failed, as far as Mendix tells it soon enough. */
async function sumUpFailure({ step, plan, connection, timeline }: Release, version = 'unknown'): Promise<void> {
  const soon = briefly(connection);
  const look = async (environment: EnvironmentRef) => {
    const [now, has] = await Promise.all([getEnvironment(soon, environment), getEnvironmentPackage(soon, environment)]);
    const runs = now.status === 'Running' ? `runs ${now.modelVersion ?? 'an unknown version'}` : `is ${now.status}`;
    const down = timeline.downtimes.length > 0 ? `, down ${span(timeline.downtimeMs())}` : ', not stopped';
    step.summary
      .headline(`${label(now)}: the release of ${version} failed; it ${runs}${down}`)
      .fact('Package after', has ? packageName(has) : 'none');
  };
  await look(plan.environment).catch(() =>
    step.summary.headline(`${label(plan.environment)}: the release of ${version} failed`),
  );
}

/** Transport Rights show by no read; without a backup the transport is the first thing that is refused. */
async function ensureRights(values: Values<typeof inputs>, step: DeployStep, { backup }: Plan): Promise<void> {
  const token = values['access-token'];
  if (token === undefined || !backup) return;
  const connection = connectWithToken(values, step, values['cloud-api-url'], token);
  const why = await ensureGranted(connection, backup, values.username, mendixRights['deploy'] ?? []);
  if (why !== undefined) step.info(`The rights of the account could not be looked up. ${why}`);
}

async function requestOf(values: Values<typeof inputs>): Promise<ReleaseRequest> {
  return {
    appId: values['app-id'],
    mode: values.environment,
    source: await sourceOf(values),
    settings: settingsOf(values),
    instances: values.instances,
    memoryPerInstance: values['memory-per-instance'],
    backup: values.backup,
    backupComment: values['backup-comment'],
    autoSyncDb: values['auto-sync-db'],
    health: healthOf(values),
    unitTests: values['unit-tests']
      ? {
          password: values['unit-tests-password'] ?? '',
          minimum: values['unit-tests-minimum'],
          allowProduction: values['unit-tests-allow-production'],
        }
      : undefined,
    stableMs: values['stable-seconds'] * 1000,
    rollback: values.rollback,
    skipIfDeployed: values['skip-if-deployed'],
    pinPlatform: values['pin-platform'] === 'auto' ? 'auto' : values['pin-platform'] === 'true',
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

/** What was found, before anything is done. */
function tell({ environment, previous, target, remarks }: Plan, step: DeployStep): void {
  const name = label(environment);
  const before = previous ? packageName(previous) : 'none';
  step.output('previous-package-id', previous?.packageId ?? '');
  step.output('package-id', target?.packageId);
  step.output('url', appAddress(environment));
  step.info(
    `${name} is ${environment.status} with model version ${environment.modelVersion ?? 'unknown'} and package ${before}.`,
  );
  step.summary.fact('Environment', name).fact('Package before', before);
  for (const text of remarks) remark(step, text);
}

function alreadyDeployed({ environment, previous }: Plan, step: DeployStep): void {
  const name = label(environment);
  step.output('package-id', previous?.packageId);
  step.output('model-version', environment.modelVersion);
  step.output('downtime-seconds', 0);
  step.output('rolled-back', false);
  step.output('phase', 'done');
  step.info(`${name} runs all of it already; nothing was changed.`);
  step.summary.headline(`${name}: already runs ${environment.modelVersion ?? 'this package'}, nothing was changed`);
}
