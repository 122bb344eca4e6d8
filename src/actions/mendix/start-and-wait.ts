import { Failure } from '../../base/failure.ts';
import { label } from '../../mendix/client.ts';
import { findEnvironment } from '../../mendix/environments.ts';
import { startAndWait } from '../../mendix/start-stop.ts';
import type { Environment } from '../../mendix/types.ts';
import { defineAction } from '../../runner/action.ts';
import { flag, notWith, text } from '../../runner/inputs.ts';
import { span } from '../../wait/wait.ts';
import { environmentInputs, findNamed, timeoutMinutes } from './shared/mendix.ts';

export const action = defineAction({
  name: 'start-and-wait',
  group: 'Mendix Cloud: release',
  description: 'Start the app of an environment of Mendix Cloud, wait until it runs, and say which model version runs',
  branding: { icon: 'play', color: 'green' },
  inputs: {
    ...environmentInputs,
    'auto-sync-db': flag('Change the database to fit the model, if they differ. Without it such a start fails.', {
      default: 'true',
    }),
    'pin-to-environment': text(
      'Start with the platform stack that this environment of the same app runs (version pinning). Default: the newest stack.',
    ),
    'job-id': text('Go on waiting for this start job (the `job-id` of an earlier run) instead of starting.'),
    'timeout-minutes': timeoutMinutes(20),
  },
  outputs: {
    'job-id': 'Id of the start job, set as soon as it is known. Empty when the app ran already.',
    status: 'Status of the environment at the end.',
    url: 'Address of the app.',
    'model-version': 'Version of the model that runs.',
    'already-running': '`true` when the app ran already and nothing was started.',
    seconds: 'How long the start took, in seconds.',
  },
  check: (inputs) =>
    notWith(inputs, 'pin-to-environment', ['job-id'], 'a start that is under way has its stack already'),
  async run(inputs, step) {
    const { connection, environment, name } = await findNamed(inputs, step);
    const pin = inputs['pin-to-environment'];
    const source = pin === undefined ? undefined : await findEnvironment(connection, inputs['app-id'], pin);
    const begin = step.clock.now();
    const started = await startAndWait(connection, environment, {
      ...step.limits(),
      autoSyncDb: inputs['auto-sync-db'],
      pinTo: source && pinId(source),
      jobId: inputs['job-id'],
      onJob: (jobId) => {
        step.output('job-id', jobId);
        step.begins('start', { what: `The start of ${name}`, input: 'job-id', id: jobId });
      },
    });
    step.ended('start');
    const seconds = Math.round((step.clock.now() - begin) / 1000);
    const { status, url, modelVersion, mendixVersion } = started.environment;
    step.output('status', status);
    step.output('url', url);
    step.output('model-version', modelVersion);
    step.output('already-running', started.alreadyRunning);
    step.output('seconds', started.alreadyRunning ? 0 : seconds);
    const what = `${name} runs model version ${modelVersion ?? 'unknown'} on Mendix ${mendixVersion ?? 'unknown'}`;
    step.result(
      started.alreadyRunning
        ? `${what}; it ran already, nothing was started.`
        : `${what}, after ${span(seconds * 1000)}.`,
    );
    step.summary
      .fact('Status', status)
      .fact('Model version', modelVersion)
      .fact('Mendix version', mendixVersion)
      .link('Address', url)
      .fact('Platform stack', source && !started.alreadyRunning ? `that of ${label(source)}` : undefined)
      .fact('Start took', started.alreadyRunning ? 'nothing: it ran already' : span(seconds * 1000));
  },
});

/** The id that a start is pinned to. @throws Failure `config`, code CANNOT_PIN */
function pinId(source: Environment): string {
  if (source.environmentId !== undefined) return source.environmentId;
  throw new Failure(
    `Nothing was started: Mendix does not tell the EnvironmentId of ${label(source)}, which pinning needs.`,
    { code: 'CANNOT_PIN', kind: 'config', remedy: 'Leave pin-to-environment empty.' },
  );
}
