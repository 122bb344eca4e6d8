/** No methods: calls are made by `octokit.request('POST /repos/{owner}/{repo}/…')`, which is typed all the same. */
export type Api = Record<never, never>;
