/**
 * @actions/http-client, loaded with the first request: together with Node's TLS it is most of what a step costs to start, and a
 * step that fails for its inputs sends no request.
 */
export function httpClient(): Promise<typeof import('@actions/http-client')> {
  return import('@actions/http-client');
}
