import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { program } from '../../../src/drill/tools.ts';
import { dump } from '../../../src/emulator/mendix/dump.ts';
import { postgres } from '../../support/postgres.ts';
import { acceptanceId, Kit, productionId, richard, testId } from './kit.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await Kit.start();
});
afterEach(() => kit.close());

const nightly = '8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e02';
const failed = '8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e01';
const expired = '8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e04';

async function bytesOf(url: string, headers: Record<string, string> = {}): Promise<Buffer> {
  return Buffer.from(await (await fetch(url, { headers })).arrayBuffer());
}

describe('Backups v2', () => {
  test('snapshots are listed newest first, in pages', async () => {
    const page = (await kit.backups('GET', productionId, 'snapshots?offset=1&limit=2')).json;
    expect(page).toMatchObject({ total: 4, offset: 1, limit: 2 });
    expect(page.snapshots).toMatchObject([
      { snapshot_id: nightly, state: 'completed', comment: 'Nightly backup', model_version: '175.0.0.3702' },
      { comment: null },
    ]);
    const first = (await kit.backups('GET', productionId, `snapshots/${failed}`)).json;
    expect(first).toMatchObject({ state: 'failed', status_message: 'Snapshot could not be made' });
    expect(first).not.toHaveProperty('model_version');
    kit.emulator.variants.set({ 'mendix.snapshots-ignore-limit': true });
    expect((await kit.backups('GET', productionId, 'snapshots?limit=1')).json.snapshots).toHaveLength(4);
  });

  test('a snapshot is queued, runs, and is completed; v1 sees it, too', async () => {
    const made = (await kit.backups('POST', testId, 'snapshots', { comment: 'before release' })).json;
    const states: string[] = [made.state];
    for (let step = 0; step < 4; step += 1) {
      kit.seconds(30);
      states.push((await kit.backups('GET', testId, `snapshots/${made.snapshot_id}/`)).json.state);
    }
    expect(states).toEqual(['queued', 'running', 'running', 'running', 'completed']);
    const done = (await kit.backups('GET', testId, `snapshots/${made.snapshot_id}`)).json;
    expect(done).toMatchObject({ created_at: '2026-01-15T12:00:00.000Z', finished_at: '2026-01-15T12:02:00.000Z' });
    expect((await kit.calc('GET', 'Test/snapshots')).json).toMatchObject([
      {
        SnapshotID: made.snapshot_id,
        State: 'Completed',
        Comment: 'before release',
        CreatedOn: Date.UTC(2026, 0, 15, 12),
      },
    ]);
  });

  test('a comment is changed without touching updated_at; a deleted snapshot is gone', async () => {
    const before = (await kit.backups('GET', productionId, `snapshots/${nightly}`)).json;
    const after = (await kit.backups('PUT', productionId, `snapshots/${nightly}`, { comment: 'kept' })).json;
    expect(after).toEqual({ ...before, comment: 'kept' });
    const removed = await kit.backups('DELETE', productionId, `snapshots/${nightly}`);
    expect([removed.status, removed.text]).toEqual([204, '']);
    expect((await kit.backups('GET', productionId, `snapshots/${nightly}`)).status).toBe(404);
  });

  test('a restore replaces the data when it is completed, of another environment, too', async () => {
    const started = (await kit.backups('POST', acceptanceId, `restores?source_snapshot_id=${nightly}&db_only=true`))
      .json;
    expect(started).toMatchObject({
      state: 'queued',
      source_snapshot_id: nightly,
      source_environment_id: productionId,
      target_environment_id: acceptanceId,
    });
    expect((await kit.calc('POST', 'Acceptance/start')).json.errorCode).toBe('ALREADY_LOCKED');
    expect((await kit.calc('POST', 'Acceptance/stop')).json.errorCode).toBe('STOP_FAILED');
    kit.seconds(119);
    expect(kit.environment('Acceptance').data.rows).toEqual(['alpha', 'beta']);
    kit.seconds(1);
    expect(kit.environment('Acceptance').data).toMatchObject({ rows: ['customer 1', 'customer 2'], files: ['b.png'] });
    const ended = (await kit.backups('GET', acceptanceId, `restores/${started.restore_id}`)).json;
    expect(ended).toMatchObject({ state: 'completed', finished_at: '2026-01-15T12:02:00.000Z' });
  });

  test('a snapshot holds what was there when it began', async () => {
    const made = (await kit.backups('POST', acceptanceId, 'snapshots')).json;
    kit.seconds(120);
    await kit.calc('POST', 'Acceptance/clean');
    await kit.backups('POST', acceptanceId, `restores?source_snapshot_id=${made.snapshot_id}`);
    kit.seconds(120);
    expect(kit.environment('Acceptance').data).toMatchObject({ rows: ['alpha', 'beta'], files: ['b.png'] });
  });
});

describe('archives', () => {
  async function archive(dataType: string): Promise<string> {
    const made = (await kit.backups('POST', productionId, `snapshots/${nightly}/archives?data_type=${dataType}`)).json;
    expect(made).toMatchObject({ state: 'queued', url: null, data_type: dataType });
    kit.seconds(90);
    const done = (await kit.backups('GET', productionId, `snapshots/${nightly}/archives/${made.archive_id}`)).json;
    expect(done.state).toBe('completed');
    return done.url;
  }

  test('files and database are a tar.gz in the documented layout, with filler, too', async () => {
    kit.emulator.variants.set({ 'mendix.archive-bytes': 1_500_000 });
    const folder = mkdtempSync(join(tmpdir(), 'archive-'));
    try {
      const file = join(folder, 'backup.tar.gz');
      writeFileSync(file, await bytesOf(await archive('files_and_database')));
      const names = execFileSync('tar', ['-tzf', file], { encoding: 'utf8' }).trim().split('\n');
      expect(names.slice(0, 2)).toEqual(['.metadata', 'db/db.backup']);
      const [stored = '', filler = '', ...more] = names.slice(2);
      expect(more).toEqual([]);
      for (const name of [stored, filler])
        expect(name).toMatch(/^tree\/(..)\/(..)\/\1\2[0-9a-f]{4}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      execFileSync('tar', ['-xzf', file, '-C', folder]);
      expect(readFileSync(join(folder, stored), 'utf8')).toBe('content of invoice-1.pdf\n');
      expect(readFileSync(join(folder, filler)).length).toBe(2 * 1024 * 1024);
      const dump = readFileSync(join(folder, 'db/db.backup'));
      expect(JSON.parse(readFileSync(join(folder, '.metadata'), 'utf8'))).toEqual({
        duration: '0',
        dumpSize: String(dump.length),
        modelVersion: '175.0.0.3702',
        databaseSize: '9730584',
        filesSize: String(25 + 2 * 1024 * 1024),
      });
      const script = await restored(join(folder, 'db/db.backup'));
      expect(script).toContain('\tcustomer 1\n');
      for (const name of [stored, filler]) expect(script).toContain(basename(name));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  /** What pg_restore makes of a dump: the SQL that it would run. */
  async function restored(file: string): Promise<string> {
    const [tools] = await postgres();
    return execFileSync(program(tools, 'pg_restore'), ['--exit-on-error', '--file=-', file], { encoding: 'utf8' });
  }

  test('what rows and files are called cannot break the dump', async () => {
    const names = ['tab\there', 'line\nend', 'back\\slash', '\\.', '\\N', '', "quote's", 'Größe'];
    const folder = mkdtempSync(join(tmpdir(), 'archive-'));
    try {
      const file = join(folder, 'dump');
      writeFileSync(
        file,
        dump(
          { rows: names, files: names, database: '' },
          names.map((uuid) => ({ uuid, size: 1 })),
        ),
      );
      const [, rows = ''] =
        /^COPY public\."?myfirstmodule\$entry"? .*\n([\s\S]*?)^\\\.$/m.exec(await restored(file)) ?? [];
      const cells = rows
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')[1]);
      expect(cells).toEqual(['tab\\there', 'line\\nend', 'back\\\\slash', '\\\\.', '\\\\N', '', "quote's", 'Größe']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('the database alone is the dump; ranges put together are the whole', async () => {
    kit.emulator.variants.set({ 'mendix.archive-bytes': 3 * 1024 * 1024 });
    const url = await archive('database_only');
    const whole = await bytesOf(url);
    expect(whole.subarray(0, 5).toString()).toBe('PGDMP');
    const cut = 1_700_001;
    const parts = [await bytesOf(url, { range: `bytes=0-${cut - 1}` }), await bytesOf(url, { range: `bytes=${cut}-` })];
    const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    expect(hash(Buffer.concat(parts))).toBe(hash(whole));
  });

  test('links live on another origin, expire after 8 hours, and refuse credentials and forgery', async () => {
    const url = await archive('database_only');
    expect(new URL(url).origin).toBe(`http://localhost:${kit.emulator.port}`);
    expect((await kit.fetch(url, { headers: richard })).status).toBe(400);
    expect(kit.emulator.requests.list().at(-1)).toMatchObject({ path: new URL(url).pathname, credentials: true });
    expect((await kit.fetch(url.replace(/.$/, '0').replace('expires=1', 'expires=2'))).status).toBe(403);
    kit.seconds(8 * 3600 - 1);
    expect((await kit.fetch(url)).status).toBe(200);
    kit.seconds(1);
    const late = await kit.fetch(url);
    expect([late.status, late.text]).toEqual([403, expect.stringContaining('Request has expired')]);
  });

  test('bad-links spoils the next link only', async () => {
    kit.emulator.variants.set({ 'mendix.bad-links': 1 });
    const link = async () => (await kit.calc('GET', 'Production/logs/2018-08-10')).json.DownloadUrl;
    const [first, second] = [await link(), await link()];
    expect(await kit.fetch(first)).toMatchObject({ status: 403, text: expect.stringContaining('Invalid signature') });
    expect((await kit.fetch(second)).status).toBe(200);
  });

  test('two gigabytes cost no memory to serve', async () => {
    const gigabytes = 2 * 1024 * 1024 * 1024;
    kit.emulator.variants.set({ 'mendix.archive-bytes': gigabytes });
    const url = await archive('files_and_database');
    const tail = await bytesOf(url, { range: 'bytes=-100' });
    expect(tail).toHaveLength(100);
    const length = await new Promise<number>((resolve) => {
      get(url, (message) => {
        resolve(Number(message.headers['content-length']));
        message.destroy();
      }).on('error', () => {});
    });
    expect(length).toBeGreaterThan(gigabytes);
  });
});

describe('Backups v1', () => {
  test('create answers before the snapshot is done; its links work once it is', async () => {
    const made = (await kit.calc('POST', 'acceptance/snapshots/', { Comment: 'My user comment' })).json;
    expect(made).toMatchObject({ Comment: 'My user comment', State: 'Completed', ModelVersion: '1.1.0.253' });
    expect((await kit.calc('GET', `acceptance/snapshots/${made.SnapshotID}`)).json.errorCode).toBe(
      'INTERNAL_SERVER_ERROR',
    );
    expect((await kit.calc('GET', 'acceptance/snapshots')).json[0].State).toBe('Queued');
    kit.seconds(120);
    const links = (await kit.calc('GET', `acceptance/snapshots/${made.SnapshotID}`)).json;
    expect(Object.keys(links)).toEqual(['FilesOnly', 'DatabaseOnly', 'DatabaseAndFiles']);
    expect((await bytesOf(links.DatabaseOnly)).subarray(0, 5).toString()).toBe('PGDMP');
    expect((await bytesOf(links.FilesOnly)).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
  });

  test('restore is done when it answers', async () => {
    const answer = await kit.calc('POST', `acceptance/restore/${nightly}`);
    expect(answer.json).toMatchObject({ SnapshotID: nightly, State: 'Completed' });
    expect(kit.environment('Acceptance').data).toMatchObject({ rows: ['customer 1', 'customer 2'] });
  });

  test('an expired snapshot is listed and of no use', async () => {
    expect((await kit.calc('GET', 'Production/snapshots')).json.at(-1)).toMatchObject({
      SnapshotID: expired,
      State: 'Completed',
    });
    expect((await kit.calc('POST', `acceptance/restore/${expired}`)).json.errorCode).toBe('ERROR_NOT_ALLOWED');
  });
});
