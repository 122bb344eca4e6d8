import type { Agent } from 'node:http';

/** An agent of @actions/http-client that goes through a proxy: connects to it with these options. */
interface TunnelAgent {
  proxyOptions?: { signal?: AbortSignal };
}

/** A handler of @actions/http-client that hands every request our signal, and the agent whose connections are kept. */
export function handing(signal: AbortSignal, agent: unknown) {
  return {
    prepareRequest(options: { signal?: AbortSignal; agent?: Agent }): void {
      options.signal = signal;
      const tunnel = options.agent as TunnelAgent | undefined;
      // A proxy that never answers its CONNECT would otherwise hold on to the request, and to the process, for ever.
      if (tunnel?.proxyOptions) tunnel.proxyOptions = { ...tunnel.proxyOptions, signal };
      else if (agent !== undefined) options.agent = agent as Agent;
    },
    canHandleAuthentication: () => false,
    handleAuthentication: () => Promise.reject(new Error('never asked to')),
  };
}
