import { readFileSync } from 'node:fs';
import { FAILSAFE_SCHEMA, nullCoreTag } from 'js-yaml';
import { errorCode, Failure } from '../../../base/failure.ts';
import { type DesiredSetting, parseDesired } from '../../../mendix/settings-change.ts';
import { input, Unacceptable, type Values } from '../../../runner/inputs.ts';
import { readYaml } from '../../shared/yaml.ts';

/** Numbers, dates and Booleans stay the text that was written: `1.50` must not become `1.5`. Only nothing is nothing. */
const textual = FAILSAFE_SCHEMA.withTags(nullCoreTag);

const allowed = 'settings in YAML or JSON: `constants`, `custom-settings`, `scheduled-events`';

function parse(text: string): readonly DesiredSetting[] {
  const given = readYaml(text, allowed, { schema: textual });
  try {
    return parseDesired(given);
  } catch (error) {
    if (error instanceof Failure) throw new Unacceptable(`${allowed}. ${error.message}`);
    throw error;
  }
}

function parseFile(path: string): readonly DesiredSetting[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Unacceptable(`the path of a file with ${allowed}; ${path} cannot be read (${errorCode(error)})`);
  }
  return parse(text);
}

export const settingsInputs = {
  settings: input(
    'Desired settings, in YAML or JSON; settings that are not named stay unchanged. Either short (`constants:` with `Module.Name: value`, `custom-settings:`, `scheduled-events:` with `Enabled` or `Disabled`) or in the platform’s own shape, as `get-settings` writes it.',
    allowed,
    parse,
    { confidential: true },
  ),
  'settings-file': input('A file with such settings.', 'the path of a file', parseFile),
} as const;

/** What is wanted, in whichever of the two it was given. */
export function settingsOf(values: Values<typeof settingsInputs>): readonly DesiredSetting[] {
  return values.settings ?? values['settings-file'] ?? [];
}
