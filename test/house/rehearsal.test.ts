import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { readLog } from '../../scripts/rehearsal/act.ts';
import { needsOf } from '../../scripts/rehearsal/needs.ts';
import { anyMatch } from '../../scripts/rehearsal/tree.ts';

const ours = 'paas-actions/paas-actions/actions';

describe('what a workflow needs', () => {
  const needs = needsOf(`on:
  push:
  workflow_call:
  workflow_dispatch:
    inputs:
      file: { default: build/*.mda }
jobs:
  a:
    outputs:
      id: \${{ steps.upload.outputs.package-id }}
    steps:
      - uses: actions/checkout@v5
      - uses: actions/download-artifact@v5
      - uses: ${ours}/upload-package@v1
        id: upload
        with: { package: '\${{ inputs.file }}', api-key: '\${{ secrets.KEY }}' }
      - uses: ./actions/upload-package
        with: { package: other.mda }
      - run: echo \${{ steps.upload.outputs.error-code }} \${{ secrets.GITHUB_TOKEN }}
`);

  it('is read from its text', () => {
    expect(needs).toEqual({
      event: 'workflow_dispatch',
      secrets: ['KEY'],
      thirdPartyActions: ['actions/download-artifact@v5'],
      packages: ['build/*.mda', 'other.mda'],
      outputs: [{ job: 'a', step: 'upload', name: 'package-id' }],
    });
  });

  it.each([
    ['on: push', 'push'],
    ['on: [schedule, push]', 'schedule'],
    ['on: { schedule: [], workflow_call: {} }', 'schedule'],
    ['on: workflow_call', undefined],
  ])('starts with %s: %s', (text, event) => {
    expect(needsOf(`${text}\njobs: {}`).event).toBe(event);
  });

  it('has what the reusable workflows need that it calls', () => {
    const called = 'jobs: { b: { steps: [{ uses: actions/checkout@v6 }, { uses: actions/download-artifact@v7 }] } }';
    const text = `on: push\njobs: { a: { uses: paas-actions/paas-actions/.github/workflows/b.yml@v1 } }`;
    const { thirdPartyActions } = needsOf(text, (path) => (path === '.github/workflows/b.yml' ? called : ''));
    expect(thirdPartyActions).toEqual(['actions/download-artifact@v7']);
  });

  it('has what the workflows of its own repository need that it calls', () => {
    const called = `on: workflow_call
jobs: { b: { steps: [{ uses: '${ours}/emulator@v1' }, { run: 'echo \${{ secrets.KEY }}' }] } }`;
    const needs = needsOf('on: push\njobs: { a: { uses: ./.github/workflows/b.yml } }', (_, isLocal) =>
      isLocal ? called : '',
    );
    expect([needs.event, needs.secrets]).toEqual(['push', ['KEY']]);
  });

  it.each([
    ['build/*.mda', 'build/app.mda'],
    ['**/release-?.mda', 'release-app.mda'],
    ['app.mda', 'app.mda'],
  ])('has a file for %s: %s', (glob, path) => expect(anyMatch(glob)).toBe(path));
});

describe('the log of act', () => {
  const line = (fields: object) => JSON.stringify({ jobID: 'a', stepID: ['s'], stage: 'Main', msg: 'm', ...fields });
  const run = readLog(
    [
      'not JSON',
      '{ broken',
      line({ command: 'set-output', name: 'id', arg: '1' }),
      line({ command: 'set-output', name: 'id', arg: '2' }),
      line({ command: 'set-env', name: 'SECRET', arg: 'hidden' }),
      line({ command: 'summary', content: '### One\n' }),
      line({ command: 'summary', content: '### Two\n' }),
      line({ raw_output: true, msg: 'printed\n' }),
      line({ stepResult: 'success', msg: 'main' }),
      line({ stepResult: 'failure', stage: 'Post', msg: 'post' }),
      line({ jobResult: 'failure', msg: 'end' }),
    ].join('\n'),
  );

  it('tells results and outputs', () => {
    expect(run.jobs).toEqual(new Map([['a', 'failure']]));
    expect(run.steps).toEqual(new Map([['a/s', 'success']]));
    expect(run.outputs).toEqual(new Map([['a/s/id', ['1', '2']]]));
  });

  it('has the summaries', () => expect(run.summary).toBe('### One\n### Two\n'));

  it('is kept for people', () => {
    expect(run.log.split('\n')).toEqual(['not JSON', '{ broken', '[a] printed', '[a] main', '[a] post', '[a] end']);
  });
});

it.each([[['nowhere.yml', 'examples/deploy.yml']], [['--seed', 'nowhere.yml', 'examples/deploy.yml']]])(
  'a file that is not there is told in one line: %j',
  (words) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/rehearse.ts', ...words], {
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([1, '', `nowhere.yml does not exist (looked in ${process.cwd()}).\n`]);
  },
);
