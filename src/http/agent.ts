import type { Agent } from 'node:http';
import { networkFailure } from './network.ts';

/**
 * @actions/http-client, loaded with the first request: together with Node's TLS it is most of what a step costs to start, and a
 * step that fails for its inputs sends no request.
 */
export function httpClient(): Promise<typeof import('@actions/http-client')> {
  return import('@actions/http-client');
}

/**
 * The agent that reaches `url` the way the environment asks for: through `https_proxy` or `http_proxy` (either case of
 * letters, credentials in the proxy's URL allowed), unless `no_proxy` names the host. Loopback hosts are always reached
 * directly. With `keepAlive` the agent keeps its sockets: use it for several requests, then call `destroy()`.
 * @throws Failure `config` for a proxy variable that is no URL
 */
export async function agentFor(url: URL, options: { readonly keepAlive?: boolean } = {}): Promise<Agent> {
  const { HttpClient } = await httpClient();
  const client = new HttpClient(undefined, undefined, { keepAlive: options.keepAlive ?? false });
  try {
    const agent: Agent & TunnelAgent = client.getAgent(url.href);
    if (agent.proxyOptions) agent.proxyOptions = dialable(agent.proxyOptions);
    return agent;
  } catch (error) {
    // A proxy variable that is no URL.
    throw networkFailure(error, url.host, false);
  }
}

/** An agent of @actions/http-client that goes through a proxy: connects to it with these options. */
interface TunnelAgent {
  proxyOptions?: { readonly host?: string; readonly signal?: AbortSignal };
}

/** An IPv6 address without the brackets that it has in a URL: with them it would be looked up as a name. */
function dialable<T extends { readonly host?: string }>(options: T): T {
  return options.host === undefined ? options : { ...options, host: options.host.replace(/^\[(.*)\]$/, '$1') };
}

/** A handler of @actions/http-client that hands every request our signal, and the agent whose connections are kept. */
export function handing(signal: AbortSignal, agent: unknown) {
  return {
    prepareRequest(options: { host?: string; signal?: AbortSignal; agent?: Agent }): void {
      options.signal = signal;
      const tunnel = options.agent as TunnelAgent | undefined;
      if (tunnel?.proxyOptions) {
        // A proxy that never answers its CONNECT would otherwise hold on to the request, and to the process, for ever.
        tunnel.proxyOptions = { ...dialable(tunnel.proxyOptions), signal };
        return;
      }
      Object.assign(options, dialable(options));
      if (agent !== undefined) options.agent = agent as Agent;
    },
    canHandleAuthentication: () => false,
    handleAuthentication: () => Promise.reject(new Error('never asked to')),
  };
}
