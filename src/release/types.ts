import type { MendixConnection } from '../mendix/client.ts';
import type { Scale } from '../mendix/environments.ts';
import type { BackupTarget } from '../mendix/lookup.ts';
import type { Settings } from '../mendix/settings.ts';
import type { DesiredSetting, SettingChange } from '../mendix/settings-change.ts';
import type { Environment, EnvironmentRef, Package } from '../mendix/types.ts';
import type { UnitTestResult } from '../mendix/unit-tests.ts';
import type { OnWaitEvent, Schedule, WaitLimits } from '../wait/wait.ts';
import type { Journal, SaveJournal } from './journal.ts';
import type { ReleaseRecord } from './record.ts';
import type { Timeline } from './timeline.ts';

/** The parts of a release, in their order. */
export type Phase = 'plan' | 'prepare' | 'switch' | 'verify';

/** What is undone when a release fails after its first change. */
export const rollbackModes = ['package-and-settings', 'with-data', 'none'] as const;
export type RollbackMode = (typeof rollbackModes)[number];

/** Where the package comes from. */
export type Source =
  | {
      readonly from: 'file';
      readonly path: string;
      /** What the package is to be called. */
      readonly name: string;
      /** Bytes. */
      readonly size: number;
      /** What the file says of itself. */
      readonly modelVersion: string | undefined;
    }
  | { readonly from: 'id'; readonly packageId: string }
  | { readonly from: 'environment'; readonly mode: string };

/** HTTP statuses, both ends included. */
export interface StatusRange {
  readonly first: number;
  readonly last: number;
}

export interface HealthCheck {
  /** Path on the environment's address, with or without its leading slash. */
  readonly path: string;
  /** What counts as healthy. */
  readonly statuses: readonly StatusRange[];
}

/** The unit tests of the new version as a condition of its release. */
export interface UnitTestGate {
  /** Of the module's remote API. A secret. */
  readonly password: string;
  /** Least number of tests that must have run. */
  readonly minimum: number;
  readonly allowProduction: boolean;
}

/** What a release is asked to do. */
export interface ReleaseRequest {
  readonly appId: string;
  readonly mode: string;
  readonly source: Source;
  readonly settings: readonly DesiredSetting[];
  readonly instances: number | undefined;
  /** MB. */
  readonly memoryPerInstance: number | undefined;
  readonly backup: boolean;
  readonly backupComment: string | undefined;
  readonly autoSyncDb: boolean;
  readonly health: HealthCheck | undefined;
  /** Unit tests that the new version has to pass; undefined without them. */
  readonly unitTests?: UnitTestGate | undefined;
  /** How long the new version has to stay well before the release counts as done. */
  readonly stableMs: number;
  readonly rollback: RollbackMode;
  readonly skipIfDeployed: boolean;
  /** Start with the platform stack of the environment that the package is promoted from; `auto`: where that can be. */
  readonly pinPlatform: boolean | 'auto';
}

/** Everything that was found out and decided before the first change. */
export interface Plan {
  readonly request: ReleaseRequest;
  /** As it was before. */
  readonly environment: Environment;
  readonly wasRunning: boolean;
  /** It is stopped with changes that wait for its next start, as a release of somebody else leaves it in its middle. */
  readonly mayHaveRun: boolean;
  /** The package that was there before; undefined on an environment that never had one. */
  readonly previous: Package | undefined;
  /** The package to put there; undefined while it is still a file. */
  readonly target: Package | undefined;
  /** Model version that has to run in the end, where it is known. */
  readonly targetVersion: string | undefined;
  /** Whether the environment has another package than the one wanted. */
  readonly transport: boolean;
  /** As they were before. They hold values that may be secrets. */
  readonly settings: Settings;
  readonly changes: readonly SettingChange[];
  /** Settings that the environment does not have yet: the new package may bring them. */
  readonly unknownSettings: readonly DesiredSetting[];
  /** Undefined when the scale stays. */
  readonly scale: Scale | undefined;
  readonly previousScale: Scale | undefined;
  /** Undefined when no backup is made. */
  readonly backup: BackupTarget | undefined;
  /** Id of the environment whose platform stack the new version starts with; undefined for the newest. */
  readonly pinTo: string | undefined;
  /** What a person should know before it begins. */
  readonly remarks: readonly string[];
  /** Everything is as it is wanted: nothing has to be changed, not even restarted. */
  readonly deployed: boolean;
}

/** A result that is worth an output, told as soon as it is known. */
export interface Facts {
  'package-id': string;
  'previous-package-id': string;
  'snapshot-id': string;
  'backup-snapshot-id': string;
  'restore-id': string;
  'job-id': string;
  'model-version': string;
  url: string;
  'downtime-seconds': number;
  'rolled-back': boolean;
  phase: Phase | 'done';
}

/** Whoever shows a release to people. */
export interface Report {
  /** One line for the log. */
  say(text: string): void;
  /** The same for what the summary has to tell, too. */
  remark(text: string): void;
  fact<N extends keyof Facts>(name: N, value: Facts[N]): void;
  /** Keeps the journal, which never holds a secret, for the post step; called before every write. */
  readonly save: SaveJournal;
  /** Everything is uploaded and backed up, and the first change of the environment comes next. */
  changes?(record: ReleaseRecord): Promise<void>;
  /**
   * Something goes on at the service until `ended` is called with the same key.
   * @param goingOn with the input of the action that takes the id, where there is one
   */
  begins(key: string, goingOn: { readonly what: string; readonly id: string; readonly input?: string }): void;
  ended(key: string): void;
  readonly onWait: OnWaitEvent;
  /** The unit tests of that app have run, whatever they found. */
  readonly onUnitTests?: (name: string, result: UnitTestResult) => void;
}

/** What every part of a release works with. */
export interface Context {
  readonly connection: MendixConnection;
  readonly report: Report;
  readonly journal: Journal;
  readonly timeline: Timeline;
  /** What is left of the time, in ms. */
  readonly leftMs: () => number;
}

export function limits({ report, leftMs }: Context, schedule?: Schedule): WaitLimits {
  return {
    timeoutMs: leftMs(),
    onEvent: report.onWait,
    schedule,
  };
}

export function refOf({ journal }: Context): EnvironmentRef {
  const { appId, mode } = journal.state;
  return { appId, mode };
}
