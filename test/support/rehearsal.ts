import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/core/server.ts';
import { cloud66Token, documentedKey, runStep, type StepResult, syncanoKey } from './run-step.ts';

export type { StepResult };

/** The user of the default world. */
export const documentedUser = 'richard.ford51@example.com';

type Inputs = Readonly<Record<string, string | number | boolean>>;
type RunOptions = Omit<NonNullable<Parameters<typeof runStep>[1]>, 'inputs'>;

/** How many times faster than real time both sides run: a minute takes 200 ms, and the 30 of the shortest usual limit six seconds. */
const speed = 300;

/** Built actions against an emulator in this process. */
export interface Rehearsal {
  readonly emulator: Emulator;
  /** What a job would have under `env:`. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs a built action as a step (`npm run build` first); fails when a secret shows up in what it prints or writes. */
  run(action: string, inputs: Inputs, options?: RunOptions): Promise<StepResult>;
  /** Requests since the last reset, as `POST /api/1/apps`; of one method when it is given. */
  requests(method?: string): string[];
  /** Back to the world of the beginning, with no requests logged. */
  reset(): void;
  close(): Promise<void>;
}

/**
 * Seven in the morning of an emulated day, five hours before any backup of the default Cloud 66 stack is due: `start` of a
 * rehearsal whose outcome must not depend on the hour it runs at.
 */
export const morning = Date.UTC(2026, 0, 15, 7);

/** Starts an emulator with the default world (or a seed), and says how to run actions against it. */
export async function rehearsal(options: EmulatorOptions = {}): Promise<Rehearsal> {
  const emulator = await startEmulator({ speed, ...options });
  const env = {
    MENDIX_API_URL: emulator.url,
    MENDIX_REPOSITORY_API_URL: emulator.url,
    MENDIX_CLOUD_API_URL: emulator.url,
    MENDIX_USERNAME: documentedUser,
    MENDIX_API_KEY: documentedKey,
    CLOUD66_API_URL: `${emulator.url}/api/3`,
    CLOUD66_TOKEN: cloud66Token,
    SYNCANO_API_URL: emulator.url,
    SYNCANO_API_KEY: syncanoKey,
    PAAS_ACTIONS_SPEED: String(options.speed ?? speed),
  };
  return {
    emulator,
    env,
    run: (action, inputs, { env: more, ...rest } = {}) =>
      runStep(action, { ...rest, inputs, env: { ...env, ...more } }),
    requests: (method) =>
      emulator.requests
        .list()
        .filter((request) => method === undefined || request.method === method)
        .map((request) => `${request.method} ${request.path}`),
    reset: () => {
      emulator.reset();
      emulator.requests.clear();
    },
    close: () => emulator.close(),
  };
}

/** An app of Mendix Cloud as the emulator sees it; see its `GET /_emulator/state`. */
export interface AppState {
  readonly packages: readonly { readonly packageId: string; readonly version: string; readonly status: string }[];
  readonly environments: Readonly<Record<string, EnvironmentState>>;
}

export interface EnvironmentState {
  readonly power: string;
  readonly configured: string | undefined;
  readonly tag: string;
  readonly data: { readonly rows: readonly string[]; readonly files: readonly string[] };
  readonly snapshots: Readonly<Record<string, string>>;
}

/** What the emulator knows of an app of Mendix Cloud. */
export function appState({ emulator }: Rehearsal, appId = 'calc'): AppState {
  const { mendix } = emulator.state() as { mendix: { apps: Record<string, AppState> } };
  const app = mendix.apps[appId];
  if (!app) throw new Error(`The emulator has no app ${appId}.`);
  return app;
}

/** Every request that may have changed something. */
export function writes(rehearsed: Rehearsal): string[] {
  return rehearsed.requests().filter((request) => !request.startsWith('GET '));
}
