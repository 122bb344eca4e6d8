import type { ActRun } from './act.ts';
import type { Needs } from './needs.ts';
import type { Files, Release } from './tree.ts';

/** One entry of test/rehearsals.yaml. */
export interface Rehearsal {
  readonly event?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  readonly files?: Files;
  /** What is to be found in artifacts, by the name of the artifact. */
  readonly artifacts?: Readonly<Record<string, Files>>;
  /** The payload of the event. */
  readonly payload?: object;
  /** The world that the emulator starts with, or a file with it; the default world without it. */
  readonly seed?: unknown;
  /** How many times faster than real time the emulator runs; what a workflow starts besides it does not. */
  readonly speed?: number;
  /** Expected values, by `job/step/output`. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** Names our actions by the full commit of the release instead of `v1`. */
  readonly pinned?: boolean;
  /** Ids of jobs that have to fail; all others have to succeed. */
  readonly failing?: readonly string[];
}

export interface Rehearsals {
  readonly secrets: Readonly<Record<string, string>>;
  readonly workflows: Readonly<Record<string, Rehearsal>>;
}

/** What all rehearsals share. */
export interface Surroundings {
  /** The command `act`. */
  readonly act: string;
  /** The command `versitygw`, where there is one. */
  readonly s3: string | undefined;
  /** A folder that is gone afterwards. */
  readonly room: string;
  readonly release: Release;
  /** Values of secrets; any other one gets a made-up value. */
  readonly secrets: Readonly<Record<string, string>>;
}

export interface Result {
  readonly run: ActRun;
  readonly needs: Needs;
  readonly event: string;
  readonly seconds: number;
}
