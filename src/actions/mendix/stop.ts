import { stopAndWait } from '../../mendix/start-stop.ts';
import { defineAction } from '../../runner/action.ts';
import { environmentInputs, findNamed, timeoutMinutes } from './shared/mendix.ts';

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
    const { connection, environment, name } = await findNamed(inputs, step);
    const stopped = await stopAndWait(connection, environment, {
      ...step.limits(),
      asking: (ask) => step.beginsWith('stop', { what: `The stop of ${name}` }, ask),
    });
    step.ended('stop');
    step.output('was-running', stopped.wasRunning);
    step.output('status', stopped.environment.status);
    step.result(stopped.wasRunning ? `${name} is stopped.` : `${name} was stopped already; nothing to do.`);
    step.summary.fact('Status', stopped.environment.status).fact('Was running', stopped.wasRunning);
  },
});
