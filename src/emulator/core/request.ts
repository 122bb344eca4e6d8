import type { IncomingMessage } from 'node:http';
import { JSON_SCHEMA, load } from 'js-yaml';
import type { EmulatedRequest } from './platform.ts';

/** A body that is larger than the call allows. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** Node's request in the form that platforms read. */
export function emulatedRequest(message: IncomingMessage, port: number): EmulatedRequest {
  const target = message.url ?? '/';
  const cut = target.indexOf('?');
  const host = message.headers.host ?? `127.0.0.1:${port}`;
  return {
    method: message.method ?? 'GET',
    path: cut < 0 ? target : target.slice(0, cut),
    query: new URLSearchParams(cut < 0 ? '' : target.slice(cut + 1)),
    headers: flatten(message.headers),
    body: message,
    readText: (limit = 1024 * 1024) => readText(message, limit),
    origin: `http://${host}`,
    fileOrigin: `http://${host.startsWith('localhost') ? '127.0.0.1' : 'localhost'}:${port}`,
  };
}

function flatten(headers: IncomingMessage['headers']): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

async function readText(message: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge(`The body is larger than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** `undefined` for an empty body; throws a SyntaxError for what is not JSON. */
export function parseJson(text: string): unknown {
  return text.trim() === '' ? undefined : JSON.parse(text);
}

/**
 * Like `parseJson`, but also takes what the documents print as JSON and is not: single quotes, bare keys, a comma after
 * the last item (Deploy API, 3.11.2 and 3.19.2), all of which is YAML; and `{ 'AutoSyncDb' = true }`, as the vendor's own
 * example of a client has it.
 */
export function parseLenientJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    if (!/^\s*[{[]/.test(text)) throw cause;
    try {
      const colons = text.replace(/("(?:[^"\\]|\\.)*"|'[^']*')|\s*=\s*/g, (_all, quoted) => quoted ?? ': ');
      return load(colons.replaceAll('\t', '  '), { schema: JSON_SCHEMA });
    } catch {
      throw cause;
    }
  }
}

/** The parts of a path, percent-decoded, without empty ones (so trailing slashes do not matter). `undefined`: bad encoding. */
export function pathParts(path: string): string[] | undefined {
  try {
    return path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
