import { Failure } from '../../base/failure.ts';
import { findEnvironment, isRunning } from '../../mendix/environments.ts';
import { getEnvironmentPackage } from '../../mendix/packages.ts';
import { transportPackage } from '../../mendix/transport.ts';
import type { Package } from '../../mendix/types.ts';
import { defineAction } from '../../runner/action.ts';
import { text } from '../../runner/inputs.ts';
import { connect, environmentInputs, timeoutMinutes, waiting } from './shared/mendix.ts';

export const action = defineAction({
  name: 'transport',
  group: 'Mendix Cloud: release',
  description: 'Put a deployment package on an environment of Mendix Cloud; it runs from the next start on',
  branding: { icon: 'truck', color: 'blue' },
  inputs: {
    ...environmentInputs,
    'package-id': text('Id of the package. Give this or `from-environment`.'),
    'from-environment': text('Promote: take the package of this environment of the same app.'),
    'timeout-minutes': timeoutMinutes(15),
  },
  outputs: {
    'package-id': 'Id of the package that is transported; set before it is, so that a failed step tells it, too.',
    'previous-package-id':
      'Id of the package that was there before: transport it to go back. Empty when there was none.',
  },
  check: (inputs) =>
    (inputs['package-id'] === undefined) === (inputs['from-environment'] === undefined)
      ? ['Give one of `package-id` and `from-environment`, not both and not neither.']
      : [],
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const target = await findEnvironment(connection, inputs['app-id'], inputs.environment);
    const previous = await getEnvironmentPackage(connection, target);
    step.output('previous-package-id', previous?.packageId ?? '');
    const source = inputs['from-environment'];
    const promoted = source === undefined ? undefined : await packageOf(source);
    const packageId = promoted?.packageId ?? inputs['package-id'] ?? '';
    step.output('package-id', packageId);
    step.summary
      .fact('Environment', `${target.appId} / ${target.mode}`)
      .fact('Package', promoted ? named(promoted) : packageId)
      .fact('Before', previous ? named(previous) : 'none');

    if (previous?.packageId === packageId) {
      step.info(`${named(previous)} is on ${target.appId} / ${target.mode} already; nothing to do.`);
      step.summary.fact('Changed', false);
      return;
    }
    await transportPackage(connection, target, packageId, waiting(step));
    const next = isRunning(target)
      ? 'The app goes on with what it runs until the next start.'
      : 'Start the app to run it.';
    step.info(`Package ${packageId} is now on ${target.appId} / ${target.mode}. ${next}`);
    step.summary.fact('Changed', true);

    async function packageOf(mode: string): Promise<Package> {
      const environment = await findEnvironment(connection, inputs['app-id'], mode);
      const found = await getEnvironmentPackage(connection, environment);
      if (found) return found;
      throw new Failure(`${environment.appId} / ${environment.mode} has no package that could be promoted.`, {
        code: 'PACKAGE_NOT_FOUND',
        kind: 'not-found',
        remedy: 'Check the from-environment input, or transport a package there first.',
      });
    }
  },
});

function named(one: Package): string {
  return one.name ? `${one.name} (${one.packageId})` : one.packageId;
}
