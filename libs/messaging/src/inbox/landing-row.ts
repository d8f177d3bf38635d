import type { DecodeFault, RawEnvelope } from '../codec/decode.js';
import type { IncomingRecord } from '../port.js';
import type { LandingsByPath } from './landing-counts.js';

/** One row as it goes into the inbox. */
export interface LandingRow {
  readonly topic: string;
  readonly source: string;
  readonly id: string;
  readonly type: string | null;
  readonly stream: string;
  readonly streamSeq: number | null;
  readonly householdId: string | null;
  readonly state: 'landed' | 'parked' | 'refused';
  readonly fault: DecodeFault | null;
  readonly sealed: boolean;
  readonly body: Buffer | null;
  readonly hash: Buffer;
  /** `partition:offset` of what an outsider wrote, so that a refusal can name where the message stands. */
  readonly position: string | null;
  readonly record: IncomingRecord;
  /** The envelope in the bytes, where they could be read; it is not kept. */
  readonly envelope?: RawEnvelope;
}

/** A row before its body is sealed. */
export type Draft = Omit<LandingRow, 'sealed' | 'body' | 'hash' | 'position' | 'record'>;

/** Lands and applies rows in one transaction, where nothing waits (ADR 0034). */
export interface FastPathPort {
  /** @returns rows of which nothing has happened: they are to be landed, and applied by the worker */
  land(rows: readonly LandingRow[]): Promise<readonly LandingRow[]>;
  readonly landings: LandingsByPath;
}

/** One of our own events whose type the consumer ignores: its number is passed, and no row of it stays. */
export const isIgnored = ({ state, streamSeq, body }: LandingRow): boolean =>
  state === 'landed' && streamSeq !== null && body === null;
