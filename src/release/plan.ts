import { Failure } from '../base/failure.ts';
import { appUrl } from '../mendix/app-answer.ts';
import { label, type MendixConnection } from '../mendix/client.ts';
import { findEnvironment, getEnvironment, isRunning, isStopped } from '../mendix/environments.ts';
import { findBackupTarget } from '../mendix/lookup.ts';
import { getEnvironmentPackage, getPackage } from '../mendix/packages.ts';
import { isScaled, type Scale } from '../mendix/scale.ts';
import { getSettings, restartRequired, type Settings } from '../mendix/settings.ts';
import { type DesiredSetting, describeChange, mergeSettings } from '../mendix/settings-change.ts';
import { type Environment, type Package, packageName } from '../mendix/types.ts';
import { type JournalState, noteOf } from './journal.ts';
import type { Plan, ReleaseRequest } from './types.ts';
import { isSameVersion } from './version.ts';

/**
 * Reads everything that a release depends on and decides what it will do; changes nothing.
 * @throws Failure for what cannot work: unknown environment or package, a package that is not ready, unknown settings, more
 *   memory than the plan has, an environment that is neither running nor stopped
 */
export async function makePlan(connection: MendixConnection, request: ReleaseRequest): Promise<Plan> {
  const found = await findEnvironment(connection, request.appId, request.mode);
  const [environment, previous] = await Promise.all([
    getEnvironment(connection, found),
    getEnvironmentPackage(connection, found),
  ]);
  const wasRunning = isRunning(environment);
  // A health check that cannot be asked would roll a good version back.
  if (request.health) appUrl(environment, request.health.path);
  if (!wasRunning && !isStopped(environment)) throw busy(environment);
  // An environment that never had a package has no settings and no data yet.
  const [settings, target, backup] = await Promise.all([
    previous ? getSettings(connection, found) : noSettings,
    targetOf(connection, request, environment),
    request.backup && previous ? findBackupTarget(connection, found.appId, found.mode) : undefined,
  ]);
  const transport =
    previous === undefined || (target?.packageId ?? uploadedAlready(request, previous)) !== previous.packageId;
  const { changes, unknownSettings } = settingsPlan(settings, request.settings, transport);
  const scale = scaleOf(request, environment);
  const targetVersion =
    transport && request.source.from === 'file' ? request.source.modelVersion : (target ?? previous)?.version;
  const pending = previous !== undefined && !runsWhatItHas(environment, previous, settings);
  return {
    request,
    environment,
    wasRunning,
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
    remarks: remarks(request, environment, previous),
    deployed: !transport && changes.length === 0 && scale === undefined && wasRunning && !pending,
  };
}

const noSettings: Settings = { Constants: [], CustomSettings: [], ScheduledEvents: [], wire: {} };

/** The package that is asked for; undefined when it is a file that has still to be uploaded. */
async function targetOf(
  connection: MendixConnection,
  request: ReleaseRequest,
  to: Environment,
): Promise<Package | undefined> {
  const { source } = request;
  switch (source.from) {
    case 'file':
      return undefined;
    case 'id':
      return ready(await getPackage(connection, to.appId, source.packageId), to.appId);
    case 'environment': {
      const from = await findEnvironment(connection, to.appId, source.mode);
      if (from.mode === to.mode) {
        throw refused(
          'SAME_ENVIRONMENT',
          `${label(to)} cannot be promoted to itself.`,
          'Check the from-environment input.',
        );
      }
      const there = await getEnvironmentPackage(connection, from);
      if (!there) {
        throw new Failure(`${label(from)} has no package that could be promoted.`, {
          code: 'PACKAGE_NOT_FOUND',
          kind: 'not-found',
          remedy: 'Check the from-environment input, or transport a package there first.',
        });
      }
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
      return ready(there, to.appId);
    }
  }
}

function ready(candidate: Package, appId: string): Package {
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
  const known = ({ section, name }: DesiredSetting) => settings[section].some((setting) => setting.name === name);
  return {
    changes: mergeSettings(settings, desired.filter(known)).changes,
    unknownSettings: desired.filter((one) => !known(one)),
  };
}

function currentScale({ instances, memoryPerInstance }: Environment): Scale | undefined {
  return instances === undefined || memoryPerInstance === undefined ? undefined : { instances, memoryPerInstance };
}

/** The scale to ask for; undefined when it stays. `TotalMemory` is what the plan has (Deploy API, 3.19.3: 2 × 2048 of 8192). */
function scaleOf(request: ReleaseRequest, environment: Environment): Scale | undefined {
  if (request.instances === undefined && request.memoryPerInstance === undefined) return undefined;
  const now = currentScale(environment);
  if (!now && (request.instances === undefined || request.memoryPerInstance === undefined)) {
    throw refused(
      'SCALE_NOT_KNOWN',
      `The service does not tell how ${label(environment)} is scaled now.`,
      'Give both instances and memory-per-instance, or neither.',
    );
  }
  const wanted = {
    instances: request.instances ?? now?.instances ?? 1,
    memoryPerInstance: request.memoryPerInstance ?? now?.memoryPerInstance ?? 1024,
  };
  if (isScaled(environment, wanted)) return undefined;
  const total = wanted.instances * wanted.memoryPerInstance;
  const has = Math.max(
    environment.totalMemory ?? Number.POSITIVE_INFINITY,
    now ? now.instances * now.memoryPerInstance : 0,
  );
  if (total > has) {
    throw refused(
      'NOT_ENOUGH_MEMORY',
      `${wanted.instances} × ${wanted.memoryPerInstance} MB are ${total} MB, but ${label(environment)} has ${has} MB in all.`,
      'Give fewer instances or less memory-per-instance, or have the plan upgraded.',
    );
  }
  return wanted;
}

/** Whether the running app is that package with those settings: nothing waits for the next start. */
function runsWhatItHas(environment: Environment, has: Package, settings: Settings): boolean {
  return isSameVersion(environment.modelVersion, has.version) !== false && !restartRequired(settings);
}

function remarks(request: ReleaseRequest, environment: Environment, previous: Package | undefined): string[] {
  const texts: string[] = [];
  if (!previous) {
    texts.push(`${label(environment)} never had a package: there is nothing to back up, and nothing to go back to.`);
  } else if (isSameVersion(environment.modelVersion, previous.version) === false && isRunning(environment)) {
    texts.push(
      `${label(environment)} runs model version ${environment.modelVersion}, but its package is ${packageName(previous)} with version ${previous.version}: a rollback goes back to that package.`,
    );
  }
  if (!request.backup && previous) texts.push('No backup is made before the release.');
  return texts;
}

function busy(environment: Environment): Failure {
  return new Failure(`${label(environment)} is ${environment.status}: neither Running nor Stopped.`, {
    code: 'ENVIRONMENT_BUSY',
    kind: 'conflict',
    remedy: 'Something else is at work there. Wait until it ends, then run the step again. Nothing was changed.',
  });
}

function refused(code: string, message: string, remedy: string): Failure {
  return new Failure(message, { code, kind: 'config', remedy: `${remedy} Nothing was changed.` });
}

/** What will be done, in order, as sentences; the same words for a dry run and for the log. */
export function describePlan(plan: Plan): string[] {
  const { request, transport, changes, unknownSettings, scale, previousScale, wasRunning } = plan;
  const steps: string[] = [];
  if (transport && request.source.from === 'file')
    steps.push(`Upload ${request.source.name} (${request.source.size} bytes).`);
  if (plan.backup) steps.push('Make a backup, and wait until it is completed.');
  if (transport)
    steps.push(
      `Transport ${plan.target ? packageName(plan.target) : 'it'}, while the app runs if the service lets us.`,
    );
  for (const change of changes) steps.push(`Set: ${describeChange(change)}.`);
  for (const { name } of unknownSettings) steps.push(`Set ${name}, if the new package brings it; otherwise roll back.`);
  if (scale) {
    const before = previousScale ? `${previousScale.instances} × ${previousScale.memoryPerInstance} MB` : 'unknown';
    steps.push(`Scale from ${before} to ${scale.instances} × ${scale.memoryPerInstance} MB.`);
  }
  if (wasRunning) steps.push('Stop the app and start it again: this is the downtime, and nothing else is in it.');
  else steps.push('Start the app, which does not run now.');
  const checks = ['runs', ...(plan.targetVersion ? [`has model version ${plan.targetVersion}`] : [])];
  if (request.health) checks.push(`answers at ${request.health.path}`);
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
    ...(plan.wasRunning && environment.modelVersion && { modelVersion: environment.modelVersion }),
    ...(previous && { previous: noteOf(previous) }),
    ...(target && { target: noteOf(target) }),
    ...(previousScale && { previousScale }),
    settings: plan.changes.map(({ section, name }) => {
      const setting = plan.settings[section].find((known) => known.name === name);
      return { section, name, restorable: setting?.value !== undefined && setting.value === setting.deployedValue };
    }),
    begun: [],
    whenRunning: 'previous',
    ...(backup && { backupIds: { projectId: backup.projectId, environmentId: backup.environmentId } }),
  };
}
