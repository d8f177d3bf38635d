import { newId } from '@aid-chain/kernel';
import { InProcessBus } from '@aid-chain/messaging';
import pg from 'pg';
import { bootService, type RunningService } from '../boot/boot-service.js';
import type { ServiceConfig } from '../config/service-config.js';
import { installDatabase } from '../database/install-database.js';
import { passwords, tinyConfig, tinyService } from './tiny-service.js';

/** What a spec sees of an answer. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export interface Send {
  readonly method?: string;
  readonly key?: string;
  readonly idempotencyKey?: string | null;
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly text?: string | Buffer;
  readonly headers?: Record<string, string>;
}

/** The tiny service on a database of its own, with its log. */
export class TinyStack {
  readonly lines: string[] = [];
  private stopped: Promise<void> | undefined;

  private constructor(
    readonly installerUrl: string,
    readonly service: RunningService,
    lines: string[],
  ) {
    this.lines = lines;
  }

  static async start(installerUrl: string, changes: Partial<ServiceConfig> = {}): Promise<TinyStack> {
    await installDatabase(installerUrl, [tinyService], { passwords });
    return TinyStack.boot(installerUrl, changes);
  }

  /** Boots on a database that is installed already. */
  static async boot(installerUrl: string, changes: Partial<ServiceConfig> = {}): Promise<TinyStack> {
    const lines: string[] = [];
    const logTo = { write: (line: string) => void lines.push(line) };
    const config = tinyConfig(installerUrl, changes);
    const service = await bootService(tinyService, config, new InProcessBus({ consumers: [] }), { logTo });
    return new TinyStack(installerUrl, service, lines);
  }

  async send(
    path: string,
    { method, key, idempotencyKey, body, text, headers = {} }: Send = {},
  ): Promise<Reply> {
    const payload = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const idempotency = idempotencyKey === undefined ? newId() : idempotencyKey;
    const response = await fetch(new URL(path, this.service.url), {
      method: method ?? (payload === undefined ? 'GET' : 'POST'),
      headers: {
        ...(key === '' ? {} : { authorization: `Bearer ${key ?? 'demo-clerk'}` }),
        ...(idempotency === null ? {} : { 'idempotency-key': idempotency }),
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(payload === undefined ? {} : { body: payload }),
    });
    const answer = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    const parsed: unknown = isJson ? JSON.parse(answer) : { text: answer };
    return { status: response.status, headers: response.headers, body: parsed as Record<string, unknown> };
  }

  /** Looks into the database with the installer's rights. */
  async rows(sql: string, params: unknown[] = []): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.installerUrl, options: '-c search_path=intake' });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql, params)).rows;
    } finally {
      await client.end();
    }
  }

  async count(table: string): Promise<number> {
    const [row] = await this.rows(`select count(*)::int as n from ${table}`);
    return Number(row?.['n']);
  }

  /** Stops once, whoever asks. */
  stop(): Promise<void> {
    this.stopped ??= this.service.stop();
    return this.stopped;
  }
}
