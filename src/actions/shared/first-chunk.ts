/**
 * What the actions of all platforms share, so that it is in the first chunk of the bundle: the bundler would repeat it in each of
 * the lazy ones. Not run before an action asks for it.
 */
export const shared = [
  () => import(/* webpackMode: "eager" */ '../../retention/plan.ts'),
  () => import(/* webpackMode: "eager" */ '../../runner/action.ts'),
  () => import(/* webpackMode: "eager" */ '../../text/near.ts'),
  () => import(/* webpackMode: "eager" */ './concurrently.ts'),
  () => import(/* webpackMode: "eager" */ './delete-each.ts'),
  () => import(/* webpackMode: "eager" */ '../../http/client.ts'),
  () => import(/* webpackMode: "eager" */ '../../http/download.ts'),
  () => import(/* webpackMode: "eager" */ '../../http/upload.ts'),
  () => import(/* webpackMode: "eager" */ './download-to.ts'),
  () => import(/* webpackMode: "eager" */ './files.ts'),
  () => import(/* webpackMode: "eager" */ './limits.ts'),
];
