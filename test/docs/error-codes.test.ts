import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** The codes in the table of the README for the two smaller platforms. */
function documented(): string[] {
  const [, after = ''] = readFileSync('README.md', 'utf8').split('Codes of Cloud 66 and Syncano');
  const rows = (after.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
}

function sources(...folders: string[]): string {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

test('every code of Cloud 66 and Syncano in the README is one that a step can fail with', () => {
  const codes = documented();
  expect(codes.length).toBeGreaterThan(20);
  const code = sources('src/cloud66', 'src/syncano', 'src/actions');
  // Codes in small letters come from the service; the emulated one knows them all.
  const services = sources('src/emulator/cloud66');
  const known = (one: string) => (/^[a-z_]+$/.test(one) ? services.includes(one) : code.includes(`'${one}'`));
  expect(codes.filter((one) => !known(one))).toEqual([]);
});

test('every code of ours for them is in the README', () => {
  const text = sources('src/cloud66', 'src/syncano');
  const ours = [...text.matchAll(/code: '([A-Z_]+)'/g)].map(([, code = '']) => code);
  const common = ['UNEXPECTED_ANSWER', 'BAD_API_URL', 'BAD_INPUT', 'NOT_OK', 'INSECURE_LINK', 'FOREIGN_LINK'];
  const rare = ['BAD_ARCHIVE_LINK', 'BACKUP_STILL_ACTIVE', 'NOT_FOUND', 'NOT_DOWNLOADABLE'];
  const told = [...documented(), ...common, ...rare];
  expect(ours.filter((code) => !told.includes(code))).toEqual([]);
});

test('every code of ours for Mendix Cloud, files and the network is in the README', () => {
  const [, troubleshooting = ''] = readFileSync('README.md', 'utf8').split('## Troubleshooting by error code');
  const folders = ['actions', 'actions/shared', 'fleet', 'http', 'mendix', 'release', 'runner', 'wait'];
  const text = sources(...folders.map((folder) => join('src', folder)));
  const codes = new Set(
    [...text.matchAll(/(?:\bcode: |Code: |unfit\(|unwell\()'([A-Z_]+)'/g)].map(([, code = '']) => code),
  );
  expect(codes.size).toBeGreaterThan(50);
  expect([...codes].filter((code) => !troubleshooting.includes(`\`${code}\``))).toEqual([]);
});
