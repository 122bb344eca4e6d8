import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { hourOfTheTests } from '../support/local-runner/step.ts';
import { type Reply, type ScriptedServer, serve } from '../support/scripted-server.ts';

const file = 'examples/webhook-relay/relay.ts';
const secret = 'a validation secret';
const after = '4b76061182bf183281b5107cd753c6071ed00040';
const push = { after, before: '0b9c', branchName: 'feature/checkout', commits: [], eventType: 'teamserver.push' };

let github: ScriptedServer;
let answer: Reply = { status: 204 };
let relay: ChildProcess;
let url: string;
let asked = 0;

beforeAll(async () => {
  github = await serve(() => answer);
  const probe = await serve(() => ({}));
  const { port } = new URL(probe.url);
  await probe[Symbol.asyncDispose]();
  url = `http://127.0.0.1:${port}`;
  const env = {
    ...hourOfTheTests(),
    VALIDATION_SECRET: secret,
    GITHUB_TOKEN: 'a-token',
    WORKFLOW: 'octo/calc/build-and-release.yml',
    GITHUB_API_URL: github.url,
    PORT: port,
  };
  relay = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((ready) => relay.stdout?.once('data', ready));
});
afterEach(() => {
  answer = { status: 204 };
});
afterAll(async () => {
  relay.kill();
  await github[Symbol.asyncDispose]();
});

/** As Mendix's documentation says: `printf '%s.%s.%s' ID TIMESTAMP PAYLOAD | openssl dgst -sha256 -binary -hmac SECRET | openssl base64`. */
const sign = (id: string, timestamp: string, body: string, key = secret) =>
  `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;

/** What GitHub was asked for by one webhook, and the status that Mendix gets. */
async function send(
  payload: object,
  { age = 0, key = secret, ...headers }: Record<string, string | number> & { age?: number; key?: string } = {},
) {
  const body = JSON.stringify(payload);
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const id = 'msg_2M605iBQRge9hTgpYg7fKXQubaw';
  const signed = {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': sign(id, timestamp, body, key),
  };
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { ...signed, ...headers } as Record<string, string>,
  });
  const requests = github.seen.slice(asked);
  asked = github.seen.length;
  return { status: response.status, requests };
}

test('a push starts the workflow with its branch and commit', async () => {
  const { status, requests } = await send(push);
  expect(status).toBe(204);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    method: 'POST',
    path: '/repos/octo/calc/actions/workflows/build-and-release.yml/dispatches',
    headers: { authorization: 'Bearer a-token' },
    json: { ref: 'main', inputs: { branch: 'feature/checkout', revision: after } },
  });
});

test('of several signatures the first counts', async () => {
  const body = JSON.stringify(push);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const both = (first: string, second: string) =>
    send(push, {
      'webhook-id': 'm',
      'webhook-timestamp': timestamp,
      'webhook-signature': `${sign('m', timestamp, body, first)} ${sign('m', timestamp, body, second)}`,
    });
  expect((await both(secret, 'an older one')).status).toBe(204);
  expect((await both('an older one', secret)).status).toBe(401);
});

describe('is refused, and GitHub is not asked', () => {
  test.each([
    ['signed with another secret', { key: 'guessed' }],
    ['older than five minutes', { age: 301 }],
    ['from the future', { age: -360 }],
    ['without a signature', { 'webhook-signature': '' }],
    ['with a signature of another length', { 'webhook-signature': 'v1,AAAA' }],
    ['with another id than the signed one', { 'webhook-id': 'msg_other' }],
    ['with a time that is none', { 'webhook-timestamp': 'now' }],
  ] as [string, Record<string, string | number>][])('%s', async (_, changes) => {
    expect(await send(push, changes)).toEqual({ status: 401, requests: [] });
  });
});

test.each([
  ['another event', { ...push, eventType: 'package.uploaded' }],
  ['a branch that was deleted', { ...push, after: '0'.repeat(40) }],
])('%s starts nothing', async (_, payload) => {
  expect(await send(payload)).toEqual({ status: 204, requests: [] });
});

test.each([[{ status: 422 }], [{ drop: true }]])('GitHub answers %j: Mendix is to send it again', async (reply) => {
  answer = reply;
  expect((await send(push)).status).toBe(502);
  answer = { status: 204 };
  expect((await send(push)).status).toBe(204);
});

test('docs/triggers.md says what is so', () => {
  const page = readFileSync('docs/triggers.md', 'utf8');
  const code = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*(\/\/|\/\*\*)/.test(line));
  expect(code.length).toBeLessThanOrEqual(32);
  for (const name of ['VALIDATION_SECRET', 'GITHUB_TOKEN', 'WORKFLOW']) expect(page).toContain(`${name}=`);
  const [, body = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
  const inputs = readFileSync('examples/build-and-release.yml', 'utf8');
  for (const name of Object.keys((JSON.parse(body) as { inputs: object }).inputs))
    expect(inputs).toMatch(new RegExp(`^      ${name}:$`, 'm'));
});
