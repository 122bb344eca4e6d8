import { load } from 'js-yaml';
import { published } from '../workflows/actions.ts';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly uses?: string;
  readonly steps?: readonly Step[];
}

/** What a workflow asks of the world around it, read from its text. */
export interface Needs {
  /** The event to run it with; undefined when only other workflows call it. */
  readonly event: string | undefined;
  /** Names of `secrets.NAME`, without the runner's own token. */
  readonly secrets: readonly string[];
  /** Actions of others, except checkout, which act does itself: `owner/repo/path@ref`. */
  readonly strangers: readonly string[];
  /** Files that our actions are given as `package`: paths or globs, as written or as the default of an input. */
  readonly packages: readonly string[];
  /** It starts its own emulator. */
  readonly emulator: boolean;
  /** Outputs of our actions that something else in the workflow uses. */
  readonly outputs: readonly Output[];
}

/** `step` is the id that the workflow gives it. */
export interface Output {
  readonly job: string;
  readonly step: string;
  readonly name: string;
}

export function needsOf(text: string): Needs {
  const workflow = (load(text) ?? {}) as { readonly on?: unknown; readonly jobs?: Readonly<Record<string, Job>> };
  const jobs = Object.entries(workflow.jobs ?? {});
  const steps = jobs.flatMap(([, job]) => job.steps ?? []);
  const names = (expression: RegExp) => [...new Set([...text.matchAll(expression)].map((match) => match[1] ?? ''))];
  return {
    event: eventOf(workflow.on),
    secrets: names(/\bsecrets\.([A-Za-z_]\w*)/g).filter((name) => name !== 'GITHUB_TOKEN'),
    strangers: [...new Set(steps.map(({ uses }) => uses ?? '').filter(isStranger))],
    packages: steps.flatMap((step) => {
      const file = ours(step) === undefined ? undefined : packageOf(step, workflow.on);
      return file === undefined ? [] : [file];
    }),
    emulator: steps.some((step) => ours(step) === 'emulator'),
    outputs: jobs.flatMap(([name, job]) => usedOutputs(name, job)),
  };
}

function packageOf(step: Step, on: unknown): string | undefined {
  const written = step.with?.['package'];
  if (typeof written !== 'string') return undefined;
  const [, input] = /^\$\{\{\s*inputs\.([\w-]+)\s*\}\}$/.exec(written) ?? [];
  if (input === undefined) return written.includes('${{') ? undefined : written;
  const { workflow_dispatch: byHand } = on as { workflow_dispatch?: { inputs?: Record<string, { default?: string }> } };
  return byHand?.inputs?.[input]?.default;
}

/** By hand if it can be, else by the first event it names. */
function eventOf(on: unknown): string | undefined {
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(on ?? {});
  const startable = events.filter((event) => event !== 'workflow_call');
  return startable.find((event) => event === 'workflow_dispatch') ?? startable[0];
}

/** The name of our action that a step uses. */
function ours({ uses }: Step): string | undefined {
  return new RegExp(`^(?:\\.|${published})/actions/([\\w-]+)(?:@|$)`).exec(uses ?? '')?.[1];
}

function isStranger(uses: string): boolean {
  return (
    uses !== '' && !uses.startsWith('./') && !uses.startsWith(`${published}/`) && !uses.startsWith('actions/checkout@')
  );
}

function usedOutputs(job: string, content: Job): Output[] {
  const mine = new Set((content.steps ?? []).filter((step) => ours(step) !== undefined).map(({ id }) => id));
  const used = new Map<string, Output>();
  for (const [all, step = '', name = ''] of JSON.stringify(content).matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
    if (mine.has(step) && !name.startsWith('error-')) used.set(all, { job, step, name });
  }
  return [...used.values()];
}
