import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** The server of a department in the demo: takes what is posted to it, and only what is signed with its secret. */
export class DoorReceiver {
  /** Referrals that it was asked for by messages that came signed. */
  readonly asked = new Set<string>();
  private key: Buffer | undefined;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<DoorReceiver> {
    const server = createServer();
    const receiver = new DoorReceiver(server);
    server.on('request', (request, response) => {
      receiver.take(request, response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  /** Host and port, as the operator allows them. */
  get host(): string {
    return `127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** @param secret as it was issued, `whsec_…` */
  checkWith(secret: string): void {
    this.key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    if (!this.isGenuine(request, body)) return void response.writeHead(401).end();
    const { type, data } = JSON.parse(body.toString('utf8')) as {
      readonly type: string;
      readonly data: { readonly referralId?: string };
    };
    if (type === 'department.referral-requested.v1' && data.referralId !== undefined)
      this.asked.add(data.referralId);
    response.writeHead(204).end();
  }

  private isGenuine({ headers }: IncomingMessage, body: Buffer): boolean {
    if (this.key === undefined) return false;
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.`;
    const expected = createHmac('sha256', this.key).update(signed).update(body).digest();
    return String(headers['webhook-signature'])
      .split(' ')
      .some((signature) => {
        const given = Buffer.from(signature.replace(/^v1,/, ''), 'base64');
        return given.length === expected.length && timingSafeEqual(given, expected);
      });
  }
}
