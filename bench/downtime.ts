import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../src/emulator/core/server.ts';
import { createSnapshot, waitForSnapshot } from '../src/mendix/backups-v2.ts';
import { MendixConnection } from '../src/mendix/client.ts';
import { findBackupTarget } from '../src/mendix/lookup.ts';
import { startAndWait, stopAndWait } from '../src/mendix/start-stop.ts';
import { transportPackage } from '../src/mendix/transport.ts';
import { uploadPackage, waitForUpload } from '../src/mendix/upload.ts';
import { Journal, type JournalState } from '../src/release/journal.ts';
import { journalOf, makePlan } from '../src/release/plan.ts';
import { refresh } from '../src/release/refresh.ts';
import { planRefresh, refreshJournal } from '../src/release/refresh-plan.ts';
import { release } from '../src/release/release.ts';
import { Timeline } from '../src/release/timeline.ts';
import type { Context, ReleaseRequest, Report } from '../src/release/types.ts';
import { clockAt } from '../src/runner/run.ts';
import { makePackage } from '../test/support/local-runner/package.ts';

/** How many times faster than real time both sides run: what a request takes counts that much more here than in the world. */
const speed = 30;
/** What the emulator takes to stop and to start an app, in ms; the least that a release can take. */
const leastMs = (20 + 90) * 1000;
/** And to restore a backup in between; the least that a refresh of data can take. */
const leastRefreshMs = leastMs + 120_000;

/** What both ways work with: an app that runs, and the file of its next version. */
interface Bench {
  readonly connection: MendixConnection;
  readonly file: string;
}

/**
 * Downtime on the emulator, as ratio to the emulated stop plus start: of `deploy`, and of the naive order of things; and of
 * `refresh-data`, as ratio to stop plus restore plus start.
 */
export async function downtime(): Promise<{ deploy: number; naive: number; refresh: number }> {
  return {
    deploy: (await measured(ofDeploy)) / leastMs,
    naive: (await measured(ofNaive)) / leastMs,
    refresh: (await measured(ofRefresh)) / leastRefreshMs,
  };
}

/** @returns the downtime in ms */

async function measured(way: (bench: Bench) => Promise<number>): Promise<number> {
  const emulator = await startEmulator({ speed });
  const folder = mkdtempSync(join(tmpdir(), 'downtime-'));
  const file = join(folder, 'calc-3.0.0.1.mda');
  writeFileSync(file, makePackage({ version: '3.0.0.1', padding: 1_000_000 }));
  try {
    const connection = new MendixConnection({
      apiUrl: emulator.url,
      username: 'richard.ford51@example.com',
      apiKey: '26587896-1cef-4483-accf-ad304e2673d6',
      clock: clockAt(speed),
    });
    return await way({ connection, file });
  } finally {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ofDeploy({ connection, file }: Bench): Promise<number> {
  const request: ReleaseRequest = {
    appId: 'calc',
    mode: 'Test',
    source: { from: 'file', path: file, name: 'calc.mda', size: statSync(file).size, modelVersion: '3.0.0.1' },
    settings: [],
    instances: undefined,
    memoryPerInstance: undefined,
    backup: true,
    backupComment: undefined,
    autoSyncDb: true,
    health: { path: '/', statuses: [{ first: 200, last: 200 }] },
    stableMs: 0,
    rollback: 'package-and-settings',
    skipIfDeployed: false,
    pinPlatform: 'auto',
  };
  const plan = await makePlan(connection, request);
  const context = contextOf(connection, journalOf(plan));
  await release(context, plan);
  return context.timeline.downtimeMs();
}

async function ofRefresh({ connection }: Bench): Promise<number> {
  const plan = await planRefresh(connection, {
    appId: 'calc',
    mode: 'Test',
    from: 'Production',
    snapshot: 'latest',
    maxAgeMs: undefined,
    backup: true,
    settings: [{ section: 'Constants', name: 'Payments.ApiKey', value: 'key-of-a-test-system' }],
    autoSyncDb: true,
    health: { path: '/', statuses: [{ first: 200, last: 200 }] },
  });
  const context = contextOf(connection, refreshJournal(plan));
  await refresh(context, plan);
  return context.timeline.downtimeMs();
}

function contextOf(connection: MendixConnection, state: JournalState): Context {
  const none = () => {};
  const report: Report = {
    say: none,
    remark: none,
    fact: none,
    save: () => true,
    begins: none,
    ended: none,
    onWait: none,
  };
  const timeline = new Timeline(connection.clock.now);
  return { connection, report, journal: new Journal(state, report.save), timeline, leftMs: () => 3_600_000 };
}

/** Stop, back up, upload, transport, start: one after the other, as most pipelines do. */
async function ofNaive({ connection, file }: Bench): Promise<number> {
  const { clock } = connection;
  const limits = { timeoutMs: 3_600_000 };
  const target = await findBackupTarget(connection, 'calc', 'Test');
  const begin = clock.now();
  await stopAndWait(connection, target, limits);
  const { snapshotId } = await createSnapshot(connection, target);
  await waitForSnapshot(connection, target, snapshotId, limits);
  const upload = { file, name: 'calc.mda', size: statSync(file).size, apiVersion: 2 } as const;
  const uploaded = await uploadPackage(connection, target.appId, upload);
  await waitForUpload(connection, target.appId, uploaded, limits);
  await transportPackage(connection, target, uploaded.packageId, limits);
  await startAndWait(connection, target, { ...limits, autoSyncDb: true });
  return clock.now() - begin;
}

if (import.meta.main) {
  const { deploy, naive, refresh } = await downtime();
  console.log(
    `Downtime as ratio to the emulated stop plus start: deploy ${deploy.toFixed(2)}, naive ${naive.toFixed(2)}; to stop plus restore plus start: refresh-data ${refresh.toFixed(2)}`,
  );
}
