import { Failure, type FailureKind } from '../base/failure.ts';
import { appUrl } from '../mendix/app-answer.ts';
import { label, type MendixConnection } from '../mendix/client.ts';
import {
  getEnvironment,
  isRunning,
  isScaled,
  isStopped,
  listEnvironments,
  pickEnvironment,
  type Scale,
  scaleOf,
} from '../mendix/environments.ts';
import { backupTargetOf } from '../mendix/lookup.ts';
import { getEnvironmentPackage, getPackage, packageOf } from '../mendix/packages.ts';
import { findSetting, getSettings, restartRequired, type Settings } from '../mendix/settings.ts';
import { type DesiredSetting, describeChange, mergeSettings, type SettingChange } from '../mendix/settings-change.ts';
import { type Environment, type Package, packageName } from '../mendix/types.ts';
import { type ChangedSetting, type JournalState, noteOf } from './journal.ts';
import type { Plan, ReleaseRequest } from './types.ts';
import { planUnitTests } from './unit-tests.ts';
import { isSameVersion } from './version.ts';

/**
 * Reads everything that a release depends on and decides what it will do; changes nothing.
 * @throws Failure for what cannot work: unknown environment or package, a package that is not ready, unknown settings, more
 *   memory than the plan has, an environment that is neither running nor stopped
 */
export async function makePlan(connection: MendixConnection, request: ReleaseRequest): Promise<Plan> {
  const environments = await listEnvironments(connection, request.appId);
  const found = pickEnvironment(environments, request.appId, request.mode);
  const source = sourceEnvironment(request, environments, found);
  const [environment, previous] = await Promise.all([
    getEnvironment(connection, found),
    getEnvironmentPackage(connection, found),
  ]);
  const wasRunning = runsNow(environment);
  // A health check that cannot be asked would roll a good version back.
  if (request.health) appUrl(environment, request.health.path);
  const pin = pinningOf(request, source);
  // An environment that never had a package has no settings and no data yet.
  const [settings, target, backup] = await Promise.all([
    previous ? getSettings(connection, environment) : noSettings,
    source ? promoted(connection, source) : byId(connection, request),
    request.backup && previous ? backupTargetOf(connection, found) : undefined,
  ]);
  const tested = planUnitTests(request, environment, settings);
  const transport =
    previous === undefined || (target?.packageId ?? uploadedAlready(request, previous)) !== previous.packageId;
  const { changes, unknownSettings } = settingsPlan(settings, request.settings, transport);
  const scale = wantedScale(request, environment);
  const targetVersion =
    transport && request.source.from === 'file' ? request.source.modelVersion : (target ?? previous)?.version;
  const pending = previous !== undefined && !runsWhatItHas(environment, previous, settings);
  const mayHaveRun = !wasRunning && hasRun(settings) && restartRequired(settings);
  return {
    request,
    environment,
    wasRunning,
    mayHaveRun,
    previous,
    target: transport ? target : previous,
    targetVersion,
    transport,
    settings,
    changes,
    unknownSettings,
    scale,
    previousScale: currentScale(environment),
    backup,
    pinTo: pin.to,
    remarks: [
      ...remarks(request, environment, previous, mayHaveRun),
      ...expiry(previous, transport, connection),
      ...pin.remarks,
      ...tested,
    ],
    deployed: !transport && changes.length === 0 && scale === undefined && wasRunning && !pending,
  };
}

const noSettings: Settings = { Constants: [], CustomSettings: [], ScheduledEvents: [], wire: {} };

/** Undefined for a file, which has still to be uploaded. */
async function byId(connection: MendixConnection, { source, appId }: ReleaseRequest): Promise<Package | undefined> {
  return source.from === 'id' ? ready(await getPackage(connection, appId, source.packageId), appId) : undefined;
}

function sourceEnvironment(
  { source, appId }: ReleaseRequest,
  environments: readonly Environment[],
  to: Environment,
): Environment | undefined {
  if (source.from !== 'environment') return undefined;
  const from = pickEnvironment(environments, appId, source.mode);
  if (from.mode !== to.mode) return from;
  throw refused('SAME_ENVIRONMENT', `${label(to)} cannot be promoted to itself.`, 'Check the from-environment input.');
}

async function promoted(connection: MendixConnection, from: Environment): Promise<Package> {
  const there = await packageOf(connection, from);
  if (isRunning(from) && isSameVersion(from.modelVersion, there.version) === false) {
    throw new Failure(
      `${label(from)} runs model version ${from.modelVersion}, but its package is ${packageName(there)} with version ${there.version}: what runs there cannot be promoted.`,
      {
        code: 'PACKAGE_NOT_RUNNING',
        kind: 'conflict',
        remedy: 'Restart that environment so that it runs its package, or give the package-id of the one you want.',
      },
    );
  }
  return ready(there, from.appId);
}

/**
 * The platform stack to start with. A promotion that does not pin runs a stack that nobody has tested together with the package.
 * Source: version pinning.
 */
function pinningOf({ pinPlatform }: ReleaseRequest, source: Environment | undefined) {
  if (pinPlatform === false || (pinPlatform === 'auto' && !source)) return { to: undefined, remarks: [] };
  if (!source) throw cannotPin('only a package that is promoted with from-environment has a stack to pin to');
  const to = source.environmentId;
  const isEmpty = source.status.toLowerCase() === 'empty';
  const why = isEmpty ? 'was never started' : to ? undefined : 'has no EnvironmentId that Mendix tells';
  const name = label(source);
  if (to && why === undefined)
    return {
      to,
      remarks: [
        `The new version starts with the platform stack of ${name}${pinPlatform === 'auto' ? ', if Mendix allows it' : ''}.`,
      ],
    };
  if (pinPlatform === true) throw cannotPin(`${name} ${why}`);
  return { to: undefined, remarks: [`The new version starts with the newest platform stack, because ${name} ${why}.`] };
}

function cannotPin(why: string): Failure {
  return refused(
    'CANNOT_PIN',
    `The platform stack cannot be pinned: ${why}.`,
    'Set pin-platform to `auto` or `false`.',
  );
}

export function ready(candidate: Package, appId: string): Package {
  const status = candidate.status?.toLowerCase();
  if (status === undefined || status === 'succeeded') return candidate;
  throw new Failure(`Package ${packageName(candidate)} of ${appId} is ${candidate.status}, not Succeeded.`, {
    code: 'PACKAGE_NOT_SUCCEEDED',
    kind: 'conflict',
    remedy:
      status === 'failed'
        ? 'Choose a package whose build or upload succeeded.'
        : 'Wait until it is ready (build-package waits with its package-id), then run the step again.',
  });
}

/** The id of the running package when it is, by name, size and model version, the file that is to be uploaded. */
function uploadedAlready({ source, skipIfDeployed }: ReleaseRequest, previous: Package): string | undefined {
  if (!skipIfDeployed || source.from !== 'file') return undefined;
  const same = source.name === previous.name && source.size === previous.size;
  return same && isSameVersion(source.modelVersion, previous.version) !== false ? previous.packageId : undefined;
}

/** Names that the environment does not have are only let pass when a new package may bring them. */
function settingsPlan(settings: Settings, desired: readonly DesiredSetting[], transport: boolean) {
  if (!transport) return { changes: mergeSettings(settings, desired).changes, unknownSettings: [] };
  const known = (one: DesiredSetting) => findSetting(settings, one) !== undefined;
  return {
    changes: mergeSettings(settings, desired.filter(known)).changes,
    unknownSettings: desired.filter((one) => !known(one)),
  };
}

function currentScale({ instances, memoryPerInstance }: Environment): Scale | undefined {
  return instances === undefined || memoryPerInstance === undefined ? undefined : { instances, memoryPerInstance };
}

/** The scale to ask for; undefined when it stays. `TotalMemory` is what the plan has (Deploy API, 3.19.3: 2 × 2048 of 8192). */
function wantedScale(request: ReleaseRequest, environment: Environment): Scale | undefined {
  if (request.instances === undefined && request.memoryPerInstance === undefined) return undefined;
  const now = currentScale(environment);
  const { instances = now?.instances, memoryPerInstance = now?.memoryPerInstance } = request;
  if (instances === undefined || memoryPerInstance === undefined) {
    throw refused(
      'SCALE_NOT_KNOWN',
      `The service does not tell how ${label(environment)} is scaled now.`,
      'Give both instances and memory-per-instance, or neither.',
    );
  }
  const wanted = { instances, memoryPerInstance };
  if (isScaled(environment, wanted)) return undefined;
  const total = instances * memoryPerInstance;
  const has = Math.max(
    environment.totalMemory ?? Number.POSITIVE_INFINITY,
    now ? now.instances * now.memoryPerInstance : 0,
  );
  if (total > has) {
    throw refused(
      'NOT_ENOUGH_MEMORY',
      `${scaleOf(wanted)} are ${total} MB, but ${label(environment)} has ${has} MB in all.`,
      'Give fewer instances or less memory-per-instance, or have the plan upgraded.',
    );
  }
  return wanted;
}

/** Whether the app ever ran with these settings: before its first start nothing is deployed. */
function hasRun({ Constants, CustomSettings }: Settings): boolean {
  return [...Constants, ...CustomSettings].some(({ deployedValue }) => deployedValue);
}

/** Whether the running app is that package with those settings: nothing waits for the next start. */
function runsWhatItHas(environment: Environment, has: Package, settings: Settings): boolean {
  return isSameVersion(environment.modelVersion, has.version) !== false && !restartRequired(settings);
}

function remarks(
  request: ReleaseRequest,
  environment: Environment,
  previous: Package | undefined,
  mayHaveRun: boolean,
): string[] {
  const texts = previous
    ? packageRemarks(environment, previous).map((text) => `${text}: a rollback goes back to that package.`)
    : [`${label(environment)} never had a package: there is nothing to back up, and nothing to go back to.`];
  if (mayHaveRun) {
    texts.push(
      `${label(environment)} is ${environment.status}, and changed settings wait for its next start. Should somebody else be about to start it: a rollback that comes after the start of the new version starts the previous one.`,
    );
  }
  if (!request.backup && previous) texts.push('No backup is made before the release.');
  return texts;
}

/** Says, without a full stop, that another version runs than that of the package. */
export function packageRemarks(environment: Environment, has: Package): string[] {
  if (isSameVersion(environment.modelVersion, has.version) !== false || !isRunning(environment)) return [];
  return [
    `${label(environment)} runs model version ${environment.modelVersion}, but its package is ${packageName(has)} with version ${has.version}`,
  ];
}

/** How long before its end a package that a rollback would need is remarked, in ms. */
const expiresSoonMs = 7 * 24 * 60 * 60_000;

function expiry(previous: Package | undefined, transport: boolean, { clock }: MendixConnection): string[] {
  if (!transport || !previous?.expiresAt || previous.expiresAt.getTime() - clock.now() > expiresSoonMs) return [];
  return [
    `${packageName(previous)}, which a rollback needs, expires on ${previous.expiresAt.toISOString().slice(0, 10)}.`,
  ];
}

/** Whether the app runs. @throws Failure `conflict`, code ENVIRONMENT_BUSY, when it neither runs nor is stopped */
export function runsNow(environment: Environment): boolean {
  if (isRunning(environment)) return true;
  if (isStopped(environment)) return false;
  throw refused(
    'ENVIRONMENT_BUSY',
    `${label(environment)} is ${environment.status}: neither Running nor Stopped.`,
    'Something else is at work there. Wait until it ends, then run the step again.',
    'conflict',
  );
}

export function refused(code: string, message: string, remedy: string, kind: FailureKind = 'config'): Failure {
  return new Failure(message, { code, kind, remedy: `${remedy} Nothing was changed.` });
}

/** What will be done, in order, as sentences; the same words for a dry run and for the log. */
export function describePlan(plan: Plan): string[] {
  const { request, transport, changes, unknownSettings, scale, previousScale, wasRunning } = plan;
  const steps: string[] = [];
  if (transport && request.source.from === 'file')
    steps.push(`Upload ${request.source.name} (${request.source.size} bytes).`);
  if (plan.backup) steps.push('Make a backup, and wait until it is completed.');
  if (transport)
    steps.push(`Transport ${plan.target ? packageName(plan.target) : 'it'}, while the app runs, if Mendix allows it.`);
  for (const change of changes) steps.push(`Set: ${describeChange(change)}.`);
  for (const { name } of unknownSettings) steps.push(`Set ${name}, if the new package brings it; otherwise roll back.`);
  if (scale) {
    const before = previousScale ? scaleOf(previousScale) : 'unknown';
    steps.push(`Scale from ${before} to ${scaleOf(scale)}.`);
  }
  if (wasRunning) steps.push('Stop the app and start it again: this is the downtime, and nothing else is in it.');
  else steps.push('Start the app, which does not run now.');
  const checks = ['runs', ...(plan.targetVersion ? [`has model version ${plan.targetVersion}`] : [])];
  if (request.health) checks.push(`answers at ${request.health.path}`);
  if (request.unitTests)
    steps.push(`Run its unit tests, while it runs: none may fail, and at least ${request.unitTests.minimum} must run.`);
  steps.push(
    `Verify that it ${checks.join(', ')}${request.stableMs > 0 ? `, and stays so for ${request.stableMs / 1000} s` : ''}.`,
  );
  return steps;
}

/** The journal of a release that has this plan, before its first write. */
export function journalOf(plan: Plan): JournalState {
  const { environment, request, previous, target, previousScale, backup } = plan;
  return {
    format: 1,
    appId: environment.appId,
    mode: environment.mode,
    phase: 'plan',
    rollback: request.rollback,
    autoSyncDb: request.autoSyncDb,
    wasRunning: plan.wasRunning,
    mayHaveRun: plan.mayHaveRun || undefined,
    modelVersion: plan.wasRunning ? environment.modelVersion : undefined,
    previous: previous && noteOf(previous),
    target: target && noteOf(target),
    previousScale,
    pinTo: plan.pinTo,
    pinAuto: plan.pinTo === undefined ? undefined : request.pinPlatform === 'auto',
    settings: changedSettings(plan.settings, plan.changes),
    begun: [],
    whenRunning: 'previous',
    backupIds: backup && { projectId: backup.projectId, environmentId: backup.environmentId },
  };
}

/** Notes what is to be changed, without values of constants. */
export function changedSettings(settings: Settings, changes: readonly SettingChange[]): ChangedSetting[] {
  return changes.map(({ section, name }) => {
    const { value, deployedValue } = findSetting(settings, { section, name }) ?? {};
    const former = section === 'ScheduledEvents' ? value : undefined;
    return { section, name, restorable: value !== undefined && value === deployedValue, former };
  });
}
