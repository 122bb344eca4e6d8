/** What OPTIONS tells about the backup calls ("Partial backups"), and the check of `query_args` against it. */
import { isDictionary } from './body.ts';
import { pythonRepr } from './python.ts';

/** The kinds of objects that an instance holds and a partial backup can choose from. */
export const KINDS = [
  'gcm_device',
  'group',
  'data_object',
  'script',
  'script_endpoint',
  'data_endpoint',
  'schedule',
  'apns_config',
  'response_template',
  'membership',
  'trigger',
  'user',
  'apns_device',
  'gcm_config',
  'user_social_profile',
  'class',
  'channel',
] as const;

export type Kind = (typeof KINDS)[number];

/** Which objects of a kind: null for all of them, else their ids or names. A kind that is not named is not filtered. */
export type QueryArgs = Readonly<Partial<Record<Kind, readonly (number | string)[] | null>>>;

const CHOICE = {
  anyOf: [{ type: 'null' }, { items: { anyOf: [{ type: 'integer' }, { type: 'string' }] }, type: 'array' }],
};

const QUERY_ARGS_SCHEMA = {
  additionalProperties: false,
  type: 'object',
  properties: Object.fromEntries(KINDS.map((kind) => [kind, CHOICE])),
};

const readOnly = (type: string, label: string) => ({ type, required: false, read_only: true, label });
const writable = (label: string, maxLength: number) => ({
  type: 'string',
  required: false,
  read_only: false,
  label,
  max_length: maxLength,
});

/** The answer to OPTIONS, as the documentation prints it; the fields of POST only where there is one. */
export function description(
  name: string,
  fields: Readonly<Record<string, unknown>> | undefined,
): Record<string, unknown> {
  return {
    name,
    description: '',
    renders: ['application/json', null, 'text/html'],
    parses: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
    ...(fields === undefined ? {} : { actions: { POST: fields } }),
  };
}

/** What OPTIONS tells about the fields of a new backup. */
export function createdFields(type: 'full' | 'partial'): Record<string, unknown> {
  const queryArgs = {
    query_args: { type: 'field', required: true, read_only: false, label: 'Query args', schema: QUERY_ARGS_SCHEMA },
  };
  return {
    id: readOnly('integer', 'ID'),
    instance: readOnly('field', 'Instance'),
    created_at: readOnly('datetime', 'Created at'),
    updated_at: readOnly('datetime', 'Updated at'),
    ...(type === 'partial' ? { archive: readOnly('file upload', 'Archive') } : {}),
    size: readOnly('integer', 'Size'),
    status: readOnly('choice', 'Status'),
    status_info: readOnly('string', 'Status info'),
    description: writable('Description', 256),
    label: writable('Label', 64),
    ...(type === 'partial' ? queryArgs : {}),
    links: { links: [{ type: 'detail', name: 'self' }] },
  };
}

/** The server's message about query args that its schema refuses: the first problem that it finds; undefined: they are good. */
export function queryArgsProblem(value: unknown): string | undefined {
  if (!isDictionary(value)) return 'Invalid JSON: Object contains value of wrong type (expected: object).';
  const wrong = KINDS.filter((kind) => Object.hasOwn(value, kind)).find((kind) => !isChoice(value[kind]));
  if (wrong !== undefined) {
    return `Invalid JSON: ${pythonRepr(value[wrong])} is not valid under any of the given schemas`;
  }
  const isKnown = (key: string): boolean => KINDS.some((kind) => kind === key);
  return Object.keys(value).every(isKnown) ? undefined : 'Invalid JSON: Object contains unexpected property.';
}

function isChoice(value: unknown): boolean {
  if (value === null) return true;
  return Array.isArray(value) && value.every((item) => Number.isInteger(item) || typeof item === 'string');
}
