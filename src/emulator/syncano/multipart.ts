/** A parser for multipart/form-data bodies held in memory (RFC 7578): what one restore's `archive` needs, no more. */

export interface UploadedFile {
  readonly filename: string;
  readonly bytes: Buffer;
}

export interface Form {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

const CRLF = '\r\n';

/** Undefined when the body is not what the boundary in its Content-Type promises. */
export function parseMultipart(body: Buffer, contentType: string): Form | undefined {
  const match = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) return undefined;
  // With a line break put before it, each delimiter looks the same, the first one included.
  const whole = Buffer.concat([Buffer.from(CRLF), body]);
  const delimiter = Buffer.from(`${CRLF}--${boundary}`);
  const fields = new Map<string, string>();
  const files = new Map<string, UploadedFile>();
  let at = whole.indexOf(delimiter);
  while (at >= 0) {
    const start = at + delimiter.length;
    if (whole.toString('latin1', start, start + 2) === '--') return { fields, files };
    const next = whole.indexOf(delimiter, start);
    const headEnd = whole.indexOf(CRLF + CRLF, start);
    if (next < 0 || headEnd < 0 || headEnd > next) return undefined;
    const head = whole.toString('utf8', start, headEnd);
    const name = parameter(head, 'name');
    const filename = parameter(head, 'filename');
    const bytes = whole.subarray(headEnd + 4, next);
    if (name === undefined) return undefined;
    if (filename === undefined) fields.set(name, bytes.toString('utf8'));
    else files.set(name, { filename, bytes });
    at = next;
  }
  return undefined;
}

function parameter(head: string, name: string): string | undefined {
  const disposition = /^content-disposition:\s*form-data(.*)$/im.exec(head)?.[1] ?? '';
  const match = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(disposition);
  return match?.[1] ?? match?.[2];
}
