import { stat } from 'node:fs/promises';
import { findUploaded, uploadPackage, waitForUpload } from '../../mendix/upload.ts';
import { defineAction } from '../../runner/action.ts';
import { choice, text } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { bytes } from '../../runner/text.ts';
import { hashOf } from '../shared/files.ts';
import { appId, connect, connectionInputs, timeoutMinutes } from './shared/mendix.ts';
import { findPackage, type PackageFile, sizeWarning } from './shared/package-file.ts';

export const action = defineAction({
  name: 'upload-package',
  group: 'Mendix Cloud: release',
  description:
    'Upload a deployment package (.mda) to an app on Mendix Cloud and wait until it is ready to be transported',
  branding: { icon: 'upload-cloud', color: 'blue' },
  inputs: {
    ...connectionInputs,
    'app-id': appId,
    package: text('The package: a path, or a glob that matches exactly one file.', { required: true }),
    'package-name': text('What the package is called on the platform. Default: the name of the file.'),
    'api-version': choice('Version of the Deploy API. `1` can time out over 300 MB.', ['2', '1'], { default: '2' }),
    'if-exists': choice(
      '`reuse`: a package with this name and size that is ready is not uploaded again.',
      ['upload', 'reuse'],
      { default: 'upload' },
    ),
    'timeout-minutes': timeoutMinutes(60),
  },
  outputs: {
    'package-id': 'Id of the package, for `transport`. Set as soon as it is known.',
    'job-id': 'Id of the job that processes the upload (API version 2 only).',
    'package-name': 'Name of the package on the platform.',
    size: 'Size in bytes.',
    sha256: 'SHA-256 of the file, in hex.',
    reused: '`true` when the package was there already and nothing was uploaded.',
  },
  async run(inputs, step) {
    const file = await findPackage(inputs.package);
    const name = inputs['package-name'] ?? file.name;
    const app = inputs['app-id'];
    step.output('package-name', name);
    step.output('size', file.size);
    step.summary
      .fact('App', app)
      .fact('Package', name)
      .fact('Size', bytes(file.size))
      .fact('Model version', file.modelVersion);
    const warning = sizeWarning(file, inputs['api-version']);
    if (warning) step.warning(warning);

    const connection = connect(inputs, step);
    const known =
      inputs['if-exists'] === 'reuse' ? await findUploaded(connection, app, { name, size: file.size }) : undefined;
    step.output('reused', known !== undefined);
    if (known) {
      step.output('package-id', known.packageId);
      step.output('sha256', await hashOf(file.path));
      step.result(
        `${name} (${bytes(file.size)}) is already uploaded to ${app}, as package ${known.packageId}; nothing was sent.`,
      );
      step.summary.fact('Package id', known.packageId).fact('Uploaded', 'no: it was there already');
      return;
    }
    const begin = step.clock.now();
    const uploaded = await uploadPackage(connection, app, {
      file: file.path,
      name,
      size: file.size,
      modelVersion: file.modelVersion,
      apiVersion: inputs['api-version'] === '2' ? 2 : 1,
      deadline: begin + step.leftMs(),
    });
    step.output('package-id', uploaded.packageId);
    step.output('job-id', uploaded.jobId);
    step.begins('upload', {
      what: `The processing of package ${uploaded.packageId}`,
      id: uploaded.jobId ?? uploaded.packageId,
    });
    step.result(`Uploaded ${name} (${bytes(file.size)}) to ${app} as package ${uploaded.packageId}.`);
    step.summary.fact('Package id', uploaded.packageId);
    // Hashing beside the sending would take the sending's time: the processor has nothing to do while the service works.
    const hashed = tellHash(step, file);
    const ready = await waitForUpload(connection, app, uploaded, step.limits()).finally(() => hashed);
    step.ended('upload');
    step.info(`Package ${ready.packageId} is ready${ready.version ? `: version ${ready.version}` : ''}.`);
    step.summary.fact('Status', ready.status);
  },
});

async function tellHash(step: Step<'sha256'>, { path, size, modifiedMs }: PackageFile): Promise<void> {
  const sha256 = await hashOf(path).catch(() => undefined);
  const now = await stat(path).catch(() => undefined);
  if (sha256 !== undefined && now?.size === size && now.mtimeMs === modifiedMs) step.output('sha256', sha256);
  else step.warning(`${path} changed after it was sent: its SHA-256 is not told.`);
}
