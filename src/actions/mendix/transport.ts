import { findEnvironment, isRunning } from '../../mendix/environments.ts';
import { getEnvironmentPackage, packageOf } from '../../mendix/packages.ts';
import { transportPackage } from '../../mendix/transport.ts';
import { packageName } from '../../mendix/types.ts';
import { defineAction } from '../../runner/action.ts';
import { exactlyOneOf, text } from '../../runner/inputs.ts';
import { environmentInputs, findNamed, timeoutMinutes } from './shared/mendix.ts';

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
    'package-id': 'Id of the package that is transported; set before it is, so that a failed step has it, too.',
    'previous-package-id':
      'Id of the package that was there before: transport it to go back. Empty when there was none.',
  },
  check: (inputs) => exactlyOneOf(inputs, ['package-id', 'from-environment']),
  async run(inputs, step) {
    const { connection, environment, name } = await findNamed(inputs, step);
    const previous = await getEnvironmentPackage(connection, environment);
    step.output('previous-package-id', previous?.packageId ?? '');
    const source = inputs['from-environment'];
    const promoted =
      source === undefined
        ? undefined
        : await packageOf(connection, await findEnvironment(connection, inputs['app-id'], source));
    const packageId = promoted?.packageId ?? inputs['package-id'] ?? '';
    step.output('package-id', packageId);
    step.summary
      .fact('Package', packageName(promoted ?? { packageId }))
      .fact('Before', previous ? packageName(previous) : 'none');

    if (previous?.packageId === packageId) {
      step.result(`${name} already has ${packageName(previous)}; nothing to do.`);
      step.summary.fact('Changed', false);
      return;
    }
    await transportPackage(connection, environment, packageId, step.limits());
    const next = isRunning(environment)
      ? 'The app keeps running its current version until the next start.'
      : 'Start the app to run it.';
    step.result(`${name} now has package ${packageId}. ${next}`);
    step.summary.fact('Changed', true);
  },
});
