import type { App, Durations, Environment, Package, PackageFacts, StartJob } from './model.ts';
import { beginEvents, runEvents } from './scheduled-events.ts';
import { newestStack } from './stacks.ts';

/** Texts of the errors of Get Start Environment Status (Deploy API, 3.7.3). */
const startErrors: Readonly<Record<string, string>> = {
  NO_PACKAGE: 'Cannot start app. There should be a package configured for this environment.',
  ALREADY_LOCKED: 'Cannot start app. There is already a lock on this environment.',
  ALREADY_STARTED: 'Cannot start app. App is already running.',
  DB_SYNC_FAILED: 'Cannot start app. Synchronization of database failed.',
  INVALID_DB_STRUCTURE:
    'Cannot start app. The database is out-of-sync with the model. Please set AutoSyncDb parameter to true to synchronize the database automatically on startup.',
  MISSING_CONSTANT: 'Cannot start app. Missing one or more constant values.',
  INSECURE_ADMIN_PASSWORD:
    "Cannot start app. There is a user with administrator role with password '1'. This is not allowed.",
  STARTUP_ACTION_FAILED: 'Cannot start app. Startup action failed.',
  START_FAILED: 'Cannot start app: result (the emulator was told so)',
};

/** Every code that starting can be told to fail with. */
export const startErrorCodes = Object.keys(startErrors);

/** Brings everything about an app that depends on time up to the present. */
export function settleApp(app: App, now: number, durations: Durations): void {
  for (const environment of app.environments) settleEnvironment(app, environment, now, durations.events);
  if (app.free) deployNewestBuild(app, now, newestStack(now, durations));
  for (const pack of app.packages.values()) {
    if (pack.expiresAt !== undefined && now >= pack.expiresAt && !isInUse(app, pack))
      app.packages.delete(pack.packageId);
  }
}

/** Whether an environment runs this package, ran it last, or takes it at its next start. */
export function isInUse(app: App, { packageId }: Package): boolean {
  return app.environments.some(({ configured, running }) => configured === packageId || running === packageId);
}

function settleEnvironment(app: App, environment: Environment, now: number, eventsEvery: number): void {
  for (const restore of environment.restores.values()) {
    if (restore.applied || now < restore.doneAt) continue;
    restore.applied = true;
    const completed = restore.outcome === 'completed';
    const files = restore.databaseOnly || !completed ? environment.data.files : restore.data.files;
    // One that fails leaves the database partly restored (facts, "Archive of a backup").
    const rows = completed ? restore.data.rows : restore.data.rows.slice(0, Math.ceil(restore.data.rows.length / 2));
    environment.data = { ...restore.data, rows, files };
    environment.dataOf = restore.dataOf;
  }
  const { power } = environment;
  if (power.state === 'running') runEvents(environment, now, eventsEvery);
  if (power.state === 'stopping') runEvents(environment, Math.min(now, power.until), eventsEvery);
  if (power.state === 'stopping' && now >= power.until) environment.power = { state: 'stopped' };
  const job = power.state === 'starting' ? environment.startJobs.get(power.jobId) : undefined;
  if (job === undefined || now < job.doneAt) return;
  finishStart(app, environment, job);
  if (job.result === 'Started') runEvents(environment, now, eventsEvery);
}

function finishStart(app: App, environment: Environment, job: StartJob): void {
  const code = startFailure(app.packages.get(job.packageId), environment, job.autoSyncDb);
  if (code !== undefined) {
    job.result = { code, message: startErrors[code] ?? `Cannot start app: ${code}` };
    environment.power = { state: 'stopped' };
    return;
  }
  job.result = 'Started';
  markRunning(environment, job, app.packages.get(job.packageId)?.facts, job.doneAt);
}

/** What a successful start leaves: the package runs, its database structure is there, settings are deployed. */
function markRunning(
  environment: Environment,
  { packageId, stack }: { readonly packageId: string; readonly stack: string },
  facts: PackageFacts | undefined,
  now: number,
): void {
  environment.power = { state: 'running' };
  environment.running = packageId;
  environment.stack = stack;
  environment.data = { ...environment.data, database: facts?.database ?? environment.data.database };
  for (const constant of environment.settings.constants) constant.deployed = constant.value ?? '';
  for (const setting of environment.settings.customSettings) setting.deployed = setting.value;
  for (const event of environment.settings.scheduledEvents) event.deployed = event.value;
  environment.testRun = undefined;
  beginEvents(environment, now);
}

function startFailure(pack: Package | undefined, environment: Environment, autoSyncDb: boolean): string | undefined {
  if (pack === undefined) return 'NO_PACKAGE';
  if (environment.locked) return 'ALREADY_LOCKED';
  const told = environment.fails.start ?? pack.facts?.startFails;
  if (told !== undefined) return told;
  if (environment.settings.constants.some((constant) => constant.value === undefined)) return 'MISSING_CONSTANT';
  const needed = pack.facts?.database;
  if (needed !== undefined && needed !== environment.data.database && !autoSyncDb) return 'INVALID_DB_STRUCTURE';
  return environment.insecureAdminPassword ? 'INSECURE_ADMIN_PASSWORD' : undefined;
}

/** For a free app a build also deploys. */
function deployNewestBuild(app: App, now: number, stack: string): void {
  const [environment] = app.environments;
  const built = [...app.packages.values()].filter(
    (pack) => pack.way === 'build' && pack.outcome === 'Succeeded' && now >= pack.doneAt,
  );
  const newest = built.sort((a, b) => b.createdAt - a.createdAt)[0];
  if (environment === undefined || newest === undefined || environment.running === newest.packageId) return;
  environment.configured = newest.packageId;
  markRunning(environment, { packageId: newest.packageId, stack }, newest.facts, now);
}

/** A transported package brings its own constants and scheduled events; values of those that stay are kept. */
export function configure(environment: Environment, pack: Package): void {
  environment.configured = pack.packageId;
  const { constants, customSettings, scheduledEvents } = environment.settings;
  const facts = pack.facts;
  // A package too large to be looked into leaves the settings as they are.
  if (facts === undefined || (facts.constants.length === 0 && facts.scheduledEvents.length === 0)) return;
  environment.settings = {
    customSettings,
    constants: facts.constants.map(
      ({ name, type, value }) => constants.find((one) => one.name === name) ?? { name, type, value, deployed: '' },
    ),
    scheduledEvents: facts.scheduledEvents.map(
      (name) => scheduledEvents.find((one) => one.name === name) ?? { name, value: 'Disabled', deployed: 'Disabled' },
    ),
  };
}
