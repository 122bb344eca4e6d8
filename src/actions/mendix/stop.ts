import { findEnvironment } from '../../mendix/environments.ts';
import { stopAndWait } from '../../mendix/start-stop.ts';
import { defineAction } from '../../runner/action.ts';
import { connect, environmentInputs, timeoutMinutes, waiting } from './shared/mendix.ts';

export const action = defineAction({
  name: 'stop',
  group: 'Mendix Cloud: release',
  description: 'Stop the app of an environment of Mendix Cloud and wait until it has stopped',
  branding: { icon: 'square', color: 'red' },
  inputs: { ...environmentInputs, 'timeout-minutes': timeoutMinutes(10) },
  outputs: {
    'was-running': '`true` when the app ran before; `false` when there was nothing to stop.',
    status: 'Status of the environment at the end.',
  },
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const environment = await findEnvironment(connection, inputs['app-id'], inputs.environment);
    const label = `${environment.appId} / ${environment.mode}`;
    const stopped = await stopAndWait(connection, environment, {
      ...waiting(step),
      onAsking: () => step.begins('stop', { what: `The stop of ${label}` }),
    });
    step.ended('stop');
    step.output('was-running', stopped.wasRunning);
    step.output('status', stopped.environment.status);
    step.info(stopped.wasRunning ? `${label} is stopped.` : `${label} was stopped already; nothing to do.`);
    step.summary
      .fact('Environment', label)
      .fact('Status', stopped.environment.status)
      .fact('Was running', stopped.wasRunning);
  },
});
