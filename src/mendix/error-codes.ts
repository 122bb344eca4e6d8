import type { FailureKind } from '../base/failure.ts';
import type { Meaning } from './errors.ts';

/** Meanings by code, as `normalCode` gives it. */
export type Meanings = Readonly<Record<string, Meaning>>;

const meaning =
  (kind: FailureKind, more: Partial<Meaning> = {}) =>
  (remedy: string, cause?: string): Meaning => ({ kind, remedy, cause, ...more });
const config = meaning('config');
const auth = meaning('auth');
const notFound = meaning('not-found');
const conflict = meaning('conflict');
const failed = meaning('remote-failed');

/** Whom to ask when a right is missing. Source: the vendor's page on node permissions. */
const askForRights =
  'Ask somebody with Manage Permissions on this environment (such as the Technical Contact) to grant it on its Permissions page.';

const checkMode =
  'Check the environment input: Test, Acceptance, Production or the name of a flexible environment of this app.';

/** Codes that mean the same wherever they come from. */
export const everywhere: Meanings = {
  INVALID_PARAMETERS: config('Check the inputs of the step: one of them is missing or malformed.'),
  INVALID_APPID: config(
    'Check the app-id input: the sub-domain of the app, without -accp or -test (calc for https://calc.mendixcloud.com).',
  ),
  APP_NOT_FOUND: notFound('Check the app-id input, and that the user of the API key is a member of the app team.'),
  INVALID_ENVIRONMENT: config(checkMode),
  ENVIRONMENT_NOT_FOUND: notFound(checkMode),
  NO_ACCESS: auth(
    `The user of the API key needs API Rights on this environment, and Transport Rights to deploy. ${askForRights}`,
  ),
  FORBIDDEN: auth(`The user of the API key lacks a right on this environment. ${askForRights}`),
  NOT_ALLOWED: auth(`The user of the API key lacks a right on this environment. ${askForRights}`),
  NOT_FOUND: notFound('Check the app-id and environment inputs, and the id that the step was given.'),
  PACKAGE_NOT_FOUND: notFound(
    'Check the package-id input: the package may have been deleted, or belong to another app.',
  ),
  SNAPSHOT_NOT_FOUND: notFound(
    'Check the snapshot-id input: the backup may have expired or belong to another environment; list-backups shows what there is.',
  ),
  SERVICE_UNAVAILABLE: meaning('remote-failed', { transient: true, outcomeUnknown: true })(
    'The service cannot answer at the moment. Look at https://status.mendix.com and run the step again later.',
  ),
};

const backupRights = auth(
  `The user of the API key needs API Rights and Access to Backups on this environment. ${askForRights}`,
);
const alreadyStarted = conflict('The app is running already. Stop it first if it has to be restarted.');
const environmentBusy = conflict(
  'A backup, a restore or another change is under way here. Wait until it ends, then run the step again.',
);
const maintenance = conflict('The environment is in maintenance. Run the step again when that is over.');
const listingFailed = failed(
  'The service could not list the backups. Run the step again; if it happens again, contact Mendix Support.',
);
const unsupportedRuntime = conflict(
  'The Mendix version of the package is not supported on this environment: use a supported version (LTS or MTS).',
);

/** Codes of one call, or with a meaning of their own there. */
export const perOperation = {
  'create-free-app': {
    INVALID_PROJECTID: config(
      'Check the project-id input: it is called App ID (a UUID) under Settings > General in the Developer Portal.',
    ),
    APPLICATION_ALREADY_EXISTS: conflict('The project has an app already; list-environments shows it.'),
  },
  start: {
    NO_MDA_HAS_BEEN_DEPLOYED: conflict('Transport a package to the environment first.'),
    APP_ALREADY_HAS_A_STARTING_JOB: conflict(
      'Someone has just asked for a start. Wait for it, or give its job-id to go on waiting.',
    ),
    ALREADY_STARTED: alreadyStarted,
  },
  'start-job': {
    NO_SUCH_STARTJOB: notFound(
      'The service does not know this start job (any more). Check the job-id input and what the environment runs.',
    ),
    NO_PACKAGE: conflict('The environment has no package. Transport one to it, then start again.'),
    ALREADY_LOCKED: conflict(
      'Something else is at work on the environment: a start, a restore, a backup or a change in the Developer Portal. Wait until it ends, then start again.',
    ),
    ALREADY_STARTED: alreadyStarted,
    DB_SYNC_FAILED: failed(
      'The log of the app (download-logs) names the entity or attribute; transport the previous package or correct the model.',
      'its database could not be changed to fit the new model',
    ),
    INVALID_DB_STRUCTURE: failed(
      'Start again with auto-sync-db: true, or transport the package that fits it.',
      'its database does not fit the model',
    ),
    MISSING_CONSTANT: failed(
      'Give it one with set-settings (get-settings lists them all), then start again.',
      'a constant of its model has no value',
    ),
    INSECURE_ADMIN_PASSWORD: failed(
      'The platform refuses to run such an app. Change the password in the model or in the app, then start again.',
      "the password of an administrator is '1'",
    ),
    STARTUP_ACTION_FAILED: failed(
      'The after-startup microflow failed or returned false: the log of the app (download-logs) says where. Transport the previous package to get back.',
      'its startup action failed',
    ),
    START_FAILED: failed(
      'The log of the app (download-logs) says why; transport the previous package to get back.',
      'its runtime did not come up',
    ),
  },
  stop: {
    STOP_FAILED: failed(
      'The app may still be running. Look at the environment in the Developer Portal, then stop it again.',
    ),
  },
  'environment-package': { PACKAGE_NOT_FOUND: notFound('Nothing has been transported to this environment yet.') },
  upload: {
    UPLOAD_COPY_FAILED: failed(
      'The service could not store the package. Run the step again; api-version: 2 is better for packages over 300 MB.',
    ),
    INVALID_PACKAGE: failed(
      'The service could not process the file. Check that it is an .mda made by Studio Pro or mxbuild, and that it is complete.',
    ),
  },
  'upload-job': {
    NOT_FOUND: notFound(
      'The service does not know this upload job (any more). Look at the list of packages: it may have been processed.',
    ),
  },
  transport: {
    INVALID_RUNTIME_VERSION: unsupportedRuntime,
    TRANSPORT_NOT_ALLOWED: auth(`The user of the API key needs Transport Rights on this environment. ${askForRights}`),
    APP_IS_RUNNING: conflict(
      'This environment takes a package only while it is stopped. Put the stop action before this step.',
    ),
    NOT_ALLOWED: failed('The package could not be processed. Upload a good one; retrying will not help.'),
    SERVICE_UNAVAILABLE: meaning('remote-failed', { transient: true })(
      'The package is still being processed. That is normal shortly after an upload: run the step again a little later.',
    ),
    PACKAGE_PARSE_FAILED: failed(
      'The service could not read the package. Check that it is an .mda made by Studio Pro or mxbuild, and upload it again.',
    ),
  },
  clean: {
    ENVIRONMENT_NOT_STOPPED: conflict('Stop the environment first, then clean it.'),
    ENVIRONMENT_NOT_DEPLOYED: conflict('Nothing was ever deployed here, so there is no data to remove.'),
    ENVIRONMENT_CLEAN_FAILED: failed(
      'Part of the data may be gone. Look at the environment, then contact Mendix Support.',
    ),
  },
  'set-settings': {
    CONSTANT_NOT_FOUND: config(
      'The deployed model has no such constant. Check its name (Module.Constant), or transport the new package first.',
    ),
    CUSTOM_SETTING_NOT_SUPPORTED: config(
      'The platform does not allow this custom runtime setting. Take it out of the settings.',
    ),
    SCHEDULED_EVENT_NOT_FOUND: config(
      'The deployed model has no such scheduled event. Check its name (Module.Event), or transport the new package first.',
    ),
    INVALID_SCHEDULED_EVENT_PARAMETER: config('A scheduled event can be Enabled or Disabled, nothing else.'),
  },
  scale: {
    INVALID_REQUEST: config(
      'Ask for at least 1024 MB per instance, and for no more in total (instances times memory) than the plan of the app includes.',
    ),
    INVALID_RUNTIME_VERSION: unsupportedRuntime,
    NOT_ALLOWED: conflict('Scaling needs a licensed app on a supported Mendix version (LTS or MTS).'),
  },
  logs: {
    FORBIDDEN: auth(`The user of the API key needs Access to Monitoring on this environment. ${askForRights}`),
    NO_ACCESS: auth(
      `The user of the API key needs API Rights and Access to Monitoring on this environment. ${askForRights}`,
    ),
  },
  packages: {
    PACKAGE_IN_USE: conflict('An environment has this package. Transport another one there before deleting it.'),
    BUILD_NOT_SUCCEEDED: conflict('The package has not been built (yet), so there is nothing to download.'),
  },
  build: {
    INVALID_VERSION: config('Check the version input: major.minor.patch, three numbers.'),
    BUILD_FAILED: failed('Check the branch and revision inputs; the Developer Portal has the log of the build.'),
  },
  'backups-v1': {
    NO_ACCESS: backupRights,
    INTERNAL_SERVER_ERROR: meaning('conflict', { transient: true })(
      'The backup is probably still being made: it can be downloaded a few minutes later.',
    ),
    SNAPSHOT_LISTING_FAILED: listingFailed,
  },
  'restore-v1': {
    NO_ACCESS: backupRights,
    NOT_FOUND: notFound('Check the snapshot-id input: there is no such backup, or it belongs to another app.'),
    ERROR_NOT_ALLOWED: conflict('Stop the environment first (stop-and-start: true does it), then restore.'),
  },
  'backups-v2': {
    NO_ACCESS: backupRights,
    NOT_SUPPORTED: conflict('Backups by API need a licensed environment on Mendix Cloud v4.'),
    UNSUPPORTED: config('Check the data-type input: files_and_database or database_only.'),
    ENVIRONMENT_BUSY: environmentBusy,
    INVALID_STATE: maintenance,
    ERROR_NOT_ALLOWED: conflict(
      'The backup is in a state that does not allow this (it must be completed), or the environment must be stopped first.',
    ),
    NOT_FOUND: notFound(
      'Check the snapshot-id or archive-id input: it may have expired or belong to another environment; list-backups shows what there is.',
    ),
    SNAPSHOT_LISTING_FAILED: listingFailed,
  },
  'restore-v2': {
    NO_ACCESS: backupRights,
    NOT_SUPPORTED: conflict('Restoring by API needs a licensed environment on Mendix Cloud v4.'),
    ENVIRONMENT_BUSY: environmentBusy,
    INVALID_STATE: maintenance,
    ERROR_NOT_ALLOWED: conflict(
      'Stop the environment first (stop-and-start: true does it), and take a backup that is completed.',
    ),
    NOT_FOUND: notFound(
      'Check the snapshot-id or restore-id input: there is no such backup, or it belongs to another app.',
    ),
  },
} satisfies Record<string, Meanings>;
