import { asObject } from '../../../base/json.ts';
import { choice, input, serviceUrl, text, type Values } from '../../../runner/inputs.ts';
import type { Step } from '../../../runner/step.ts';
import { listBackups, listBothKinds } from '../../../syncano/backups.ts';
import { SyncanoConnection } from '../../../syncano/client.ts';
import type { QueryArgs } from '../../../syncano/query-args.ts';
import { type Backup, type BackupKind, backupName } from '../../../syncano/types.ts';
import { httpSettings, requestTimeoutSeconds } from '../../shared/limits.ts';
import { readYaml } from '../../shared/yaml.ts';

/** Who asks, and where: common to every Syncano action. */
export const connectionInputs = {
  'api-key': text('Account key of Syncano (not the key of an instance). Pass it from a secret.', {
    required: true,
    env: 'SYNCANO_API_KEY',
    secret: true,
  }),
  'api-url': serviceUrl('Address of the Syncano server, without `/v1`; it may be below a path.', {
    default: 'https://api.syncano.io',
    env: 'SYNCANO_API_URL',
  }),
  'request-timeout-seconds': requestTimeoutSeconds,
} as const;

export const instanceFormat = {
  pattern: /^[a-z0-9][\w-]*$/i,
  allowed: 'the name of an instance: letters, digits, hyphens and underscores',
} as const;

export const instance = text('Name of the instance.', { required: true, ...instanceFormat });

export const kindOrAll = choice('Which backups.', ['all', 'full', 'partial'], { default: 'all' });

const queryArgsAllowed =
  'an object in YAML or JSON, its keys kinds of objects and its values null or lists of ids or names, for example `class: [user_profile]`';

/** What a partial backup is to hold; which keys there are is the server's to say. */
export const queryArgs = input(
  'What a partial backup is to hold, in YAML or JSON: kinds of objects, with a list of ids or names, or null for all of a kind. It is checked against the schema of the server before anything is created.',
  queryArgsAllowed,
  (value): QueryArgs | undefined => asObject(readYaml(value, queryArgsAllowed)),
);

/** A text of limited length, counted in characters as the server does. */
export function limitedText(description: string, limit: number) {
  return input(`${description} At most ${limit} characters.`, `at most ${limit} characters long`, (value) =>
    [...value].length > limit ? undefined : value,
  );
}

/** A connection that reports to the log of the step and ends with it. */
export function connect(inputs: Values<typeof connectionInputs>, step: Step): SyncanoConnection {
  return new SyncanoConnection({ ...httpSettings(inputs, step), apiUrl: inputs['api-url'], apiKey: inputs['api-key'] });
}

/** Hides a link to an archive: whoever knows it needs no key, and its path alone is the unguessable part of it. */
export function maskLink(step: Step, link: URL): void {
  for (const part of [link.href, link.pathname, link.search.slice(1)]) if (part.length > 1) step.mask(part);
}

/** Backups of one or both kinds, newest first; says when partial ones were asked for and are hidden. */
export async function readBackups(
  connection: SyncanoConnection,
  kinds: BackupKind | 'all',
  instanceName: string | undefined,
  step: Step,
): Promise<Backup[]> {
  if (kinds !== 'all') return listBackups(connection, kinds, instanceName);
  const { backups, isPartialHidden } = await listBothKinds(connection, instanceName);
  if (isPartialHidden)
    step.notice('This account cannot see partial backups, as on newer servers: only full ones are included.');
  return backups;
}

/** A backup as the JSON outputs show it, without its link; what the service does not tell is left out. */
export function describedBackup(backup: Backup) {
  return {
    'backup-id': backup.id,
    instance: backup.instance,
    type: backup.kind,
    status: backup.status,
    'status-info': backup.statusInfo || undefined,
    label: backup.label || undefined,
    description: backup.description || undefined,
    'created-at': backup.createdAt || undefined,
    size: backup.size,
    author: backup.author || undefined,
  };
}

/** A backup with its time, for people. */
export function madeAt(backup: Backup): string {
  return `${backupName(backup)}, made at ${backup.createdAt || 'an unknown time'}`;
}
