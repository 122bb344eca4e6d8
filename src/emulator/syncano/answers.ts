/** Errors and lists of the Syncano server (facts, "Errors otherwise"). */
import type { EmulatedAnswer, EmulatedRequest } from '../core/platform.ts';

/** Thrown by a handler; carries the documented answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly answer: EmulatedAnswer;

  constructor(status: number, json: Readonly<Record<string, unknown>>, headers: Readonly<Record<string, string>> = {}) {
    super(JSON.stringify(json));
    this.answer = { status, json, headers };
  }
}

export function detail(status: number, text: string): ApiError {
  return new ApiError(status, { detail: text });
}

export function fieldErrors(errors: Readonly<Record<string, readonly string[]>>): ApiError {
  return new ApiError(400, errors);
}

export const notFound = (): ApiError => detail(404, 'Not found.');
export const notPermitted = (): ApiError => detail(403, 'You do not have permission to perform this action.');

/** What the web framework answers to a path it does not know, one without its trailing slash included. */
export const HTML_NOT_FOUND: EmulatedAnswer = {
  status: 404,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  text: '<!DOCTYPE html>\n<html><head><title>Not Found</title></head><body><h1>Not Found</h1></body></html>\n',
};

/** How lists are cut into pages. */
export interface Paging {
  readonly pageSize: number;
  /** Whether a full page always points to a next one, even when that one is empty (as the real server does). */
  readonly emptyLastPage: boolean;
  /** The list's own path as links show it. */
  readonly path: string;
}

/** One page of `{next, prev, objects}`; the cursor is the last id seen and a direction (1 forward, 0 back). */
export function page<T extends { readonly id: number }>(
  items: readonly T[],
  request: EmulatedRequest,
  paging: Paging,
  view: (item: T) => unknown,
): EmulatedAnswer {
  const asked = request.query.get('page_size');
  const size = asked === null ? paging.pageSize : Math.min(cursorNumber(asked), paging.pageSize);
  const lastPk = request.query.has('last_pk') ? cursorNumber(request.query.get('last_pk') ?? '') : undefined;
  const direction = request.query.get('direction');
  if (direction !== null && direction !== '0' && direction !== '1') throw malformed();
  const descending = request.query.get('ordering')?.toLowerCase() === 'desc';
  const ordered = items.toSorted((a, b) => (descending ? b.id - a.id : a.id - b.id));
  const isAfter = (id: number, pk: number): boolean => (descending ? id < pk : id > pk);

  const back = direction === '0';
  const candidates = ordered.filter(
    ({ id }) => lastPk === undefined || (back ? id !== lastPk && !isAfter(id, lastPk) : isAfter(id, lastPk)),
  );
  const objects = size === 0 ? [] : back ? candidates.slice(-size) : candidates.slice(0, size);
  const first = objects[0];
  const last = objects.at(-1);
  const link = (cursorDirection: number, pk: number | undefined): string => {
    const query = new URLSearchParams();
    for (const name of ['page_size', 'ordering']) {
      const value = request.query.get(name);
      if (value !== null) query.set(name, value);
    }
    if (pk !== undefined) query.set('last_pk', String(pk));
    query.set('direction', String(cursorDirection));
    return `${paging.path}?${query}`;
  };
  const full = objects.length === size && last !== undefined;
  const more = last !== undefined && ordered.some(({ id }) => isAfter(id, last.id));
  const hasNext = more || (full && paging.emptyLastPage && !back);
  const hasPrevious = direction !== null && ordered[0] !== undefined && first?.id !== ordered[0].id;
  return {
    status: 200,
    json: {
      next: hasNext ? link(1, last?.id) : null,
      prev: hasPrevious ? link(0, first?.id) : null,
      objects: objects.map(view),
    },
  };
}

function cursorNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw malformed();
  return Number(text);
}

function malformed(): ApiError {
  return detail(400, 'Malformed page parameter.');
}
