import { downloadPackage } from '../../mendix/downloads.ts';
import { findEnvironment } from '../../mendix/environments.ts';
import { getPackage, packageOf } from '../../mendix/packages.ts';
import { packageName } from '../../mendix/types.ts';
import { defineAction } from '../../runner/action.ts';
import { atLeastOneOf, text } from '../../runner/inputs.ts';
import { bytes } from '../../runner/text.ts';
import { downloadTo } from '../shared/files.ts';
import { verifyFile } from '../shared/verify-file.ts';
import { appId, connect, connectionInputs, timeoutMinutes } from './shared/mendix.ts';

export const action = defineAction({
  name: 'package-info',
  group: 'Mendix Cloud: release',
  description:
    'Show details of a deployment package on Mendix Cloud, by its id or by the environment that has it; download it',
  branding: { icon: 'info', color: 'blue' },
  inputs: {
    ...connectionInputs,
    'app-id': appId,
    environment: text(
      'The package of this environment (what was transported there last). Not needed with `package-id`.',
    ),
    'package-id': text('The package. Default: the one that the environment has.'),
    path: text(
      'Download the package there. A folder, or a path that ends with `/`: under its own name in there. Missing folders are created.',
    ),
    'timeout-minutes': timeoutMinutes(60),
  },
  outputs: {
    'package-id': 'Id of the package.',
    'package-name': 'Name of the package.',
    'model-version': 'Version of the model.',
    description: 'Description of the package.',
    'created-at': 'When it was made (ISO 8601).',
    'expires-at': 'When the platform will delete it (ISO 8601). Empty when it will not, or does not say.',
    size: 'Size in bytes.',
    status: 'Status: `Succeeded`, `Failed`, or what goes on with it.',
    path: 'Where it was downloaded to.',
    sha256: 'SHA-256 of the downloaded file, in hex.',
  },
  check: (inputs) => atLeastOneOf(inputs, ['package-id', 'environment'], 'which package is meant'),
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const app = inputs['app-id'];
    const found =
      inputs['package-id'] === undefined
        ? await packageOf(connection, await findEnvironment(connection, app, inputs.environment ?? ''))
        : await getPackage(connection, app, inputs['package-id']);
    step.output('package-id', found.packageId);
    step.output('package-name', found.name);
    step.output('model-version', found.version);
    step.output('description', found.description);
    step.output('created-at', found.createdAt?.toISOString());
    step.output('expires-at', found.expiresAt?.toISOString());
    step.output('size', found.size);
    step.output('status', found.status);
    step.result(`${packageName(found)}: version ${found.version ?? 'unknown'}, ${found.status ?? 'no status'}.`);
    step.summary
      .fact('App', app)
      .fact('Package', found.name)
      .fact('Package id', found.packageId)
      .fact('Version', found.version)
      .fact('Status', found.status)
      .fact('Made', found.createdAt?.toISOString())
      .fact('Expires', found.expiresAt?.toISOString())
      .fact('Size', found.size === undefined ? undefined : bytes(found.size));
    if (inputs.path === undefined) return;
    const target = await downloadTo(step, inputs.path, found.name || `${found.packageId}.mda`);
    const file = await downloadPackage(connection, app, found.packageId, {
      ...target,
      expectedSize: found.size,
      check: (path) => verifyFile(path, 'package', ['zip'], step.signal),
    });
    step.output('path', file.path);
    step.output('size', file.size);
    step.output('sha256', file.sha256);
    step.info(`Downloaded to ${file.path}: ${bytes(file.size)}, SHA-256 ${file.sha256}.`);
    step.summary.fact('Downloaded to', file.path).fact('SHA-256', file.sha256);
  },
});
