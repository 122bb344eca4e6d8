import { Failure } from '../base/failure.ts';
import { asObject, type JsonObject, parseJson } from '../base/json.ts';
import type { Scale } from '../mendix/environments.ts';
import type { BackupTarget } from '../mendix/lookup.ts';
import { type SettingName, sections } from '../mendix/settings.ts';
import { type Phase, type RollbackMode, rollbackModes } from './types.ts';

/** The writes of a release. */
const writes = ['upload', 'backup', 'transport', 'settings', 'scale', 'stop', 'start', 'restore'] as const;
export type Write = (typeof writes)[number];

/** Writes after which the environment is no longer as it was; an upload and a backup only add something beside it. */
const changes: ReadonlySet<Write> = new Set(['transport', 'settings', 'scale', 'stop', 'start', 'restore']);

const phases = ['plan', 'prepare', 'switch', 'verify', 'rollback', 'over'] as const;

/** A setting that the release changes. Values are never written down, except whether a scheduled event was enabled. */
export interface ChangedSetting extends SettingName {
  /** The running app had the same value as the environment, so that the service itself can tell it later. */
  readonly restorable: boolean;
  /** The former value of a scheduled event. */
  readonly former?: string | undefined;
}

/** What somebody who finds the release interrupted has to know: plain JSON, without any secret. */
export interface JournalState {
  readonly format: 1;
  /** Undefined for a release. */
  readonly work?: 'refresh' | 'rollback';
  readonly appId: string;
  /** Exactly as the service spells it. */
  readonly mode: string;
  readonly phase: (typeof phases)[number];
  /** The phase in which the release failed, once it is rolled back. */
  readonly failedIn?: Phase;
  /** Set with `over`. */
  readonly succeeded?: boolean;
  readonly rollback: RollbackMode;
  readonly autoSyncDb: boolean;
  /** Id of the environment whose platform stack the new version starts with. */
  readonly pinTo?: string | undefined;
  /** With a stack that Mendix refuses to pin to, the new version starts with the newest. */
  readonly pinAuto?: boolean | undefined;
  readonly wasRunning: boolean;
  /** It did not run, but perhaps only because somebody else's release had just stopped it. */
  readonly mayHaveRun?: boolean | undefined;
  /** What ran before. */
  readonly modelVersion?: string | undefined;
  readonly previous?: PackageNote | undefined;
  readonly target?: PackageNote | undefined;
  readonly previousScale?: Scale | undefined;
  readonly settings: readonly ChangedSetting[];
  /** Writes that were announced: each was sent, or was just about to be. A stop is in it only until it has ended. */
  readonly begun: readonly Write[];
  /** The service has taken the stop and the app has not stopped yet. */
  readonly stopping?: boolean;
  /** Which of the two packages runs when the environment says that it runs: a start is only asked for when nothing does. */
  readonly whenRunning: 'previous' | 'target';
  /** The new version came up: what the service tells as deployed are its settings from then on. */
  readonly targetRan?: boolean;
  /** The rollback has begun to restore settings: what is there may be old or new. */
  readonly settingsPutBack?: boolean;
  /** Settings that the new package does not have: with the old package they come back, but not with the values they had. */
  readonly dropped?: readonly string[];
  readonly snapshotId?: string | undefined;
  readonly startJobId?: string;
  /** The backup that was, or is being, put in place of the data; undefined while they are the environment's own. */
  readonly data?: DataNote | undefined;
  /** What Backups v2 calls the environment; for a restore under way. */
  readonly backupIds?: Pick<BackupTarget, 'projectId' | 'environmentId'> | undefined;
}

/** A backup in place of the data. */
interface DataNote {
  readonly snapshotId: string;
  /** Undefined until the request is answered. */
  readonly restoreId?: string;
  /** The restore is completed: these are the data now. */
  readonly there?: boolean;
}

/** A package, with what is known of it. */
export interface PackageNote {
  readonly packageId: string;
  readonly name?: string | undefined;
  readonly version?: string | undefined;
}

export function noteOf({ packageId, name, version }: PackageNote): PackageNote {
  return { packageId, name: name || undefined, version: version || undefined };
}

/** The failure of a write that was not sent, because the post step would not have known of it. */
export function notNoted(write: Write): Failure {
  return new Failure(`The ${write} was not sent, because it could not be noted for the post step of this job.`, {
    code: 'STATE_NOT_SAVED',
    kind: 'config',
    remedy: 'Check that GITHUB_STATE names a file that can be written, and that the disk of the runner is not full.',
  });
}

/** Saves a journal where the post step finds it. @returns whether that worked */
export type SaveJournal = (state: JournalState) => boolean;

/** Keeps the journal of a release: every change of it is saved before the write that it announces is sent. */
export class Journal {
  #state: JournalState;
  readonly #save: SaveJournal;

  constructor(state: JournalState, save: SaveJournal) {
    this.#state = state;
    this.#save = save;
  }

  get state(): JournalState {
    return this.#state;
  }

  /** @returns whether it was saved */
  note(change: Partial<JournalState>): boolean {
    this.#state = { ...this.#state, ...change };
    return this.#save(this.#state);
  }

  /**
   * To be called right before a write is sent. A start is only asked for once a stop has ended.
   * @throws Failure `config`, code STATE_NOT_SAVED: such a write must not be sent, since the post step would not know of it. A
   *   rollback goes on all the same: it only restores what the journal tells already.
   */
  announce(write: Write, change: Partial<JournalState> = {}): void {
    const before = this.#state;
    const others = before.begun.filter((other) => other !== write && !(write === 'start' && other === 'stop'));
    if (this.note({ ...change, begun: [...others, write] }) || before.phase === 'rollback') return;
    this.#state = before;
    throw notNoted(write);
  }

  /** The service refused the write for certain: it is as if it had never been announced. */
  withdraw(write: Write): void {
    this.note({ begun: this.#state.begun.filter((other) => other !== write) });
  }

  has(write: Write): boolean {
    return this.#state.begun.includes(write);
  }

  /** Whether anything was, or may have been, changed that would have to be undone. */
  get changed(): boolean {
    return isChanged(this.#state);
  }
}

/** Whether the app has to run after a rollback. One that perhaps ran is started only where the release has started it before. */
export function hasToRun({ wasRunning, mayHaveRun, begun }: JournalState): boolean {
  return wasRunning || (mayHaveRun === true && begun.includes('start'));
}

export function isChanged(state: JournalState): boolean {
  return state.begun.some((write) => changes.has(write));
}

/** Reads what a journal saved; undefined for anything else: a torn text, another format, a field that is missing. */
export function parseJournal(text: string): JournalState | undefined {
  const state = asObject(parseJson(text));
  return state && isJournal(state) ? state : undefined;
}

function isJournal(state: JsonObject): state is JsonObject & JournalState {
  const isText = (value: unknown) => typeof value === 'string' && value !== '';
  const isPackage = (value: unknown) => value === undefined || isText(asObject(value)?.['packageId']);
  const isData = (value: unknown) => value === undefined || isText(asObject(value)?.['snapshotId']);
  const isSetting = (value: unknown) =>
    sections.some((one) => one === asObject(value)?.['section']) && isText(asObject(value)?.['name']);
  const isList = (value: unknown, isItem: (item: unknown) => boolean) => Array.isArray(value) && value.every(isItem);
  return (
    state['format'] === 1 &&
    isText(state['appId']) &&
    isText(state['mode']) &&
    phases.some((phase) => phase === state['phase']) &&
    rollbackModes.some((mode) => mode === state['rollback']) &&
    typeof state['autoSyncDb'] === 'boolean' &&
    typeof state['wasRunning'] === 'boolean' &&
    (state['whenRunning'] === 'previous' || state['whenRunning'] === 'target') &&
    [undefined, 'refresh', 'rollback'].some((work) => work === state['work']) &&
    isData(state['data']) &&
    isPackage(state['previous']) &&
    isPackage(state['target']) &&
    isList(state['settings'], isSetting) &&
    isList(state['begun'], (write) => writes.some((known) => known === write))
  );
}
