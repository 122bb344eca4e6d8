/** What OPTIONS tells about the backup calls ("Partial backups"), and the check of `query_args` against it. */

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

/** The answer to OPTIONS where no fields are told. */
export function genericDescription(name: string): Record<string, unknown> {
  return {
    name,
    description: '',
    renders: ['application/json', null, 'text/html'],
    parses: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
  };
}

/** The answer to OPTIONS on backups, as the documentation prints it. */
export function description(type: 'full' | 'partial'): Record<string, unknown> {
  const post = {
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
    ...(type === 'partial'
      ? {
          query_args: {
            type: 'field',
            required: true,
            read_only: false,
            label: 'Query args',
            schema: QUERY_ARGS_SCHEMA,
          },
        }
      : {}),
    links: { links: [{ type: 'detail', name: 'self' }] },
  };
  return {
    ...genericDescription(type === 'full' ? 'Full Backup List' : 'Partial Backup List'),
    actions: { POST: post },
  };
}

/** The server's message about query args that its schema refuses; undefined: they are good. */
export function queryArgsProblem(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'Invalid JSON: Object contains value of wrong type (expected: object).';
  }
  if (Object.keys(value).some((key) => !KINDS.some((kind) => kind === key))) {
    return 'Invalid JSON: Object contains unexpected property.';
  }
  const wrong = Object.values(value).find((chosen) => !isChoice(chosen));
  if (wrong === undefined) return undefined;
  return `Invalid JSON: ${JSON.stringify(wrong)} is not valid under any of the given schemas`;
}

function isChoice(value: unknown): boolean {
  if (value === null) return true;
  return Array.isArray(value) && value.every((item) => Number.isInteger(item) || typeof item === 'string');
}
