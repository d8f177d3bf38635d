import type { Tx } from '@aid-chain/messaging';
import type { VerificationWay } from '@aid-chain/platform';
import {
  BatchRefused,
  CHUNK,
  ConnectorFault,
  type Connector,
  type OutgoingRequest,
  type TakeChunk,
} from './connector.js';
import { cursorOf, moveCursor } from './file-store.js';
import { exchange, type Exchanged } from './exchange.js';

type HttpWay = Extract<VerificationWay, { kind: 'http' }>;

interface Beside {
  readonly run: <R>(work: (tx: Tx) => Promise<R>) => Promise<R>;
}

/** How many answers one page has at most. */
const MAX_PAGES = 100;

interface AnswerPage {
  readonly answers: readonly unknown[];
  readonly next: string;
}

/**
 * Exchanges with a platform over HTTP: `POST requests` with a batch as lines of JSON under its id, `GET answers` after a cursor.
 * What it answers is read up to a limit and no redirection is followed; a place that is not of the open internet is asked only
 * where the operator allowed it. A batch that it refuses for what it is (a 4xx) is not sent again by itself.
 */
export class HttpConnector implements Connector {
  readonly channel = 'http';

  constructor(
    private readonly way: HttpWay,
    private readonly beside: Beside,
  ) {}

  async send(batchId: string, requests: readonly OutgoingRequest[], signal: AbortSignal): Promise<void> {
    const body = requests.map((request) => `${JSON.stringify(request)}\n`).join('');
    const headers = { 'content-type': 'application/x-ndjson', 'idempotency-key': batchId };
    const { status } = await this.ask('requests', { method: 'POST', headers, body }, signal);
    // What was sent before under this id is there.
    if (status === 409 || (status >= 200 && status <= 299)) return;
    throw refusesBatch(status)
      ? new BatchRefused(`STATUS_${String(status)}`)
      : new ConnectorFault(`STATUS_${String(status)}`);
  }

  async receive(take: TakeChunk, signal: AbortSignal): Promise<void> {
    for (let pages = 0; pages < MAX_PAGES && !signal.aborted; pages++) {
      const from = await this.beside.run((tx) => cursorOf(tx, this.channel));
      const after = new URLSearchParams({ after: from, limit: String(CHUNK) }).toString();
      const { status, body } = await this.ask(`answers?${after}`, { method: 'GET', headers: {} }, signal);
      if (status !== 200) throw new ConnectorFault(`STATUS_${String(status)}`);
      const { answers, next } = pageOf(body);
      if (answers.length === 0 || next === from) return;
      const lines = answers.map((answer) => JSON.stringify(answer));
      await take({ lines, mark: (tx) => moveCursor(tx, this.channel, from, next) });
    }
  }

  private ask(
    path: string,
    request: {
      readonly method: 'GET' | 'POST';
      readonly headers: Record<string, string>;
      readonly body?: string;
    },
    signal: AbortSignal,
  ): Promise<Exchanged> {
    const { url, token, hosts, ca } = this.way;
    const address = `${url.replace(/\/+$/, '')}/${path}`;
    const headers =
      token === undefined ? request.headers : { ...request.headers, authorization: `Bearer ${token}` };
    return exchange(address, { ...request, headers }, { hosts, signal, ...(ca === undefined ? {} : { ca }) });
  }
}

/** Of the 4xx those that are about the token, the address, or the moment, and not about the batch. */
const NOT_ABOUT_BATCH: readonly number[] = [401, 403, 404, 407, 408, 421, 425, 426, 429];

function refusesBatch(status: number): boolean {
  return status >= 400 && status <= 499 && !NOT_ABOUT_BATCH.includes(status);
}

function pageOf(body: string): AnswerPage {
  let page: unknown;
  try {
    page = JSON.parse(body);
  } catch {
    throw new ConnectorFault('ANSWER_NOT_JSON');
  }
  if (typeof page !== 'object' || page === null) throw new ConnectorFault('ANSWER_NOT_JSON');
  const { answers, next } = page as { answers?: unknown; next?: unknown };
  if (!Array.isArray(answers) || typeof next !== 'string' || answers.length > CHUNK)
    throw new ConnectorFault('PAGE_NOT_AS_AGREED');
  return { answers, next };
}
