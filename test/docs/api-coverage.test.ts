import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { actionFiles } from '../../scripts/actions.ts';

/** One line of a table of docs/contributing/api-coverage.md. */
interface Row {
  readonly section: string;
  readonly call: string;
  /** `src/mendix/apps.ts#listApps` */
  readonly clientFunction: string;
  readonly actions: readonly string[];
  readonly testFile: string;
  readonly testName: string;
}

function readRows(text: string): Row[] {
  let section = '';
  return text.split('\n').flatMap((line) => {
    section = /^## (.*)/.exec(line)?.[1] ?? section;
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    if (cells.length !== 6 || cells[1] === 'call' || cells[1]?.startsWith('---')) return [];
    const [, call = '', clientFunction = '', names = '', tested = ''] = cells;
    const [, testFile = '', testName = ''] = /^`([^`]+)`: (.+)$/.exec(tested) ?? [];
    const listed = names.split(', ').map(quoted);
    return [{ section, call, clientFunction: quoted(clientFunction), actions: listed, testFile, testName }];
  });
}

const quoted = (cell: string) => /^`([^`]+)`$/.exec(cell)?.[1] ?? '';
const rows = readRows(readFileSync('docs/contributing/api-coverage.md', 'utf8'));
const source = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

describe.each(rows)('$section: $call', (row) => {
  test('has a client function that is exported', () => {
    const [file = '', name = ''] = row.clientFunction.split('#');
    expect(file).toMatch(/^src\/(mendix|cloud66|syncano)\/[a-z0-9-]+\.ts$/);
    expect(source(file)).toMatch(new RegExp(`^export (async )?function ${name}\\b`, 'm'));
  });

  test('has actions that exist', () => {
    expect(row.actions.length).toBeGreaterThan(0);
    for (const name of row.actions) {
      expect(actionFiles().map((one) => one.name)).toContain(name);
      expect(existsSync(`actions/${name}/action.yml`)).toBe(true);
    }
  });

  test('has a test of that name', () => {
    expect(row.testFile).toMatch(/^test\/.*\.test\.ts$/);
    expect(source(row.testFile).replaceAll("\\'", "'")).toContain(`'${row.testName}'`);
  });
});

describe('nothing is missing', () => {
  const inSection = (name: string) => rows.filter(({ section }) => section === name).map(({ call }) => call);

  test('of the calls that the documents number or name', () => {
    const numbers = inSection('Mendix: Deploy API v1').flatMap((call) => /^3\.\d+/.exec(call) ?? []);
    expect(numbers).toEqual(Array.from({ length: 23 }, (_, index) => `3.${index + 1}`));
    expect(
      inSection('Cloud 66: backups')
        .map((call) => call.split('<br>')[0])
        .slice(0, 6),
    ).toEqual(['Get Backup', 'Get Backup File', 'List Backup Files', 'List Backups', 'Create Backup', 'Import Backup']);
    expect(inSection('Mendix: Backups API v1').map((call) => call.slice(0, 3))).toEqual(['3.1', '3.2', '3.3', '3.4']);
  });

  test.each([
    ['Mendix: Build API v1', ['GET …/packages', 'POST …/packages', 'DELETE …/packages']],
    ['Mendix: Backups API v2', ['GET …/snapshots', 'POST …/snapshots', 'PUT …/snapshots', 'DELETE …/snapshots']],
    ['Mendix: Backups API v2', ['POST …/restores', 'GET …/restores']],
    ['Cloud 66: backups', ['GET …/backups', 'GET …/backups/<Id>', 'POST …/backups', 'GET …/jobs', 'GET …/actions/']],
    ['Cloud 66: backups', ['GET …/backups/<BackupId>/files', 'GET …/backups/<BackupId>/files/<Id>', 'GET /stacks']],
    [
      'Syncano: backups and restores',
      ['POST …/backups/full/', 'POST …/backups/partial/', 'OPTIONS …/backups/partial/'],
    ],
    ['Syncano: backups and restores', ['GET …/backups/full/`', 'GET …/backups/partial/`', 'GET /v1/backups/full/`']],
    ['Syncano: backups and restores', ['GET …/backups/full/<Id>/', 'DELETE …/backups/full/<Id>/', 'GET <archive>']],
    ['Syncano: backups and restores', ['POST …/restores/', 'GET …/restores/`', 'GET …/restores/<Id>/']],
    ['Mendix: Deploy API v1', ['POST /api/v2/apps/<AppId>/packages/upload', 'GET /api/v2/apps/<AppId>/jobs']],
  ])('of %s: %j', (section, calls) => {
    const text = inSection(section).join('\n');
    for (const call of calls) expect(text).toContain(`\`${call}`);
  });
});

test('a row that points to nothing is noticed', () => {
  const [row] = readRows(
    '## X\n| 1 A<br>`GET /a` | `src/mendix/apps.ts#noSuch` | `nothing` | `test/no.test.ts`: none |',
  );
  expect(row).toEqual({
    section: 'X',
    call: '1 A<br>`GET /a`',
    clientFunction: 'src/mendix/apps.ts#noSuch',
    actions: ['nothing'],
    testFile: 'test/no.test.ts',
    testName: 'none',
  });
  expect(source('test/no.test.ts')).toBe('');
});
