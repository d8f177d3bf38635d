import type { ServiceName } from '@aid-chain/vocabulary';

/** What a stream is about; `department-household` is keyed by the household's token for one department. */
export type StreamKind =
  | 'household'
  | 'household-or-clue'
  | 'clue'
  | 'application'
  | 'region'
  | 'batch'
  | 'department-household'
  | 'feedback'
  | 'none';

export interface ObjectSchema {
  type: 'object';
  additionalProperties: false;
  required: readonly string[];
  properties: Readonly<Record<string, object>>;
}

declare const PAYLOAD: unique symbol;

/** A schema that is composed at run time and says the type of its payload itself. */
export interface PayloadSchema<P> extends ObjectSchema {
  readonly [PAYLOAD]: P;
}

/** Gives a composed schema the type of its payload. */
export function payloadSchema<P>(schema: ObjectSchema): PayloadSchema<P> {
  return schema as PayloadSchema<P>;
}

/** One event type and version. A published one may be widened, never narrowed: a new meaning is a new version. */
export interface Contract {
  type: string;
  /** A topic, or a template with `{department}`. */
  topic: string;
  streamKind: StreamKind;
  /** Services that act on it, each by a handler of its own; all others ignore it. */
  handledBy: readonly ServiceName[];
  /** Services that do nothing with it but append a link of the aid chain, by their EveryEvent method. */
  linkOnly?: readonly ServiceName[];
  schema: ObjectSchema;
  /** JSON pointers into the payload, `*` for the entries of a list. */
  sealedFields: readonly string[];
  /** What the example of a payload has beside or instead of the examples of its parts. */
  example?: object;
}
