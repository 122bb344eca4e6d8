import type { Variant } from '../core/platform.ts';

/** The deviations of the real service that can be switched on (docs/contributing/api-facts.md). */
export const variants = {
  'mendix.auth-status': {
    default: 401,
    choices: [401, 403],
    about: 'status for missing or wrong credentials: 401 or 403',
  },
  'mendix.stop-asynchronous': { default: false, about: 'stop answers at once; the app stops later' },
  'mendix.transport-needs-stop': {
    default: false,
    about: 'transport to a running environment answers 403 APP_IS_RUNNING',
  },
  'mendix.already-started-200': { default: false, about: 'starting what runs answers ALREADY_STARTED with status 200' },
  'mendix.job-already-started': {
    default: false,
    about: 'a finished start job says ALREADY_STARTED instead of Started',
  },
  'mendix.errors-200': { default: false, about: 'every error of v1, v2 and Build comes with status 200' },
  'mendix.success-body': {
    default: 'documented',
    choices: ['documented', 'empty', 'text', 'true', 'json'],
    about:
      'body of a successful stop, transport, settings and package delete: documented, empty, text (OK), true (the text true) or json',
  },
  'mendix.code-spelling': {
    default: 'documented',
    choices: ['documented', 'spaces', 'underscores'],
    about: 'error codes: documented, spaces or underscores',
  },
  'mendix.production-string': {
    default: false,
    about: 'Production is the text "true" or "false", as in the older examples',
  },
  'mendix.environment-id': { default: true, about: 'environments have an EnvironmentId' },
  'mendix.app-url': { default: true, about: 'apps have a Url' },
  'mendix.local-urls': { default: true, about: 'Url of apps and environments points to this emulator (/_app/…)' },
  'mendix.mode-case-sensitive': { default: false, about: 'Mode in a path must be spelt exactly' },
  'mendix.rate-limit': { default: 0, about: 'API calls per real second before 429; 0: no limit' },
  'mendix.retry-after': { default: 1, about: 'Retry-After of a 429 in seconds; 0: no such header' },
  'mendix.lenient-json': { default: true, about: "accepts the documents' examples that are not quite JSON" },
  'mendix.environment-url': {
    default: 'full',
    choices: ['full', 'host', 'none'],
    about: 'Url of an environment: full, host (without the scheme) or none',
  },
  'mendix.package-size': {
    default: 'bytes',
    choices: ['bytes', 'megabytes'],
    about: 'unit of Size: bytes, or megabytes as in the older examples',
  },
  'mendix.storage-fails': { default: false, about: 'uploads with v1 answer 500 UPLOAD_COPY_FAILED' },
  'mendix.upload-one-field': {
    default: true,
    about: 'v2 refuses an upload with other form fields than the file, such as credentials; false: they are ignored',
  },
  'mendix.tags-delete': {
    default: 'no-content',
    choices: ['no-content', 'list'],
    about: 'answer of deleting tags: no-content (204) or list (200 [])',
  },
  'mendix.bad-links': { default: 0, about: 'number of the next signed links that answer 403 Invalid signature' },
  'mendix.links-refuse-keys': {
    default: true,
    about: 'signed links refuse Mendix-* headers with 400; false: they are ignored',
  },
  'mendix.plain-filename': { default: false, about: 'filename in Content-Disposition comes without quotes' },
  // The size of a file in a tar has eleven octal digits.
  'mendix.archive-bytes': { default: 0, most: 8_000_000_000, about: 'bytes of filler in an archive' },
  'mendix.snapshots-ignore-limit': { default: false, about: 'all snapshots come on one page whatever the limit' },
  'mendix.expired-snapshots': {
    default: 'listed',
    choices: ['listed', 'gone'],
    about: 'snapshots past their expiry date: listed but unusable, or gone',
  },
  'mendix.backups-not-found': {
    default: 404,
    choices: [400, 404],
    about: 'status of NOT_FOUND in Backups v2: 400 or 404',
  },
  'mendix.permissions-as-text': {
    default: false,
    about: 'flags of permissions in Deploy API v4 are the texts "true" and "false"',
  },
  'mendix.v1-create-completed': {
    default: true,
    about: 'creating a snapshot with v1 answers Completed at once, as documented, while it is still being made',
  },
  'mendix.v1-create-waits': {
    default: false,
    about: 'creating a snapshot with v1 answers when the snapshot is ready',
  },
  'mendix.v1-links-early': {
    default: false,
    about: 'links to a snapshot of v1 answer 500 until its archive is ready',
  },
} as const satisfies Record<string, Variant>;

export type VariantName = keyof typeof variants;
