import { Keeper } from '../core/body.ts';
import { boundaryOf, MultipartError, type PartHead, readMultipart } from '../core/multipart.ts';
import type { EmulatedRequest } from '../core/platform.ts';
import { BodyTooLarge } from '../core/request.ts';
import { type ApiError, detail } from './answers.ts';

export interface UploadedFile {
  readonly filename: string;
  readonly bytes: Buffer;
}

/** What a request carried. */
export interface Body {
  /** A value of JSON, or a form's fields with their texts. */
  readonly data: unknown;
  readonly files: ReadonlyMap<string, UploadedFile>;
  /** The method that a body of `text/plain` asks for in its `_method`. */
  readonly method: string | undefined;
}

/** Of a body that is kept, in bytes. */
const LARGEST = 16 * 1024 * 1024;
const TUNNELLED = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const NOTHING: Body = { data: {}, files: new Map(), method: undefined };

/**
 * Reads the four media types that the server parses.
 *
 * @throws ApiError 415 for another type, 400 for what is not of its type; BodyTooLarge
 */
export async function readBody(request: EmulatedRequest): Promise<Body> {
  const { headers } = request;
  if (headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0) return NOTHING;
  const type = headers['content-type'] ?? '';
  switch (type.split(';')[0]?.trim().toLowerCase()) {
    case 'application/json':
      return { ...NOTHING, data: parseJson(await request.readText(LARGEST)) };
    case 'text/plain':
      return tunnelled(parseJson(await request.readText(LARGEST)));
    case 'application/x-www-form-urlencoded': {
      const form = new URLSearchParams(await request.readText(LARGEST));
      return { ...NOTHING, data: Object.fromEntries(form) };
    }
    case 'multipart/form-data':
      return readForm(request, boundaryOf(type));
    default:
      throw detail(415, `Unsupported media type "${type}" in request.`);
  }
}

/** JSON as plain text, which browsers send without asking first: it may hold the method and the key (the server's `PreflightParser`). */
function tunnelled(data: unknown): Body {
  const asked = isDictionary(data) ? data['_method'] : undefined;
  return { ...NOTHING, data, method: TUNNELLED.find((method) => method === asked) };
}

export function isDictionary(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The server's message names the place and the problem; this is the one for what is no JSON from its first byte on. */
function parseJson(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw detail(400, 'JSON parse error - Parse error at offset 0: Invalid value.');
  }
}

async function readForm(request: EmulatedRequest, boundary: string | undefined): Promise<Body> {
  if (boundary === undefined) throw badForm('None');
  const announced = Number(request.headers['content-length'] ?? 0);
  const parts: { readonly head: PartHead; readonly content: Keeper }[] = [];
  try {
    await readMultipart(request.body, boundary, {
      part: (head) => parts.push({ head, content: new Keeper(LARGEST, announced) }),
      data: (bytes) => parts.at(-1)?.content.add(bytes),
    });
  } catch (error) {
    throw error instanceof MultipartError ? badForm(boundary) : error;
  }
  const fields: Record<string, string> = {};
  const files = new Map<string, UploadedFile>();
  for (const { head, content } of parts) {
    const bytes = content.bytes();
    if (bytes === undefined) throw new BodyTooLarge(`The form is larger than ${LARGEST} bytes`);
    if (head.name === undefined) throw badForm(boundary);
    if (head.fileName === undefined) fields[head.name] = bytes.toString('utf8');
    else files.set(head.name, { filename: head.fileName, bytes });
  }
  return { data: fields, files, method: undefined };
}

function badForm(boundary: string): ApiError {
  return detail(400, `Multipart form parse error - Invalid boundary in multipart: ${boundary}`);
}
