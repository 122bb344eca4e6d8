import { Failure } from '../../base/failure.ts';
import { label } from '../../mendix/client.ts';
import { cleanEnvironment, getEnvironment, isStopped } from '../../mendix/environments.ts';
import type { Environment } from '../../mendix/types.ts';
import { defineAction } from '../../runner/action.ts';
import { flag, text } from '../../runner/inputs.ts';
import { environmentInputs, findNamed } from './shared/mendix.ts';

export const action = defineAction({
  name: 'clean-environment',
  group: 'Mendix Cloud: release',
  description: 'Remove all data of a stopped environment of Mendix Cloud, files and database, for ever',
  branding: { icon: 'trash-2', color: 'red' },
  inputs: {
    ...environmentInputs,
    confirm: text('The name of the environment, exactly as the platform spells it: what is removed cannot come back.', {
      required: true,
    }),
    'allow-production': flag('Allow it for a production environment, too.', { default: 'false' }),
  },
  outputs: { status: 'Status of the environment afterwards.' },
  async run(inputs, step) {
    const { connection, environment, name } = await findNamed(inputs, step);
    refuseMistakes(environment, inputs.confirm, inputs['allow-production']);
    const before = await getEnvironment(connection, environment);
    if (!isStopped(before)) throw notStopped(before);
    const removal = { what: `The removal of all data of ${name}` };
    const cleaned = await step.beginsWith('clean', removal, () => cleanEnvironment(connection, environment));
    step.ended('clean');
    step.output('status', cleaned.status);
    step.result(
      `Mendix accepted the removal of all data of ${name}; its status is ${cleaned.status}. The API does not tell whether the data is gone: look into the app before you rely on it.`,
    );
    step.summary
      .fact('Data', 'files and database: removal accepted (the API does not confirm it)')
      .fact('Status', cleaned.status);
  },
});

/** Everything that can be known to be wrong before the service is asked to change anything. */
function refuseMistakes(environment: Environment, confirm: string, allowProduction: boolean): void {
  const { mode, production } = environment;
  const nothing = `Nothing was removed from ${label(environment)}`;
  if (confirm !== mode) {
    throw new Failure(`${nothing}: \`confirm\` is ${JSON.stringify(confirm)}, not ${JSON.stringify(mode)}.`, {
      code: 'NOT_CONFIRMED',
      kind: 'config',
      remedy: `To remove all data of this environment, set \`confirm: ${mode}\`, spelt exactly so.`,
    });
  }
  if (production && !allowProduction) {
    throw new Failure(`${nothing}: it is a production environment.`, {
      code: 'PRODUCTION_NOT_ALLOWED',
      kind: 'config',
      remedy: 'To remove its data all the same, add `allow-production: true`. Make a backup first.',
    });
  }
}

function notStopped(environment: Environment): Failure {
  return new Failure(
    `Nothing was removed from ${label(environment)}: its status is ${environment.status}, and it must be stopped.`,
    { code: 'ENVIRONMENT_NOT_STOPPED', kind: 'conflict', remedy: 'Put the stop action before this step.' },
  );
}
