import { Failure } from '../../base/failure.ts';
import { getSettings, restartRequired, setSettings } from '../../mendix/settings.ts';
import { describeChange, mergeSettings } from '../../mendix/settings-change.ts';
import { defineAction } from '../../runner/action.ts';
import { exactlyOneOf, flag } from '../../runner/inputs.ts';
import { environmentInputs, findNamed } from './shared/mendix.ts';
import { settingsInputs, settingsOf } from './shared/settings.ts';

export const action = defineAction({
  name: 'set-settings',
  group: 'Mendix Cloud: release',
  description:
    'Change constants, custom settings and scheduled events of an environment of Mendix Cloud; only what is named',
  branding: { icon: 'sliders', color: 'blue' },
  inputs: {
    ...environmentInputs,
    ...settingsInputs,
    'add-custom-settings': flag(
      'Also add custom settings that the environment does not have yet. Without it an unknown name is refused before anything is written.',
      { default: 'false' },
    ),
    'dry-run': flag('Only show what would change.', { default: 'false' }),
    'fail-on-drift': flag(
      'Fail when anything differs from what is asked for. With `dry-run` this is a check that changes nothing.',
      { default: 'false' },
    ),
  },
  outputs: {
    changed: '`true` when settings were changed (or would be, with `dry-run`).',
    changes:
      'What changed, as JSON: a list of `section`, `name`, and for scheduled events `from` and `to`. Values of constants and custom settings are left out.',
    'restart-required': '`true` when something waits for the next start to take effect.',
  },
  check: (inputs) => exactlyOneOf(inputs, ['settings', 'settings-file']),
  async run(inputs, step) {
    const { connection, environment, name } = await findNamed(inputs, step);
    const desired = settingsOf(inputs);
    const current = await getSettings(connection, environment);
    const { settings, changes } = mergeSettings(current, desired, { addCustomSettings: inputs['add-custom-settings'] });
    const write = changes.length > 0 && !inputs['dry-run'];
    const confirmed = write ? await setSettings(connection, environment, settings) : current;
    step.output('changed', changes.length > 0);
    step.output('changes', JSON.stringify(changes));
    step.output('restart-required', restartRequired(confirmed));

    const count = `${changes.length} of ${desired.length} named settings`;
    if (desired.length === 0) step.warning(`${name}: the settings are empty; nothing to do.`);
    else if (changes.length === 0)
      step.result(`${name}: all ${desired.length} named settings already have these values; nothing to do.`);
    else step.result(`${name}: ${count} ${write ? 'were changed' : 'would be changed'}.`);
    for (const change of changes) step.info(`  ${describeChange(change)}`);
    if (restartRequired(confirmed))
      step.info(`${write ? 'They' : 'Settings that were changed before'} take effect at the next start of the app.`);
    step.summary
      .fact(inputs['dry-run'] ? 'Would change' : 'Changed', changes.length)
      .fact('Restart required', restartRequired(confirmed));
    if (changes.length > 0) {
      step.summary.table(
        ['Section', 'Name', 'From', 'To'],
        changes.map(({ section, name, from, to }) => [section, name, from ?? '(not shown)', to ?? '(not shown)']),
      );
    }
    if (changes.length > 0 && inputs['fail-on-drift']) {
      throw new Failure(
        `${name}: ${changes.length} settings differ from what is asked for: ${changes.map(({ name }) => name).join(', ')}.`,
        {
          code: 'SETTINGS_DRIFT',
          kind: 'conflict',
          remedy: write
            ? 'They are now as asked for, from the next start on; find out who changed them.'
            : 'Nothing was changed. Run set-settings without dry-run to put them right.',
        },
      );
    }
  },
});
