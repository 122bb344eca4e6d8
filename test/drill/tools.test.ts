import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type AllTools, clientFor, findTools, serverFor, type Tools } from '../../src/drill/tools.ts';
import { postgres } from '../support/postgres.ts';

const root = mkdtempSync(join(tmpdir(), 'tools-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder with programs that do nothing but tell a version. */
function installation(version: string, ...names: string[]): string {
  const folder = mkdtempSync(join(root, 'i-'));
  for (const name of names) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho "${name} (PostgreSQL) ${version} (Debian)"\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

const client = ['pg_restore', 'psql'];
const server = [...client, 'initdb', 'pg_ctl', 'postgres'];
const found = (folders: readonly string[], withServer = false) => findTools(withServer, undefined, folders);

describe('PostgreSQL on this machine', () => {
  test('is found', async () => {
    const all = await postgres();
    expect(all[0].major).toBeGreaterThanOrEqual(12);
    expect(all.some(({ hasServer }) => hasServer)).toBe(true);
  });

  test('is found newest first, each once, with or without its server', async () => {
    const [old, young, beta] = [
      installation('12.9', ...server),
      installation('16.4', ...client),
      installation('17beta2', ...client),
    ];
    const none = installation('15.1', 'psql', 'initdb');
    expect(await found([old, none, '/nowhere', young, old, beta])).toEqual([
      { folder: beta, version: '17', major: 17, hasServer: false },
      { folder: young, version: '16.4', major: 16, hasServer: false },
      { folder: old, version: '12.9', major: 12, hasServer: true },
    ]);
  });

  test('may not be there at all, or without its server: POSTGRESQL_NOT_FOUND', async () => {
    await expect(found(['/nowhere'])).rejects.toMatchObject({ code: 'POSTGRESQL_NOT_FOUND', kind: 'config' });
    const folder = installation('15.1', ...client);
    await expect(found([folder])).resolves.toHaveLength(1);
    await expect(found([folder], true)).rejects.toMatchObject({ code: 'POSTGRESQL_NOT_FOUND' });
  });
});

describe('of several installations', () => {
  const tools = (major: number, hasServer = true): Tools => ({
    folder: `/${major}`,
    version: `${major}.1`,
    major,
    hasServer,
  });
  const all: AllTools = [tools(18, false), tools(17), tools(15), tools(13), tools(12)];

  test('the server is the oldest that is not older than the dump', () => {
    const chosen = [0, 12, 14, 15, 16, 17].map((major) => serverFor(all, major).major);
    expect(chosen).toEqual([12, 12, 15, 15, 17, 17]);
    expect(() => serverFor(all, 18)).toThrow(expect.objectContaining({ code: 'SERVER_TOO_OLD' }));
    expect(() => serverFor([tools(18, false)], 12)).toThrow(expect.objectContaining({ code: 'POSTGRESQL_NOT_FOUND' }));
  });

  test('the client is the one that is nearest to the server', () => {
    expect([11, 13, 16, 17, 20].map((major) => clientFor(all, major).major)).toEqual([12, 13, 17, 17, 18]);
  });
});
