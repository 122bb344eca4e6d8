import { oneLine } from '../base/text.ts';
import type { ClientSettings, HttpSettings, Method } from '../http/client.ts';
import { type ApiCall, Connection, type Refusal } from '../http/connection.ts';
import type { Answer } from '../http/request.ts';
import { path } from '../http/url.ts';
import { isTransient, type Operation, refusalOf } from './errors.ts';
import type { EnvironmentRef } from './types.ts';

export const defaultApiUrl = 'https://deploy.mendix.com';

export interface MendixSettings extends HttpSettings, Pick<ClientSettings, 'pace'> {
  readonly apiUrl?: URL | string | undefined;
  readonly username: string;
  readonly apiKey: string;
}

export interface MendixCall extends ApiCall {
  /** Decides what an error code means. */
  readonly operation: Operation;
}

/** One user's access to the Mendix Cloud APIs. */
export class MendixConnection extends Connection<MendixCall> {
  /** Whose packages an upload or a build makes. */
  readonly username: string;
  readonly #settings: MendixSettings;

  constructor(settings: MendixSettings) {
    const { apiUrl = defaultApiUrl, username, apiKey } = settings;
    super({
      ...settings,
      baseUrl: new URL(apiUrl),
      headers: { 'mendix-username': username, 'mendix-apikey': apiKey },
      secrets: [apiKey],
      checkUrl: 'Check that api-url is the address of the Mendix APIs; if it is, run the step again.',
      isTransient,
    });
    this.username = username;
    this.#settings = settings;
  }

  /** The same access, which another signal ends as well. */
  endedBy(signal: AbortSignal): MendixConnection {
    const signals = [this.signal, signal].filter((one) => one !== undefined);
    return new MendixConnection({ ...this.#settings, signal: AbortSignal.any(signals) });
  }

  protected override refusalOf(method: Method, { operation }: MendixCall, answer: Answer): Refusal | undefined {
    return refusalOf(operation, method !== 'GET', answer);
  }
}

/** A call about an environment. @param below the rest of its path, percent-encoded: `/start` */
export function callFor(
  { appId, mode }: EnvironmentRef,
  operation: Operation,
  below: string,
  doing: string,
): MendixCall {
  return { path: path`/api/1/apps/${appId}/environments/${mode}` + below, operation, doing };
}

/** `calc / Production`, as messages say it. */
export function label({ appId, mode }: EnvironmentRef): string {
  return oneLine(`${appId} / ${mode}`);
}
