import { listBackups } from '../../../cloud66/backups.ts';
import { Cloud66Connection } from '../../../cloud66/client.ts';
import { type Backup, databaseOf } from '../../../cloud66/types.ts';
import {
  type InputOptions,
  input,
  integer,
  itemsIn,
  list,
  serviceUrl,
  text,
  type Values,
} from '../../../runner/inputs.ts';
import type { Step } from '../../../runner/step.ts';
import { httpSettings, requestTimeoutSeconds } from '../../shared/limits.ts';

/** Who asks, and about which stack: common to every Cloud 66 action. */
export const stackInputs = {
  token: text(
    'Access token of a Cloud 66 user or service account; creating and importing backups need the scope `admin`, everything else `public`. Pass it from a secret.',
    { required: true, env: 'CLOUD66_TOKEN', secret: true },
  ),
  'api-url': serviceUrl('Address of the Cloud 66 API; only needed for rehearsals against the emulator.', {
    default: 'https://app.cloud66.com/api/3',
    env: 'CLOUD66_API_URL',
  }),
  'request-timeout-seconds': requestTimeoutSeconds,
  'stack-id': text('UID of the stack: the long text of digits and letters in the address of its page.', {
    required: true,
    pattern: /^\w[\w-]*$/,
    allowed: 'the UID of a stack, for example `5999b763474b0eafa5fafb64bff0ba80`',
  }),
} as const;

export const databaseTypes = ['mysql', 'postgresql', 'redis', 'mongodb'] as const;

/** Which backups of the stack a reading action looks at. */
export const filterInputs = {
  'db-type': someOf('Only backups of these types of database.', databaseTypes),
  database: list('Only backups of databases with these names.'),
  group: integer('Only backups of this backup group.', 0, 1_000_000_000),
} as const;

export function someOf<const C extends readonly string[], const O extends InputOptions = InputOptions>(
  description: string,
  words: C,
  options: O = {} as O,
) {
  const allowed = `one or more of ${words.map((word) => `\`${word}\``).join(', ')}, one per line or separated by commas`;
  return input(
    description,
    allowed,
    (value): readonly C[number][] | undefined => {
      const given = itemsIn(value.toLowerCase());
      const isKnown = given.length > 0 && given.every((one) => words.includes(one));
      return isKnown ? words.filter((word) => given.includes(word)) : undefined;
    },
    options,
  );
}

/** A connection that reports to the log of the step and ends with it. */
export function connect(inputs: Values<typeof stackInputs>, step: Step): Cloud66Connection {
  return new Cloud66Connection({ ...httpSettings(inputs, step), apiUrl: inputs['api-url'], token: inputs.token });
}

/** The backups that the filters let through, newest first, and what time it is at the service. */
export async function readBackups(
  connection: Cloud66Connection,
  inputs: Values<typeof filterInputs> & { readonly 'stack-id': string },
): Promise<{ readonly backups: Backup[]; readonly now: number }> {
  const types = inputs['db-type'];
  const filter = { group: inputs.group, dbType: types?.length === 1 ? types[0] : undefined };
  const { backups, serverTime } = await listBackups(connection, inputs['stack-id'], filter);
  const wanted = backups.filter(
    ({ dbType, databaseName }) =>
      (types?.some((type) => type === dbType) ?? true) && (inputs.database?.includes(databaseName) ?? true),
  );
  return { backups: wanted, now: serverTime ?? connection.clock.now() };
}

/** A backup as the JSON outputs show it; what the service does not tell is left out. */
export function describedBackup(backup: Backup) {
  return {
    'backup-id': backup.id,
    'db-type': backup.dbType,
    database: backup.databaseName,
    'created-at': backup.date || undefined,
    status: backup.status,
    result: backup.result || undefined,
    'verify-status': backup.verifyStatus,
    'verify-result': backup.verifyResult || undefined,
    'restore-status': backup.restoreStatus,
    'restore-result': backup.restoreResult || undefined,
    size: backup.size || undefined,
    'file-name': backup.fileName || undefined,
    'file-base': backup.fileBase || undefined,
    'storage-path': backup.storagePath || undefined,
    'skip-tables': backup.skipTables || undefined,
    'server-uid': backup.serverUid || undefined,
    logical: backup.logical,
    'recorded-at': backup.createdAt || undefined,
    'updated-at': backup.updatedAt || undefined,
  };
}

/** A backup, for people: `110 (mysql shop)`. */
export function backupName(backup: Backup): string {
  return `${backup.id} (${databaseOf(backup)})`;
}
