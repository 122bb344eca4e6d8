import type { HttpSettings } from '../../http/client.ts';
import { decimal, integer } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';

export function timeoutMinutes(minutes: number) {
  return decimal(
    'Time limit of the step, in minutes. When it runs out, the step fails and says what it was waiting for.',
    0.01,
    1440,
    { default: String(minutes) },
  );
}

export const requestTimeoutSeconds = integer(
  'Limit for a single request, its body of a package or archive not counted. The answer to an upload gets five times as long.',
  1,
  600,
  { default: '60' },
);

export const connections = integer(
  'Number of connections to download over, where the storage can send ranges of a file: a single one is often limited. `1` downloads everything in order.',
  1,
  16,
  { default: '4' },
);

/** What every connection of a step has: it reports to the log of the step and ends with it. */
export function httpSettings(inputs: { readonly 'request-timeout-seconds': number }, step: Step): HttpSettings {
  return {
    requestTimeoutMs: inputs['request-timeout-seconds'] * 1000,
    clock: step.clock,
    signal: step.signal,
    onEvent: step.onHttp,
    leftMs: () => step.leftMs(),
  };
}
