import { asObject, Fields, type JsonObject, listOf } from '../base/json.ts';
import { oneLine } from '../base/text.ts';
import { confirm } from '../http/settle.ts';
import { callFor, label, type MendixConnection } from './client.ts';
import type { EnvironmentRef } from './types.ts';

/** The three kinds of settings, by what the platform's JSON calls them. */
export type Section = 'Constants' | 'CustomSettings' | 'ScheduledEvents';
export const sections: readonly Section[] = ['Constants', 'CustomSettings', 'ScheduledEvents'];

export interface SettingName {
  readonly section: Section;
  readonly name: string;
}

/** One setting. Its value may be a secret: show names only. */
export interface Setting {
  readonly name: string;
  readonly value: string | undefined;
  /** What the running app has; undefined when the service does not say. */
  readonly deployedValue: string | undefined;
  /** For example `_Boolean`; constants only. */
  readonly dataType: string | undefined;
  /** Everything that the service said, for sending it back. */
  readonly wire: JsonObject;
}

export interface Settings {
  readonly Constants: readonly Setting[];
  readonly CustomSettings: readonly Setting[];
  readonly ScheduledEvents: readonly Setting[];
  readonly wire: JsonObject;
}

export function findSetting(settings: Settings, { section, name }: SettingName): Setting | undefined {
  return settings[section].find((setting) => setting.name === name);
}

/** The current settings. Source: Deploy API, 3.13 Retrieve Environment Settings. */
export async function getSettings(connection: MendixConnection, environment: EnvironmentRef): Promise<Settings> {
  const call = callFor(environment, 'get-settings', '/settings', `read the settings of ${label(environment)}`);
  const settings = await connection.read(call, parseSettings);
  connection.hide(worthHiding(settings));
  return settings;
}

/**
 * Sends a whole collection, and reads it again until it is there; sending the same collection twice comes to the same as once.
 * Source: Deploy API, 3.14 Set Environment Settings.
 * @returns the settings as they are then
 * @throws Failure; `remote-failed`, code SETTINGS_NOT_CONFIRMED with the names, when what was sent is not what is there
 */
export async function setSettings(
  connection: MendixConnection,
  environment: EnvironmentRef,
  settings: Settings,
): Promise<Settings> {
  const call = {
    ...callFor(environment, 'set-settings', '/settings', `change the settings of ${label(environment)}`),
    body: settingsToJson(settings),
    secrets: worthHiding(settings),
  } as const;
  let left: string[] = [];
  return confirm(connection, {
    write: () => connection.write('POST', call, () => undefined),
    find: async () => {
      const now = await getSettings(connection, environment);
      left = differences(settings, now);
      return left.length === 0 ? now : undefined;
    },
    still: () => `these settings of ${label(environment)} have other values: ${oneLine(left.join(', '))}`,
    otherwise: {
      code: 'SETTINGS_NOT_CONFIRMED',
      remedy:
        'Someone else may be changing them, or the platform refuses these values. Look at the environment in the Developer Portal.',
    },
  });
}

/** The platform's own shape, as it came and as a POST takes it. It holds the values of constants. */
export function settingsToJson(settings: Settings): JsonObject {
  const lists = sections.map((section) => [section, settings[section].map((setting) => setting.wire)]);
  return { ...settings.wire, ...Object.fromEntries(lists) };
}

/** Whether anything waits for the next start to take effect. Source: Deploy API, 3.14.1. */
export function restartRequired(settings: Settings): boolean {
  return sections.some((section) =>
    settings[section].some(
      (setting) => setting.deployedValue !== undefined && !sameValue(setting, setting.deployedValue),
    ),
  );
}

/** Whether a setting has a value already, as its data type compares: `True` is `true`, `1.50` is `1.5`. */
export function sameValue(setting: Setting, value: string): boolean {
  if (setting.value === undefined) return false;
  if (setting.value === value) return true;
  const type = setting.dataType?.replace(/^_/, '').toLowerCase();
  if (type === 'boolean') return setting.value.toLowerCase() === value.toLowerCase();
  if (type !== undefined && ['integer', 'long', 'decimal', 'float', 'currency'].includes(type)) {
    return canonicalNumber(setting.value) === canonicalNumber(value);
  }
  return false;
}

/** More characters than any number of the platform has: what is longer is compared as it is. */
const longestNumber = 100;

/** Digits without needless zeros; text that is no plain decimal number stays as it is. */
function canonicalNumber(text: string): string {
  const match = text.length > longestNumber ? null : /^([+-]?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(text.trim());
  if (!match) return text;
  const [, sign = '', whole = '', fraction = ''] = match;
  return `${sign === '-' ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Names of the settings whose values are not (yet) those of `wanted`. */
function differences(wanted: Settings, now: Settings): string[] {
  return sections.flatMap((section) =>
    wanted[section]
      .filter(({ name, value }) => {
        const current = findSetting(now, { section, name });
        return value !== undefined && !(current && sameValue(current, value));
      })
      .map(({ name }) => name),
  );
}

/** Shorter values are words like `true` or `8080`: they hide nothing, and would make messages unreadable wherever they occur. */
const leastHidden = 6;

/** Values that must not show up in a message even if the service repeats them. */
function worthHiding(settings: Settings): string[] {
  return [...settings.Constants, ...settings.CustomSettings]
    .flatMap(({ value = '', deployedValue = '' }) => [value, deployedValue])
    .filter((value) => value.length >= leastHidden);
}

/** Deploy API, 3.13.3. A missing list is an empty one. */
export function parseSettings(json: unknown): Settings {
  const { object } = new Fields(json, 'the settings');
  const list = (section: Section) => listOf(object[section] ?? [], section, (item) => parseSetting(item, section));
  return {
    Constants: list('Constants'),
    CustomSettings: list('CustomSettings'),
    ScheduledEvents: list('ScheduledEvents'),
    wire: object,
  };
}

function parseSetting(json: unknown, section: Section): Setting {
  const fields = new Fields(json, `an entry of ${section}`);
  return {
    name: fields.requiredText('Name'),
    value: fields.text('Value'),
    deployedValue: fields.text('DeployedValue'),
    dataType: fields.text('DataType'),
    wire: asObject(json) ?? {},
  };
}
