import type { EventType, Payload } from '../catalogue.js';
import { closed } from '../shapes/primitives.js';

const text = { type: 'string', minLength: 1, maxLength: 256 } as const;
const instant = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$',
} as const;

/** CloudEvents 1.0, structured JSON, with our extensions; `streamseq` is the last member of the bytes. */
export interface Envelope<T extends EventType = EventType> {
  specversion: '1.0';
  id: string;
  source: string;
  type: T;
  subject?: string;
  /** Business time of the fact. */
  time: string;
  datacontenttype: 'application/json';
  /** The household, clue, region, batch or department that the event is about; the key on the topic. */
  stream: string;
  /** Shared by the versions of one fact. */
  factid: string;
  causationid?: string;
  correlationid: string;
  traceparent?: string;
  /** System time at which it was written down. */
  recordedtime: string;
  data: Payload<T>;
  /** From 1 without gaps per topic and stream. */
  streamseq: number;
}

/** Schema of the envelope of our own events; `data` is checked by the contract of its type. */
export const envelopeSchema = {
  ...closed,
  required: [
    'specversion',
    'id',
    'source',
    'type',
    'time',
    'datacontenttype',
    'stream',
    'factid',
    'correlationid',
    'recordedtime',
    'data',
    'streamseq',
  ],
  properties: {
    specversion: { const: '1.0' },
    id: text,
    source: text,
    type: text,
    subject: text,
    time: instant,
    datacontenttype: { const: 'application/json' },
    stream: text,
    factid: text,
    causationid: text,
    correlationid: text,
    traceparent: text,
    recordedtime: instant,
    data: { type: 'object' },
    streamseq: { type: 'integer', minimum: 1 },
  },
} as const;

/** What is needed of an outside message; whatever else CloudEvents allows is ignored. */
export const outsideEnvelopeSchema = {
  type: 'object',
  required: ['id', 'source', 'type', 'subject', 'data'],
  properties: {
    specversion: { const: '1.0' },
    id: { type: 'string', minLength: 1 },
    source: text,
    type: text,
    subject: text,
    data: { type: 'object' },
  },
} as const;
