import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { hang, localServer } from '../support/local-server.ts';
import { documentedUser } from '../support/rehearsal.ts';
import { runCode } from '../support/run-code.ts';
import { documentedKey, runStep } from '../support/run-step.ts';

const folder = await mkdtemp(join(tmpdir(), 'emulator-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const env = { RUNNER_TEMP: folder };

/** Whether anybody listens there; any answer will do. */
async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.body?.cancel().then(() => true) ?? true,
    () => false,
  );
}

async function silent(url: string, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  while (performance.now() < until) {
    if (!(await answers(url))) return true;
    await new Promise((wake) => setTimeout(wake, 25));
  }
  return false;
}

test('starts, tells the steps that follow, serves them, and stops in its post step', async () => {
  const main = await runStep('emulator', { env, inputs: { port: 0, speed: 30, 'export-credentials': false } });
  const url = main.outputs['url'] ?? '';
  expect(main).toMatchObject({ code: 0, stderr: '' });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(main.exported).toEqual({
    MENDIX_API_URL: url,
    MENDIX_REPOSITORY_API_URL: url,
    MENDIX_CLOUD_API_URL: url,
    CLOUD66_API_URL: `${url}/api/3`,
    SYNCANO_API_URL: url,
    PAAS_ACTIONS_SPEED: '30',
  });
  expect(main.state).toEqual({ pid: main.outputs['pid'] });
  expect(main.summary).toContain('emulator');
  expect(await answers(url)).toBe(true);
  const post = await runStep('emulator', { env, phase: 'post', state: main.state });
  expect(post).toMatchObject({ code: 0, summary: '' });
  expect(post.log).toContain('was stopped');
  expect(await silent(url, 2_000)).toBe(true);
  const again = await runStep('emulator', { env, phase: 'post', state: { pid: '2147483646' } });
  expect(again).toMatchObject({ code: 0 });
  expect(again.log).toContain('had ended already');
});

test('saves its world when the job ends, and the next job goes on with it', async () => {
  const world = join(folder, 'world.json');
  const inputs = { world, 'export-credentials': false };
  const tag = (url: string | undefined, method: string, body?: string) =>
    fetch(`${url}/api/1/apps/calc/environments/Test/tags`, {
      method,
      headers: { 'mendix-username': documentedUser, 'mendix-apikey': documentedKey },
      ...(body === undefined ? {} : { body }),
    });
  const first = await runStep('emulator', { env, inputs });
  expect(first.log).toContain(`It will save the world in ${world}.`);
  await tag(first.outputs['url'], 'POST', '{"Tag": "by job 1"}');
  const saved = await runStep('emulator', { env, phase: 'post', inputs, state: first.state });
  expect(saved).toMatchObject({ code: 0, stderr: '' });
  const second = await runStep('emulator', { env, inputs });
  expect(second.log).toContain(`It goes on with the world in ${world}.`);
  expect(await (await tag(second.outputs['url'], 'GET')).json()).toEqual({ Tag: 'by job 1' });
  // Whoever saved nothing must not let later jobs begin with another world.
  process.kill(Number(second.outputs['pid']), 'SIGKILL');
  expect(await silent(second.outputs['url'] ?? '', 10_000)).toBe(true);
  const unsaved = await runStep('emulator', { env, phase: 'post', inputs, state: second.state });
  expect(unsaved).toMatchObject({ code: 1, outputs: { 'error-code': 'EMULATOR_WORLD_NOT_SAVED' } });
});

test('says clearly that its port is in use', async () => {
  const server = await localServer(hang);
  const step = await runStep('emulator', { env, inputs: { port: server.port } });
  await server.close();
  expect(step).toMatchObject({ code: 1, outputs: { 'error-code': 'EMULATOR_DID_NOT_START', 'error-kind': 'config' } });
  expect(step.log).toContain(String(server.port));
  expect(step.log).toContain('EADDRINUSE');
  expect(step.exported).toEqual({});
});

test('says clearly what is wrong with its seed', async () => {
  const bad = join(folder, 'seed.yml');
  writeFileSync(bad, 'apps: [ {');
  for (const seed of [bad, join(folder, 'none.yml')]) {
    const step = await runStep('emulator', { env, inputs: { seed } });
    expect(step).toMatchObject({
      code: 1,
      outputs: { 'error-code': 'EMULATOR_DID_NOT_START', 'error-kind': 'config' },
    });
    expect(step.log).toMatch(/seed/i);
  }
});

test('refuses bad inputs before it starts anything', async () => {
  const step = await runStep('emulator', { env, inputs: { port: '0x10', speed: '1e3' } });
  expect(step).toMatchObject({ code: 1, outputs: { 'error-code': 'INVALID_INPUT' }, state: {} });
  expect(await runStep('emulator', { env, phase: 'post', inputs: { port: '0x10' } })).toMatchObject({ code: 0 });
});

test('does not outlive the process that runs the job', async () => {
  const script = JSON.stringify(resolve('dist/emulator/index.js'));
  const files = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_ENV: join(folder, 'env'),
    GITHUB_STATE: join(folder, 'state'),
  };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const runner = await runCode(
    `const { spawnSync } = await import('node:child_process');
    const { stdout } = spawnSync(process.execPath, [${script}], { encoding: 'utf8' });
    console.log(/listens on (\\S+)/.exec(stdout)[1]);`,
    { ...env, ...files, INPUT_PORT: '0' },
  );
  const url = runner.stdout.trim();
  expect(url).toMatch(/^http:/);
  expect(await silent(url, 3_000)).toBe(true);
});
