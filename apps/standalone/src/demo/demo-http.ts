import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@aid-chain/kernel';
import type { ServiceName } from '@aid-chain/vocabulary';
import type { Addresses } from '../services.js';

export type Json = Record<string, unknown>;

interface Events {
  readonly idle: boolean;
  readonly activity: number;
  readonly consumers: readonly { readonly waiting: number; readonly parked: number; readonly gaps: number }[];
}

/** Long enough for a machine that has much else to do. */
const IDLE_MS = 180_000;

/** A request was answered otherwise than the demo expects; the problem's own sentence says why. */
export class UnexpectedAnswer extends Error {}

async function read(response: Response): Promise<Json> {
  const text = await response.text();
  return (text === '' ? {} : JSON.parse(text)) as Json;
}

/** Speaks to the services as an outsider does: HTTP, and the keys that the README prints. */
export class DemoHttp {
  constructor(private readonly addresses: Addresses) {}

  /** @throws UnexpectedAnswer unless the answer is 200 */
  async get<B = Json>(key: string, service: ServiceName, path: string): Promise<B> {
    const response = await fetch(this.addresses[service] + path, {
      headers: { Authorization: `Bearer ${key}` },
    });
    const body = await read(response);
    if (response.status !== 200) throw this.unexpected('GET', path, response.status, body);
    return body as B;
  }

  /** @throws UnexpectedAnswer unless the answer is 200 or 201 */
  async post<B = Json>(key: string, service: ServiceName, path: string, body: object): Promise<B> {
    const { status, answer } = await this.send(key, service, path, body);
    if (status !== 200 && status !== 201) throw this.unexpected('POST', path, status, answer);
    return answer as B;
  }

  /** Sends what must be refused. @returns the code of the refusal, or the status of an acceptance */
  async refusalOf(key: string, service: ServiceName, path: string, body: object): Promise<string> {
    const { status, answer } = await this.send(key, service, path, body);
    return typeof answer['code'] === 'string' ? answer['code'] : String(status);
  }

  /** Moves the business clock of every service; each answers when its due work is done. */
  async setClocks(now: string): Promise<void> {
    for (const [service, address] of Object.entries(this.addresses)) {
      const response = await fetch(`${address}/demo/clock`, {
        method: 'PUT',
        headers: { Authorization: 'Bearer demo-administrator', 'Content-Type': 'application/json' },
        body: JSON.stringify({ now }),
      });
      if (response.status !== 200) {
        throw this.unexpected('PUT', `${service} /demo/clock`, response.status, await read(response));
      }
    }
    await this.settled();
  }

  /** Polls until no service has anything to send or to apply; twice with the same count, because one hands work to another. */
  async settled(): Promise<void> {
    const end = Date.now() + IDLE_MS;
    let before = -1;
    for (;;) {
      const all = await this.events();
      const activity = all.reduce((sum, each) => sum + each.activity, 0);
      const idle = all.every((each) => each.idle);
      if (idle && activity === before) return;
      before = idle ? activity : -1;
      if (Date.now() > end)
        throw new UnexpectedAnswer(
          `事件没有送完 / events are still on their way after three minutes: ${JSON.stringify(all)}`,
        );
      if (!idle) await pause(15);
    }
  }

  /** How each service's events flow. */
  events(): Promise<Events[]> {
    return Promise.all(
      Object.values(this.addresses).map(async (address) => {
        const response = await fetch(`${address}/readyz/events`);
        return (await response.json()) as Events;
      }),
    );
  }

  private async send(
    key: string,
    service: ServiceName,
    path: string,
    body: object,
  ): Promise<{ status: number; answer: Json }> {
    const response = await fetch(this.addresses[service] + path, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${key}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': newId(),
      },
      body: JSON.stringify(body),
    });
    const answer = await read(response);
    await this.settled();
    return { status: response.status, answer };
  }

  private unexpected(method: string, path: string, status: number, body: Json): UnexpectedAnswer {
    return new UnexpectedAnswer(`${method} ${path} → ${String(status)} ${JSON.stringify(body)}`);
  }
}
