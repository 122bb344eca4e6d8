import { deleteTag, getTag, setTag } from '../../mendix/tags.ts';
import { defineAction } from '../../runner/action.ts';
import { flag, notWith, text } from '../../runner/inputs.ts';
import { environmentInputs, findNamed } from './shared/mendix.ts';

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
  check: (inputs) => notWith(inputs, 'set', ['delete'], 'the one sets the tag, the other removes it'),
  async run(inputs, step) {
    const { connection, environment, name } = await findNamed(inputs, step);
    const before = await getTag(connection, environment);
    const wanted = inputs.delete ? '' : (inputs.set ?? before);
    const changed = wanted !== before;
    if (changed && inputs.delete) await deleteTag(connection, environment);
    else if (changed) await setTag(connection, environment, wanted);
    step.output('tag', wanted);
    step.output('changed', changed);
    const named = (tag: string) => (tag === '' ? 'no tag' : `the tag "${tag}"`);
    step.result(
      changed
        ? `${name} now has ${named(wanted)}; before it had ${named(before)}.`
        : `${name} has ${named(wanted)}; nothing was changed.`,
    );
    step.summary.fact('Tag', wanted === '' ? 'none' : wanted).fact('Changed', changed);
    if (changed) step.summary.fact('Before', before === '' ? 'none' : before);
  },
});
