import { runStep as runStepAnyhow, type StepOptions, type StepResult } from './local-runner/step.ts';

export type { StepResult };

/** The documentation's own key, which the emulator's default user has. */
export const documentedKey = '26587896-1cef-4483-accf-ad304e2673d6';
/** Personal access token of the emulator's default user of Mendix Cloud. */
export const documentedToken = 'EmulatedTokenOfRichardFord7kQ2mZx9RtWc4VbN8sLpHd3';
/** Credentials of the emulated Cloud 66 and Syncano (docs/emulator-cloud66-syncano.md). */
export const cloud66Token = 'c66f0e1d2c3b4a5968778695a4b3c2d1e0f1a2b3c4d5e6f708192a3b4c5d6e7f';
export const syncanoKey = '5c1f7e0a9b3d4e6f8091a2b3c4d5e6f708192a3b';
/** So long the runner waits for a cancelled step before it kills it, in ms. */
export const runnerWaitsMs = 7_500;
const signedLink = /[?&](signature|sig|expire|expires|x-amz-[a-z]+)=/i;

/**
 * Starts a built action as the runner does, and fails when a secret or a signed link shows up in anything that it printed or
 * wrote.
 * @param secrets texts that must appear nowhere, beside the documented ones
 */
export async function runStep(
  action: string,
  { secrets = [], ...options }: StepOptions & { readonly secrets?: readonly string[] } = {},
): Promise<StepResult> {
  const result = await runStepAnyhow(action, options);
  const { log, stderr, outputs, summary, state, exported } = result;
  const written = [outputs, state, exported].map((values) => JSON.stringify(values));
  assertNoSecrets(
    [withoutMasks(log), stderr, summary, ...written],
    [documentedKey, documentedToken, cloud66Token, syncanoKey, ...secrets],
  );
  return result;
}

/** The masks themselves must be printed; the runner swallows them. */
function withoutMasks(log: string): string {
  return log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
}

export function assertNoSecrets(texts: readonly string[], secrets: readonly string[]): void {
  for (const text of texts) {
    for (const secret of secrets)
      if (text.includes(secret)) throw new Error(`A secret was printed or written:\n${text}`);
    if (signedLink.test(text)) throw new Error(`A signed link was printed or written:\n${text}`);
  }
}
