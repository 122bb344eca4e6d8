import type { Scale } from '../mendix/scale.ts';
import type { Section } from '../mendix/settings.ts';
import type { Phase, RollbackMode } from './types.ts';

/** A write of a release that changes something at the service. */
export type Write = 'upload' | 'backup' | 'transport' | 'settings' | 'scale' | 'stop' | 'start' | 'restore';

/** Writes after which the environment is no longer as it was; an upload and a backup only add something beside it. */
const changes: ReadonlySet<Write> = new Set(['transport', 'settings', 'scale', 'stop', 'start', 'restore']);

/** A setting that the release changes. Its value is never written down. */
export interface ChangedSetting {
  readonly section: Section;
  readonly name: string;
  /** The running app had the same value as the environment, so that the service itself can tell it later. */
  readonly restorable: boolean;
}

/** What somebody who finds the release interrupted has to know: plain JSON, without any secret. */
export interface JournalState {
  readonly format: 1;
  readonly appId: string;
  /** Exactly as the service spells it. */
  readonly mode: string;
  readonly phase: Phase | 'rollback' | 'over';
  /** The phase in which the release failed, once it is rolled back. */
  readonly failedIn?: Phase;
  /** Set with `over`. */
  readonly succeeded?: boolean;
  readonly rollback: RollbackMode;
  readonly autoSyncDb: boolean;
  readonly wasRunning: boolean;
  readonly previous?: PackageNote;
  readonly target?: PackageNote;
  readonly previousScale?: Scale;
  readonly settings: readonly ChangedSetting[];
  /** Writes that were announced: each was sent, or was just about to be. A stop is in it only until it has ended. */
  readonly begun: readonly Write[];
  /** Which of the two packages runs when the environment says that it runs: a start is only asked for when nothing does. */
  readonly whenRunning: 'previous' | 'target';
  /** The new version came up: what the service tells as deployed are its settings from then on. */
  readonly targetRan?: boolean;
  /** The rollback has begun to put settings back: what is there may be old or new. */
  readonly settingsPutBack?: boolean;
  /** Settings that the new package does not have: with the old package they come back, but not with the values they had. */
  readonly dropped?: readonly string[];
  readonly snapshotId?: string;
  readonly startJobId?: string;
  readonly restoreId?: string;
  /** What Backups v2 calls the environment; for a restore under way. */
  readonly backupIds?: { readonly projectId: string; readonly environmentId: string };
}

/** A package by id, and its model version where it is known. */
export interface PackageNote {
  readonly packageId: string;
  readonly version?: string;
}

/** Keeps the journal of a release: every change of it is saved before the write that it announces is sent. */
export class Journal {
  #state: JournalState;
  readonly #save: (state: JournalState) => void;

  constructor(state: JournalState, save: (state: JournalState) => void) {
    this.#state = state;
    this.#save = save;
  }

  get state(): JournalState {
    return this.#state;
  }

  note(change: Partial<JournalState>): void {
    this.#state = { ...this.#state, ...change };
    this.#save(this.#state);
  }

  /** To be called right before a write is sent. A start is only asked for once a stop has ended. */
  announce(write: Write, change: Partial<JournalState> = {}): void {
    const others = this.#state.begun.filter((other) => other !== write && !(write === 'start' && other === 'stop'));
    this.note({ ...change, begun: [...others, write] });
  }

  /** The service refused the write for certain: it is as if it had never been announced. */
  withdraw(write: Write, change: Partial<JournalState> = {}): void {
    this.note({ ...change, begun: this.#state.begun.filter((other) => other !== write) });
  }

  has(write: Write): boolean {
    return this.#state.begun.includes(write);
  }

  /** Whether anything was, or may have been, changed that would have to be undone. */
  get changed(): boolean {
    return isChanged(this.#state);
  }
}

export function isChanged(state: JournalState): boolean {
  return state.begun.some((write) => changes.has(write));
}

/** Reads what a journal saved; undefined when there is nothing, or nothing that this version wrote. */
export function parseJournal(text: string): JournalState | undefined {
  if (text === '') return undefined;
  try {
    const state: unknown = JSON.parse(text);
    const known = typeof state === 'object' && state !== null && 'format' in state && state.format === 1;
    return known ? (state as JournalState) : undefined;
  } catch {
    return undefined;
  }
}
