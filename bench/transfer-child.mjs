/**
 * One transfer and nothing else, so that its memory can be told: it runs compiled code, for the TypeScript loader of Node
 * alone takes 25 MB. Prints milliseconds and peak RSS (bytes) as JSON. `upload-and-hash` does what upload-package does: the file is
 * hashed when the service has it and works on it, so that this time does not count, but its memory does.
 * `node bench/transfer-child.mjs <compiled src> upload|upload-and-hash|download <url> <file> [<connections>]`
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [compiled = '', action, address = '', file = '', connections = '1'] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(join(compiled, name)).href);
const { uploadFile } = await load('http/upload.js');
const { downloadFile } = await load('http/download.js');
const { hashOf } = await load('actions/shared/files.js');
const url = new URL(address);
const startedAt = performance.now();
if (action === 'download') {
  await downloadFile({ link: () => Promise.resolve(url), to: file, connections: Number(connections) });
} else {
  const { status } = await uploadFile({ url, file, field: 'file' });
  if (status !== 200) throw new Error(`The server answered ${status}.`);
}
const ms = performance.now() - startedAt;
if (action === 'upload-and-hash') await hashOf(file);
console.log(JSON.stringify({ ms, rss: process.resourceUsage().maxRSS * 1024 }));
