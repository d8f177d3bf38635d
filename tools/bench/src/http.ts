import { randomUUID } from 'node:crypto';
import { Agent, request, type OutgoingHttpHeaders } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly body: string;
  /** When the last byte of the answer was there, ms since 1970. */
  readonly at: number;
}

const TRIES = 20;
const AGAIN_MS = 500;

/** Milliseconds since 1970 with fractions. */
export const now = (): number => performance.timeOrigin + performance.now();

/** POST requests of one actor over connections that are kept. */
export class HttpSender {
  private readonly agent: Agent;

  constructor(
    private readonly key: string,
    connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** @throws Error for any answer but 2xx, with its text */
  get(url: string | URL): Promise<Reply> {
    return this.send('GET', url, {}, '');
  }

  /** Every request has an idempotency key of its own. @throws Error for any answer but 2xx, with its text */
  post(url: string | URL, body: string): Promise<Reply> {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': randomUUID(),
    };
    return this.sendAgain(url, headers, body);
  }

  close(): void {
    this.agent.destroy();
  }

  /** As a busy service asks its callers to: a little later with the same key. */
  private async sendAgain(url: string | URL, headers: OutgoingHttpHeaders, body: string): Promise<Reply> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.send('POST', url, headers, body);
      } catch (error) {
        if (tries === TRIES || !(error instanceof Error) || !error.message.startsWith('503')) throw error;
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  }

  private send(method: string, url: string | URL, more: OutgoingHttpHeaders, body: string): Promise<Reply> {
    const headers = { authorization: `Bearer ${this.key}`, ...more };
    return new Promise((resolve, reject) => {
      const sent = request(url, { method, agent: this.agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => {
          const status = response.statusCode ?? 0;
          if (status >= 200 && status < 300) resolve({ status, body: text, at: now() });
          else reject(new Error(`${String(status)} ${text}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
