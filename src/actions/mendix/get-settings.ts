import { dirname, resolve } from 'node:path';
import { writeText } from '../../base/temporary-file.ts';
import { getSettings, restartRequired, type Settings, settingsToJson } from '../../mendix/settings.ts';
import { defineAction } from '../../runner/action.ts';
import { flag, text } from '../../runner/inputs.ts';
import { makeFolder } from '../shared/files.ts';
import { environmentInputs, findNamed } from './shared/mendix.ts';

export const action = defineAction({
  name: 'get-settings',
  group: 'Mendix Cloud: release',
  description:
    'Read constants, custom settings and scheduled events of an environment of Mendix Cloud, into an output or a file',
  branding: { icon: 'list', color: 'blue' },
  inputs: {
    ...environmentInputs,
    path: text('Write the settings there, as JSON that `set-settings` takes. Missing folders are created.'),
    'include-values': flag(
      'Write the values of constants and custom settings into the file at `path`, too (readable by the owner only). They may be secrets; the output never holds them.',
      { default: 'false' },
    ),
  },
  outputs: {
    settings: 'The settings as JSON in the platform’s own shape, without the values of constants and custom settings.',
    path: 'Where the settings were written.',
    'restart-required': '`true` when something waits for the next start to take effect.',
  },
  check: (inputs) =>
    inputs['include-values'] && inputs.path === undefined ? ['`include-values` needs a `path` to write them to.'] : [],
  async run(inputs, step) {
    const { connection, environment, name } = await findNamed(inputs, step);
    const settings = await getSettings(connection, environment);
    const bare = JSON.stringify(withoutValues(settings));
    step.output('settings', bare);
    step.output('restart-required', restartRequired(settings));
    if (inputs.path !== undefined) {
      const file = resolve(inputs.path);
      await makeFolder(dirname(file));
      // A new file, which takes the place of one that is there: that one may be open to others.
      const content = inputs['include-values'] ? JSON.stringify(settingsToJson(settings), null, 2) : bare;
      await writeText(file, `${content}\n`);
      step.output('path', file);
      step.summary.fact('Written to', inputs.path);
    }
    const { Constants, CustomSettings, ScheduledEvents } = settings;
    step.result(
      `${name} has ${Constants.length} constants, ${CustomSettings.length} custom settings and ${ScheduledEvents.length} scheduled events.`,
    );
    step.summary
      .fact('Constants', Constants.length)
      .fact('Custom settings', CustomSettings.length)
      .fact('Scheduled events', ScheduledEvents.length)
      .fact('Restart required', restartRequired(settings));
  },
});

/** The platform's shape with the names of everything and the values of scheduled events only. */
function withoutValues(settings: Settings) {
  return {
    Constants: settings.Constants.map(({ name, dataType }) => ({ Name: name, DataType: dataType })),
    CustomSettings: settings.CustomSettings.map(({ name }) => ({ Name: name })),
    ScheduledEvents: settings.ScheduledEvents.map(({ name, value, deployedValue }) => ({
      Name: name,
      Value: value,
      DeployedValue: deployedValue,
    })),
  };
}
