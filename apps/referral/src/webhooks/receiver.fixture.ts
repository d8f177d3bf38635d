import {
  createServer as createHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A message as a receiver got it. */
export interface GotMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Reply = (response: ServerResponse, got: GotMessage) => void;

/** The server of a department that takes what is posted to it, and answers as a spec says. */
export class Receiver {
  readonly got: GotMessage[] = [];
  reply: Reply = (response) => void response.writeHead(204).end();

  private constructor(
    private readonly server: Server,
    private readonly scheme: 'http' | 'https',
  ) {}

  /** @param pem key and certificate; without them it talks plain HTTP */
  static async start(pem?: string): Promise<Receiver> {
    const listener = (request: IncomingMessage, response: ServerResponse) => receiver.take(request, response);
    const server = pem === undefined ? createHttp(listener) : createHttps({ key: pem, cert: pem }, listener);
    const receiver = new Receiver(server, pem === undefined ? 'http' : 'https');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  url(host = '127.0.0.1'): string {
    return `${this.scheme}://${host}:${String(this.port)}/aid`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      const got = { headers, body: Buffer.concat(chunks).toString('utf8') };
      this.got.push(got);
      this.reply(response, got);
    });
  }
}
