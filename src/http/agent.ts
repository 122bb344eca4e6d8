import type { Agent } from 'node:http';
import { httpClient } from './http-client.ts';

/**
 * The agent that reaches `url` the way the environment asks for: through `https_proxy` or `http_proxy` (either case of
 * letters, credentials in the proxy's URL allowed), unless `no_proxy` names the host. Loopback hosts are always reached
 * directly. With `keepAlive` the agent keeps its sockets: use it for several requests, then call `destroy()`.
 */
export async function agentFor(url: URL, options: { readonly keepAlive?: boolean } = {}): Promise<Agent> {
  const { HttpClient } = await httpClient();
  const client = new HttpClient(undefined, undefined, { keepAlive: options.keepAlive ?? false });
  return client.getAgent(url.href);
}
