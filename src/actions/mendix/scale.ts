import { getEnvironment, isScaled, scaleEnvironment, scaleOf } from '../../mendix/environments.ts';
import { defineAction } from '../../runner/action.ts';
import { atLeastOneOf, integer } from '../../runner/inputs.ts';
import { environmentInputs, findNamed } from './shared/mendix.ts';

export const action = defineAction({
  name: 'scale',
  group: 'Mendix Cloud: release',
  description: 'Set the number of instances and the memory of each, for an environment of Mendix Cloud',
  branding: { icon: 'maximize-2', color: 'blue' },
  inputs: {
    ...environmentInputs,
    instances: integer('Number of instances. Default: unchanged.', 1, 64),
    'memory-per-instance': integer('Memory of each instance in MB. Default: unchanged.', 1024, 1_048_576),
  },
  outputs: {
    instances: 'Number of instances afterwards.',
    'memory-per-instance': 'Memory of each instance afterwards, in MB.',
    'total-memory': 'Memory that the plan has for all instances, in MB, if the platform reports it (`TotalMemory`).',
    status: 'Status of the environment.',
  },
  check: (inputs) => atLeastOneOf(inputs, ['instances', 'memory-per-instance'], 'what to change'),
  async run(inputs, step) {
    const { connection, environment, name } = await findNamed(inputs, step);
    const before = await getEnvironment(connection, environment);
    const wanted = {
      instances: inputs.instances ?? before.instances ?? 1,
      memoryPerInstance: inputs['memory-per-instance'] ?? before.memoryPerInstance ?? 1024,
    };
    const unchanged = isScaled(before, wanted);
    const after = unchanged ? before : await scaleEnvironment(connection, environment, wanted);
    step.output('instances', after.instances);
    step.output('memory-per-instance', after.memoryPerInstance);
    step.output('total-memory', after.totalMemory);
    step.output('status', after.status);
    const scale = scaleOf(after);
    step.result(unchanged ? `${name} already has ${scale}; nothing to do.` : `${name} now has ${scale}.`);
    step.summary
      .fact('Before', scaleOf(before) ?? 'unknown')
      .fact('Now', scale)
      .fact('Status', after.status);
  },
});
