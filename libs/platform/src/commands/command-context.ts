import type { Actor } from '../actor/actor.js';

/** What a POST brings beside its typed body: who asks, under which key, and the request that the key stands for. */
export interface CommandContext {
  readonly actor: Actor;
  readonly idempotencyKey: string;
  readonly method: string;
  readonly path: string;
  /** The parsed body as it came; hashed, never stored or logged. */
  readonly body: unknown;
  readonly correlationId: string;
  readonly traceparent?: string;
}
