import type { EmulatedAnswer } from '../core/platform.ts';
import { successAnswer } from './answers.ts';
import { ApiError, invalidParameters } from './errors.ts';
import type { App, Environment, Settings } from './model.ts';
import { Body, type Call, type Routes } from './router.ts';

/** Deploy API 3.13 and 3.14. */
export const settingsRoutes: Routes = {
  'GET /api/1/apps/:app/environments/:mode/settings': (call) => ({
    status: 200,
    json: settingsJson(call.environment('api').environment.settings),
  }),
  'POST /api/1/apps/:app/environments/:mode/settings': set,
};

/** Custom settings that the service knows, beside everything under `com.mendix.`. */
const supported = [
  'ApplicationRootUrl',
  'ClientQueryTimeout',
  'ClusterManagerActionInterval',
  'ConnectionPoolingMaxActive',
  'ConnectionPoolingMaxIdle',
  'DefaultLocale',
  'EnableKeepAlive',
  'EnableGuestLogin',
  'HashAlgorithm',
  'LogMinDurationQuery',
  'MaxLogMessageLength',
  'MaxRequestContentSize',
  'PersistentSessions',
  'ScheduledEventExecution',
  'SessionKeepAliveUpdatesInterval',
  'SessionTimeout',
  'TrackWebServiceUserLastLogin',
];

function settingsJson(settings: Settings): Record<string, unknown> {
  return {
    Constants: settings.constants.map(({ name, type, value, deployed }) => ({
      Name: name,
      DataType: type,
      Value: value ?? '',
      DeployedValue: deployed,
    })),
    CustomSettings: settings.customSettings.map(({ name, value, deployed }) => ({
      Name: name,
      Value: value,
      DeployedValue: deployed,
    })),
    ScheduledEvents: settings.scheduledEvents.map(({ name, value, deployed }) => ({
      Name: name,
      DeployedValue: deployed,
      Value: value,
    })),
  };
}

/**
 * The body is the whole collection (3.14.2): what it leaves out goes back to what the package says. Nothing is changed
 * unless everything is in order. Takes effect at the next start.
 */
async function set(call: Call): Promise<EmulatedAnswer> {
  const { app, environment } = call.environment('api', 'transport');
  const body = await call.body();
  const constants = items(body, 'Constants');
  const customSettings = items(body, 'CustomSettings');
  const events = items(body, 'ScheduledEvents');
  if (constants === undefined && customSettings === undefined && events === undefined) {
    throw invalidParameters('The body must be the collection that GET returns.');
  }
  environment.settings = {
    constants: setConstants(app, environment, constants ?? []),
    customSettings: setCustomSettings(environment, customSettings ?? []),
    scheduledEvents: setEvents(environment, events ?? []),
  };
  return successAnswer(call.world, settingsJson(environment.settings));
}

interface Item {
  readonly name: string;
  readonly value: string;
}

function items(body: Body, key: string): Item[] | undefined {
  const list = body.get(key);
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) throw invalidParameters(`${key} must be a list.`);
  return list.map((item: unknown) => {
    const fields = new Body(typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {});
    const [name, value] = [fields.get('Name'), fields.get('Value')];
    if (typeof name !== 'string') throw invalidParameters(`Each of ${key} must have a Name.`);
    if (value !== undefined && value !== null && typeof value === 'object')
      throw invalidParameters(`${key}: Value must be a text.`);
    return { name, value: value === undefined || value === null ? '' : String(value) };
  });
}

function setConstants(app: App, environment: Environment, given: readonly Item[]): Settings['constants'] {
  const { constants } = environment.settings;
  const unknown = given.find(({ name }) => !constants.some((constant) => constant.name === name));
  if (unknown !== undefined) throw new ApiError(400, 'CONSTANT_NOT_FOUND', `Constant not found: ${unknown.name}.`);
  const defaults = app.packages.get(environment.configured ?? '')?.facts?.constants;
  return constants.map((constant) => {
    const item = given.find(({ name }) => name === constant.name);
    if (item === undefined) return { ...constant, value: defaults?.find(({ name }) => name === constant.name)?.value };
    // GET shows a constant without a value as an empty one: sending that back gives it none.
    const stillNone = constant.value === undefined && item.value === '';
    return { ...constant, value: stillNone ? undefined : item.value };
  });
}

function setCustomSettings(environment: Environment, given: readonly Item[]): Settings['customSettings'] {
  return given.map(({ name, value }) => {
    if (!name.startsWith('com.mendix.') && !supported.includes(name)) {
      throw new ApiError(400, 'CUSTOM_SETTING_NOT_SUPPORTED', 'Custom setting not supported.');
    }
    const before = environment.settings.customSettings.find((setting) => setting.name === name);
    return { name, value, deployed: before?.deployed ?? '' };
  });
}

function setEvents(environment: Environment, given: readonly Item[]): Settings['scheduledEvents'] {
  const { scheduledEvents } = environment.settings;
  for (const { name, value } of given) {
    if (!scheduledEvents.some((event) => event.name === name)) {
      throw new ApiError(400, 'SCHEDULED_EVENT_NOT_FOUND', `Scheduled Event not found: ${name}.`);
    }
    if (value !== 'Enabled' && value !== 'Disabled') {
      const message = 'Scheduled Event parameter should be Enabled or Disabled.';
      throw new ApiError(500, 'INVALID_SCHEDULED_EVENT_PARAMETER', message);
    }
  }
  return scheduledEvents.map((event) => ({
    ...event,
    value: given.find(({ name }) => name === event.name)?.value === 'Enabled' ? 'Enabled' : 'Disabled',
  }));
}
