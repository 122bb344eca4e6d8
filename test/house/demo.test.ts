import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it, jest } from '@jest/globals';

// Four whole releases: half a minute on an idle machine.
jest.setTimeout(600_000);

it('the demo ends well, in at most 120 lines that say what is meant to fail, why a step was skipped, and what to do next', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/demo.ts'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.split('\n').length).toBeLessThanOrEqual(120);
  expect(stdout.match(/^━━ .*\(intended\) ━━$/gm)).toHaveLength(2);
  expect(stdout.match(/^ {2}✗ /gm)).toHaveLength(2);
  expect(stdout).toContain('Two of them fail. That is intended');
  expect(stdout).toContain('skipped, because no step has failed, so there is nothing to undo: Stop the new version');
  const next = stdout.split('What to do next:\n')[1] ?? '';
  const files = [...next.matchAll(/(?<=[\s,])(?:docs|examples)\/[\w./-]+\w/g)].map(([file]) => file);
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
