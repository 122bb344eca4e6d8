import { Failure } from '../../base/failure.ts';
import { cleanEnvironment } from '../../mendix/clean.ts';
import { findEnvironment, getEnvironment, isStopped } from '../../mendix/environments.ts';
import type { Environment } from '../../mendix/types.ts';
import { defineAction } from '../../runner/action.ts';
import { flag, text } from '../../runner/inputs.ts';
import { connect, environmentInputs } from './shared/mendix.ts';

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
    const connection = connect(inputs, step);
    const found = await findEnvironment(connection, inputs['app-id'], inputs.environment);
    const label = `${found.appId} / ${found.mode}`;
    refuseMistakes(found, inputs.confirm, inputs['allow-production']);
    const before = await getEnvironment(connection, found);
    if (!isStopped(before)) throw notStopped(label, before);
    step.summary.fact('Environment', label);
    step.begins('clean', { what: `The removal of all data of ${label}`, id: found.environmentId ?? found.mode });
    const cleaned = await cleanEnvironment(connection, found);
    step.ended('clean');
    step.output('status', cleaned.status);
    step.info(`All data of ${label} is removed; its status is ${cleaned.status}.`);
    step.summary.fact('Data', 'removed: files and database').fact('Status', cleaned.status);
  },
});

/** Everything that can be known to be wrong before the service is asked to change anything. */
function refuseMistakes({ appId, mode, production }: Environment, confirm: string, allowProduction: boolean): void {
  const label = `${appId} / ${mode}`;
  if (confirm !== mode) {
    throw new Failure(
      `Nothing was removed from ${label}: \`confirm\` is ${JSON.stringify(confirm)}, not ${JSON.stringify(mode)}.`,
      {
        code: 'NOT_CONFIRMED',
        kind: 'config',
        remedy: `If all data of this environment is to go, write \`confirm: ${mode}\`, spelt exactly so.`,
      },
    );
  }
  if (production && !allowProduction) {
    throw new Failure(`Nothing was removed from ${label}: it is a production environment.`, {
      code: 'PRODUCTION_NOT_ALLOWED',
      kind: 'config',
      remedy: 'If its data really is to go, add `allow-production: true`. Make a backup first.',
    });
  }
}

function notStopped(label: string, { status }: Environment): Failure {
  return new Failure(`Nothing was removed from ${label}: its status is ${status}, and it must be stopped.`, {
    code: 'ENVIRONMENT_NOT_STOPPED',
    kind: 'conflict',
    remedy: 'Put the stop action before this step.',
  });
}
