import type { RefusalCode } from '@aid-chain/kernel';
import { contractOf, type EventType } from '@aid-chain/contracts';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { isOutsideTopic } from './limits.js';
import { checkEnvelope, checkOutsideEnvelope } from './payload.js';

/** An envelope whose payload has not been looked at. */
export interface RawEnvelope {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject?: string;
  readonly time?: string;
  readonly stream?: string;
  readonly streamseq?: number;
  readonly factid?: string;
  readonly causationid?: string;
  readonly correlationid?: string;
  readonly traceparent?: string;
  readonly recordedtime?: string;
  readonly data: Record<string, unknown>;
}

/** What is wrong with received bytes; `detail` names an attribute or place, never a value. */
export interface DecodeFault {
  readonly code: RefusalCode;
  readonly detail?: string;
}

export type Decoded =
  { readonly ok: true; readonly envelope: RawEnvelope } | { readonly ok: false; readonly fault: DecodeFault };

const utf8 = new TextDecoder('utf-8', { fatal: true });
const fault = (code: RefusalCode, detail?: string): Decoded => ({
  ok: false,
  fault: detail === undefined ? { code } : { code, detail },
});

function parse(bytes: Buffer): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(utf8.decode(bytes)) };
  } catch {
    return undefined;
  }
}

function envelopeFault(errors: readonly ErrorObject[]): Decoded {
  const missing = errors.find((error) => error.keyword === 'required');
  if (missing !== undefined)
    return fault('ENVELOPE_ATTRIBUTE_MISSING', String(missing.params.missingProperty));
  const first = errors[0];
  const extra: unknown = first?.params.additionalProperty;
  const attribute = first?.instancePath.split('/')[1];
  return fault(
    'ENVELOPE_INVALID',
    attribute ?? (typeof extra === 'string' ? 'additional attribute' : 'envelope'),
  );
}

/**
 * Reads the envelope of received bytes; whether its type is known and belongs there is asked separately.
 * @returns the envelope, or the one stable code that says what is wrong
 */
export function decodeEnvelope(topic: string, bytes: Buffer): Decoded {
  if (bytes.length === 0) return fault('EVENT_EMPTY');
  const parsed = parse(bytes);
  if (parsed === undefined) return fault('EVENT_NOT_JSON');
  const check: ValidateFunction = isOutsideTopic(topic) ? checkOutsideEnvelope : checkEnvelope;
  if (!check(parsed.value)) return envelopeFault(check.errors ?? []);
  const envelope = parsed.value as RawEnvelope;
  const named = [envelope.id, envelope.source, envelope.type, envelope.stream ?? '', envelope.subject ?? ''];
  // PostgreSQL keeps no NUL in a text.
  return named.some((text) => text.includes('\0')) ? fault('ENVELOPE_INVALID', 'id') : { ok: true, envelope };
}

/** Whether the type is in the contracts and belongs on this topic. */
export function typeFault(topic: string, type: string): DecodeFault | undefined {
  const contract = contractOf(type);
  if (contract === undefined) return { code: 'EVENT_TYPE_UNKNOWN' };
  const [before, after] = contract.topic.split('{department}');
  const fits =
    after === undefined ? topic === before : topic.startsWith(before ?? '') && topic.endsWith(after);
  return fits ? undefined : { code: 'EVENT_TYPE_NOT_ON_TOPIC' };
}

/** The type, once `typeFault` found nothing. */
export function knownType(envelope: RawEnvelope): EventType | undefined {
  const contract = contractOf(envelope.type);
  return contract === undefined ? undefined : (envelope.type as EventType);
}
