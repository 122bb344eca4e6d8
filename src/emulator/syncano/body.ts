import type { EmulatedRequest } from '../core/platform.ts';
import { BodyTooLarge } from '../core/request.ts';
import { ApiError, detail } from './answers.ts';
import { parseMultipart, type UploadedFile } from './multipart.ts';

/** What a POST carried: values by field name, in JSON's own types or as a form's texts. */
export interface Body {
  readonly values: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

const LARGEST = 64 * 1024 * 1024;
const NO_FILES: ReadonlyMap<string, UploadedFile> = new Map();

/** Reads the three media types the server parses; another one: 415. An empty body is an empty object. */
export async function readBody(request: EmulatedRequest): Promise<Body> {
  const type = request.headers['content-type'] ?? '';
  const media = type.split(';')[0]?.trim().toLowerCase() ?? '';
  const bytes = await readAll(request);
  if (bytes.length === 0) return { values: {}, files: NO_FILES };
  switch (media) {
    case 'application/json':
      return { values: parseObject(bytes.toString('utf8')), files: NO_FILES };
    case 'application/x-www-form-urlencoded':
      return { values: Object.fromEntries(new URLSearchParams(bytes.toString('utf8'))), files: NO_FILES };
    case 'multipart/form-data': {
      const form = parseMultipart(bytes, type);
      if (form === undefined) throw detail(400, 'Multipart form parse error - Invalid boundary in multipart');
      return { values: Object.fromEntries(form.fields), files: form.files };
    }
    default:
      throw detail(415, `Unsupported media type "${type}" in request.`);
  }
}

async function readAll(request: EmulatedRequest): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST) throw new BodyTooLarge(`The body is larger than ${LARGEST} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw detail(400, 'JSON parse error - Expecting value: line 1 column 1 (char 0)');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  const found = Array.isArray(value) ? 'list' : typeof value;
  throw new ApiError(400, { non_field_errors: [`Invalid data. Expected a dictionary, but got ${found}.`] });
}
