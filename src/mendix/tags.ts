import { asObject } from '../base/json.ts';
import { label, type MendixCall, type MendixConnection, path } from './client.ts';
import type { EnvironmentRef } from './types.ts';
import { settle } from './unclear.ts';
import { Fields } from './wire.ts';

/** The environment's tag; empty when it has none. Source: Deploy API, 3.21 Retrieve Environment Tags. */
export function getTag(connection: MendixConnection, environment: EnvironmentRef): Promise<string> {
  return connection.read({ ...tagCall(environment, 'read the tag of'), bodyOptional: true }, parseTag);
}

/** Sets the environment's tag, and returns it. Source: Deploy API, 3.20 Create Environment Tags. */
export async function setTag(connection: MendixConnection, environment: EnvironmentRef, tag: string): Promise<string> {
  await settle(connection, {
    write: () =>
      connection.write('POST', { ...tagCall(environment, 'set the tag of'), body: { Tag: tag } }, () => true),
    find: async () => (await getTag(connection, environment)) === tag || undefined,
    repeatable: true,
  });
  return tag;
}

/** Takes the tag away; having none is no failure (204 or `[]`). Source: Deploy API, 3.22 Delete Environment Tags. */
export async function deleteTag(connection: MendixConnection, environment: EnvironmentRef): Promise<void> {
  const tag = await getTag(connection, environment);
  if (tag === '') return;
  await settle(connection, {
    // The documentation's example sends the tag along.
    write: () =>
      connection.write('DELETE', { ...tagCall(environment, 'delete the tag of'), body: { Tag: tag } }, () => true),
    find: async () => (await getTag(connection, environment)) === '' || undefined,
    repeatable: true,
  });
}

function tagCall(environment: EnvironmentRef, verb: string): MendixCall {
  const { appId, mode } = environment;
  return {
    path: path`/api/1/apps/${appId}/environments/${mode}/tags`,
    operation: 'tags',
    doing: `${verb} ${label(environment)}`,
  };
}

/** `{Tag}`; an empty answer or an empty list means that there is none. */
function parseTag(json: unknown): string {
  const item: unknown = Array.isArray(json) ? json[0] : json;
  return asObject(item) ? (new Fields(item, 'the tag').text('Tag') ?? '') : '';
}
