/**
 * One transfer and nothing else, so that its memory can be told. Prints milliseconds and peak RSS (bytes) as JSON.
 * `node bench/transfer-child.ts upload|download <url> <file>`
 */
import { downloadFile } from '../src/http/download.ts';
import { uploadFile } from '../src/http/upload.ts';

const [direction, address = '', file = ''] = process.argv.slice(2);
const url = new URL(address);
const startedAt = performance.now();
if (direction === 'upload') {
  const answer = await uploadFile({ url, file, field: 'file' });
  if (answer.status !== 200 || !answer.sha256) throw new Error(`The server answered ${answer.status}.`);
} else {
  await downloadFile({ link: () => Promise.resolve(url), to: file });
}
const ms = performance.now() - startedAt;
console.log(JSON.stringify({ ms, rss: process.resourceUsage().maxRSS * 1024 }));
