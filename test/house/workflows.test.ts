import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { type Manifest, type Manifests, manifestProblems } from '../../scripts/workflows/actions.ts';
import { readWorkflow } from '../../scripts/workflows/file.ts';
import { yamlBlocks } from '../../scripts/workflows/markdown.ts';
import { workflowProblems } from '../../scripts/workflows/workflow.ts';
import { interpolate } from '../support/local-runner/expressions.ts';

const backup: Manifest = {
  name: 'backup',
  description: 'Makes a backup.',
  inputs: { 'app-id': { description: 'The app.', required: true }, comment: { description: 'A comment.' } },
  outputs: { 'snapshot-id': { description: 'Its id.' } },
  runs: { using: 'node24', main: '../../dist/backup/index.js' },
};
const manifests: Manifests = new Map([['backup', backup]]);
const files: Record<string, string> = {
  '.github/workflows/nightly.yml': `on:
  workflow_call:
    inputs:
      app: { type: string, required: true }
jobs:
  one: { runs-on: ubuntu-latest, permissions: { contents: read }, steps: [{ run: echo }] }
`,
};
const readFile = (path: string) => {
  const text = files[path];
  if (text === undefined) throw new Error(`no ${path}`);
  return text;
};
const problems = (text: string) => workflowProblems(text, manifests, readFile);

function workflow(uses: string, input = 'app-id', output = 'snapshot-id') {
  return `on: push
jobs:
  night:
    runs-on: ubuntu-latest
    steps:
      - uses: ${uses}
        id: backup
        with:
          ${input}: calc
      - run: echo "$ID"
        env:
          ID: \${{ steps.backup.outputs.${output} }}
`;
}

describe.each(['./actions/', 'paas-actions/paas-actions/actions/'])('a workflow that uses %s…', (place) => {
  const uses = (name: string) => `${place}${name}${place.startsWith('.') ? '' : '@v1'}`;

  it('is right', async () => expect(await problems(workflow(uses('backup')))).toEqual([]));

  it('names an action that does not exist', async () => {
    expect(await problems(workflow(uses('bakcup')))).toEqual([expect.stringMatching(/^line 6: .*bakcup/)]);
  });

  it('misspells an input', async () => {
    expect(await problems(workflow(uses('backup'), 'app-ip'))).toEqual([
      expect.stringContaining("line 9: Invalid action input 'app-ip'"),
      expect.stringContaining('line 8: Missing required input `app-id`'),
    ]);
  });

  it('misspells an output', async () => {
    expect(await problems(workflow(uses('backup'), 'app-id', 'snapshot'))).toEqual([
      'job night: the step backup (backup) has no output "snapshot"',
    ]);
  });
});

describe('a workflow', () => {
  const call = (uses: string, input: string) =>
    `on: push\njobs:\n  one:\n    uses: ${uses}\n    with:\n      ${input}: calc\n`;

  it('may use actions of others with any input', async () => {
    expect(await problems(workflow('somebody/else@v4', 'anything', 'anything'))).toEqual([]);
  });

  it.each(['./.github/workflows/nightly.yml', 'paas-actions/paas-actions/.github/workflows/nightly.yml@v1'])(
    'may call %s with its inputs',
    async (uses) => {
      expect(await problems(call(uses, 'app'))).toEqual([]);
      expect(await problems(call(uses, 'application'))).not.toEqual([]);
    },
  );

  it.each([
    ['permissions: {}', '', ['job one: .github/workflows/nightly.yml needs the permission contents: read']],
    ['permissions: { contents: none }', '', [expect.stringContaining('contents: read')]],
    ['permissions: { contents: write }', 'permissions: {}', [expect.stringContaining('contents: read')]],
    ['permissions: { contents: read }', '', []],
    ['permissions: {}', 'permissions: { contents: read }', []],
    ['permissions: read-all', '', []],
  ])('that calls another has %s, and its job %j', async (all, one, expected) => {
    const text = call('./.github/workflows/nightly.yml', 'app').replace('on: push', `on: push\n${all}`);
    expect(await problems(one === '' ? text : text.replace('    uses', `    ${one}\n    uses`))).toEqual(expected);
  });

  it('is no YAML', async () => expect(await problems('on: [push\njobs: {}')).toHaveLength(1));

  it('is empty', async () => expect(await problems('# later\n')).toEqual(['holds no workflow']));

  it('has an unknown key, and an expression that cannot be read', async () => {
    const text = workflow('./actions/backup').replace('runs-on', 'run-on').replace(' }}\n', ' == }}\n');
    expect((await problems(text)).length).toBeGreaterThan(1);
  });
});

describe('an action.yml', () => {
  const of = (change: object) =>
    manifestProblems({ ...backup, ...change }, 'actions/backup', (file) => file.endsWith('backup/index.js'));

  it('is right', () => expect(of({})).toEqual([]));

  it.each([
    [
      'an entry that does not exist',
      { runs: { ...backup.runs, post: '../../dist/backup/post.js' } },
      'which does not exist',
    ],
    ['a misspelt key in an input', { inputs: { a: { description: 'A.', requird: true } } }, 'unknown key "requird"'],
    ['a misspelt key in an output', { outputs: { a: { descripton: 'A.' } } }, 'unknown key "descripton"'],
    ['an input without description', { inputs: { a: { required: true } } }, 'input "a" has no description'],
    ['an old Node', { runs: { ...backup.runs, using: 'node16' } }, 'runs.using is not node24'],
    ['no entry', { runs: { using: 'node24' } }, 'runs.main is missing'],
  ])('has %s', (_, change, problem) => {
    expect(of(change).join('\n')).toContain(problem);
  });
});

describe('examples in a text', () => {
  it('are whole workflows, or steps', async () => {
    const text = [
      '# A',
      '```yaml',
      '- uses: ./actions/bakcup',
      '  with:',
      '    a: b',
      '```',
      '```yaml',
      'on: push',
      'jobs: {}',
      '```',
      '```yaml',
      'a: 1',
      '```',
      '',
    ];
    const blocks = yamlBlocks(text.join('\n'));
    expect(blocks.map(({ line }) => line)).toEqual([3, 8]);
    expect(await problems(blocks[0]?.workflow ?? '')).toEqual([expect.stringContaining('bakcup')]);
  });
});

test.each(['test', 'acceptance', 'production'])('release.yml tells why the job %s failed', (name) => {
  const { jobs } = readWorkflow(readFileSync('.github/workflows/release.yml', 'utf8'));
  const message = jobs[name]?.outputs?.['error-message'] ?? '';
  const step = (outcome: string, text?: string) => ({
    outcome,
    outputs: text === undefined ? {} : { 'error-message': text },
  });
  const told = (deploy: object, rollback: object, smoke: object) =>
    interpolate(message, { steps: { deploy, rollback, smoke } });
  const [good, skipped] = [step('success'), step('skipped')];
  expect(told(step('failure', 'No.'), skipped, skipped)).toBe('No.');
  expect(told(good, step('failure', 'Not back.'), step('failure', 'It failed.'))).toBe('Not back.');
  expect(told(good, good, step('failure', 'It failed.'))).toBe('It failed.');
  // Its time limit ended it before it could say so itself.
  expect(told(good, good, step('failure'))).toBe('The smoke test took longer than its time limit.');
  expect(told(good, skipped, good)).toBe('');
});
