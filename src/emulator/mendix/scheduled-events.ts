import type { Environment } from './model.ts';

/** How often a scheduled event has run on the same data. */
export interface EventRuns {
  readonly event: string;
  /** The environment whose data these were, by id: another one's after a restore of its backup. */
  readonly dataOf: string;
  readonly first: number;
  last: number;
  times: number;
}

/** The events that run while the app does: those that were Enabled when it started. */
function enabledEvents({ settings }: Environment): string[] {
  const execution = settings.customSettings.find(({ name }) => name === 'ScheduledEventExecution')?.deployed;
  if (execution?.toUpperCase() === 'NONE') return [];
  return settings.scheduledEvents.filter(({ deployed }) => deployed === 'Enabled').map(({ name }) => name);
}

/** A start runs each event at once; `runEvents` goes on from there. */
export function beginEvents(environment: Environment, now: number): void {
  environment.eventsRunTo = now;
  record(environment, now, now, 1);
}

/** Runs the events of a running app up to `to`, one time per `every` ms. */
export function runEvents(environment: Environment, to: number, every: number): void {
  const from = environment.eventsRunTo;
  const times = Math.floor((to - from) / Math.max(1, every));
  if (times <= 0) return;
  environment.eventsRunTo = from + times * every;
  record(environment, from + every, environment.eventsRunTo, times);
}

function record(environment: Environment, first: number, last: number, times: number): void {
  const { dataOf } = environment;
  for (const event of enabledEvents(environment)) {
    const known = environment.eventRuns.find((runs) => runs.event === event && runs.dataOf === dataOf);
    if (known === undefined) environment.eventRuns.push({ event, dataOf, first, last, times });
    else Object.assign(known, { last, times: known.times + times });
  }
}
