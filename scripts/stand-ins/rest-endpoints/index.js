// Takes the place of @octokit/plugin-rest-endpoint-methods, a table of GitHub's thousand REST calls as methods: 13 kB of what a runner
// downloads and most of what octokit takes to load. Ours are made by their routes (src/github).
export const restEndpointMethods = () => ({});
export const legacyRestEndpointMethods = restEndpointMethods;
