import { newId } from '@aid-chain/kernel';
import type { ServiceName } from '@aid-chain/vocabulary';

/** An answer of a service; the body is whatever the caller expects it to be. */
export interface Reply<B> {
  readonly status: number;
  readonly body: B;
  readonly headers: Headers;
}

export interface RequestOptions {
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Requests of one actor, as an outsider sends them: for the demo, for specs and for tools. Every POST gets an
 * idempotency key of its own unless one is given; an answer is returned whatever its status.
 */
export class HttpClient {
  constructor(
    private readonly urls: Readonly<Partial<Record<ServiceName, string>>>,
    private readonly key: string,
  ) {}

  get<B = Record<string, unknown>>(
    service: ServiceName,
    path: string,
    options?: RequestOptions,
  ): Promise<Reply<B>> {
    return this.send(service, 'GET', path, { headers: options?.headers ?? {} });
  }

  post<B = Record<string, unknown>>(
    service: ServiceName,
    path: string,
    body: unknown,
    options?: RequestOptions,
  ): Promise<Reply<B>> {
    const headers = { 'Idempotency-Key': options?.idempotencyKey ?? newId(), ...options?.headers };
    return this.send(service, 'POST', path, { headers, body });
  }

  put<B = Record<string, unknown>>(service: ServiceName, path: string, body: unknown): Promise<Reply<B>> {
    return this.send(service, 'PUT', path, { headers: {}, body });
  }

  private async send<B>(
    service: ServiceName,
    method: string,
    path: string,
    sent: { headers: Readonly<Record<string, string>>; body?: unknown },
  ): Promise<Reply<B>> {
    const base = this.urls[service];
    if (base === undefined) throw new Error(`${service} has no address`);
    const json: Record<string, string> =
      sent.body === undefined ? {} : { 'Content-Type': 'application/json' };
    const response = await fetch(base + path, {
      method,
      headers: { Authorization: `Bearer ${this.key}`, ...json, ...sent.headers },
      body: sent.body === undefined ? undefined : JSON.stringify(sent.body),
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text) as B, headers: response.headers };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
