import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readWorkflow } from '../../scripts/workflows/file.ts';
import { interpolate } from '../support/local-runner/expressions.ts';
import { type LocalServer, localServer } from '../support/local-server.ts';

const job = readWorkflow(readFileSync('.github/workflows/release.yml', 'utf8')).jobs['notify'];
const secretPath = '/services/T000/B000/secret';
let server: LocalServer;
let status = 200;
beforeEach(async () => {
  status = 200;
  server = await localServer((_, response) => response.writeHead(status).end());
});
afterEach(() => server.close());

const result = (outcome: string, outputs: Record<string, string> = {}) => ({ result: outcome, outputs });
const good = {
  package: result('success', { 'package-id': 'id' }),
  test: result('success', { 'model-version': '2.8.0.72', url: 'https://calc-test.mendixcloud.com' }),
  acceptance: result('skipped'),
  production: result('success', { 'model-version': '2.8.0.72' }),
};
const bad = {
  package: result('success'),
  test: result('failure', { 'error-message': 'calc / Test: "quoted" \\ and\tmore', 'rolled-back': 'true' }),
  acceptance: result('skipped'),
  production: result('skipped'),
};

/** Runs the job's only step as GitHub does: its variables first, then its script. */
async function notify(needs: object, { format = 'json', webhook = address() } = {}) {
  const contexts = {
    needs,
    inputs: { 'app-id': 'calc', test: 'Test', acceptance: '', production: 'Production', 'notify-format': format },
    github: { server_url: 'https://github.com', repository: 'octo/calc', run_id: '4711' },
    secrets: { notify: webhook },
  };
  const env = valuesOf(job?.env, contexts);
  const step = job?.steps?.[0];
  const variables = { ...env, ...valuesOf(step?.env, { ...contexts, env }) };
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'false'], {
    env: { PATH: process.env['PATH'] ?? '', ...variables },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (log += text));
  const code = await new Promise((done) => child.on('close', done));
  return { code, log };
}

function valuesOf(values: NonNullable<typeof job>['env'], contexts: Record<string, unknown>) {
  const entries = Object.entries(values ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, interpolate(String(value), contexts)]));
}

function address(): string {
  return new URL(secretPath, server.url).href;
}

function message(): unknown {
  return JSON.parse(server.seen[0]?.body ?? '');
}

// The job runs in bash with curl, which not every Windows machine has.
const suite = process.platform === 'win32' ? describe.skip : describe;

suite('the message at the end of release.yml', () => {
  const run = 'https://github.com/octo/calc/actions/runs/4711';

  it('is one POST of JSON with a text and everything that the jobs say', async () => {
    expect(await notify(good)).toEqual({ code: 0, log: '' });
    const text = `calc 2.8.0.72: package success, Test success, Production success.  ${run}`;
    const type = expect.objectContaining({ 'content-type': 'application/json' });
    expect(server.seen).toEqual([expect.objectContaining({ method: 'POST', url: secretPath, headers: type })]);
    expect(message()).toEqual({ text, run, 'app-id': 'calc', jobs: good });
  });

  it('says what failed, whatever is in the words of the service', async () => {
    expect((await notify(bad)).code).toBe(0);
    const what = 'package success, Test failure, Production skipped. calc / Test: "quoted" \\ and\tmore';
    expect(message()).toEqual({ text: `calc release: ${what} ${run}`, run, 'app-id': 'calc', jobs: bad });
  });

  it('is an adaptive card for Teams', async () => {
    expect((await notify(bad, { format: 'teams' })).code).toBe(0);
    const what = 'package success, Test failure, Production skipped. calc / Test: "quoted" \\ and\tmore';
    expect(message()).toEqual({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: {
            type: 'AdaptiveCard',
            version: '1.4',
            body: [{ type: 'TextBlock', wrap: true, text: `calc release: ${what}` }],
            actions: [{ type: 'Action.OpenUrl', title: 'Open the run', url: run }],
          },
        },
      ],
    });
  });

  it('is not sent without an address', async () => {
    expect(await notify(good, { webhook: '' })).toEqual({ code: 0, log: '' });
    expect(server.seen).toEqual([]);
  });

  it.each([
    ['is refused', 404, undefined],
    ['reaches nobody', 200, 'http://127.0.0.1:9/services/secret'],
  ])('fails nothing when it %s, and the address is not printed', async (_, answer, webhook) => {
    status = answer;
    const { code, log } = await notify(good, webhook === undefined ? {} : { webhook });
    expect(code).toBe(0);
    expect(log).toContain('::warning title=Notify::The message could not be sent.');
    expect(log).not.toContain('secret');
    expect(server.seen.length).toBeLessThan(2);
  });
});
