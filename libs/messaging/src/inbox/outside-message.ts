import { isId, isMessageId } from '@aid-chain/kernel';
import { typeFault, type DecodeFault, type RawEnvelope } from '../codec/decode.js';
import type { Draft } from './landing-row.js';

const SOURCE = /^[A-Za-z0-9._/:-]{1,128}$/;

function fault(topic: string, envelope: RawEnvelope): DecodeFault | null {
  const reportId = envelope.data.reportId;
  if (!isMessageId(envelope.id)) return { code: 'MESSAGE_ID_INVALID' };
  if (typeof reportId === 'string' && !isMessageId(reportId)) return { code: 'MESSAGE_ID_INVALID' };
  const wrongType = typeFault(topic, envelope.type);
  if (wrongType !== undefined) return wrongType;
  if (!isId(envelope.subject ?? '')) return { code: 'ENVELOPE_INVALID', detail: 'subject' };
  return 'note' in envelope.data || 'school' in envelope.data ? { code: 'NOTE_NOT_ON_TOPIC' } : null;
}

/** Keeps a text that cannot hold a person's number; of any other only its fingerprint. */
function kept(text: string, allowed: boolean, fingerprint: (value: string) => string): string {
  return allowed ? text : `hmac:${fingerprint(text)}`;
}

/**
 * An outside message on its way into the inbox: unsequenced, ordered with nothing but the messages about the same
 * referral. No text of the outsider stays outside the sealed body unless it has the form of an id.
 */
export function judgeOutside(
  topic: string,
  envelope: RawEnvelope,
  fingerprint: (value: string) => string,
): Draft {
  const found = fault(topic, envelope);
  const sourceFits =
    SOURCE.test(envelope.source) && isMessageId(envelope.source.replaceAll(/[/:]/g, '.').slice(0, 64));
  return {
    topic,
    source: kept(envelope.source, sourceFits, fingerprint),
    id: kept(envelope.id, isMessageId(envelope.id), fingerprint),
    type: typeFault(topic, envelope.type) === undefined ? envelope.type : null,
    stream: isId(envelope.subject ?? '') ? `referral/${envelope.subject ?? ''}` : 'unreadable',
    streamSeq: null,
    householdId: null,
    state: found === null ? 'landed' : 'refused',
    fault: found,
  };
}
