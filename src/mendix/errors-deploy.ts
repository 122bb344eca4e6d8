import { askForRights, type Meaning, type Meanings, type Operation } from './error-meanings.ts';

const checkMode: Meaning = {
  kind: 'config',
  remedy:
    'Check the environment input: Test, Acceptance, Production or the name of a flexible environment of this app.',
};

/** Codes that mean the same wherever they come from. */
export const everywhere: Meanings = {
  INVALID_PARAMETERS: {
    kind: 'config',
    remedy: 'Check the inputs of the step: the service found one of them missing or malformed.',
  },
  INVALID_APPID: {
    kind: 'config',
    remedy:
      'Check the app-id input: the sub-domain of the app, without -accp or -test (calc for https://calc.mendixcloud.com).',
  },
  APP_NOT_FOUND: {
    kind: 'not-found',
    remedy: 'Check the app-id input, and that the user of the API key is a member of the app team.',
  },
  INVALID_ENVIRONMENT: checkMode,
  ENVIRONMENT_NOT_FOUND: { ...checkMode, kind: 'not-found' },
  NO_ACCESS: {
    kind: 'auth',
    remedy: `The user of the API key needs API Rights on this environment, and Transport Rights to deploy. ${askForRights}`,
  },
  FORBIDDEN: { kind: 'auth', remedy: `The user of the API key may not do this. ${askForRights}` },
  NOT_ALLOWED: { kind: 'auth', remedy: `The user of the API key may not do this. ${askForRights}` },
  NOT_FOUND: {
    kind: 'not-found',
    remedy: 'Check the app-id and environment inputs, and the id that the step was given.',
  },
  PACKAGE_NOT_FOUND: {
    kind: 'not-found',
    remedy: 'Check the package-id input: the package may have been deleted, or belong to another app.',
  },
  SNAPSHOT_NOT_FOUND: {
    kind: 'not-found',
    remedy:
      'Check the snapshot-id input: the backup may have expired or belong to another environment; list-backups shows what there is.',
  },
  SERVICE_UNAVAILABLE: {
    kind: 'remote-failed',
    transient: true,
    outcomeUnknown: true,
    remedy: 'The service cannot answer at the moment. Look at https://status.mendix.com and run the step again later.',
  },
};

/** Codes of the Deploy and Build APIs: of one call, or with a meaning of their own there. */
export const deployErrors: Partial<Record<Operation, Meanings>> = {
  'create-free-app': {
    INVALID_PROJECTID: {
      kind: 'config',
      remedy:
        'Check the project-id input: it is called App ID (a UUID) under Settings > General in the Developer Portal.',
    },
    APPLICATION_ALREADY_EXISTS: {
      kind: 'conflict',
      remedy: 'The project has an app already; list-environments shows it. Nothing has to be created.',
    },
  },
  start: {
    NO_MDA_HAS_BEEN_DEPLOYED: {
      kind: 'conflict',
      remedy: 'Transport a package to the environment first.',
    },
    APP_ALREADY_HAS_A_STARTING_JOB: {
      kind: 'conflict',
      remedy: 'Someone has just asked for a start. Wait for it, or give its job-id to go on waiting.',
    },
    ALREADY_STARTED: { kind: 'conflict', remedy: 'The app runs already. Stop it first if it has to be started anew.' },
  },
  'start-job': {
    NO_SUCH_STARTJOB: {
      kind: 'not-found',
      remedy:
        'The service does not know this start job (any more). Check the job-id input and what the environment runs.',
    },
    NO_PACKAGE: { kind: 'conflict', remedy: 'The environment has no package. Transport one to it, then start again.' },
    ALREADY_LOCKED: {
      kind: 'conflict',
      remedy:
        'Something else is at work on the environment: a start, a restore, a backup or a change in the Developer Portal. Wait until it ends, then start again.',
    },
    ALREADY_STARTED: { kind: 'conflict', remedy: 'The app runs already. Stop it first if it has to be started anew.' },
    DB_SYNC_FAILED: {
      kind: 'remote-failed',
      remedy:
        'The database could not be changed to fit the new model. The log of the app (download-logs) names the entity or attribute; transport the previous package or correct the model.',
    },
    INVALID_DB_STRUCTURE: {
      kind: 'remote-failed',
      remedy:
        'The database does not fit the model. Start again with auto-sync-db: true, or transport the package that fits it.',
    },
    MISSING_CONSTANT: {
      kind: 'remote-failed',
      remedy:
        'The new model has constants without a value. Give them one with set-settings (get-settings lists them), then start again.',
    },
    INSECURE_ADMIN_PASSWORD: {
      kind: 'remote-failed',
      remedy:
        "A user with the administrator role has the password '1', and the platform refuses to run that. Change the password in the model or in the app, then start again.",
    },
    STARTUP_ACTION_FAILED: {
      kind: 'remote-failed',
      remedy:
        'The after-startup microflow of the app failed or returned false. The log of the app (download-logs) says where; transport the previous package to get back.',
    },
    START_FAILED: {
      kind: 'remote-failed',
      remedy:
        'The runtime did not come up. The log of the app (download-logs) says why; transport the previous package to get back.',
    },
  },
  stop: {
    STOP_FAILED: {
      kind: 'remote-failed',
      remedy: 'The app may still be running. Look at the environment in the Developer Portal, then stop it again.',
    },
  },
  'environment-package': {
    PACKAGE_NOT_FOUND: { kind: 'not-found', remedy: 'Nothing has been transported to this environment yet.' },
  },
  upload: {
    UPLOAD_COPY_FAILED: {
      kind: 'remote-failed',
      remedy:
        'The service could not store the package. Run the step again; api-version: 2 is better for packages over 300 MB.',
    },
    INVALID_PACKAGE: {
      kind: 'remote-failed',
      remedy:
        'The service could not process the file. Check that it is an .mda made by Studio Pro or mxbuild, and that it is complete.',
    },
  },
  'upload-job': {
    NOT_FOUND: {
      kind: 'not-found',
      remedy:
        'The service does not know this upload job (any more). Look at the list of packages: it may have been processed.',
    },
  },
  transport: {
    INVALID_RUNTIME_VERSION: {
      kind: 'conflict',
      remedy:
        'This environment cannot run the Mendix version of the package. Mendix Cloud v4 needs version 6 or newer.',
    },
    TRANSPORT_NOT_ALLOWED: {
      kind: 'auth',
      remedy: `The user of the API key needs Transport Rights on this environment. ${askForRights}`,
    },
    APP_IS_RUNNING: {
      kind: 'conflict',
      remedy: 'This environment takes a package only while it is stopped. Put the stop action before this step.',
    },
    NOT_ALLOWED: {
      kind: 'remote-failed',
      remedy: 'The package could not be processed and will not be. Upload a good one; trying again is no use.',
    },
    SERVICE_UNAVAILABLE: {
      kind: 'remote-failed',
      transient: true,
      remedy:
        'The package is still being processed. That is normal shortly after an upload: run the step again a little later.',
    },
    PACKAGE_PARSE_FAILED: {
      kind: 'remote-failed',
      remedy:
        'The service could not read the package. Check that it is an .mda made by Studio Pro or mxbuild, and upload it again.',
    },
  },
  clean: {
    ENVIRONMENT_NOT_STOPPED: { kind: 'conflict', remedy: 'Stop the environment first, then clean it.' },
    ENVIRONMENT_NOT_DEPLOYED: {
      kind: 'conflict',
      remedy: 'Nothing was ever deployed here, so there is no data to remove.',
    },
    ENVIRONMENT_CLEAN_FAILED: {
      kind: 'remote-failed',
      remedy: 'Part of the data may be gone. Look at the environment, then contact Mendix Support.',
    },
  },
  'set-settings': {
    CONSTANT_NOT_FOUND: {
      kind: 'config',
      remedy:
        'The model that is deployed has no such constant. Check its name (Module.Constant), or transport the new package first.',
    },
    CUSTOM_SETTING_NOT_SUPPORTED: {
      kind: 'config',
      remedy: 'The platform does not let this custom runtime setting be changed. Take it out of the settings.',
    },
    SCHEDULED_EVENT_NOT_FOUND: {
      kind: 'config',
      remedy:
        'The model that is deployed has no such scheduled event. Check its name (Module.Event), or transport the new package first.',
    },
    INVALID_SCHEDULED_EVENT_PARAMETER: {
      kind: 'config',
      remedy: 'A scheduled event can be Enabled or Disabled, nothing else.',
    },
  },
  scale: {
    INVALID_REQUEST: {
      kind: 'config',
      remedy:
        'Ask for at least 1024 MB per instance, and for no more in all (instances times memory) than the plan of the app includes.',
    },
    NOT_ALLOWED: {
      kind: 'conflict',
      remedy: 'Scaling needs a paid app on Mendix Cloud v4, and more than one instance needs Mendix 7 or newer.',
    },
  },
  logs: {
    FORBIDDEN: {
      kind: 'auth',
      remedy: `The user of the API key may not read the logs of this environment. ${askForRights}`,
    },
  },
  packages: {
    PACKAGE_IN_USE: {
      kind: 'conflict',
      remedy: 'An environment has this package. Transport another one there before deleting it.',
    },
    BUILD_NOT_SUCCEEDED: {
      kind: 'conflict',
      remedy: 'The package has not been built (yet), so there is nothing to download.',
    },
  },
  build: {
    INVALID_VERSION: { kind: 'config', remedy: 'Check the version input: major.minor.patch, three numbers.' },
    BUILD_FAILED: {
      kind: 'remote-failed',
      remedy: 'Check the branch and revision inputs; the Developer Portal has the log of the build.',
    },
  },
};
