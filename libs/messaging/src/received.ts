import type { EventType, Payload } from '@aid-chain/contracts';
import type { Instant, Refusal, RefusalCode, RefusalParams } from '@aid-chain/kernel';

/** An event as a handler gets it. */
export interface Received<T extends EventType> {
  /** Names the event within its call; of one that was landed before, the number of its inbox row. */
  readonly arrival: string;
  readonly id: string;
  readonly source: string;
  readonly type: T;
  readonly topic: string;
  readonly stream: string;
  /** `null` on topics written by others. */
  readonly streamSeq: number | null;
  /** Business time: the day a consumer dates the fact by. */
  readonly time: Instant;
  readonly recordedTime: Instant;
  readonly factId: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly subject?: string;
  readonly data: Payload<T>;
  readonly householdId?: string;
  /** Place among all events of this household that the consumer has applied, from 1 without gaps. */
  readonly householdNo?: number;
  readonly bytes: Buffer;
}

/** Any received event; narrow it by `type`. */
export type ReceivedAny = { [T in EventType]: Received<T> }[EventType];

/** What became of one event; an event without an outcome is applied. */
export type EventOutcome =
  | { readonly arrival: string; readonly outcome: 'applied'; readonly householdId?: string }
  | {
      readonly arrival: string;
      readonly outcome: 'refused';
      readonly code: RefusalCode;
      /** Values of the code's sentences; none of the message's content. */
      readonly params?: RefusalParams;
      readonly householdId?: string;
    };

/** Where a message stood on its topic. */
export interface Position {
  readonly partition: number;
  readonly offset: number;
}

/** A message of an outsider that was refused: where it stood and why, never any of its content. */
export interface RefusedMessage {
  readonly topic: string;
  /** Missing where the transport has no such thing. */
  readonly position?: Position;
  /** SHA-256 (hex) of its id; missing without one, and where the id itself may not be kept. */
  readonly messageIdHash?: string;
  /** Its subject, where that has the form of an id. */
  readonly referralId?: string;
  readonly refusal: Refusal;
}

export type HandlerResult = Promise<void | readonly EventOutcome[]>;

/** A handler's word that trying again is useless: the event is parked at once under this code. */
export class PermanentError extends Error {
  override readonly name = 'PermanentError';

  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
  }
}
