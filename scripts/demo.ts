// The main job, as a person without a cloud account sees it: the built actions, run as the runner would run the steps of
// examples/release.yml and examples/deploy.yml, against the emulator. Exits with 1 when anything does not end as it should.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
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
console.log(`The emulator serves on ${emulator.url}, ${speed} times faster than a cloud.`);
const summaries: string[] = [];
try {
  title('A release that succeeds', 'examples/release.yml, every step a built action from dist/');
  const good = await run('release', { ...app, version: '2.6.0.70' });
  expect(good.ok, 'the release should have succeeded');
  expectRuns(await world(), '2.6.0.70');

  title('A release that fails, and is undone', 'the new version does not start: package and data of before come back');
  const bad = await run('release', { ...app, version: '2.7.0.71', emulator: { start: 'STARTUP_ACTION_FAILED' } });
  expect(!bad.ok, 'the release should have failed');
  expect(
    bad.steps['start']?.outputs['error-code'] === 'STARTUP_ACTION_FAILED',
    'the start should have failed with the code of the service',
  );
  expectRuns(await world(), '2.6.0.70');

  title('The same in one step', 'examples/deploy.yml: upload and backup while the app runs, then a short switch');
  const quick = await run('deploy', { ...app, version: '2.8.0.72' });
  expectDeploy(quick, true, { phase: 'done', 'rolled-back': 'false', 'model-version': '2.8.0.72' });
  expectRuns(await world(), '2.8.0.72');
  expectTimeline(quick, 1);

  title(
    'One step that is rolled back',
    'the new version starts and answers 500: package and settings of before come back',
  );
  const undone = await run('deploy', { ...app, version: '2.9.0.73', emulator: { health: 500 } });
  expectDeploy(undone, false, { phase: 'verify', 'rolled-back': 'true', 'model-version': '2.8.0.72' });
  expectRuns(await world(), '2.8.0.72');
  expectTimeline(undone, 2);

  const file = resolve('out/demo-summary.md');
  mkdirSync('out', { recursive: true });
  writeFileSync(file, summaries.join('\n'));
  title('Done', `in ${((performance.now() - begun) / 1000).toFixed(1)} s (emulated time ran ${speed} times faster)`);
  console.log(`The job summary is in ${file}`);
} catch (error) {
  console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await emulator.stop();
}

/** Runs an example, whose only job has its name, with a package made for it. */
async function run(example: 'release' | 'deploy', content: PackageContent): Promise<JobResult> {
  const name = `calc_${content.version}.mda`;
  writeFileSync(join(folder, name), makePackage({ ...content, padding: 200_000 }));
  const result = await runJob({
    file: `examples/${example}.yml`,
    job: example,
    cwd: folder,
    contexts: { secrets, inputs: { environment, package: name }, github: { sha: 'demo' } },
    env: emulator.env,
    onStep: (step, skipped) => console.log(skipped ? `\n○ ${step} (skipped)` : `\n▶ ${step}`),
    onDone: (_, step) => show(step),
  });
  summaries.push(result.summary);
  return result;
}

/** What a workflow log would show of a step: no commands, but what they mean. */
function show(step: StepResult): void {
  for (const line of step.log.split('\n')) {
    const [, command, text = ''] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? [];
    if (command === 'debug' || command === 'add-mask' || line === '') continue;
    const words = text.replaceAll('%0A', '\n    ').replaceAll('%0D', '').replaceAll('%25', '%');
    console.log(command === undefined ? `  │ ${line}` : `  │ ${command === 'error' ? 'Error' : command}: ${words}`);
  }
  const outputs = Object.entries(step.outputs).map(
    ([name, value]) => `${name}=${value.length > 100 ? `${value.slice(0, 97)}...` : value}`,
  );
  console.log(`  ${step.code === 0 ? '✓' : '✗'} ${(step.ms / 1000).toFixed(1)} s   ${outputs.join('  ')}`);
}

/** What the emulated cloud says of the environment. */
async function world(): Promise<{ Status?: string; ModelVersion?: string }> {
  const answer = await fetch(`${emulator.url}/api/1/apps/calc/environments/${environment}`, {
    headers: { 'Mendix-Username': secrets.MENDIX_USERNAME, 'Mendix-ApiKey': secrets.MENDIX_API_KEY },
  });
  return (await answer.json()) as { Status?: string; ModelVersion?: string };
}

function expectRuns({ Status, ModelVersion }: { Status?: string; ModelVersion?: string }, version: string): void {
  console.log(`\nThe cloud says: calc / ${environment} is ${Status} with model version ${ModelVersion}.`);
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
  console.log(`\n${drawGantt(chart).replaceAll(/^/gm, '  ')}`);
  const found = [...chart.matchAll(/^ *app is down :/gm)].length;
  expect(found === downtimes, `the app should have been down ${downtimes} times and was ${found} times`);
}

function expect(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(`This did not go as it should: ${otherwise}.`);
}

function title(text: string, detail: string): void {
  console.log(`\n━━ ${text} ━━\n   ${detail}`);
}
