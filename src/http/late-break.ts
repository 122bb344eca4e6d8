import type { Socket } from 'node:net';

type WriteDone = (error?: Error | null) => void;

const patient = new WeakSet<Socket>();

/**
 * A service that refuses an upload answers and closes; the next write then breaks, and Node destroys the socket together
 * with the answer that nobody has read yet. This holds the news of a broken write back, `ms` at most, until the reading
 * side has come to its own end.
 */
export function breakAfterReading(socket: Socket, ms: number): void {
  if (patient.has(socket)) return;
  patient.add(socket);
  const hold =
    (done: WriteDone): WriteDone =>
    (error) => {
      if (!error) {
        done();
        return;
      }
      const timer = setTimeout(() => done(error), ms);
      socket.once('close', () => clearTimeout(timer));
    };
  const write = socket._write.bind(socket);
  socket._write = (chunk, encoding, done) => write(chunk, encoding, hold(done));
  const writev = socket._writev?.bind(socket);
  if (writev) socket._writev = (chunks, done) => writev(chunks, hold(done));
}
