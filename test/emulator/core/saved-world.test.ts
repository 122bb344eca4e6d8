import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type MovableClock, standingClock } from '../../../src/emulator/core/clock.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../src/emulator/core/server.ts';
import { cloud66Token, syncanoKey } from '../../support/run-step.ts';
import { form, packageFile, richard } from '../mendix/kit.ts';

/** Several jobs share one world: each job's emulator saves it, the next one's goes on with it. */

let folder: string;
let worldFile: string;
const running: Emulator[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'world-'));
  worldFile = join(folder, 'world.json');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
  rmSync(folder, { recursive: true });
});

async function job(options: EmulatorOptions = {}): Promise<{ emulator: Emulator; clock: MovableClock }> {
  const clock = standingClock();
  const emulator = await startEmulator({ clock, worldFile, ...options });
  running.push(emulator);
  return { emulator, clock };
}

async function mendix(emulator: Emulator, method: string, path: string, body?: unknown) {
  const sent = body === undefined || body instanceof FormData ? body : JSON.stringify(body);
  const init = { method, headers: richard, ...(sent === undefined ? {} : { body: sent }) };
  const answer = await fetch(`${emulator.url}${path}`, init);
  const text = await answer.text();
  return { status: answer.status, json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined };
}

const calc = '/api/1/apps/calc/environments';
const stateOf = ({ emulator }: { emulator: Emulator }): unknown => JSON.parse(JSON.stringify(emulator.state()));

/** A job that leaves work under way on all three platforms. */
async function firstJob() {
  const first = await job();
  const { emulator, clock } = first;
  const file = packageFile({ ModelVersion: '3.0.0.1', RuntimeVersion: '10.6.0' });
  const upload = await mendix(emulator, 'POST', '/api/v2/apps/calc/packages/upload?name=new.mda', form(file));
  clock.advance(30_000);
  const { PackageId } = upload.json;
  await mendix(emulator, 'POST', `${calc}/Acceptance/transport`, { PackageId });
  const started = await mendix(emulator, 'POST', `${calc}/Acceptance/start`, { AutoSyncDb: true });
  await mendix(emulator, 'POST', `${calc}/Test/snapshots`, { Comment: 'by job 1' });
  const headers = { Authorization: `Bearer ${cloud66Token}` };
  const listed = await fetch(`${emulator.url}/api/3/stacks.json`, { headers });
  const stacks = (await listed.json()) as { response: [{ uid: string }] };
  const backups = `${emulator.url}/api/3/stacks/${stacks.response[0].uid}/backups.json`;
  expect((await fetch(backups, { method: 'POST', headers })).ok).toBe(true);
  const key = { 'X-API-KEY': syncanoKey, 'content-type': 'application/json' };
  const made = await fetch(`${emulator.url}/v1/instances/my-instance/backups/full/`, {
    method: 'POST',
    headers: key,
    body: '{"label":"by job 1"}',
  });
  expect(made.status).toBe(201);
  clock.advance(1_000);
  return { ...first, file, PackageId, JobId: started.json.JobId };
}

describe('a saved world', () => {
  test('is as it was, on all platforms; its time goes on from there, and so does what was under way', async () => {
    const first = await firstJob();
    const before = stateOf(first);
    first.emulator.save();
    await first.emulator.close();
    const second = await job();
    expect(stateOf(second)).toEqual(before);
    // Whatever is compared by identity in there still is the same: both worlds go on alike.
    for (const { clock } of [first, second]) clock.advance(24 * 3_600_000);
    const after = stateOf(second);
    expect(after).toEqual(stateOf(first));
    expect(after).not.toEqual(before);
    expect((await mendix(second.emulator, 'GET', `${calc}/Acceptance/start/${first.JobId}`)).json).toEqual({
      Status: 'Started',
    });
  });

  test('makes the folders of its file', async () => {
    worldFile = join(folder, 'not', 'there', 'world.json');
    const { emulator } = await job();
    emulator.save();
    expect(statSync(worldFile).size).toBeGreaterThan(0);
  });

  test('gives packages back byte for byte', async () => {
    const { emulator, file, PackageId } = await firstJob();
    emulator.save();
    const { emulator: next } = await job();
    const answer = await fetch(`${next.url}/api/1/apps/calc/packages/${PackageId}/download`, { headers: richard });
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(file))).toBe(true);
  });

  test('holds the size and the facts of packages over 1 MiB, not their bytes', async () => {
    const { emulator, clock } = await job();
    const metadata = { ModelVersion: '3.0.0.1', Padding: Buffer.alloc(1_500_000, 'x').toString() };
    const file = packageFile(metadata, 0);
    const { json } = await mendix(emulator, 'POST', '/api/v2/apps/calc/packages/upload', form(file));
    clock.advance(30_000);
    emulator.save();
    expect(statSync(worldFile).size).toBeLessThan(200_000);
    const { emulator: next } = await job();
    const answer = await fetch(`${next.url}/api/1/apps/calc/packages/${json.PackageId}/download`, { headers: richard });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([bytes.length, bytes.subarray(0, 4).toString('latin1')]).toEqual([file.length, 'PK\x03\x04']);
    await mendix(next, 'POST', `${calc}/Acceptance/transport`, { PackageId: json.PackageId });
    expect((await mendix(next, 'GET', `${calc}/Acceptance`)).json.ModelVersion).toBe('3.0.0.1');
  });

  test('keeps variants and faults with their counters, and makes no id twice', async () => {
    const { emulator } = await job();
    emulator.variants.set({ 'mendix.errors-200': true });
    emulator.faults.add({ kind: 'status', status: 503, path: '/api/1/apps', times: 2 });
    await mendix(emulator, 'GET', '/api/1/apps');
    const first = await mendix(emulator, 'POST', `${calc}/Test/snapshots`);
    emulator.save();
    const { emulator: next } = await job();
    expect((await mendix(next, 'GET', '/api/1/apps/none')).status).toBe(200);
    expect((await mendix(next, 'GET', '/api/1/apps')).status).toBe(503);
    expect((await mendix(next, 'GET', '/api/1/apps')).status).toBe(200);
    const second = await mendix(next, 'POST', `${calc}/Test/snapshots`);
    expect(second.json.SnapshotID).not.toBe(first.json.SnapshotID);
  });

  test('goes back to its own seed at a reset, whatever seed the next emulator is given', async () => {
    const { emulator } = await job({ seed: 'mendix: { apps: [{ appId: shared, environments: [Test] }] }' });
    await mendix(emulator, 'POST', '/api/1/apps/shared/environments/Test/tags', { Tag: 'changed' });
    emulator.save();
    const { emulator: next } = await job({ seed: 'mendix: { apps: [{ appId: other }] }' });
    const tag = async () => (await mendix(next, 'GET', '/api/1/apps/shared/environments/Test/tags')).json.Tag;
    expect(await tag()).toBe('changed');
    next.reset();
    expect(await tag()).toBe('');
  });

  test('is saved by the control API; without a file there is nowhere to', async () => {
    const { emulator } = await job();
    const save = (url: string) => fetch(`${url}/_emulator/save`, { method: 'POST' });
    expect((await save(emulator.url)).status).toBe(204);
    expect(statSync(worldFile).mode & 0o777).toBe(0o600);
    const without = await startEmulator();
    const refused = await save(without.url);
    await without.close();
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { error: expect.stringContaining('no file to save') },
    ]);
    const { emulator: nowhere } = await job({ worldFile: join(worldFile, 'below', 'a-file.json') });
    expect(await (await save(nowhere.url)).json()).toEqual({ error: expect.stringContaining('ENOTDIR') });
  });

  test.each([
    ['no JSON', 'x', 'is not JSON'],
    ['another format', '{"format": 2}', 'written by another version'],
    ['a list', '[]', 'must be a mapping'],
    ['half of it', '{"format": 1, "now": 5}', 'seed is missing'],
  ])('is refused when it is %s', async (_what, text, message) => {
    writeFileSync(worldFile, text);
    await expect(job()).rejects.toThrow(message);
    expect(readFileSync(worldFile, 'utf8')).toBe(text);
  });
});
