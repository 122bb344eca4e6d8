import { findEnvironment } from '../../mendix/environments.ts';
import { deleteTag, getTag, setTag } from '../../mendix/tags.ts';
import { defineAction } from '../../runner/action.ts';
import { flag, text } from '../../runner/inputs.ts';
import { connect, environmentInputs } from './shared/mendix.ts';

export const action = defineAction({
  name: 'tags',
  group: 'Mendix Cloud: release',
  description: 'Read, set or delete the tag of an environment of Mendix Cloud',
  branding: { icon: 'tag', color: 'blue' },
  inputs: {
    ...environmentInputs,
    set: text('The tag to set. Without `set` and `delete` the tag is only read.'),
    delete: flag('Delete the tag.', { default: 'false' }),
  },
  outputs: {
    tag: 'The tag at the end; empty when there is none.',
    changed: '`true` when the tag was set or deleted, `false` when it was so already.',
  },
  check: (inputs) =>
    inputs.set !== undefined && inputs.delete ? ['Give one of `set` and `delete: true`, not both.'] : [],
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const environment = await findEnvironment(connection, inputs['app-id'], inputs.environment);
    const label = `${environment.appId} / ${environment.mode}`;
    const before = await getTag(connection, environment);
    const wanted = inputs.delete ? '' : (inputs.set ?? before);
    const changed = wanted !== before;
    if (changed && inputs.delete) await deleteTag(connection, environment);
    else if (changed) await setTag(connection, environment, wanted);
    step.output('tag', wanted);
    step.output('changed', changed);
    const named = (tag: string) => (tag === '' ? 'no tag' : `the tag "${tag}"`);
    step.info(
      changed
        ? `${label} now has ${named(wanted)}; before it had ${named(before)}.`
        : `${label} has ${named(wanted)}; nothing was changed.`,
    );
    step.summary
      .fact('Environment', label)
      .fact('Tag', wanted === '' ? 'none' : wanted)
      .fact('Changed', changed);
    if (changed) step.summary.fact('Before', before === '' ? 'none' : before);
  },
});
