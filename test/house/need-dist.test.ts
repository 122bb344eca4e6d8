import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from '@jest/globals';
import { type BuiltFrom, hashOf, sources, whatIsStale } from '../../scripts/need-dist.ts';

const room = mkdtempSync(join(tmpdir(), 'need-dist-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(room, 'tree-'));
  for (const folder of ['src/actions', 'actions/stop', 'dist']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'src/actions/stop.ts'), 'export const action = 1;\n');
  const manifests = new Map([
    ['actions/stop/action.yml', 'name: stop\n'],
    ['action.yml', 'name: deploy\n'],
  ]);
  for (const [path, text] of manifests) writeFileSync(join(root, path), text);
  const built: BuiltFrom = { src: hashOf(sources(root)), manifests: hashOf(manifests) };
  writeFileSync(join(root, 'dist/built-from.json'), JSON.stringify(built));
});

it('takes a dist that is built from src, whatever the times of the files', () => {
  utimesSync(join(root, 'src/actions/stop.ts'), new Date(), new Date());
  utimesSync(join(root, 'dist/built-from.json'), 0, 0);
  expect(whatIsStale(root)).toBeUndefined();
});

it.each<[string, () => void, RegExp]>([
  ['a source that changed', () => appendFileSync(join(root, 'src/actions/stop.ts'), '// x'), /npm run build/],
  ['a source more', () => writeFileSync(join(root, 'src/new.ts'), ''), /npm run build/],
  [
    'a source of another name',
    () => renameSync(join(root, 'src/actions/stop.ts'), join(root, 'src/actions/end.ts')),
    /npm run build/,
  ],
  ['no dist', () => rmSync(join(root, 'dist'), { recursive: true }), /npm run build/],
  ['an action.yml edited by hand', () => appendFileSync(join(root, 'actions/stop/action.yml'), 'x: 1'), /npm run docs/],
  ['another action at the root', () => writeFileSync(join(root, 'action.yml'), 'name: stop'), /npm run docs/],
  ['an action.yml too few', () => rmSync(join(root, 'actions/stop'), { recursive: true }), /npm run docs/],
])('refuses %s, and says what mends it', (_, change, command) => {
  change();
  expect(whatIsStale(root)).toMatch(command);
});
