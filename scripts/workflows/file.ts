import { loadAll } from 'js-yaml';

/** How workflows of other repositories name this one: `paas-actions/paas-actions/actions/backup@v1`. */
export const published = 'paas-actions/paas-actions';

/** Rights of a workflow's own token: `read-all` and the like, or one by one. */
export type Permissions = string | Readonly<Record<string, 'read' | 'write' | 'none'>>;

type Values = Readonly<Record<string, string | number | boolean>>;

/** The parts of a workflow file that the checks, the rehearsals and the local runner need. */
export interface Workflow {
  readonly on?: unknown;
  readonly permissions?: Permissions;
  readonly env?: Values;
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface Job {
  /** A reusable workflow, instead of steps. */
  readonly uses?: string;
  readonly permissions?: Permissions;
  readonly env?: Values;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Values;
  readonly env?: Values;
  readonly 'continue-on-error'?: boolean;
}

/**
 * Reads the text of a workflow.
 * @throws when it is not YAML, or holds no mapping
 */
export function readWorkflow(text: string): Workflow {
  // Of nothing but comments there is no document at all.
  const [content] = loadAll(text);
  if (typeof content !== 'object' || content === null) throw new Error('holds no workflow');
  return { jobs: {}, ...content };
}

/** The name of our action in a `uses:`, local or published, or undefined. The root of the repository is `deploy`. */
export function actionOf(uses = ''): string | undefined {
  const own = new RegExp(`^(?:\\./|${published}(?:/|(?=@)))(?:actions/([\\w-]+))?(?:@.+)?$`).exec(uses);
  return own === null ? undefined : (own[1] ?? 'deploy');
}

/** Outputs of steps that anything in a job uses, each once. */
export function usedOutputs(job: Job): { readonly step: string; readonly output: string }[] {
  const found = JSON.stringify(job).matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g);
  const once = new Map([...found].map(([all, step = '', output = '']) => [all, { step, output }]));
  return [...once.values()];
}

/** The names of the events that start a workflow. */
export function eventsOf({ on }: Workflow): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys(on ?? {});
}
