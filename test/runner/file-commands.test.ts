import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { appendToRunnerFile } from '../../src/runner/step.ts';
import { keyValues } from '../support/local-runner/step.ts';

describe('a value in a file of the runner', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'file-commands-')), 'output');

  test('is read back as it was, whatever it holds, and none can pose as another', () => {
    const values = {
      plain: '1',
      empty: '',
      lines: 'one\ntwo',
      hostile: 'x\nend-of-value\nstolen<<end-of-value-1\nyes\nend-of-value-1',
      last: 'end-of-value-2 end-of-value-3',
    };
    for (const [name, value] of Object.entries(values)) appendToRunnerFile(file, name, value);
    expect(keyValues(readFileSync(file, 'utf8'))).toEqual(values);
  });
});
