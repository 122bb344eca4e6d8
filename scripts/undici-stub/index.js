// @actions/http-client imports undici for one thing only: the proxy dispatcher that octokit hands to fetch. It is nine
// tenths of the bytes and of the start-up time of every action, so the bundles get this instead. Node's own fetch reads
// the proxy from the environment once `http.setGlobalProxyFromEnv` was called (src/github does that).

class ProxyAgent {}
class EnvHttpProxyAgent {}
exports.ProxyAgent = ProxyAgent;
exports.EnvHttpProxyAgent = EnvHttpProxyAgent;
exports.fetch = (input, init = {}) => {
  const { dispatcher: _unused, ...rest } = init;
  return globalThis.fetch(input, rest);
};
