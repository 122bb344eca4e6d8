import { defaultCloudApiUrl, defaultRepositoryApiUrl, TokenConnection } from '../../../mendix/access-token.ts';
import { serviceUrl, text } from '../../../runner/inputs.ts';
import type { Step } from '../../../runner/step.ts';
import { httpSettings } from '../../shared/limits.ts';

/** @param scope what the token must be allowed, and for what, as a sentence */
export function accessToken(scope: string) {
  return text(`Personal access token of Mendix. ${scope} Pass it from a secret.`, {
    env: 'MENDIX_ACCESS_TOKEN',
    secret: true,
  });
}

export const repositoryApiUrl = serviceUrl(
  'Address of the App Repository API, which gets `access-token`; only needed for rehearsals against the emulator.',
  { default: defaultRepositoryApiUrl, env: 'MENDIX_REPOSITORY_API_URL' },
);

export const cloudApiUrl = serviceUrl(
  'Address of version 4 of the Deploy API, which gets `access-token`; only needed for rehearsals against the emulator.',
  { default: defaultCloudApiUrl, env: 'MENDIX_CLOUD_API_URL' },
);

/** A connection to one API that takes the token; it reports to the log of the step and ends with it. */
export function connectWithToken(
  inputs: { readonly 'request-timeout-seconds': number },
  step: Step,
  apiUrl: URL,
  token: string,
): TokenConnection {
  return new TokenConnection({ ...httpSettings(inputs, step), apiUrl, accessToken: token });
}
