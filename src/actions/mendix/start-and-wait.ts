import { startAndWait } from '../../mendix/start-stop.ts';
import { defineAction } from '../../runner/action.ts';
import { flag, text } from '../../runner/inputs.ts';
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
  async run(inputs, step) {
    const { connection, environment, name } = await findNamed(inputs, step);
    const begin = step.clock.now();
    const started = await startAndWait(connection, environment, {
      ...step.limits(),
      autoSyncDb: inputs['auto-sync-db'],
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
      .fact('Start took', started.alreadyRunning ? 'nothing: it ran already' : span(seconds * 1000));
  },
});
