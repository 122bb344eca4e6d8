import type { MendixConnection } from '../../../mendix/client.ts';
import type { JournalState } from '../../../release/journal.ts';
import type { Timeline } from '../../../release/timeline.ts';
import type { HealthCheck, Report, StatusRange } from '../../../release/types.ts';
import { input, type Values } from '../../../runner/inputs.ts';
import type { Step } from '../../../runner/step.ts';
import { bytes } from '../../../runner/text.ts';
import { span } from '../../../wait/wait.ts';

/** Name of the journal in the state that the main step saves for its post step. */
export const journalName = 'release';

export const healthInputs = {
  'health-check-path': input(
    'Path on the address of the environment that has to answer before the step succeeds, for example `/`. Asked without credentials; redirects are followed on the same origin only. Default: no health check.',
    'a path on the address of the app, for example `/` or `/rest/health`',
    (text) => (URL.canParse(text) || /^[/\\]{2}/.test(text) ? undefined : text),
  ),
  'health-check-status': input(
    'HTTP statuses that count as healthy, for example `200`, `200,401` or `200-299`.',
    'HTTP statuses from 100 to 599, separated by commas, or ranges of them such as `200-299`',
    (text): readonly StatusRange[] | undefined => {
      const ranges = text.split(',').map((part) => {
        const [, first, last = first] = /^\s*([1-5]\d\d)\s*(?:-\s*([1-5]\d\d)\s*)?$/.exec(part) ?? [];
        return { first: Number(first), last: Number(last) };
      });
      return ranges.every(({ first, last }) => first <= last) ? ranges : undefined;
    },
    { default: '200' },
  ),
} as const;

export function healthOf(values: Values<typeof healthInputs>): HealthCheck | undefined {
  const path = values['health-check-path'];
  return path === undefined ? undefined : { path, statuses: values['health-check-status'] };
}

export function remark(step: Step, text: string): void {
  step.info(`Note: ${text}`);
  step.summary.text(text);
}

/** A release as the log, the outputs and the post step of an action see it. @param step with an output for every fact of its work */
export function reportTo<O extends string>(step: Step<O>): Report {
  return {
    say: (text) => step.info(text),
    remark: (text) => remark(step, text),
    fact: (name, value) => step.output(name satisfies string as string as O, value),
    save: (journal: JournalState) => step.saveState(journalName, JSON.stringify(journal)),
    begins: (key, goingOn) => step.begins(key, goingOn),
    ended: (key) => step.ended(key),
    onWait: step.onWait,
  };
}

/** Shows what is going to be done. @returns it, numbered */
export function showPlan(step: Step, lines: readonly string[]): string[] {
  const steps = lines.map((line, index) => `${index + 1}. ${line}`);
  step.info(['The plan:', ...steps].join('\n  '));
  return steps;
}

/** For a last look for the summary after a failure: within 10 s of real time, as far as Mendix tells it so soon. */
export function briefly(connection: MendixConnection): MendixConnection {
  return connection.endedBy(AbortSignal.timeout(10_000));
}

/** The end of a dry run of a release, a rollback or a refresh. @param steps what would be done, in order */
export function dryRun(step: Step, name: string, what: string, steps: readonly string[]): void {
  step.info('Nothing was changed: this was a dry run.');
  step.summary.headline(`${name}: a dry run, nothing was changed`).text(`A ${what} would:`);
  for (const line of steps) step.summary.text(line);
}

/** The chart of what was done when; durations, calls and bytes are folded away. */
export function summarize(step: Step, timeline: Timeline, title: string): void {
  const gantt = timeline.gantt(title);
  if (gantt) step.summary.mermaid(gantt);
  const took = (one: { start: number; end: number | undefined; failed: boolean }) =>
    `${one.end === undefined ? 'not ended' : span(one.end - one.start)}${one.failed ? ', failed' : ''}`;
  for (const phase of timeline.phases) {
    const { calls, retries } = phase;
    step.summary.detail(
      `Phase ${phase.name}`,
      `${took(phase)}; ${calls} calls${retries > 0 ? `, ${retries} of them retries` : ''}`,
    );
    for (const one of timeline.spans.filter((other) => other.phase === phase.name)) {
      step.summary.detail(`${phase.name}: ${one.name}`, `${took(one)}${one.bytes ? `; ${bytes(one.bytes)}` : ''}`);
    }
  }
}
