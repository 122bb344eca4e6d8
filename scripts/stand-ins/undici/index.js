// Takes the place of undici, which would be 150 kB of the 420 kB that a runner downloads for a step. @actions/http-client imports
// undici for one thing only: the dispatcher for proxies that octokit hands to fetch. Node's own fetch reads the proxy from the
// environment once `http.setGlobalProxyFromEnv` was called (src/github does that).

class ProxyAgent {}
class EnvHttpProxyAgent {}
exports.ProxyAgent = ProxyAgent;
exports.EnvHttpProxyAgent = EnvHttpProxyAgent;
exports.fetch = (input, init = {}) => {
  const { dispatcher: _unused, ...rest } = init;
  return globalThis.fetch(input, rest);
};
