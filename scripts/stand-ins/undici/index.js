// Takes the place of undici, which would be 150 kB of the 420 kB that a runner downloads for a step. @actions/http-client imports
// undici for one thing only: the dispatcher for proxies that octokit hands to fetch, and octokit is given another fetch
// (src/github).

class ProxyAgent {}
class EnvHttpProxyAgent {}
exports.ProxyAgent = ProxyAgent;
exports.EnvHttpProxyAgent = EnvHttpProxyAgent;
exports.fetch = () => Promise.reject(new Error('undici is not in the bundle: give octokit a fetch.'));
