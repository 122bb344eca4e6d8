import { runStep as runStepAnyhow, type StepOptions, type StepResult } from '../../scripts/local-runner/step.ts';

export type { StepResult };

/** The documentation's own key, which the emulator's default user has. */
export const documentedKey = '26587896-1cef-4483-accf-ad304e2673d6';
const signedLink = /[?&](signature|sig|expire|expires|x-amz-[a-z]+)=/i;

/**
 * Starts a built action as the runner does, and fails when a secret or a signed link shows up in anything that it printed or
 * wrote.
 * @param secrets texts that must appear nowhere, beside the documented key
 */
export async function runStep(
  action: string,
  { secrets = [], ...options }: StepOptions & { readonly secrets?: readonly string[] } = {},
): Promise<StepResult> {
  const result = await runStepAnyhow(action, options);
  const { log, stderr, outputs, summary, state, exported } = result;
  const written = [outputs, state, exported].map((values) => JSON.stringify(values));
  assertNoSecrets([withoutMasks(log), stderr, summary, ...written], [documentedKey, ...secrets]);
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
