// Takes the place of undici, which would be 150 kB of the 420 kB that a runner downloads for a step. GitHub's packages import it
// for requests through a proxy that they make by themselves; ours go over node:http (src/http), those of octokit too (src/github).
exports.ProxyAgent = class {};
exports.fetch = () => {
  throw new Error('paas-actions ships no undici: requests go over src/http.');
};
