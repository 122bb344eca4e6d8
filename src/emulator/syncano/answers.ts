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

/** Where a page begins: after `lastPk` (`direction` 1), or before it (0). Without a direction at the first page, whatever `lastPk`. */
interface Cursor {
  readonly direction: 0 | 1 | undefined;
  readonly lastPk: number | undefined;
}

/** One page of `{next, prev, objects}`, as the server's `StandardPagination` makes it. */
export function page<T extends { readonly id: number }>(
  items: readonly T[],
  { query }: EmulatedRequest,
  paging: Paging,
  view: (item: T) => unknown,
): EmulatedAnswer {
  const asked = query.get('page_size');
  const size = asked === null ? paging.pageSize : Math.min(wholeNumber(asked), paging.pageSize);
  const cursor = readCursor(query);
  const descending = query.get('ordering')?.toLowerCase() === 'desc';
  const ordered = items.toSorted((a, b) => (descending ? b.id - a.id : a.id - b.id));
  const isAfter = (id: number, pk: number): boolean => (descending ? id < pk : id > pk);

  const { direction, lastPk } = cursor;
  const candidates = ordered.filter(({ id }) => {
    if (direction === undefined || lastPk === undefined) return true;
    return direction === 1 ? isAfter(id, lastPk) : id !== lastPk && !isAfter(id, lastPk);
  });
  const objects = size === 0 ? [] : direction === 0 ? candidates.slice(-size) : candidates.slice(0, size);
  const last = objects.at(-1);
  const isMore = last !== undefined && ordered.some(({ id }) => isAfter(id, last.id));
  const next = isMore || paging.emptyLastPage ? nextCursor(objects, size, cursor) : undefined;
  const link = (to: Cursor | undefined): string | null =>
    to === undefined ? null : `${paging.path}${linkQuery(query, to)}`;
  return {
    status: 200,
    json: { next: link(next), prev: link(previousCursor(objects, size, cursor)), objects: objects.map(view) },
  };
}

/** A full page has a next one, even if that is empty; after going back there is always one, if need be the first. */
function nextCursor(objects: readonly { readonly id: number }[], size: number, from: Cursor): Cursor | undefined {
  const last = objects.at(-1);
  if (last !== undefined && objects.length === size) return { direction: 1, lastPk: last.id };
  return from.direction === 0 ? { direction: undefined, lastPk: undefined } : undefined;
}

/** There is a previous page once a direction was asked for, unless going back came to the beginning. */
function previousCursor(objects: readonly { readonly id: number }[], size: number, from: Cursor): Cursor | undefined {
  const [first] = objects;
  if (from.direction === undefined) return undefined;
  if (from.direction === 0 && (first === undefined || objects.length < size)) return undefined;
  return { direction: 0, lastPk: first?.id };
}

function linkQuery(query: URLSearchParams, { direction, lastPk }: Cursor): string {
  const kept = new URLSearchParams();
  for (const name of ['page_size', 'ordering']) {
    const value = query.get(name);
    if (value !== null) kept.set(name, value);
  }
  if (direction !== undefined) kept.set('direction', String(direction));
  if (lastPk !== undefined) kept.set('last_pk', String(lastPk));
  return kept.size === 0 ? '' : `?${kept}`;
}

function readCursor(query: URLSearchParams): Cursor {
  const direction = query.get('direction');
  const lastPk = query.get('last_pk');
  if (direction !== null && direction !== '0' && direction !== '1') throw malformed();
  return {
    direction: direction === null ? undefined : direction === '0' ? 0 : 1,
    lastPk: lastPk === null ? undefined : wholeNumber(lastPk),
  };
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw malformed();
  return Number(text);
}

function malformed(): ApiError {
  return detail(400, 'Incorrect page parameter provided.');
}
