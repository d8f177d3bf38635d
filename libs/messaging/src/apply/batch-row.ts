import type { Refusal } from '@aid-chain/kernel';
import type { RawEnvelope } from '../codec/decode.js';
import type { PlacedRow } from './sequence.rules.js';

/** A landed row as READ gives it. */
export interface BatchRow extends PlacedRow {
  readonly topic: string;
  readonly stream: string;
  readonly type: string | null;
  readonly source: string;
  readonly id: string;
  readonly householdId: string | null;
  readonly attempts: number;
  readonly deaths: number;
  readonly sealed: boolean;
  readonly body: Buffer | null;
  /** Whether it was landed with its body, which is read in its turn alone. */
  readonly hasBody: boolean;
  /** `partition:offset`, only of what an outsider wrote. */
  readonly position: string | null;
  /** The envelope in the body, where it has just been read for the landing. */
  readonly envelope?: RawEnvelope;
}

/** A stream that this worker holds until the end of its transaction. */
export interface ClaimedStream {
  readonly topic: string;
  readonly stream: string;
  readonly last: number;
  /** Landed rows that the claim saw. */
  readonly rows: number;
}

/** What became of one row in this batch. */
export type RowOutcome =
  | { readonly state: 'applied'; readonly householdId?: string; readonly householdNo?: number }
  | { readonly state: 'ignored'; readonly code: string }
  /** Its number is done, and its row goes: it was landed without a body, for a type that the consumer ignores. */
  | { readonly state: 'passed' }
  | {
      readonly state: 'refused';
      readonly code: string;
      readonly refusal: Refusal;
      readonly householdId?: string;
    }
  | { readonly state: 'parked'; readonly code: string; readonly failure?: string; readonly attempts: number }
  /** Stays landed; its stream is tried again after so many ms. `failed` counts towards the three tries. */
  | { readonly state: 'deferred'; readonly ms: number; readonly failed: boolean };

export const PASSED: RowOutcome = { state: 'passed' };

/** Of what others write nothing but the row knows that it came, so that one stays. */
export const wasIgnored = ({ seq, hasBody }: Pick<BatchRow, 'seq' | 'hasBody'>): boolean =>
  seq !== null && !hasBody;
