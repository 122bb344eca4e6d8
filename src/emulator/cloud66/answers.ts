/** Envelopes and error bodies of Cloud 66 API v3 (developers.cloud66.com v3, "Errors"). */
import type { EmulatedAnswer, EmulatedRequest } from '../core/platform.ts';

/** The documented error ids with the status each is sent with. */
export const ERRORS = {
  bad_request: [400, 'The request was not understood.'],
  unauthenticated: [401, 'The access token is missing, invalid or expired.'],
  trial_expired: [402, 'The trial period of this account has expired.'],
  forbidden: [403, 'The access token does not allow this.'],
  not_found: [404, 'The resource was not found.'],
  time_out: [408, 'The operation timed out.'],
  conflict: [409, 'The operation conflicts with another one.'],
  throttled: [503, 'Too many requests.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ErrorId = keyof typeof ERRORS;

/** Thrown by a handler; the platform turns it into the documented answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly id: ErrorId;

  constructor(id: ErrorId, details: string) {
    super(details);
    this.id = id;
  }

  answer(): EmulatedAnswer {
    const [status, description] = ERRORS[this.id];
    return { status, json: { error: this.id, error_description: description, details: this.message } };
  }
}

export function object(response: unknown): EmulatedAnswer {
  return { status: 200, json: { response } };
}

/** One page of `items` with the documented envelope; a page that is no number counts as the first, one past the end is empty. */
export function page(items: readonly unknown[], request: EmulatedRequest, perPage: number): EmulatedAnswer {
  const asked = Number(request.query.get('page') ?? 1);
  const current = Number.isInteger(asked) && asked > 0 ? asked : 1;
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  const pagination = {
    previous: current > 1 ? current - 1 : null,
    next: current < pages ? current + 1 : null,
    current,
    per_page: perPage,
    count: items.length,
    pages,
  };
  const response = items.slice((current - 1) * perPage, current * perPage);
  return { status: 200, json: { response, count: response.length, pagination } };
}

/** Milliseconds since 1970 as most fields write a moment: `2014-08-14T00:38:14Z`, whole seconds. */
export function iso(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** As `last_activity` and `last_activity_iso` of a stack are written: `2014-08-14T01:46:53+00:00`. */
export function isoWithOffset(at: number): string {
  return iso(at).replace('Z', '+00:00');
}

/** As `created_at` and `updated_at` of stacks and jobs are written: `2023-10-24 15:38:29 UTC`. */
export function utcText(at: number): string {
  return iso(at).replace('T', ' ').replace('Z', ' UTC');
}
