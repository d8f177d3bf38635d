import type { Tx } from '@aid-chain/messaging';

/** A request as it leaves for the verification platform: whom, where, which months, and on what it rests; nothing else. */
export interface OutgoingRequest {
  readonly requestId: string;
  readonly subjectId: string;
  readonly name: string;
  readonly idNumber: string;
  readonly sourceCode: string;
  readonly purpose: 'social-assistance';
  readonly ground: { readonly basis: string; readonly textVersion?: string; readonly signedOn?: string };
  readonly askedOn: string;
  readonly answerBy?: string;
  readonly period?: { readonly from: string; readonly to: string };
}

/** What a connector hands over: some lines with answers, and how it notes in the same transaction that they were taken. */
export interface Chunk {
  readonly lines: readonly string[];
  /** @returns whether this process was the one to take them; else nothing is kept */
  readonly mark: (tx: Tx) => Promise<boolean>;
}

/** Takes a chunk in; a process that is killed before it ends has taken none of it. */
export type TakeChunk = (chunk: Chunk) => Promise<void>;

/** A way to a verification platform. */
export interface Connector {
  readonly channel: 'folder' | 'http';
  /** Hands a batch over, under its id: the same batch again is no second one. @throws ConnectorFault */
  send(batchId: string, requests: readonly OutgoingRequest[], signal: AbortSignal): Promise<void>;
  /** Brings what has come, in chunks and with bounded memory. @throws ConnectorFault */
  receive(take: TakeChunk, signal: AbortSignal): Promise<void>;
}

/** What keeps a platform from being reached, in a code that holds nothing of what was sent. */
export class ConnectorFault extends Error {
  override readonly name: string = 'ConnectorFault';

  constructor(readonly fault: string) {
    super(fault);
  }
}

/** One batch could not be handed over, the how many times it was tried. */
export class BatchFault extends ConnectorFault {
  override readonly name = 'BatchFault';

  constructor(
    fault: string,
    readonly attempts: number,
  ) {
    super(fault);
  }
}

/** The platform refuses a batch for what it is: trying again would end alike. */
export class BatchRefused extends ConnectorFault {
  override readonly name = 'BatchRefused';
}

/** Another process takes the same chunk: this one leaves it. */
export class TakenElsewhere extends Error {
  override readonly name = 'TakenElsewhere';
}

/** How many answers one transaction takes in. */
export const CHUNK = 500;
/** The longest line or answer, as for every message. */
export const MAX_LINE_BYTES = 262_144;
