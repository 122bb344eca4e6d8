import { Failure } from '../base/failure.ts';
import { asObject } from '../base/json.ts';
import { nearMatches, oneLine } from '../base/text.ts';
import { type Section, type Setting, type SettingName, type Settings, sameValue, sections } from './settings.ts';

export interface DesiredSetting extends SettingName {
  readonly value: string;
}

/** What differs between what is and what is wanted. Values of scheduled events only: all others may be secrets. */
export interface SettingChange extends SettingName {
  readonly from?: string | undefined;
  readonly to?: string;
}

const shortNames: Readonly<Record<string, Section>> = {
  constants: 'Constants',
  'custom-settings': 'CustomSettings',
  'scheduled-events': 'ScheduledEvents',
};

/**
 * Reads wanted settings in the short shape (`constants: {Name: value}`) or the platform's own (`Constants: [{Name, Value}]`),
 * already parsed from YAML or JSON. What is not named stays as it is. Source: the `settings` input.
 * @throws Failure `config` that lists every problem; never a value
 */
export function parseDesired(input: unknown): DesiredSetting[] {
  const problems: string[] = [];
  const object = asObject(input);
  if (!object) throw badSettings(['they have to be a map with constants, custom-settings and scheduled-events']);
  const desired = Object.entries(object).flatMap(([key, value]) => {
    const section = Object.hasOwn(shortNames, key) ? shortNames[key] : sections.find((known) => known === key);
    if (!section) {
      // What get-settings wrote may hold more than the documents tell of.
      if (sections.every((known) => known in object)) return [];
      const near = nearMatches(key, [...Object.keys(shortNames), ...sections]);
      const hint = near[0] ? `did you mean ${near[0]}?` : `there are ${Object.keys(shortNames).join(', ')}`;
      problems.push(`unknown settings section ${JSON.stringify(key)}; ${hint}`);
      return [];
    }
    return entries(key, value, problems).map(([name, wanted]) => ({
      section,
      name,
      value: asText(`${key}: ${name}`, section, wanted, problems),
    }));
  });
  const seen = new Set<string>();
  for (const { section, name } of desired) {
    if (seen.has(`${section} ${name}`)) problems.push(`${name} is named twice`);
    seen.add(`${section} ${name}`);
  }
  if (problems.length > 0) throw badSettings(problems);
  return desired;
}

/** Names and values of one section, from a map or from the platform's list. */
function entries(key: string, value: unknown, problems: string[]): [string, unknown][] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index): [string, unknown][] => {
      const entry = asObject(item);
      const name = entry?.['Name'];
      // The platform lists a setting without a value so; that says nothing about what it is to be.
      const wanted = entry?.['Value'] ?? undefined;
      if (typeof name === 'string' && name !== '') return wanted === undefined ? [] : [[name, wanted]];
      problems.push(`entry ${index + 1} of ${key} has no Name`);
      return [];
    });
  }
  const map = asObject(value);
  if (map && !(value instanceof Date)) return Object.entries(map);
  problems.push(`${key} has to be a map from names to values`);
  return [];
}

/** A value as the platform takes it: text. */
function asText(what: string, section: Section, value: unknown, problems: string[]): string {
  if (section === 'ScheduledEvents') {
    const text = String(value).toLowerCase();
    if (text === 'enabled' || text === 'true') return 'Enabled';
    if (text === 'disabled' || text === 'false') return 'Disabled';
    problems.push(`${what} has to be Enabled or Disabled`);
    return '';
  }
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) {
    const text = String(value);
    if (!text.includes('e') && (!Number.isInteger(value) || Number.isSafeInteger(value))) return text;
    problems.push(`${what} is too large a number to be kept exactly; put it in quotes`);
    return '';
  }
  problems.push(
    value === null || value === undefined
      ? `${what} has no value; write '' for the empty text`
      : `${what} has to be a text, a number or a Boolean; put it in quotes`,
  );
  return '';
}

/**
 * The whole collection with what is wanted in it, and what that changes. Pure: nothing is sent.
 * @param options.addCustomSettings add custom settings that the environment does not have yet, and let the service decide. By
 *   default they are unknown, since the API "changes the values of existing environment settings"
 * @throws Failure `config`, code UNKNOWN_SETTING, naming every unknown name with near matches
 */
export function mergeSettings(
  current: Settings,
  desired: readonly DesiredSetting[],
  { addCustomSettings = false }: { readonly addCustomSettings?: boolean } = {},
): { readonly settings: Settings; readonly changes: readonly SettingChange[] } {
  const unknown: string[] = [];
  const changes: SettingChange[] = [];
  const lists: Record<Section, Setting[]> = {
    Constants: [...current.Constants],
    CustomSettings: [...current.CustomSettings],
    ScheduledEvents: [...current.ScheduledEvents],
  };
  for (const { section, name, value } of desired) {
    const list = lists[section];
    const index = list.findIndex((setting) => setting.name === name);
    const setting = list[index];
    if (setting) {
      if (sameValue(setting, value)) continue;
      list[index] = { ...setting, value, wire: { ...setting.wire, Value: value } };
    } else if (section === 'CustomSettings' && addCustomSettings) {
      list.push({ name, value, deployedValue: undefined, dataType: undefined, wire: { Name: name, Value: value } });
    } else {
      unknown.push(unknownName(section, name, list));
      continue;
    }
    changes.push(
      section === 'ScheduledEvents' ? { section, name, from: setting?.value, to: value } : { section, name },
    );
  }
  if (unknown.length > 0) {
    throw new Failure(`The environment has no such settings: ${unknown.join('; ')}.`, {
      code: 'UNKNOWN_SETTING',
      kind: 'config',
      remedy:
        'Correct the names (get-settings lists them all), or transport the package that brings them first. Nothing was changed.',
    });
  }
  return { settings: { ...current, ...lists }, changes };
}

const thing: Readonly<Record<Section, string>> = {
  Constants: 'constant',
  CustomSettings: 'custom setting',
  ScheduledEvents: 'scheduled event',
};

function unknownName(section: Section, name: string, known: readonly Setting[]): string {
  const near = nearMatches(
    name,
    known.map((setting) => setting.name),
  );
  return `${thing[section]} ${name}${near.length > 0 ? ` (did you mean ${near.map((one) => oneLine(one)).join(' or ')}?)` : ''}`;
}

/** A change as one line without any secret: `constant Module.Key changed`, `scheduled event M.E: Disabled → Enabled`. */
export function describeChange(change: SettingChange): string {
  const what = `${thing[change.section]} ${change.name}`;
  return change.to === undefined ? `${what} changed` : `${what}: ${change.from ?? 'not set'} → ${change.to}`;
}

function badSettings(problems: readonly string[]): Failure {
  return new Failure(`The settings cannot be read: ${problems.join('; ')}.`, {
    code: 'INVALID_SETTINGS',
    kind: 'config',
    remedy: 'Correct the settings; get-settings shows them in the platform’s own shape. Nothing was changed.',
  });
}
