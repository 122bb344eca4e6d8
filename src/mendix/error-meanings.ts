import type { FailureKind } from '../base/failure.ts';

/** A call of the Mendix Cloud APIs: the same error code may mean something else in another call. */
export type Operation =
  | 'list-apps'
  | 'create-free-app'
  | 'get-app'
  | 'list-environments'
  | 'get-environment'
  | 'start'
  | 'start-job'
  | 'stop'
  | 'environment-package'
  | 'upload'
  | 'upload-job'
  | 'transport'
  | 'clean'
  | 'get-settings'
  | 'set-settings'
  | 'scale'
  | 'tags'
  | 'logs'
  | 'packages'
  | 'build'
  | 'backups-v1'
  | 'restore-v1'
  | 'backups-v2'
  | 'restore-v2';

/** What an error code means for the person who reads it. */
export interface Meaning {
  readonly kind: FailureKind;
  /** What to do next. */
  readonly remedy: string;
  /** The same call may well succeed a little later. */
  readonly transient?: boolean;
  /** The code does not tell whether a write was carried out. */
  readonly outcomeUnknown?: boolean;
}

/** Meanings by code, as `normalCode` gives it. */
export type Meanings = Readonly<Record<string, Meaning>>;

/** Whom to ask when a right is missing. */
export const askForRights = 'Ask the Technical Contact to grant it on the Permissions page of the environment.';
