import { Failure } from '../../../base/failure.ts';
import { defaultApiUrl, label, MendixConnection, type MendixSettings } from '../../../mendix/client.ts';
import { findEnvironment } from '../../../mendix/environments.ts';
import { serviceUrl, text, type Values } from '../../../runner/inputs.ts';
import type { Step } from '../../../runner/step.ts';
import { httpSettings, requestTimeoutSeconds } from '../../shared/limits.ts';

export { timeoutMinutes } from '../../shared/limits.ts';

/** Who asks, and where: common to every Mendix action. */
export const connectionInputs = {
  username: text('Mendix account (e-mail address) that the API key belongs to.', {
    required: true,
    env: 'MENDIX_USERNAME',
  }),
  'api-key': text('API key of the account in `username`. Pass it from a secret.', {
    required: true,
    env: 'MENDIX_API_KEY',
    secret: true,
  }),
  'api-url': serviceUrl('Address of the Mendix Cloud APIs; only needed for rehearsals against the emulator.', {
    default: defaultApiUrl,
    env: 'MENDIX_API_URL',
    bare: true,
  }),
  'request-timeout-seconds': requestTimeoutSeconds,
} as const;

/** The same for an action that needs no account when this input is given. */
export function connectionInputsUnless(input: string) {
  const { username, 'api-key': apiKey } = connectionInputs;
  return {
    ...connectionInputs,
    username: text(`${username.description} Not needed with \`${input}\`.`, { env: 'MENDIX_USERNAME' }),
    'api-key': text(`${apiKey.description} Not needed with \`${input}\`.`, { env: 'MENDIX_API_KEY', secret: true }),
  } as const;
}

export const appIdFormat = {
  pattern: /^[a-z0-9][a-z0-9-]*$/i,
  allowed: 'the sub-domain of an app: letters, digits and hyphens',
} as const;

export const appId = text(
  'Sub-domain of the app (`calc` for https://calc.mendixcloud.com), without `-accp` or the like.',
  { required: true, ...appIdFormat },
);

export const environmentInputs = {
  ...connectionInputs,
  'app-id': appId,
  environment: text(
    'Environment: `Test`, `Acceptance`, `Production` or the name of a flexible environment (case-insensitive).',
    { required: true },
  ),
} as const;

/** A connection that reports to the log of the step and ends with it. @param settings what is to be otherwise */
export function connect(
  inputs: Values<typeof connectionInputs>,
  step: Step,
  settings: Pick<MendixSettings, 'retry' | 'onEvent' | 'pace'> = {},
): MendixConnection {
  const { 'api-url': apiUrl, username, 'api-key': apiKey } = inputs;
  return new MendixConnection({ ...httpSettings(inputs, step), apiUrl, username, apiKey, ...settings });
}

/** The environment that the inputs name, and its name for people; the summary begins with it. */
export async function findNamed(inputs: Values<typeof environmentInputs>, step: Step) {
  const connection = connect(inputs, step);
  const environment = await findEnvironment(connection, inputs['app-id'], inputs.environment);
  const name = label(environment);
  step.summary.fact('Environment', name);
  return { connection, environment, name };
}

/**
 * Whether an app is not open to a call: free ones are not, nor those without access. What a free app answers is not documented,
 * so any considered refusal counts; a key that is not known (401) and trouble of the service do not.
 */
export function isClosed(error: unknown): error is Failure {
  if (!(error instanceof Failure)) return false;
  const { status = 0, transient } = error;
  return status >= 400 && status < 500 && status !== 401 && !transient;
}
