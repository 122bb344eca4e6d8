// The plugin is a table of GitHub's thousand REST calls as methods, half of what @actions/github weighs. We make two calls, by
// their routes (src/github), so the bundles get this instead.
export const restEndpointMethods = () => ({});
export const legacyRestEndpointMethods = restEndpointMethods;
