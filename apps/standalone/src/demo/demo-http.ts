import { untilSettled, type MessagingStatus } from '@aid-chain/messaging';
import { HttpClient, type Reply } from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import { SERVICES, type Addresses } from '../services.js';

export type Json = Record<string, unknown>;

/** Where a request goes, and whose it is. */
export interface Target {
  readonly key: string;
  readonly service: ServiceName;
  readonly path: string;
}

/** Long enough for a machine that has much else to do. */
const SETTLED = { withinMs: 180_000, everyMs: 15 };

/** A request was answered otherwise than the demo expects; the problem's own sentence gives the reason. */
export class UnexpectedAnswer extends Error {}

/** Speaks to the services as an outsider does: HTTP, and the keys that the README prints. */
export class DemoHttp {
  constructor(private readonly addresses: Addresses) {}

  /**
   * The answer; of a list every page.
   * @throws UnexpectedAnswer unless it is 200
   */
  async get<B = Json>({ key, service, path }: Target): Promise<B> {
    const body = await this.page(key, service, path);
    const items = body['items'];
    if (!Array.isArray(items)) return body as B;
    let { next } = body;
    while (typeof next === 'string') {
      const further = `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`;
      const page = await this.page(key, service, further);
      items.push(...(page['items'] as unknown[]));
      next = page['next'];
    }
    return body as B;
  }

  /** @throws UnexpectedAnswer unless the answer is 200 or 201 */
  async post<B = Json>(target: Target, body: Json): Promise<B> {
    const reply = await this.send(target, body);
    if (reply.status !== 200 && reply.status !== 201) throw this.unexpected('POST', target.path, reply);
    return reply.body as B;
  }

  /**
   * Sends what must be refused.
   * @param body undefined of a look, which has none
   * @returns the code of the refusal, or the status of an acceptance
   */
  async refusalOf(target: Target, body: Json | undefined): Promise<string> {
    const { key, service, path } = target;
    const reply = await (body === undefined
      ? this.as(key).get<Json>(service, path)
      : this.send(target, body));
    return typeof reply.body['code'] === 'string' ? reply.body['code'] : String(reply.status);
  }

  /** Moves the business clock of every service; each answers when its due work is done. */
  async setClocks(now: string): Promise<void> {
    for (const { name } of SERVICES) {
      const reply = await this.as('demo-administrator').put<Json>(name, '/demo/clock', { now });
      if (reply.status !== 200) throw this.unexpected('PUT', `${name} /demo/clock`, reply);
    }
    await this.settled();
  }

  private as(key: string): HttpClient {
    return new HttpClient(this.addresses, key);
  }

  private async page(key: string, service: ServiceName, path: string): Promise<Json> {
    const reply = await this.as(key).get<Json>(service, path);
    if (reply.status !== 200) throw this.unexpected('GET', path, reply);
    return reply.body;
  }

  private async send({ key, service, path }: Target, body: Json): Promise<Reply<Json>> {
    const reply = await this.as(key).post<Json>(service, path, body);
    await this.settled();
    return reply;
  }

  /** Waits until no service has anything to send or to apply. */
  /** Every event has come to where it is handled. */
  settled(): Promise<void> {
    const operator = this.as('demo-operator');
    const ask = (): Promise<MessagingStatus[]> =>
      Promise.all(
        SERVICES.map(async ({ name }) => (await operator.get<MessagingStatus>(name, '/readyz/events')).body),
      );
    return untilSettled(ask, SETTLED);
  }

  private unexpected(method: string, path: string, { status, body }: Reply<Json>): UnexpectedAnswer {
    return new UnexpectedAnswer(`${method} ${path} → ${String(status)} ${JSON.stringify(body)}`);
  }
}
