import { Failure } from '../../../base/failure.ts';
import { label } from '../../../mendix/client.ts';
import { findEnvironment, isRunning } from '../../../mendix/environments.ts';
import type { DesiredSetting } from '../../../mendix/settings-change.ts';
import { Journal, parseJournal } from '../../../release/journal.ts';
import { leftBeside, needsRecovery, recover } from '../../../release/recover.ts';
import { Timeline } from '../../../release/timeline.ts';
import type { Context, Report } from '../../../release/types.ts';
import type { Values } from '../../../runner/inputs.ts';
import type { Step } from '../../../runner/step.ts';
import { connect, connectionInputs, type environmentInputs } from './mendix.ts';
import { journalName, reportTo, summarize } from './release.ts';

/** How long the post step may take, in ms: a cancelled job gives all its post steps five minutes. */
const recoverMs = 4 * 60_000;

export const postInputs = [
  ...(Object.keys(connectionInputs) as (keyof typeof connectionInputs)[]),
  'app-id',
  'environment',
] as const;

/**
 * The post step: puts right what the main step left, within the minutes that a cancelled job gives.
 * @param given values for settings whose former ones nobody knows
 */
export async function cleanUp(
  values: Values<typeof environmentInputs>,
  step: Step<string>,
  given: readonly DesiredSetting[] = [],
): Promise<void> {
  const text = step.state(journalName);
  const state = parseJournal(text);
  if (!state) {
    if (text !== '') await lookOnly(values, step);
    return;
  }
  if (!needsRecovery(state)) {
    const beside = state.phase === 'over' ? '' : leftBeside(state);
    if (beside !== '') step.info(beside);
    return;
  }
  const name = label(state);
  const begin = step.clock.now();
  const timeline = new Timeline(step.clock.now, () => step.traffic);
  // Outputs of a post step reach nobody, and nothing comes after it that would need its notes.
  const inner = reportTo(step);
  const report: Report = { ...inner, fact: () => {}, save: (journal) => inner.save(journal) || true };
  const context: Context = {
    connection: connect(values, step),
    report,
    journal: new Journal(state, report.save),
    timeline,
    leftMs: () => Math.max(0, begin + recoverMs - step.clock.now()),
  };
  const what = { release: 'The release to', refresh: 'The refresh of', rollback: 'The rollback of' }[
    state.work ?? 'release'
  ];
  step.warning(`${what} ${name} was interrupted in its phase ${state.phase}; its environment is put right now.`);
  try {
    const done = await timeline.phase('recover', () => recover(context, given));
    context.journal.note({ phase: 'over', succeeded: false });
    step.warning(`${name}: ${done}`);
    step.summary.headline(`${name}: interrupted in ${state.phase}, and put right`).text(done);
  } finally {
    summarize(step, timeline, `Recovery of ${name}`);
  }
}

/** All that can be done after a step whose notes cannot be read: say how the app is, and fail when it is down. */
async function lookOnly(values: Values<typeof environmentInputs>, step: Step<string>): Promise<void> {
  const now = await findEnvironment(connect(values, step), values['app-id'], values.environment);
  const how = isRunning(now) ? `runs model version ${now.modelVersion ?? 'unknown'}` : `does not run (${now.status})`;
  const text = `${label(now)} ${how}. The notes of the interrupted step cannot be read, so nothing was restored.`;
  step.summary.headline(`${label(now)} ${how}`);
  if (!isRunning(now)) {
    throw new Failure(text, {
      code: 'STATE_UNREADABLE',
      kind: 'conflict',
      remedy: 'Check its package and its settings, then start it with start-and-wait.',
    });
  }
  step.warning(`${text} Check its package and its settings.`);
}
