import { Socket } from 'node:net';

/** Longer than any statement of a service takes; lock waits end after 2 s. */
const ANSWER_MS = 30_000;
/** First answer of a server with which the rest is spoken in TLS. */
const TLS_FOLLOWS = 'S';

/** The database did not answer a question; whoever asked may ask again on another connection. */
export class DatabaseSilent extends Error {
  override readonly name = 'DatabaseSilent';
  readonly code = 'ETIMEDOUT';
}

/**
 * A socket to the database that ends itself when a question stays without an answer. A peer that is gone without a
 * word (a machine that lost power, a firewall that forgot the line) would otherwise hold its connection for ever: eight
 * of them, and the service answers nobody until it is started again.
 * Of a TLS connection only the silence before the encryption is seen; later the keep-alive of TCP must find it.
 * @param withinMs how long an answer may take
 */
export function answeringSocket(withinMs = ANSWER_MS): Socket {
  const socket = new Socket();
  let answeredUpTo = 0;
  const heard = (bytes: Buffer): void => {
    answeredUpTo = socket.bytesWritten;
    if (bytes.length === 1 && bytes.toString('latin1') === TLS_FOLLOWS) {
      socket.off('data', heard);
      socket.setTimeout(0);
    }
  };
  socket.on('data', heard);
  socket.setTimeout(withinMs);
  socket.on('timeout', () => {
    if (socket.bytesWritten > answeredUpTo)
      socket.destroy(new DatabaseSilent(`no answer within ${String(withinMs)} ms`));
  });
  return socket;
}
