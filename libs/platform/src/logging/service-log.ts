import { Injectable, type LoggerService } from '@nestjs/common';
import type { AlarmCode } from '@aid-chain/vocabulary';
import type { Logger } from 'pino';
import { errorRecord } from './error-record.js';

/** Fields of a log line: ids, codes and counts. `code` is the line's own. */
export type LogFields = Readonly<Record<string, unknown>> & { readonly code?: never };

/**
 * The log of a service: one JSON object per line with a stable code. It is Nest's logger too. Personal data is
 * redacted by field name and scrubbed by form, but the first rule is not to hand any over.
 */
@Injectable()
export class ServiceLog implements LoggerService {
  private readonly counted = new Map<AlarmCode, number>();

  constructor(private readonly pino: Logger) {}

  /** How often each alarm was raised since the process started. */
  get alarms(): ReadonlyMap<AlarmCode, number> {
    return this.counted;
  }

  info(code: string, fields: LogFields = {}): void {
    this.pino.info({ ...fields, code });
  }

  /** What happens so often that it would hide the rest. */
  detail(code: string, fields: LogFields = {}): void {
    this.pino.debug({ ...fields, code });
  }

  /** Something that a person should look at; the same code is a gauge where it lasts. */
  alarm(code: AlarmCode, fields: LogFields = {}, error?: unknown): void {
    this.counted.set(code, (this.counted.get(code) ?? 0) + 1);
    this.pino.warn({ ...fields, ...withError(error), code, alarm: true });
  }

  failure(code: string, error: unknown, fields: LogFields = {}): void {
    this.pino.error({ ...fields, ...withError(error), code });
  }

  /** Why the process ends before it has begun its work. */
  end(code: string, fields: LogFields, error?: unknown): void {
    this.pino.fatal({ ...fields, ...withError(error), code });
  }

  /** What Nest logs of its start helps only who looks for a fault in it. */
  log(message: unknown, ...context: unknown[]): void {
    this.pino.debug(line(message, context));
  }

  error(message: unknown, ...context: unknown[]): void {
    this.pino.error(line(message, context));
  }

  warn(message: unknown, ...context: unknown[]): void {
    // Nest counts data sources per process; here each service of one process has a container of its own.
    if (context.includes('DataSourceNameRegistry')) return this.debug(message, ...context);
    this.pino.warn(line(message, context));
  }

  debug(message: unknown, ...context: unknown[]): void {
    this.pino.debug(line(message, context));
  }

  verbose(message: unknown, ...context: unknown[]): void {
    this.pino.trace(line(message, context));
  }
}

function withError(error: unknown): LogFields {
  return error === undefined ? {} : { error: errorRecord(error) };
}

function line(message: unknown, context: readonly unknown[]): LogFields {
  const where = context.filter((item) => typeof item === 'string');
  if (message instanceof Error) return { ...withError(message), where };
  return typeof message === 'string' ? { msg: message, where } : { detail: message, where };
}
