import { findEnvironment, getEnvironment } from '../../mendix/environments.ts';
import { isScaled, scaleEnvironment } from '../../mendix/scale.ts';
import { defineAction } from '../../runner/action.ts';
import { integer } from '../../runner/inputs.ts';
import { connect, environmentInputs } from './shared/mendix.ts';

export const action = defineAction({
  name: 'scale',
  group: 'Mendix Cloud: release',
  description: 'Set the number of instances and the memory of each, for an environment of Mendix Cloud',
  branding: { icon: 'maximize-2', color: 'blue' },
  inputs: {
    ...environmentInputs,
    instances: integer('Number of instances. Empty: as it is.', 1, 64),
    'memory-per-instance': integer('Memory of each instance in MB. Empty: as it is.', 1024, 1_048_576),
  },
  outputs: {
    instances: 'Number of instances afterwards.',
    'memory-per-instance': 'Memory of each instance afterwards, in MB.',
    'total-memory': 'Memory that the plan has for all instances, in MB, as far as the platform tells (`TotalMemory`).',
    status: 'Status of the environment.',
  },
  check: (inputs) =>
    inputs.instances === undefined && inputs['memory-per-instance'] === undefined
      ? ['Give `instances` or `memory-per-instance`, or both.']
      : [],
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const found = await findEnvironment(connection, inputs['app-id'], inputs.environment);
    const before = await getEnvironment(connection, found);
    const wanted = {
      instances: inputs.instances ?? before.instances ?? 1,
      memoryPerInstance: inputs['memory-per-instance'] ?? before.memoryPerInstance ?? 1024,
    };
    const unchanged = isScaled(before, wanted);
    const after = unchanged ? before : await scaleEnvironment(connection, found, wanted);
    step.output('instances', after.instances ?? wanted.instances);
    step.output('memory-per-instance', after.memoryPerInstance ?? wanted.memoryPerInstance);
    step.output('total-memory', after.totalMemory);
    step.output('status', after.status);
    const label = `${found.appId} / ${found.mode}`;
    const scale = `${wanted.instances} × ${wanted.memoryPerInstance} MB`;
    step.info(unchanged ? `${label} has ${scale} already; nothing to do.` : `${label} now has ${scale}.`);
    step.summary
      .fact('Environment', label)
      .fact(
        'Before',
        before.instances === undefined ? 'unknown' : `${before.instances} × ${before.memoryPerInstance} MB`,
      )
      .fact('Now', scale)
      .fact('Status', after.status);
  },
});
