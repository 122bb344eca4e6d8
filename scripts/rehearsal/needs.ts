import { actionOf, eventsOf, published, readWorkflow, type Step, usedOutputs } from '../workflows/file.ts';

/** What a workflow asks of the world around it, read from its text. */
export interface Needs {
  /** The event to run it with; undefined when only other workflows call it. */
  readonly event: string | undefined;
  /** Names of `secrets.NAME`, without the runner's own token. */
  readonly secrets: readonly string[];
  /** Actions of others, except checkout, which act does itself: `owner/repo/path@ref`. */
  readonly thirdPartyActions: readonly string[];
  /** Files that our actions are given as `package`: paths or globs, as written or as the default of an input. */
  readonly packages: readonly string[];
  /** Outputs of our actions that something else in the workflow uses. `step` is the id that the workflow gives it. */
  readonly outputs: readonly { readonly job: string; readonly step: string; readonly name: string }[];
}

/** Gives the text of a reusable workflow by its path, in the repository of the caller (`isLocal`) or in this one. */
export type ReadCalled = (path: string, isLocal: boolean) => string;

/** @param readCalled not needed where no workflow is called */
export function needsOf(text: string, readCalled: ReadCalled = () => 'jobs: {}'): Needs {
  const workflow = readWorkflow(text);
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps ?? []);
  const called = jobs.flatMap(([, { uses = '' }]) => {
    const [, owner, path] = new RegExp(`^(\\.|${published})/(\\.github/workflows/[^@]*)`).exec(uses) ?? [];
    return path === undefined ? [] : [needsOf(readCalled(path, owner === '.'), readCalled)];
  });
  const together = (own: readonly string[], pick: (needs: Needs) => readonly string[]) => [
    ...new Set([...own, ...called.flatMap(pick)]),
  ];
  // By hand if it can be, else by the first event it names.
  const events = eventsOf(workflow).filter((event) => event !== 'workflow_call');
  const secrets = [...text.matchAll(/\bsecrets\.([A-Za-z_]\w*)/g)].map(([, name = '']) => name);
  return {
    event: events.find((event) => event === 'workflow_dispatch') ?? events[0],
    secrets: together(
      secrets.filter((name) => name !== 'GITHUB_TOKEN'),
      (needs) => needs.secrets,
    ),
    thirdPartyActions: together(
      steps.map(({ uses = '' }) => uses).filter(isThirdParty),
      (needs) => needs.thirdPartyActions,
    ),
    packages: steps.flatMap((step) => packageOf(step, workflow.on) ?? []),
    outputs: jobs.flatMap(([name, job]) => {
      const ours = new Set((job.steps ?? []).filter(({ uses }) => actionOf(uses)).map(({ id }) => id));
      return usedOutputs(job)
        .filter(({ step, output }) => ours.has(step) && !output.startsWith('error-'))
        .map(({ step, output }) => ({ job: name, step, name: output }));
    }),
  };
}

function packageOf(step: Step, on: unknown): string | undefined {
  const written = step.with?.['package'];
  if (actionOf(step.uses) === undefined || typeof written !== 'string') return undefined;
  const [, input] = /^\$\{\{\s*inputs\.([\w-]+)\s*\}\}$/.exec(written) ?? [];
  if (input === undefined) return written.includes('${{') ? undefined : written;
  const { workflow_dispatch: byHand } = on as { workflow_dispatch?: { inputs?: Record<string, { default?: string }> } };
  return byHand?.inputs?.[input]?.default;
}

function isThirdParty(uses: string): boolean {
  return (
    !/^$|^\.\/|^actions\/checkout@/.test(uses) && !uses.startsWith(`${published}/`) && actionOf(uses) === undefined
  );
}
