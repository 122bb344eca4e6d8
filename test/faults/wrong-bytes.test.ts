import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { packages } from '../support/mendix-steps.ts';
import { morning, type Rehearsal, rehearsal } from '../support/rehearsal.ts';

// Every step is a process of its own; on a busy machine they take their time.
jest.setTimeout(30_000);

const contents = [
  ['nothing', ''],
  ['24 bytes of a web page', '<html>Welcome</html>\n\n\n\n'],
  ['an XML message', '<?xml version="1.0"?><Error><Code>SlowDown</Code></Error>'],
  ['a word', 'not found'],
] as const;

const acceptance = { 'app-id': 'calc', environment: 'Acceptance' };
const downloads = [
  ['download-backup', { ...acceptance, 'snapshot-id': 'latest' }],
  ['download-backup', { ...acceptance, 'snapshot-id': 'latest', 'data-type': 'database_only' }],
  ['download-backup', { ...acceptance, 'snapshot-id': 'latest', 'api-version': 1 }],
  ['package-info', { 'app-id': 'calc', 'package-id': packages['2.5.4.63'] }],
  ['cloud66-download-backup', { 'stack-id': '5999b763474b0eafa5fafb64bff0ba80', 'backup-id': 110 }],
  ['syncano-download-backup', { instance: 'my-instance', 'backup-id': 'latest' }],
] as const;

let world: Rehearsal;
let folder: string;
beforeAll(async () => {
  world = await rehearsal({ start: morning });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bytes-'));
});
afterEach(() => {
  world.reset();
  world.emulator.faults.clear();
  rmSync(folder, { recursive: true });
});
afterAll(() => world.close());

describe.each(contents)('a file host that answers 200 with %s', (_, body) => {
  test.each(downloads)('%s %j: is a failure, and leaves no file', async (action, inputs) => {
    world.emulator.faults.add({ kind: 'status', status: 200, body, path: '/files/**' });
    const result = await world.run(action, { ...inputs, path: `${folder}/` });
    expect([result.code, result.outputs['error-kind'], result.log]).toEqual([1, 'remote-failed', expect.any(String)]);
    expect(result.outputs['sha256']).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('download-logs', () => {
  const log = { 'app-id': 'calc', environment: 'Production', date: '2018-08-10' };

  test.each(contents.slice(1, 3))('%s is no log', async (_, body) => {
    world.emulator.faults.add({ kind: 'status', status: 200, body, path: '/files/**' });
    const result = await world.run('download-logs', { ...log, path: `${folder}/` });
    expect(result.outputs).toMatchObject({ 'error-code': 'UNEXPECTED_FILE', 'error-kind': 'remote-failed' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('an empty one is told apart from a day without a log', async () => {
    world.emulator.faults.add({ kind: 'status', status: 200, body: '', path: '/files/**' });
    const result = await world.run('download-logs', { ...log, path: `${folder}/` });
    expect(result).toMatchObject({ code: 0, outputs: { size: '0' } });
    expect(result.log).toContain('::warning::Mendix sent an empty app log');
    expect(result.log).not.toContain('There is no app log');
  });
});
