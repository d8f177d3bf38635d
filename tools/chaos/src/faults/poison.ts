import { newId } from '@aid-chain/kernel';
import type { OutgoingRecord } from '@aid-chain/messaging';
import { parseKeyRing, Sealer } from '@aid-chain/platform';
import { idNumber } from '@aid-chain/testing';
import type { Injected } from '../invariants/evidence.types.js';
import { KEY_RING } from '../environment.js';

/** A place of which the process of `deadly-referral.ts` dies; no county has this code. */
export const DEADLY_REGION = '990000990009';
/** A place for which no county has set parameters. */
const UNKNOWN_PLACE = '990000990001';
const TOPIC = 'intake.v1';
const NOW = '2026-01-12T09:30:00+08:00';
/** Far from those of the families that apply. */
let seed = 90_000_000;
const ALL = ['eligibility', 'monitoring', 'referral'];

/** A message that some consumer cannot deal with. */
export interface Poison {
  readonly records: readonly OutgoingRecord[];
  readonly injected: readonly Injected[];
}

function event(
  type: string,
  householdId: string,
  seq: number,
  data: object,
): OutgoingRecord & { id: string } {
  const id = newId();
  const stream = `household/${householdId}`;
  const envelope = {
    specversion: '1.0',
    id,
    source: '/intake',
    type,
    time: NOW,
    datacontenttype: 'application/json',
    stream,
    factid: id,
    correlationid: id,
    recordedtime: NOW,
    data,
    streamseq: seq,
  };
  return { id, topic: TOPIC, key: stream, bytes: Buffer.from(JSON.stringify(envelope), 'utf8') };
}

/** Sealed as intake would: a handler that opens it must find what it expects. */
function sealed(field: string, owner: string, text: string): object {
  const ring = parseKeyRing(KEY_RING);
  if (ring === undefined) throw new Error('the key ring of the stack is none');
  return new Sealer(ring).seal(field, owner, text);
}

function household(householdId: string, regionCode: string): object {
  const personId = newId();
  return {
    subject: { householdId },
    regionCode,
    residence: 'rural',
    address: sealed('address', householdId, '示范镇示范一村试验组'),
    members: [
      {
        personId,
        relation: 'head',
        name: sealed('name', personId, '试甲'),
        idNumber: sealed('idNumber', personId, idNumber(seed++)),
        birthDate: sealed('birthDate', personId, '1980-01-01'),
        sex: 'male',
        registerRegionCode: '510683',
        livesTogether: { from: '2010-05-01' },
      },
    ],
  };
}

const at = (consumers: readonly string[], code: string) => consumers.map((consumer) => ({ consumer, code }));

/** Bytes that are no JSON. */
export function badJson(): Poison {
  const stream = `household/${newId()}`;
  const records = [{ topic: TOPIC, key: stream, bytes: Buffer.from('{"specversion":"1.0","id":', 'utf8') }];
  return { records, injected: [{ topic: TOPIC, stream, id: null, parkedAt: at(ALL, 'EVENT_NOT_JSON') }] };
}

/** A type that no contract knows, and a good event behind it that must wait. */
export function unknownType(): Poison {
  const householdId = newId();
  const first = event('intake.never-agreed.v1', householdId, 1, { subject: { householdId } });
  const second = event(
    'intake.household-registered.v1',
    householdId,
    2,
    household(householdId, '510683990001'),
  );
  const place = { topic: TOPIC, stream: first.key };
  return {
    records: [first, second],
    injected: [
      { ...place, id: first.id, parkedAt: at(ALL, 'EVENT_TYPE_UNKNOWN') },
      { ...place, id: second.id, parkedAt: [] },
    ],
  };
}

/** A known type without what its contract asks for. */
export function brokenSchema(): Poison {
  const householdId = newId();
  const broken = event('intake.household-registered.v1', householdId, 1, { subject: { householdId } });
  const parkedAt = at(ALL, 'PAYLOAD_INVALID');
  return { records: [broken], injected: [{ topic: TOPIC, stream: broken.key, id: broken.id, parkedAt }] };
}

/** A need from a place that has no departments: the handler refuses it. */
export function refusedByHandler(): Poison {
  const householdId = newId();
  const need = {
    needId: newId(),
    kind: 'education',
    aspects: [],
    regionCode: UNKNOWN_PLACE,
    urgency: 'normal',
    groundCode: 'education.requested',
    textZh: '申请人提出教育帮扶需求。',
    textEn: 'The applicant asks for help with education.',
    origin: { type: 'application', id: newId() },
    establishedOn: '2026-01-12',
  };
  const data = { subject: { householdId }, need };
  const refused = event('intake.request-forwarded.v1', householdId, 1, data);
  const parkedAt = at(['referral'], 'PARAMETER_NOT_SET');
  return { records: [refused], injected: [{ topic: TOPIC, stream: refused.key, id: refused.id, parkedAt }] };
}

/** A good event over which the process of one service dies again and again. */
export function deadly(): Poison {
  const householdId = newId();
  const killer = event(
    'intake.household-registered.v1',
    householdId,
    1,
    household(householdId, DEADLY_REGION),
  );
  const parkedAt = at(['referral'], 'WORKER_DIED');
  return { records: [killer], injected: [{ topic: TOPIC, stream: killer.key, id: killer.id, parkedAt }] };
}
