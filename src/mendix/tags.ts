import { asObject, Fields } from '../base/json.ts';
import { oneLine } from '../base/text.ts';
import { confirm } from '../http/settle.ts';
import { callFor, label, type MendixCall, type MendixConnection } from './client.ts';
import type { EnvironmentRef } from './types.ts';

/** The environment's tag; empty when it has none. Source: Deploy API, 3.21 Retrieve Environment Tags. */
export function getTag(connection: MendixConnection, environment: EnvironmentRef): Promise<string> {
  return connection.read({ ...tagCall(environment, 'read the tag of'), bodyOptional: true }, parseTag);
}

/** Sets the environment's tag, and reads it again. Source: Deploy API, 3.20 Create Environment Tags. */
export async function setTag(connection: MendixConnection, environment: EnvironmentRef, tag: string): Promise<void> {
  const call = { ...tagCall(environment, 'set the tag of'), body: { Tag: tag } };
  await untilTagIs(connection, environment, tag, () => connection.write('POST', call, () => undefined));
}

/** Takes the tag away; having none is no failure (204 or `[]`). Source: Deploy API, 3.22 Delete Environment Tags. */
export async function deleteTag(connection: MendixConnection, environment: EnvironmentRef): Promise<void> {
  const tag = await getTag(connection, environment);
  if (tag === '') return;
  // The documentation's example sends the tag along.
  const call = { ...tagCall(environment, 'delete the tag of'), body: { Tag: tag } };
  await untilTagIs(connection, environment, '', () => connection.write('DELETE', call, () => undefined));
}

async function untilTagIs(
  connection: MendixConnection,
  environment: EnvironmentRef,
  wanted: string,
  write: () => Promise<unknown>,
): Promise<void> {
  let seen = '';
  await confirm(connection, {
    write,
    find: async () => {
      seen = await getTag(connection, environment);
      return seen === wanted || undefined;
    },
    still: () => `${label(environment)} has ${seen === '' ? 'no tag' : `the tag "${oneLine(seen)}"`}`,
  });
}

function tagCall(environment: EnvironmentRef, verb: string): MendixCall {
  return callFor(environment, 'tags', '/tags', `${verb} ${label(environment)}`);
}

/** `{Tag}`; an empty answer or an empty list means that there is none. */
function parseTag(json: unknown): string {
  const item: unknown = Array.isArray(json) ? json[0] : json;
  return asObject(item) ? (new Fields(item, 'the tag').text('Tag') ?? '') : '';
}
