import { asObject, asText } from '../base/json.ts';
import type { HttpSettings, Method } from '../http/client.ts';
import { type ApiCall, Connection, type Refusal, refusalByStatus } from '../http/connection.ts';
import type { Answer } from '../http/request.ts';

export const defaultRepositoryApiUrl = 'https://repository.api.mendix.com';
export const defaultCloudApiUrl = 'https://cloud.home.mendix.com';

interface TokenSettings extends HttpSettings {
  /** Origin of the one API that gets the token. */
  readonly apiUrl: URL | string;
  /** A personal access token of the user's, which has scopes. */
  readonly accessToken: string;
}

const meanings: Readonly<Record<number, Omit<Refusal, 'cause'>>> = {
  401: {
    code: 'ACCESS_TOKEN_INVALID',
    kind: 'auth',
    remedy: 'Check access-token: a personal access token (Mendix Portal, user settings) that has not expired.',
  },
  403: {
    code: 'ACCESS_TOKEN_FORBIDDEN',
    kind: 'auth',
    remedy:
      'Check access-token: it needs the scope mx:modelrepository:repo:read to read the repository, and mx:deployment:read to read permissions, and its user must be a member of the app.',
  },
  404: { code: 'HTTP_404', kind: 'not-found', remedy: 'Check app-id and the address of the API.' },
};
const remedies = {
  trouble: 'The service is in trouble. Look at https://status.mendix.com and run the step again later.',
  otherwise: 'Check the inputs of the step and the address of the API.',
};

/** One user's access, by personal access token, to one of the APIs that take it. */
export class TokenConnection extends Connection {
  constructor(settings: TokenSettings) {
    const { apiUrl, accessToken } = settings;
    super({
      ...settings,
      baseUrl: new URL(apiUrl),
      headers: { authorization: `MxToken ${accessToken}` },
      secrets: [accessToken],
      checkUrl: `Check that ${new URL(apiUrl).origin} is the address of this API; if it is, run the step again.`,
    });
  }

  /**
   * `{errorCode, errorMessage}` (App Repository API) and `{error: {code, message}}` (Deploy API v4) say the same as the status:
   * Deploy API v4 answers 403 for a token that it does not know, too.
   */
  protected override refusalOf(_method: Method, _call: ApiCall, { status, json }: Answer): Refusal | undefined {
    if (status >= 200 && status < 300) return undefined;
    const body = asObject(json);
    const error = asObject(body?.['error']);
    const cause = asText(body?.['errorMessage'] ?? error?.['message']);
    return { ...(meanings[status] ?? refusalByStatus(status, remedies)), cause };
  }
}
