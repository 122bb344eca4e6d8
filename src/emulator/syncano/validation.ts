/** The checks of what a caller sends, with the server's own messages ("Backup and restore"; docs/contributing/api-facts.md). */
import { ApiError, fieldErrors } from './answers.ts';
import { type Body, isDictionary } from './body.ts';
import { pythonRepr, pythonType } from './python.ts';
import { type QueryArgs, queryArgsProblem } from './schema.ts';

const REQUIRED = 'This field is required.';
const NOT_NULL = 'This field may not be null.';
const NOT_JSON = 'Not a valid JSON string.';
const BAD_METADATA = 'Metadata passed in invalid format.';
const EITHER = 'You have to provide either backup or archive.';

/** What `metadata` may hold: keys, characters of a key, characters of a value as Python writes it (`validate_metadata`). */
const MOST_KEYS = 8;
const LONGEST_KEY = 16;
const LONGEST_VALUE = 4096;

export interface NewBackup {
  readonly label: string;
  readonly description: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly queryArgs: QueryArgs;
}

/** Fields that are not the call's own are ignored, as the server does (the documentation sends a "room"). */
export function readNewBackup(body: Body, type: 'full' | 'partial'): NewBackup {
  const values = valuesOf(body);
  const errors: Record<string, string[]> = {};
  const check = <T>(name: string, read: (value: unknown) => T, fallback: T): T => {
    try {
      return read(values[name]);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      errors[name] = [error.message];
      return fallback;
    }
  };
  const description = check('description', (value) => readText(value, 256), '');
  const label = check('label', (value) => readText(value, 64), '');
  const queryArgs = type === 'partial' ? check('query_args', readQueryArgs, {}) : {};
  const metadata = check('metadata', readMetadata, {});
  if (Object.keys(errors).length > 0) throw fieldErrors(errors);
  return { label, description, metadata, queryArgs };
}

function valuesOf({ data }: Body): Readonly<Record<string, unknown>> {
  if (isDictionary(data)) return data;
  const problem =
    data === null ? 'No data provided' : `Invalid data. Expected a dictionary, but got ${pythonType(data)}.`;
  throw new ApiError(400, { non_field_errors: [problem] });
}

/** What a restore is to be made from: the id of a backup, or the bytes of an archive. */
export type RestoreSource = { readonly backup: number } | { readonly archive: Uint8Array };

export function readRestoreSource(body: Body): RestoreSource {
  const values = valuesOf(body);
  const backup = values['backup'] ?? '';
  const upload = body.files.get('archive');
  const archiveText = values['archive'] ?? '';
  const errors: Record<string, string[]> = {};
  if (backup !== '' && !isKey(backup)) {
    errors['backup'] = [`Incorrect type. Expected pk value, received ${pythonType(backup)}.`];
  }
  if (archiveText !== '') {
    errors['archive'] = ['The submitted data was not a file. Check the encoding type on the form.'];
  } else if (upload?.bytes.length === 0) errors['archive'] = ['The submitted file is empty.'];
  if (Object.keys(errors).length > 0) throw fieldErrors(errors);
  if ((backup === '') === (upload === undefined)) throw new ApiError(400, { non_field_errors: [EITHER] });
  return upload === undefined ? { backup: Number(backup) } : { archive: upload.bytes };
}

export function unknownBackup(id: number): ApiError {
  return fieldErrors({ backup: [`Invalid pk "${id}" - object does not exist.`] });
}

/** A value that does not pass; caught by `check`. */
class Refused extends Error {}

function readText(value: unknown, longest: number): string {
  if (value === undefined) return '';
  if (value === null) throw new Refused(NOT_NULL);
  if (typeof value !== 'string' && typeof value !== 'number') throw new Refused('Not a valid string.');
  const text = String(value).trim();
  if ([...text].length > longest) throw new Refused(`Ensure this field has no more than ${longest} characters.`);
  return text;
}

function readQueryArgs(value: unknown): QueryArgs {
  const empty = value === undefined || value === null || value === '' || value === false || value === 0;
  if (empty || (typeof value === 'object' && Object.keys(value).length === 0)) throw new Refused(REQUIRED);
  const args = fromFormText(value);
  const problem = queryArgsProblem(args);
  if (problem !== undefined) throw new Refused(problem);
  return args as QueryArgs;
}

function readMetadata(value: unknown): Record<string, unknown> {
  if (value === undefined || value === '') return {};
  if (value === null) throw new Refused(NOT_NULL);
  const metadata = fromFormText(value);
  if (!isDictionary(metadata)) throw new Refused(BAD_METADATA);
  const items = Object.entries(metadata);
  if (items.length > MOST_KEYS) throw new Refused(`Too many keys defined (exceeds ${MOST_KEYS}).`);
  for (const [key, item] of items) {
    if ([...key].length > LONGEST_KEY) throw new Refused(`Too long key defined (exceeds ${LONGEST_KEY}).`);
    if ([...pythonRepr(item)].length > LONGEST_VALUE) {
      throw new Refused(`Too long value defined for key ${key} (exceeds ${LONGEST_VALUE}).`);
    }
  }
  return metadata;
}

/** Objects come as JSON text in forms. */
function fromFormText(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new Refused(NOT_JSON);
  }
}

function isKey(value: unknown): boolean {
  return Number.isSafeInteger(value) || (typeof value === 'string' && /^\d{1,9}$/.test(value));
}
