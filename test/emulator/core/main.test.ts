import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, jest, test } from '@jest/globals';

// Every test starts a process; on a busy machine that takes its time.
jest.setTimeout(60_000);

const main = fileURLToPath(new URL('../../../src/emulator/main.ts', import.meta.url));

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, ['--experimental-strip-types', main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function outputOf(child: ChildProcess): Promise<{ code: number; output: string }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
  const [code] = await once(child, 'close');
  return { code, output };
}

test('prints its URL once it listens, and ends at once on SIGTERM', async () => {
  const child = start('--port', '0', '--speed', '100');
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  const url = String(line).trim();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(url)).text()).toContain('emulator');
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('--start says when emulated time begins', async () => {
  const child = start('--port', '0', '--start', '2026-01-15T06:59:59Z');
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  expect(await (await fetch(String(line).trim())).text()).toMatch(/Emulated time: 2026-01-15T0(6:59:59|7:\d\d:\d\d)/);
  child.kill('SIGTERM');
  await once(child, 'close');
});

test('saves its world when it is ended, and goes on with it at its next start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'main-'));
  const world = join(folder, 'world.json');
  const headers = {
    'Mendix-Username': 'richard.ford51@example.com',
    'Mendix-ApiKey': '26587896-1cef-4483-accf-ad304e2673d6',
  };
  const tags: unknown[] = [];
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const child = start('--port', '0', '--world', world);
    const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
    const url = `${String(line).trim()}/api/1/apps/calc/environments/Test/tags`;
    tags.push(await (await fetch(url, { headers })).json());
    await fetch(url, { method: 'POST', headers, body: '{"Tag": "changed"}' });
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([0, null]);
  }
  expect(tags).toEqual([{ Tag: '' }, { Tag: 'changed' }]);
  expect(readdirSync(folder)).toEqual(['world.json']);
  rmSync(folder, { recursive: true });
});

test('ends with 1 when its world cannot be saved', async () => {
  const child = start('--port', '0', '--world', '/dev/null/no-folder/world.json');
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  const ended = outputOf(child);
  child.kill('SIGTERM');
  expect(await ended).toEqual({
    code: 1,
    output: expect.stringContaining('The world was not saved: the world cannot'),
  });
});

test('ends with its parent', async () => {
  const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const child = start('--port', '0', '--parent-pid', String(parent.pid));
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  parent.kill('SIGKILL');
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('lists everything that is wrong with its arguments', async () => {
  const { code, output } = await outputOf(
    start('--port', '99999', '--speed', '1e300', '--sed=y', '--seed', '/no/such/file', '--start', 'noon', 'zip'),
  );
  expect(code).toBe(2);
  for (const problem of [
    '--port must be',
    '--speed must be a number over 0, at most 1000000, not 1e300',
    '--start must be',
    'unknown option --sed',
    '--seed: ENOENT',
    'unexpected argument zip',
  ]) {
    expect(output).toContain(problem);
  }
});

test('--help explains', async () => {
  const { code, output } = await outputOf(start('--help'));
  expect([code, output.includes('--parent-pid')]).toEqual([0, true]);
});
