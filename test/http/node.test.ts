import { expect, test } from '@jest/globals';
import { runCode } from '../support/run-code.ts';

// Two places of src/http reach into Node's inside (get.ts, exchange.ts). These tests fail on the Node that breaks them, and say
// which figure in the comment there no longer holds.

const MiB = 1024 * 1024;

test('what a download was read into is given back at once', async () => {
  const ran = await runCode(
    `const { downloadFile } = await import(src + 'http/download.ts');
    const { createServer } = await import('node:http');
    const { tmpdir } = await import('node:os');
    const { mkdtempSync, rmSync } = await import('node:fs');
    let given = 0;
    const transfer = ArrayBuffer.prototype.transfer;
    ArrayBuffer.prototype.transfer = function (size) { given += this.byteLength; return transfer.call(this, size); };
    const body = Buffer.alloc(${64 * MiB});
    const server = createServer((_, response) => response.end(body)).listen(0, '127.0.0.1');
    await new Promise((done) => server.on('listening', done));
    const folder = mkdtempSync(tmpdir() + '/node-test-');
    await downloadFile({ link: async () => new URL('http://127.0.0.1:' + server.address().port), to: folder + '/copy' });
    rmSync(folder, { recursive: true });
    server.close();
    console.log(given / body.length);`,
  );
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  // Once as the socket read it and once as the parser copied it; small reads are slices of a pool and stay.
  expect(Number(ran.stdout)).toBeGreaterThan(1.8);
});

test('the reason of every refused upload arrives, also when the service closes the connection at once', async () => {
  const ran = await runCode(
    `const { uploadFile } = await import(src + 'http/upload.ts');
    const { createServer } = await import('node:http');
    const { tmpdir } = await import('node:os');
    const { mkdtempSync, rmSync, writeFileSync, truncateSync } = await import('node:fs');
    const server = createServer((request, response) => {
      let seen = 0;
      request.on('data', function refuse(chunk) {
        seen += chunk.length;
        if (seen < ${4 * MiB}) return;
        request.off('data', refuse).pause();
        response.writeHead(413, { connection: 'close' }).end('too large', () => request.socket.destroy());
      });
    }).listen(0, '127.0.0.1');
    await new Promise((done) => server.on('listening', done));
    const folder = mkdtempSync(tmpdir() + '/node-test-');
    const file = folder + '/large';
    writeFileSync(file, '');
    truncateSync(file, ${64 * MiB});
    const url = new URL('http://127.0.0.1:' + server.address().port);
    let told = 0;
    for (let n = 0; n < 20; n++) {
      const answer = await uploadFile({ url, file, field: 'file' }).catch((error) => ({ text: error.code }));
      if (answer.text === 'too large') told += 1;
    }
    rmSync(folder, { recursive: true });
    server.closeAllConnections();
    server.close();
    console.log(told);`,
  );
  expect(ran).toMatchObject({ code: 0, stderr: '', stdout: '20\n' });
});
