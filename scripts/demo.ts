// The main job, as a person without a cloud account sees it: the built actions, run as the runner would run the steps of
// examples/release.yml and examples/deploy.yml, against the emulator. Exits with 1 when anything does not end as it should.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startEmulator } from '../test/support/local-runner/emulator.ts';
import { drawGantt, ganttsOf } from '../test/support/local-runner/gantt.ts';
import { type JobResult, runJob } from '../test/support/local-runner/job.ts';
import { makePackage, type PackageContent } from '../test/support/local-runner/package.ts';
import type { StepResult } from '../test/support/local-runner/step.ts';

const speed = 120;
const environment = 'Production';
const secrets = {
  MENDIX_USERNAME: 'richard.ford51@example.com',
  MENDIX_API_KEY: '26587896-1cef-4483-accf-ad304e2673d6',
};
/** What the settings step of the example expects a package to have. */
const app = {
  constants: { 'MyFirstModule.BooleanConstant': 'false' },
  scheduledEvents: ['MyFirstModule.Monitor_Scheduled_event'],
};
const begun = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'paas-actions-demo-'));
const emulator = await startEmulator(undefined, speed);
console.log(`Four releases to an emulated Mendix Cloud, ${speed} times faster than a real one (${emulator.url}).
Two of them fail. That is intended: they show how a release is undone.`);
const summaries: string[] = [];
const logs: string[] = [];
try {
  title('1. A release that succeeds, step by step', 'examples/release.yml, every step a built action from dist/');
  const good = await run('release', { ...app, version: '2.6.0.70' });
  expect(good.ok, 'the release should have succeeded');
  expectRuns(await world(), '2.6.0.70');

  title('2. A release that fails (intended)', 'the new version does not start, so the workflow undoes everything');
  const bad = await run('release', { ...app, version: '2.7.0.71', emulator: { start: 'STARTUP_ACTION_FAILED' } });
  expect(!bad.ok, 'the release should have failed');
  expect(
    bad.steps['start']?.outputs['error-code'] === 'STARTUP_ACTION_FAILED',
    'the start should have failed with the code of the service',
  );
  expectRuns(await world(), '2.6.0.70');

  title('3. The same in one step', 'examples/deploy.yml: upload and backup while the app runs, then a short switch');
  const quick = await run('deploy', { ...app, version: '2.8.0.72' });
  expectDeploy(quick, true, { phase: 'done', 'rolled-back': 'false', 'model-version': '2.8.0.72' });
  expectRuns(await world(), '2.8.0.72');
  expectTimeline(quick, 1);

  title('4. One step that fails (intended)', 'the new version starts but answers 500, so the step rolls it back');
  const undone = await run('deploy', { ...app, version: '2.9.0.73', emulator: { health: 500 } });
  expectDeploy(undone, false, { phase: 'verify', 'rolled-back': 'true', 'model-version': '2.8.0.72' });
  expectRuns(await world(), '2.8.0.72');
  expectTimeline(undone, 2);

  title('Done', `in ${((performance.now() - begun) / 1000).toFixed(1)} s; all four releases ended as they should.`);
  console.log(`
Job summaries, as GitHub would show them: ${write('demo-summary.md', summaries)}
Logs of all steps:                        ${write('demo-log.txt', logs)}

What to do next:
  - rehearse a workflow of your own, without a cloud: npm run rehearse -- ../your-repository/.github/workflows/release.yml
  - or in your repository, with the emulator as a step: docs/rehearsing.md
  - release for real: copy examples/deploy.yml, and set the secrets MENDIX_USERNAME and MENDIX_API_KEY`);
} catch (error) {
  console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await emulator.stop();
  rmSync(folder, { recursive: true });
}

/** Runs an example, whose only job has its name, with a package made for it. */
async function run(example: 'release' | 'deploy', content: PackageContent): Promise<JobResult> {
  const name = `calc_${content.version}.mda`;
  writeFileSync(join(folder, name), makePackage({ ...content, padding: 200_000 }));
  const skipped = { condition: [] as string[], 'not ours': [] as string[] };
  const result = await runJob({
    file: `examples/${example}.yml`,
    job: example,
    cwd: folder,
    contexts: { secrets, inputs: { environment, package: name }, github: { sha: 'demo' } },
    env: emulator.env,
    onStep: (step, reason) => {
      if (reason !== undefined) skipped[reason].push(step);
    },
    onDone: show,
  });
  tellSkipped(skipped['not ours'], 'the demo runs only our actions');
  tellSkipped(skipped.condition, result.ok ? 'no step has failed, so there is nothing to undo' : 'it was not begun');
  summaries.push(result.summary);
  return result;
}

function tellSkipped(steps: readonly string[], why: string): void {
  if (steps.length > 0) console.log(`  ○ skipped, because ${why}: ${steps.join(', ')}`);
}

/** One line with the result of a step; of one that has failed, also what it says. */
function show(name: string, step: StepResult): void {
  const lines = step.log.split('\n').flatMap((line) => {
    const [, command, text = ''] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? [];
    if (command === 'debug' || command === 'add-mask' || line === '') return [];
    const words = text.replaceAll('%0A', '\n').replaceAll('%0D', '').replaceAll('%25', '%');
    return command === undefined ? [line] : `${command}: ${words}`.split('\n');
  });
  logs.push(`━━ ${name}`, ...lines, '');
  console.log(`  ${step.code === 0 ? '✓' : '✗'} ${name} (${(step.ms / 1000).toFixed(1)} s)`);
  if (step.code !== 0)
    for (const line of lines.slice(lines.findIndex((each) => each.startsWith('error:')))) console.log(`    │ ${line}`);
}

/** Writes a file for people, and gives its place. */
function write(name: string, parts: readonly string[]): string {
  mkdirSync('out', { recursive: true });
  writeFileSync(join('out', name), parts.join('\n'));
  return resolve('out', name);
}

/** What the emulated cloud says of the environment. */
async function world(): Promise<{ Status?: string; ModelVersion?: string }> {
  const answer = await fetch(`${emulator.url}/api/1/apps/calc/environments/${environment}`, {
    headers: { 'Mendix-Username': secrets.MENDIX_USERNAME, 'Mendix-ApiKey': secrets.MENDIX_API_KEY },
  });
  return (await answer.json()) as { Status?: string; ModelVersion?: string };
}

function expectRuns({ Status, ModelVersion }: { Status?: string; ModelVersion?: string }, version: string): void {
  console.log(`  → the cloud says: calc / ${environment} is ${Status} with model version ${ModelVersion}`);
  expect(Status === 'Running' && ModelVersion === version, `it should be Running with ${version}`);
}

/** `deploy` has ended as it should, and says so in its outputs. */
function expectDeploy({ ok, steps }: JobResult, success: boolean, outputs: Readonly<Record<string, string>>): void {
  expect(ok === success, `the release should have ${success ? 'succeeded' : 'failed'}`);
  const found = steps['deploy']?.outputs ?? {};
  for (const [name, value] of Object.entries(outputs)) {
    expect(found[name] === value, `the output ${name} should be ${value} and is ${found[name]}`);
  }
}

/** Draws the timeline of the job summary, which has to show that the app was down so many times. */
function expectTimeline({ summary }: JobResult, downtimes: number): void {
  const [chart, ...more] = ganttsOf(summary);
  if (chart === undefined || more.length > 0) throw new Error('The job summary should have one timeline.');
  console.log(drawGantt(chart).replaceAll(/^/gm, '  '));
  const found = [...chart.matchAll(/^ *app is down :/gm)].length;
  expect(found === downtimes, `the app should have been down ${downtimes} times and was ${found} times`);
}

function expect(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(`This did not go as it should: ${otherwise}.`);
}

function title(text: string, detail: string): void {
  console.log(`\n━━ ${text} ━━\n${detail}`);
}
