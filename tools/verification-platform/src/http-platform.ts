import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SimulatedPlatform } from './platform.js';

/** A platform that is asked over HTTP: `POST /requests`, `GET /answers?after=…&limit=…`. */
export class HttpPlatform {
  /** How many of the next batches fail, as at a platform that is restarted. */
  failing = 0;
  /** With which status the next batches fail. */
  failingWith = 503;
  /** The ids of batches that it was handed. */
  readonly batches: string[] = [];

  private constructor(
    private readonly server: Server,
    private readonly platform: SimulatedPlatform,
    private readonly token: string | undefined,
  ) {}

  static async start(platform: SimulatedPlatform, token?: string, port = 0): Promise<HttpPlatform> {
    const server = createServer();
    const started = new HttpPlatform(server, platform, token);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      started.answer(request, response).catch(() => response.writeHead(500).end());
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return started;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const url = new URL(request.url ?? '/', 'http://platform');
    if (this.token !== undefined && request.headers.authorization !== `Bearer ${this.token}`) {
      response.writeHead(401).end();
      return;
    }
    if (this.failing > 0 && request.method === 'POST') {
      this.failing--;
      response.writeHead(this.failingWith).end();
      return;
    }
    if (request.method === 'POST' && url.pathname === '/requests') {
      this.batches.push(String(request.headers['idempotency-key']));
      this.platform.receive(body);
      response.writeHead(202).end();
      return;
    }
    if (request.method === 'GET' && url.pathname === '/answers') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(this.page(url.searchParams));
      return;
    }
    response.writeHead(404).end();
  }

  /** A line that is no JSON goes out as a text, as some platforms send it. */
  private page(asked: URLSearchParams): string {
    const from = Number(asked.get('after') ?? '') || 0;
    const limit = Number(asked.get('limit') ?? '') || 500;
    const lines = this.platform.lines.slice(from, from + limit);
    const answers = lines.map((line) => (isJson(line) ? (JSON.parse(line) as unknown) : line));
    return JSON.stringify({ answers, next: String(from + lines.length) });
  }
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
