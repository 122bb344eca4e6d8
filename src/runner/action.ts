import type { Checked, Inputs, Values } from './inputs.ts';
import type { Step } from './step.ts';

interface Branding {
  readonly icon: string;
  readonly color: 'white' | 'black' | 'yellow' | 'blue' | 'green' | 'orange' | 'red' | 'purple' | 'gray-dark';
}

export const groups = ['Mendix Cloud: release', 'Mendix Cloud: backups', 'Cloud 66', 'Syncano', 'Rehearsal'] as const;
export type Group = (typeof groups)[number];

export type Outputs = Readonly<Record<string, string>>;

/** One action as data and a function: `action.yml`, the README and the run are all made from this. */
export interface Action<I extends Inputs = Inputs, O extends Outputs = Outputs> {
  readonly name: string;
  readonly group: Group;
  /** One sentence, at most 125 characters: what the marketplace shows. */
  readonly description: string;
  readonly branding: Branding;
  readonly inputs: I;
  readonly outputs: O;
  /** Contradictions between inputs, as sentences that name them. */
  check?(values: Checked<I>): readonly string[];
  run(values: Values<I>, step: Step<Extract<keyof O, string>>): Promise<void>;
  /** The inputs that `post` reads; the others may no longer be valid by then and are left out. Default: all. */
  readonly postInputs?: readonly Extract<keyof I, string>[];
  /** Runs at the end of the job, also after a failed or cancelled main step; sees the state that the main step saved. */
  post?(values: Values<I>, step: Step<string>): Promise<void>;
}

/** Declares an action: keeps the exact types of its inputs and outputs for `run`. */
export function defineAction<const I extends Inputs, const O extends Outputs>(action: Action<I, O>): Action<I, O> {
  return action;
}

/** Set by every action when it fails. */
export const failureOutputs = {
  'error-code':
    "When the step failed: the service's own error code (`MISSING_CONSTANT`, `NO_ACCESS`, …) or one of ours (`INVALID_INPUT`, `TIMEOUT`, `CANCELLED`, …).",
  'error-kind':
    'When the step failed: `config`, `auth`, `not-found`, `conflict`, `remote-failed`, `timeout`, `cancelled`, `network`, or `internal` for a fault in the action itself.',
  'error-message': 'When the step failed: what happened, on one line, without anything secret.',
} as const;
