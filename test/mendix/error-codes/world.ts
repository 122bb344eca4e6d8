import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { type Emulator, startEmulator } from '../../../src/emulator/core/server.ts';
import { MendixConnection } from '../../../src/mendix/client.ts';
import type { Operation } from '../../../src/mendix/errors.ts';
import type { BackupTarget } from '../../../src/mendix/lookup.ts';
import { clockAt } from '../../../src/runner/run.ts';
import { documentedUser } from '../../support/rehearsal.ts';
import { documentedKey } from '../../support/run-step.ts';

/** One environment of the app `odd` for each thing that goes wrong by order. */
const seed = `
mendix:
  durations: { start: 0, stop: 0, upload: 0, settle: 0, snapshot: 600, build: 0 }
  apps:
    - appId: odd
      projectId: 0d0d0d0d-0000-4000-8000-000000000001
      buildFails: true
      packages:
        - { version: 1.0.0.1, packageId: good, database: '2', runtimeVersion: 10.6.0 }
        - { version: 1.0.0.2, packageId: old, runtimeVersion: 6.10.0 }
        - { version: 1.0.0.3, packageId: ancient, runtimeVersion: 5.21.0 }
        - { version: 1.0.0.4, packageId: constant, constants: [{ name: A.B }] }
        - { version: 1.0.0.5, packageId: startup, startFails: STARTUP_ACTION_FAILED }
        - { version: 1.0.0.6, packageId: unstartable, startFails: START_FAILED }
        - { version: 1.0.0.7, packageId: failed, status: Failed }
      environments:
        - { mode: Runs, status: Running, package: 1.0.0.1, environmentId: 0d0d0d0d-0000-4000-8000-000000000014 }
        - { mode: Stopped, package: 1.0.0.1, environmentId: 0d0d0d0d-0000-4000-8000-000000000015 }
        - { mode: Empty }
        - { mode: Sync, package: 1.0.0.1, database: '1' }
        - { mode: Old, package: 1.0.0.2 }
        - { mode: Constant, package: 1.0.0.4 }
        - { mode: Startup, package: 1.0.0.5 }
        - { mode: Unstartable, package: 1.0.0.6 }
        - { mode: Admin, package: 1.0.0.1, insecureAdminPassword: true }
        - { mode: Locked, package: 1.0.0.1, locked: true }
        - { mode: Mended, package: 1.0.0.1, maintenance: true, environmentId: 0d0d0d0d-0000-4000-8000-000000000010, snapshots: [{ snapshotId: 0d0d0d0d-0000-4000-8000-0000000000aa, created: -1d }] }
        - { mode: Broken, status: Running, package: 1.0.0.1, fails: { stop: true, listing: true }, environmentId: 0d0d0d0d-0000-4000-8000-000000000011 }
        - { mode: Dirty, package: 1.0.0.1, fails: { clean: true, backups: true }, environmentId: 0d0d0d0d-0000-4000-8000-000000000012 }
        - { mode: DbSync, package: 1.0.0.1, fails: { start: DB_SYNC_FAILED } }
        - { mode: NoPackage, package: 1.0.0.1, fails: { start: NO_PACKAGE } }
    - appId: paper
      projectId: 0d0d0d0d-0000-4000-8000-000000000002
      cloud: v3
      packages: [{ version: 1.0.0 }]
      environments:
        - { mode: Production, package: 1.0.0, environmentId: 0d0d0d0d-0000-4000-8000-000000000013 }
`;

const speed = 600;
export let documented: Emulator;
export let odd: Emulator;
export let folder: string;
/** The documentation's world; as Richard, who may do everything, and as Ada, who may not. */
export let richard: MendixConnection;
export let ada: MendixConnection;
/** The world above. */
export let other: MendixConnection;

beforeAll(async () => {
  [documented, odd] = await Promise.all([startEmulator({ speed }), startEmulator({ speed, seed })]);
  const clock = clockAt(speed);
  richard = new MendixConnection({ apiUrl: documented.url, username: documentedUser, apiKey: documentedKey, clock });
  ada = new MendixConnection({
    apiUrl: documented.url,
    username: 'ada.limited@example.com',
    apiKey: '0f6c7a52-94f1-4d0e-8c55-3b1f2a6d7e90',
    clock,
  });
  other = new MendixConnection({ apiUrl: odd.url, username: documentedUser, apiKey: documentedKey, clock });
  folder = mkdtempSync(join(tmpdir(), 'codes-'));
});
afterEach(() => {
  documented.reset();
  odd.reset();
});
afterAll(async () => {
  await Promise.all([documented.close(), odd.close()]);
  rmSync(folder, { recursive: true });
});

export const uuid = '11111111-2222-4333-8444-555555555555';
export const nightly = '8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e02';
export const failedSnapshot = '8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e01';
export const release = 'b3d14e53-2654-4534-b374-9179a69ef3cf';
export const calcProject = 'fae5de74-69c2-4488-a4de-abf89daac63e';
export const soon = { timeoutMs: 600_000 };

export const calc = (mode: string) => ({ appId: 'calc', mode });
export const at = (mode: string) => ({ appId: 'odd', mode });
export const calcTarget = (mode: string, environmentId: string): BackupTarget => ({
  ...calc(mode),
  projectId: calcProject,
  environmentId,
});
export const test1 = calcTarget('Test', '1a2c6a4e-7d3f-4b7e-9a55-0d5c1e6f7a01');
export const production = calcTarget('Production', '7c0b5c58-2a36-4f0c-8a0e-6d9c3f7b2e03');
export const acceptance = calcTarget('Acceptance', '38471410-861f-47e5-8efc-2f4b16f04005');
export const oddTarget = (mode: string, id: number): BackupTarget => ({
  ...at(mode),
  projectId: '0d0d0d0d-0000-4000-8000-000000000001',
  environmentId: `0d0d0d0d-0000-4000-8000-0000000000${id}`,
});
export const paper: BackupTarget = {
  appId: 'paper',
  mode: 'Production',
  projectId: '0d0d0d0d-0000-4000-8000-000000000002',
  environmentId: '0d0d0d0d-0000-4000-8000-000000000013',
};

/** One request without what the client makes of its code: for codes that it takes as an answer, and for requests it never sends. */
export const send = (from: MendixConnection, operation: Operation, at: string, body: unknown) =>
  from.write('POST', { path: at, operation, doing: 'try', body }, () => undefined);

/** A documented code and how to come by it. */
export type Situation = readonly [
  operation: Operation,
  code: string,
  situation: string,
  provoke: () => Promise<unknown>,
];
