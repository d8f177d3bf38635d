import pg from 'pg';
import type { RunningServices } from '@aid-chain/testing';
import { addressedOperations, type ApiDocument } from '../documents/api-document.js';
import { SERVICES } from '../services.js';

interface Operation {
  readonly name: string;
  readonly method: string;
  readonly address: RegExp;
}

/** A request as its sender knows it; the demo's keys are the names of their actors. */
interface Answered {
  readonly service: string;
  readonly operation: Operation;
  readonly actorId: string;
  readonly status: number;
  readonly code: string | null;
  readonly ids: readonly string[];
  readonly correlationId: string;
  readonly sentMs: number;
  readonly answeredMs: number;
}

interface AuditRow {
  readonly actorId: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly objects: string;
  readonly atMs: number;
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
/** Services, database and spec share the clock of one machine; it may be read a moment apart. */
const CLOCK_MS = 1_000;

/** What was refused before anything was asked for that somebody could answer for: no actor, or nothing that can be read. */
const NOTHING_ASKED: readonly (string | null)[] = [
  'NOT_AUTHENTICATED',
  'BODY_FORBIDDEN_KEY',
  'VALIDATION_FAILED',
  'CURSOR_INVALID',
  'PERIOD_REVERSED',
  'TOO_MANY_QUARTERS',
];

/** What says the same to everybody and of nobody: there is nothing to answer for. */
const NOTHING_OF_ANYBODY = [
  // Who works in which team is known in the whole place.
  'GET /v1/team-members',
  'GET /v1/processing',
];

/** Remembers every answer to an operation of the documents, and looks for its trace in the audits. */
export class WatchedTraces {
  private readonly answered: Answered[] = [];
  private readonly original = globalThis.fetch;

  private constructor(
    private readonly stack: RunningServices,
    private readonly operations: ReadonlyMap<string, readonly Operation[]>,
  ) {
    globalThis.fetch = async (input, init) => {
      const sentMs = Date.now();
      const response = await this.original(input, init);
      await this.keep(
        new URL(String(input instanceof Request ? input.url : input)),
        init,
        response.clone(),
        sentMs,
      );
      return response;
    };
  }

  static async watch(stack: RunningServices): Promise<WatchedTraces> {
    const operations = new Map<string, Operation[]>();
    for (const { name } of SERVICES) {
      const document = (await (await fetch(`${stack.urls[name] ?? ''}/openapi.json`)).json()) as ApiDocument;
      operations.set(name, addressedOperations(document).map(operationOf(name)));
    }
    return new WatchedTraces(stack, operations);
  }

  stop(): void {
    globalThis.fetch = this.original;
  }

  /** Operations of the documents of a method, by name, of which none was answered with success. */
  neverDone(method: string): string[] {
    const done = new Set(
      this.answered.filter(({ status }) => status < 300).map(({ operation }) => operation.name),
    );
    const all = [...this.operations.values()].flat().filter((each) => each.method === method);
    return all.map(({ name }) => name).filter((name) => !done.has(name));
  }

  /** Answers of which no audit row says who asked, for what, when and how it ended; each kind once. */
  async untraced(): Promise<string[]> {
    const rows = await this.auditRows();
    const asked = this.answered.filter(
      ({ code, operation }) =>
        !NOTHING_ASKED.includes(code) && !NOTHING_OF_ANYBODY.some((name) => operation.name.endsWith(name)),
    );
    expect(asked.length).toBeGreaterThan(100);
    const untraced = asked.filter(
      (one) => !(rows.get(`${one.service} ${one.correlationId}`) ?? []).some(traceOf(one)),
    );
    return [
      ...new Set(
        untraced.map(({ operation, status, code }) => `${operation.name} ${String(status)} ${code ?? ''}`),
      ),
    ];
  }

  private async keep(
    url: URL,
    init: RequestInit | undefined,
    response: Response,
    sentMs: number,
  ): Promise<void> {
    const service = SERVICES.find(({ name }) => this.stack.urls[name] === url.origin)?.name ?? '';
    const method = init?.method ?? 'GET';
    const operation = this.operations
      .get(service)
      ?.find((one) => one.method === method && one.address.test(url.pathname));
    // A stored answer was traced when it was given.
    if (operation === undefined || response.headers.has('idempotency-replayed')) return;
    const { status, headers } = response;
    const isJson = headers.get('content-type')?.includes('json') === true;
    const text = await response.text();
    const body = (isJson ? JSON.parse(text) : {}) as { code?: string };
    this.answered.push({
      ...{ service, operation, status, sentMs, answeredMs: Date.now() },
      actorId: new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? '',
      code: status < 400 ? null : (body.code ?? ''),
      ids: (url.pathname.match(ID) ?? []).map((id) => id.toLowerCase()),
      correlationId: headers.get('x-correlation-id') ?? '',
    });
  }

  private async auditRows(): Promise<Map<string, AuditRow[]>> {
    const client = new pg.Client({ connectionString: this.stack.databaseUrl });
    await client.connect();
    const found = new Map<string, AuditRow[]>();
    for (const { name } of SERVICES) {
      const { rows } = await client.query<AuditRow & { correlationId: string }>(
        `select correlation_id as "correlationId", actor_id as "actorId", outcome, code,
           concat_ws(' ', action, object_id, household_id, array_to_string(ids, ' '), array_to_string(sought, ' ')) as objects,
           (extract(epoch from recorded_at) * 1000)::float8 as "atMs"
         from ${name}.audit`,
      );
      for (const { correlationId, ...row } of rows) {
        const key = `${name} ${correlationId}`;
        found.set(key, [...(found.get(key) ?? []), row]);
      }
    }
    await client.end();
    return found;
  }
}

const operationOf =
  (service: string) =>
  ({ method, path }: { readonly method: string; readonly path: string }): Operation => ({
    name: `${service} ${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    address: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  });

/** A look that finds nothing of what it named is a look all the same, and its row says so. */
const traceOf = (one: Answered) => {
  const outcome = one.status >= 400 ? 'refused' : one.operation.method === 'GET' ? 'shown' : 'done';
  return (row: AuditRow): boolean =>
    row.outcome === outcome &&
    row.actorId === one.actorId &&
    (row.code === one.code || outcome === 'shown') &&
    one.ids.every((id) => row.objects.includes(id)) &&
    row.atMs >= one.sentMs - CLOCK_MS &&
    row.atMs <= one.answeredMs + CLOCK_MS;
};
