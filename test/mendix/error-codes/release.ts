import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { path } from '../../../src/http/url.ts';
import { createFreeApp, getApp } from '../../../src/mendix/apps.ts';
import { cleanEnvironment, getEnvironment, scaleEnvironment } from '../../../src/mendix/environments.ts';
import { getLogLink } from '../../../src/mendix/logs.ts';
import { deletePackage, getPackage, startBuild } from '../../../src/mendix/packages.ts';
import { getStartStatus, startAndWait, startEnvironment, stopEnvironment } from '../../../src/mendix/start-stop.ts';
import { getTag, setTag } from '../../../src/mendix/tags.ts';
import { transportPackage } from '../../../src/mendix/transport.ts';
import { getUploadStatus, uploadPackage, waitForUpload } from '../../../src/mendix/upload.ts';
import { makePackage } from '../../support/local-runner/package.ts';
import {
  ada,
  at,
  calc,
  calcProject,
  documented,
  folder,
  odd,
  other,
  paper,
  release,
  richard,
  type Situation,
  send,
  soon,
  uuid,
} from './world.ts';

const start = (mode: string, autoSyncDb = true) => startAndWait(other, at(mode), { ...soon, autoSyncDb });
const startCall = (mode: string) => path`/api/1/apps/odd/environments/${mode}/start`;
const build = (branch: string, version = '1.0.0', appId = 'calc') =>
  startBuild(richard, appId, { branch, revision: '12', version, description: '' });

export async function upload(content: Uint8Array | string, apiVersion: 1 | 2 = 1) {
  const file = join(folder, 'x.mda');
  writeFileSync(file, content);
  const size = Buffer.from(content).length;
  return uploadPackage(richard, 'calc', { file, name: 'x.mda', size, apiVersion });
}

/** Uploads over version 2, waits as far as it goes, and transports. */
async function transportFile(content: Uint8Array | string) {
  const made = await upload(content, 2);
  await waitForUpload(richard, 'calc', made, soon).catch(() => undefined);
  return transportPackage(richard, calc('Acceptance'), made.packageId, soon);
}

const settings = (change: Record<string, unknown>) => {
  const empty = { Constants: [], CustomSettings: [], ScheduledEvents: [] };
  return send(richard, 'set-settings', path`/api/1/apps/calc/environments/Test/settings/`, { ...empty, ...change });
};

/** The calls of the Deploy API and the Build API. */
export const releaseSituations: readonly Situation[] = [
  // Deploy API 3.2 to 3.5
  ['create-free-app', 'INVALID_PROJECTID', 'no such project', () => createFreeApp(richard, uuid)],
  ['create-free-app', 'APPLICATION_ALREADY_EXISTS', 'project has an app', () => createFreeApp(richard, calcProject)],
  [
    'get-environment',
    'INVALID_APPID',
    'a name with a space',
    () => getEnvironment(richard, { appId: 'calc accp', mode: 'Test' }),
  ],
  ['get-app', 'APP_NOT_FOUND', 'no such app', () => getApp(richard, 'nothing')],
  ['get-environment', 'INVALID_ENVIRONMENT', 'no such mode', () => getEnvironment(richard, calc('Staging'))],
  [
    'get-environment',
    'ENVIRONMENT_NOT_FOUND',
    'app without a Test',
    () => getEnvironment(richard, { appId: 'tictactoc', mode: 'Test' }),
  ],
  ['start', 'NO_ACCESS', 'no API rights', () => startEnvironment(ada, calc('Production'))],
  // 3.6 and 3.7
  ['start', 'APP_NOT_FOUND', 'no such app', () => startEnvironment(richard, { appId: 'nothing', mode: 'Test' })],
  ['start', 'NO_MDA_HAS_BEEN_DEPLOYED', 'an empty environment', () => startEnvironment(other, at('Empty'))],
  ['start', 'ALREADY_STARTED', 'it runs', () => send(other, 'start', startCall('Runs'), {})],
  [
    'start',
    'APP_ALREADY_HAS_A_STARTING_JOB',
    'a start is under way',
    async () => {
      await startEnvironment(richard, calc('Acceptance'));
      return send(richard, 'start', path`/api/1/apps/calc/environments/Acceptance/start`, {});
    },
  ],
  ['start-job', 'NO_SUCH_STARTJOB', 'no such job', () => getStartStatus(other, at('Stopped'), uuid)],
  ['start-job', 'NO_PACKAGE', 'its package is gone', () => start('NoPackage')],
  ['start-job', 'ALREADY_LOCKED', 'it is locked', () => start('Locked')],
  ['start-job', 'DB_SYNC_FAILED', 'the database cannot follow', () => start('DbSync')],
  ['start-job', 'INVALID_DB_STRUCTURE', 'another database, and it may not follow', () => start('Sync', false)],
  ['start-job', 'MISSING_CONSTANT', 'a constant without a value', () => start('Constant')],
  ['start-job', 'INSECURE_ADMIN_PASSWORD', 'an insecure administrator', () => start('Admin')],
  ['start-job', 'STARTUP_ACTION_FAILED', 'after startup', () => start('Startup')],
  ['start-job', 'START_FAILED', 'the runtime', () => start('Unstartable')],
  [
    'start-job',
    'ALREADY_STARTED',
    'job of a start that is over',
    async () => {
      odd.variants.set({ 'mendix.job-already-started': true });
      const started = await startEnvironment(other, at('Stopped'));
      const jobId = started.state === 'starting' ? started.jobId : undefined;
      odd.clock.advance(60_000);
      return getStartStatus(other, at('Stopped'), jobId ?? '');
    },
  ],
  // 3.8 to 3.10 and v2
  ['stop', 'STOP_FAILED', 'it does not end', () => stopEnvironment(other, at('Broken'))],
  [
    'environment-package',
    'PACKAGE_NOT_FOUND',
    'an empty environment',
    () =>
      other.read(
        { path: path`/api/1/apps/odd/environments/Empty/package`, operation: 'environment-package', doing: 'try' },
        () => undefined,
      ),
  ],
  [
    'upload',
    'UPLOAD_COPY_FAILED',
    'the storage fails',
    () => {
      documented.variants.set({ 'mendix.storage-fails': true });
      return upload(makePackage({ version: '1.0.0.1' }));
    },
  ],
  ['upload', 'INVALID_PACKAGE', 'no zip', () => upload('this is no zip')],
  ['upload-job', 'NOT_FOUND', 'no such job', () => getUploadStatus(richard, 'calc', uuid)],
  // 3.11
  [
    'transport',
    'INVALID_PARAMETERS',
    'no package named',
    () => send(richard, 'transport', path`/api/1/apps/calc/environments/Acceptance/transport`, {}),
  ],
  ['transport', 'INVALID_RUNTIME_VERSION', 'Mendix 5', () => transportPackage(other, at('Stopped'), 'ancient', soon)],
  [
    'transport',
    'TRANSPORT_NOT_ALLOWED',
    'no transport rights',
    () => transportPackage(ada, calc('Acceptance'), release, soon),
  ],
  [
    'transport',
    'APP_IS_RUNNING',
    'where it must be stopped',
    () => {
      odd.variants.set({ 'mendix.transport-needs-stop': true });
      return transportPackage(other, at('Runs'), 'old', soon);
    },
  ],
  [
    'transport',
    'PACKAGE_NOT_FOUND',
    'no such package',
    () => transportPackage(richard, calc('Acceptance'), uuid, soon),
  ],
  [
    'transport',
    'PACKAGE_PARSE_FAILED',
    'a zip without a model',
    () => transportFile(zipSync({ 'readme.txt': strToU8('no model') })),
  ],
  ['transport', 'NOT ALLOWED', 'no zip', () => transportFile('this is no zip')],
  [
    'transport',
    'SERVICE UNAVAILABLE',
    'right after the upload',
    async () => {
      const { packageId } = await upload(makePackage({ version: '1.0.0.1' }), 2);
      const call = path`/api/1/apps/calc/environments/Acceptance/transport`;
      return send(richard, 'transport', call, { PackageId: packageId });
    },
  ],
  // 3.12
  ['clean', 'ENVIRONMENT_NOT_STOPPED', 'it runs', () => cleanEnvironment(other, at('Runs'))],
  ['clean', 'ENVIRONMENT_NOT_DEPLOYED', 'it is empty', () => cleanEnvironment(other, at('Empty'))],
  ['clean', 'ENVIRONMENT_CLEAN_FAILED', 'it fails', () => cleanEnvironment(other, at('Dirty'))],
  // 3.14
  [
    'set-settings',
    'CONSTANT_NOT_FOUND',
    'no such constant',
    () => settings({ Constants: [{ Name: 'No.Such', Value: '1' }] }),
  ],
  [
    'set-settings',
    'CUSTOM_SETTING_NOT_SUPPORTED',
    'no such setting',
    () => settings({ CustomSettings: [{ Name: 'no.such', Value: '1' }] }),
  ],
  [
    'set-settings',
    'SCHEDULED_EVENT_NOT_FOUND',
    'no such event',
    () => settings({ ScheduledEvents: [{ Name: 'No.Event', Value: 'Enabled' }] }),
  ],
  [
    'set-settings',
    'INVALID_SCHEDULED_EVENT_PARAMETER',
    'neither Enabled nor Disabled',
    () => settings({ ScheduledEvents: [{ Name: 'MyFirstModule.Monitor_Scheduled_event', Value: 'true' }] }),
  ],
  // 3.19
  [
    'scale',
    'INVALID_REQUEST',
    'more than the plan',
    () => scaleEnvironment(richard, calc('Acceptance'), { instances: 5, memoryPerInstance: 2048 }),
  ],
  [
    'scale',
    'INVALID_REQUEST',
    'too little memory',
    () => scaleEnvironment(richard, calc('Acceptance'), { instances: 1, memoryPerInstance: 512 }),
  ],
  [
    'scale',
    'NOT_ALLOWED',
    'two instances before Mendix 7',
    () => scaleEnvironment(other, at('Old'), { instances: 2, memoryPerInstance: 1024 }),
  ],
  [
    'scale',
    'NOT_ALLOWED',
    'not on v4',
    () => scaleEnvironment(other, paper, { instances: 1, memoryPerInstance: 1024 }),
  ],
  // 3.20 to 3.23
  ['tags', 'NOT_FOUND', 'set where nothing is', () => setTag(richard, calc('Staging'), 'A')],
  ['tags', 'NOT FOUND', 'read where nothing is', () => getTag(richard, calc('Staging'))],
  ['logs', 'NOT FOUND', 'no such environment', () => getLogLink(richard, calc('Staging'), '2018-08-10')],
  ['logs', 'FORBIDDEN', 'no API rights', () => getLogLink(ada, calc('Production'), '2018-08-10')],
  // Build API
  ['build', 'INVALID_PARAMETERS', 'no branch', () => build('')],
  ['build', 'INVALID_VERSION', 'two numbers', () => build('trunk', '1.0')],
  ['build', 'BUILD_FAILED', 'no such branch', () => build('branches/none')],
  ['packages', 'PACKAGE_NOT_FOUND', 'no such package', () => getPackage(richard, 'calc', uuid)],
  ['packages', 'PACKAGE_IN_USE', 'an environment has it', () => deletePackage(richard, 'calc', release)],
  [
    'packages',
    'BUILD_NOT_SUCCEEDED',
    'download of a failed build',
    () =>
      other.read(
        { path: path`/api/1/apps/odd/packages/failed/download`, operation: 'packages', doing: 'try' },
        () => undefined,
      ),
  ],
];
