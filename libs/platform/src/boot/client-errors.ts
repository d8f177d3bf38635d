import type { Socket } from 'node:net';
import { REFUSALS, type RefusalCode } from '@aid-chain/kernel';
import { PROBLEM_MEDIA_TYPE, problemOf } from '../problems/problem.js';

/** What Node's reader of HTTP cannot take, by its error; anything else is malformed. */
const CODES: Readonly<Record<string, RefusalCode>> = {
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TOO_SLOW',
};
const PHRASES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/**
 * Answers on the bare connection what never became a request, as a problem with code and both languages like every other
 * refusal, and ends the connection.
 */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(answerOf(CODES[error.code ?? ''] ?? 'REQUEST_MALFORMED'));
}

function answerOf(code: RefusalCode): string {
  const body = JSON.stringify(problemOf({ code, params: {} }));
  const { status } = REFUSALS[code];
  return [
    `HTTP/1.1 ${String(status)} ${PHRASES[status] ?? ''}`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
