import { randomBytes } from 'node:crypto';

/** What stands around the one file of a multipart/form-data body. */
export interface MultipartFrame {
  /** Value of the request's Content-Type header. */
  readonly contentType: string;
  /** All bytes before those of the file. */
  readonly head: Buffer;
  /** All bytes after those of the file. */
  readonly tail: Buffer;
}

export interface MultipartField {
  readonly name: string;
  readonly fileName: string;
  /** Media type of the file. */
  readonly contentType: string;
}

/** The frame of a form with exactly one field, which is a file (RFC 7578; escapes as in WHATWG HTML, "multipart/form-data encoding algorithm"). */
export function multipartFrame(field: MultipartField): MultipartFrame {
  const boundary = `----paas-actions-${randomBytes(18).toString('hex')}`;
  const head =
    `--${boundary}\r\n` +
    `Content-Disposition: form-data; name="${escapeQuoted(field.name)}"; filename="${escapeQuoted(field.fileName)}"\r\n` +
    `Content-Type: ${field.contentType}\r\n\r\n`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    head: Buffer.from(head, 'utf8'),
    tail: Buffer.from(`\r\n--${boundary}--\r\n`, 'utf8'),
  };
}

/** Names stay UTF-8; only what could end the quoted string or the header line is percent-encoded. */
function escapeQuoted(text: string): string {
  return text.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}
