import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { hashOf, targetPath } from '../../../src/actions/shared/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));

describe('where a download goes, under a name that a service gives', () => {
  it.each([
    ['main-0.0.19.62e3d711.mda', 'main-0.0.19.62e3d711.mda'],
    ['Main line-2.5.4.63.mda', 'Main-line-2.5.4.63.mda'],
    ['../../.ssh/authorized_keys', '-..-.ssh-authorized_keys'],
    ['/etc/passwd', '-etc-passwd'],
    ['C:\\Windows\\system.ini', 'C-Windows-system.ini'],
    ['.npmrc', 'npmrc'],
    ['..', 'download'],
    ['', 'download'],
  ])('%j: %s', async (suggested, name) => {
    expect(await targetPath(folder, suggested)).toBe(join(folder, name));
    expect(await targetPath(undefined, suggested)).toBe(resolve(name));
  });

  it('is the path that was given, when it is no folder', async () => {
    expect(await targetPath(join(folder, 'a.mda'), '../b')).toBe(join(folder, 'a.mda'));
    expect(await targetPath(`${join(folder, 'new')}/`, '../b')).toBe(join(folder, 'new', '-b'));
  });
});

it.each([0, 1, 1024 * 1024, 2_500_000])('the hash of a file of %i bytes is that of all its bytes', async (size) => {
  const bytes = randomBytes(size);
  const path = join(folder, 'hashed');
  writeFileSync(path, bytes);
  expect(await hashOf(path)).toBe(createHash('sha256').update(bytes).digest('hex'));
});
