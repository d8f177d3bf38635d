import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { rootCertificates } from 'node:tls';
import type { WebhookFault } from '@aid-chain/vocabulary';
import { connectionFault } from './connection-fault.js';
import { faultOfStatus } from './retry.rules.js';
import type { Target } from './target.js';

interface Limits {
  /** Until there is a connection. */
  readonly connectMs: number;
  /** Until the status is there. */
  readonly answerMs: number;
}

export interface Posted {
  readonly status: number | null;
  /** Null where the webhook has the message. */
  readonly fault: WebhookFault | null;
}

interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Options {
  readonly limits: Limits;
  /** PEM of authorities that are trusted beside those of Node. */
  readonly ca?: string | undefined;
  readonly signal?: AbortSignal;
}

/** Of an answer its status is read; its body is no business of the sender. */
const MAX_ANSWER_BYTES = 4_096;

/**
 * Posts a message, to the addresses that were looked up and to none other; a redirection is followed nowhere.
 * @returns what came of it, also where nothing was reached; it does not fail
 */
export function postMessage(target: Target, message: Message, options: Options): Promise<Posted> {
  return new Promise((resolve) => {
    const request = open(target, message, options);
    const end = (posted: Posted): void => {
      clearTimeout(connecting);
      clearTimeout(answering);
      resolve(posted);
    };
    const giveUp = (): void => {
      end({ status: null, fault: 'no-answer' });
      request.destroy();
    };
    const connecting = setTimeout(giveUp, options.limits.connectMs);
    const answering = setTimeout(giveUp, options.limits.answerMs);
    request.on('socket', (socket) => {
      const connected = target.url.protocol === 'https:' ? 'secureConnect' : 'connect';
      socket.once(connected, () => clearTimeout(connecting));
    });
    request.on('response', (answer) => {
      drain(answer, request);
      const status = answer.statusCode ?? 0;
      end({ status, fault: faultOfStatus(status) ?? null });
    });
    // Errors after the answer, such as the end of what is drained, change nothing any more.
    request.on('error', (error) => end({ status: null, fault: connectionFault(error) }));
    request.end(message.body);
  });
}

function open(
  { url, addresses }: Target,
  { headers, body }: Message,
  { ca, signal }: Options,
): ClientRequest {
  const found: LookupFunction = (_hostname, { all }, answer) => {
    const [first = { address: '', family: 4 }] = addresses;
    if (all === true) answer(null, [...addresses]);
    else answer(null, first.address, first.family);
  };
  const options = {
    ...{ method: 'POST', agent: false, lookup: found },
    headers: { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' },
    ...(signal === undefined ? {} : { signal }),
  };
  if (url.protocol === 'http:') return requestHttp(url, options);
  return requestHttps(url, { ...options, ...(ca === undefined ? {} : { ca: [...rootCertificates, ca] }) });
}

/** Lets a short answer end by itself and cuts a long or slow one off. */
function drain(answer: IncomingMessage, request: ClientRequest): void {
  let bytes = 0;
  const slow = setTimeout(() => request.destroy(), 1_000);
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) request.destroy();
  });
  answer.on('error', () => undefined);
  answer.on('close', () => clearTimeout(slow));
}
