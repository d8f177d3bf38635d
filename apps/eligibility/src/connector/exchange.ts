import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { rootCertificates } from 'node:tls';
import { addressFault, isAllowedHost, isPublicAddress, literalOf } from '@aid-chain/platform';
import { ConnectorFault } from './connector.js';

/** What was answered. */
export interface Exchanged {
  readonly status: number;
  readonly body: string;
}

interface Sent {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Options {
  /** Hosts for which http and private addresses are allowed. */
  readonly hosts: readonly string[];
  /** PEM of authorities that are trusted beside those of Node. */
  readonly ca?: string;
  readonly signal: AbortSignal;
  readonly limits?: Limits;
}

/** How long and how much. */
export interface Limits {
  readonly connectMs: number;
  readonly answerMs: number;
  readonly maxBytes: number;
}

const LIMITS: Limits = { connectMs: 5_000, answerMs: 30_000, maxBytes: 16_777_216 };

/**
 * Sends one request, to the addresses that were looked up and to none other, and reads its answer up to a limit.
 * @throws ConnectorFault, with a code alone
 */
export async function exchange(address: string, sent: Sent, options: Options): Promise<Exchanged> {
  const url = new URL(address);
  const addresses = await allowedAddresses(url, options.hosts);
  return new Promise((resolve, reject) => {
    const limits = options.limits ?? LIMITS;
    const request = open(url, addresses, sent, options);
    const fail = (fault: string): void => {
      clearTimeout(connecting);
      clearTimeout(answering);
      reject(new ConnectorFault(fault));
      request.destroy();
    };
    const connecting = setTimeout(() => fail('NO_CONNECTION'), limits.connectMs);
    const answering = setTimeout(() => fail('NO_ANSWER'), limits.answerMs);
    request.on('socket', (socket) => {
      const connected = url.protocol === 'https:' ? 'secureConnect' : 'connect';
      socket.once(connected, () => clearTimeout(connecting));
    });
    request.on('response', (answer) => {
      clearTimeout(connecting);
      read(answer, limits.maxBytes).then(
        (body) => {
          clearTimeout(answering);
          resolve({ status: answer.statusCode ?? 0, body });
        },
        (error: unknown) => fail(error instanceof ConnectorFault ? error.fault : 'ANSWER_BROKEN_OFF'),
      );
    });
    request.on('error', (error) => fail(codeOf(error)));
    request.end(sent.body);
  });
}

/** A name one of whose addresses is private is refused as a whole, or its owner could lead the service into its own network. */
async function allowedAddresses(url: URL, hosts: readonly string[]): Promise<readonly LookupAddress[]> {
  if (addressFault(url, hosts) !== undefined) throw new ConnectorFault('ADDRESS_NOT_ALLOWED');
  const literal = literalOf(url);
  const addresses =
    literal === undefined
      ? await lookup(url.hostname, { all: true }).catch(() => [])
      : [{ address: literal, family: literal.includes(':') ? 6 : 4 }];
  if (addresses.length === 0) throw new ConnectorFault('NAME_NOT_RESOLVED');
  if (isAllowedHost(url, hosts) || addresses.every((one) => isPublicAddress(one.address))) return addresses;
  throw new ConnectorFault('ADDRESS_NOT_ALLOWED');
}

function open(
  url: URL,
  addresses: readonly LookupAddress[],
  { method, headers, body }: Sent,
  { ca, signal }: Options,
): ClientRequest {
  const found: LookupFunction = (_hostname, { all }, answer) => {
    const [first = { address: '', family: 4 }] = addresses;
    if (all === true) answer(null, [...addresses]);
    else answer(null, first.address, first.family);
  };
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  const options = {
    ...{ method, agent: false, lookup: found, signal },
    headers: { accept: 'application/json', ...headers, ...length, connection: 'close' },
  };
  if (url.protocol === 'http:') return requestHttp(url, options);
  return requestHttps(url, { ...options, ...(ca === undefined ? {} : { ca: [...rootCertificates, ca] }) });
}

async function read(answer: IncomingMessage, maxBytes: number): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > maxBytes) throw new ConnectorFault('ANSWER_TOO_LARGE');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : 'NOT_CONNECTED';
}
