import type { AlarmCode, ServiceName } from '@aid-chain/vocabulary';
import type { ClientConfig } from 'pg';
import type { ReceivedAny } from './received.js';
import type { Sql } from './transactions/tx.js';
import type { EventBus } from './port.js';

export interface ConsumerDefinition {
  readonly name: string;
  /** Topics, or `feedback.{department}.v1` for those of the active departments. */
  readonly topics: readonly string[];
}

/** Seals whole bodies of outsiders and of what cannot be read; `owner` goes into the seal's associated data. */
export interface BodySealing {
  seal(owner: string, body: Buffer): Buffer;
  open(owner: string, sealed: Buffer): Buffer;
  /** Keyed fingerprint (hex) of an outside id that may not be kept. */
  fingerprint(value: string): string;
}

/** Fields of a log line; `code` is the line's own. */
type MessagingLogFields = Readonly<Record<string, string | number | boolean>> & {
  readonly code?: never;
};

/** A line of the operations log; never any content of an event. */
export interface MessagingLog {
  info(code: string, fields: MessagingLogFields): void;
  alarm(code: AlarmCode, fields: MessagingLogFields): void;
}

/** Writes the audit row of an operator's act in the transaction of that act. */
export type OperatorAudit = (
  sql: Sql,
  entry: { action: string; objectType: string; objectId: string; actor: string; reason?: string },
) => Promise<void>;

/** Places where a test may stop the process; a production start passes none. */
export interface FailPoints {
  /** After every consumer has landed the rows and before the relay marks them. */
  afterLand?(topic: string, events: number): Promise<void>;
  /** Before any handler runs; a worker has noted what it is about to run. */
  beforeCalls?(events: readonly ReceivedAny[]): Promise<void>;
  /** After the handlers of records that are landed and applied in one transaction, before its end is asked for. */
  beforeCommit?(events: number): Promise<void>;
}

export interface MessagingOptions {
  readonly service: ServiceName;
  readonly consumers: readonly ConsumerDefinition[];
  readonly bus: EventBus;
  /** Of the app role, with `search_path` set: for the lock connections, which are no pool's. */
  readonly connection: ClientConfig;
  readonly sealing: BodySealing;
  readonly log: MessagingLog;
  readonly failPoints?: FailPoints;
  /** Workers per consumer; 1 when missing. */
  readonly workers?: number;
}

export const MESSAGING_OPTIONS = Symbol('MESSAGING_OPTIONS');
