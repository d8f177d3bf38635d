import { contractOf, contracts } from '@aid-chain/contracts';
import { isMessageId, RefusalError } from '@aid-chain/kernel';
import { about, bytesOf, household, TIME } from '../fixture/events.js';
import { decodeEnvelope, typeFault } from './decode.js';
import { encodeEvent } from './encode.js';
import { validatePayload, validateReceived } from './payload.js';

const TYPE = 'intake.application-withdrawn.v1';
const context = { correlationId: 'c1', causationId: 'k1', traceparent: '00-ab-cd-01' };

function whole(head: Buffer): Record<string, unknown> {
  return JSON.parse(`${head.toString('utf8')},"streamseq":7}`) as Record<string, unknown>;
}

describe('writing an event', () => {
  it('leaves the number to be its last member and carries what led to it', () => {
    const { topic, head } = encodeEvent('/intake', about(TYPE, 1), context, TIME);
    expect(topic).toBe('intake.v1');
    expect(whole(head)).toMatchObject({ correlationid: 'c1', causationid: 'k1', traceparent: '00-ab-cd-01' });
    expect(Object.keys(whole(head)).at(-1)).toBe('streamseq');
    expect(decodeEnvelope(topic, Buffer.from(JSON.stringify(whole(head)))).ok).toBe(true);
  });

  it('gives a department nothing that another department gets, but the referral id', () => {
    const referralId = household(9);
    const data = {
      referralId,
      needKind: 'medical' as const,
      aspects: [],
      townshipCode: '510683990000',
      urgency: 'normal' as const,
      dueOn: '2026-01-21',
    };
    const event = {
      type: 'department.referral-requested.v1',
      stream: 'tok',
      time: TIME,
      data,
      department: 'health',
      factId: 'f',
      correlationId: 'c',
    } as const;
    const { topic, head, id } = encodeEvent('/referral', event, context, TIME);
    expect(topic).toBe('referral.health.v1');
    const envelope = whole(head);
    expect(envelope).toMatchObject({
      subject: 'tok',
      correlationid: referralId,
      causationid: referralId,
      factid: id,
    });
    expect(envelope).not.toHaveProperty('traceparent');
  });

  it('refuses a payload that breaks its contract, without quoting it', () => {
    const event = { ...about(TYPE, 1), data: { subject: { householdId: '李建国' } } } as never;
    expect(() => encodeEvent('/intake', event, context, TIME)).toThrow(/application-withdrawn/);
    expect(() => encodeEvent('/intake', event, context, TIME)).not.toThrow(/李建国/);
  });

  it('refuses an event above 256 KB', () => {
    const event = { ...about('intake.household-registered.v1', 1) };
    const sized = (length: number) => {
      const data = { ...event.data, address: { kid: 'k', iv: 'aaaa', ct: 'A'.repeat(length) } };
      return () => encodeEvent('/intake', { ...event, data }, context, TIME);
    };
    expect(sized(250_000)).not.toThrow();
    expect(sized(262_144)).toThrow(RefusalError);
  });
});

describe('reading an event', () => {
  const good = about(TYPE, 1);
  const cases: [string, Buffer, string, string | null][] = [
    ['nothing', Buffer.alloc(0), 'EVENT_EMPTY', null],
    ['broken JSON', Buffer.from('{"id":'), 'EVENT_NOT_JSON', null],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'EVENT_NOT_JSON', null],
    ['a missing id', bytesOf(good, 1, { id: undefined }), 'ENVELOPE_ATTRIBUTE_MISSING', 'id'],
    ['a missing stream', bytesOf(good, 1, { stream: undefined }), 'ENVELOPE_ATTRIBUTE_MISSING', 'stream'],
    [
      'a missing number',
      bytesOf(good, 1, { streamseq: undefined }),
      'ENVELOPE_ATTRIBUTE_MISSING',
      'streamseq',
    ],
    ['a number that is none', bytesOf(good, 1, { streamseq: '7' }), 'ENVELOPE_INVALID', 'streamseq'],
    ['an unknown attribute', bytesOf(good, 1, { name: 'x' }), 'ENVELOPE_INVALID', 'additional attribute'],
    ['a NUL in the id', bytesOf(good, 1, { id: 'a\0b' }), 'ENVELOPE_INVALID', 'id'],
    ['a list', Buffer.from('[]'), 'ENVELOPE_INVALID', null],
  ];

  it.each(cases)('%s has its own code', (_what, bytes, code, detail) => {
    const decoded = decodeEnvelope('intake.v1', bytes);
    expect(decoded).toMatchObject({ ok: false, fault: detail === null ? { code } : { code, detail } });
  });

  it('says when a type is unknown and when it travels on another topic', () => {
    expect(typeFault('intake.v1', 'intake.nothing.v1')).toEqual({ code: 'EVENT_TYPE_UNKNOWN' });
    expect(typeFault('monitoring.v1', TYPE)).toEqual({ code: 'EVENT_TYPE_NOT_ON_TOPIC' });
    expect(typeFault('feedback.health.v1', 'department.feedback-reported.v1')).toBeUndefined();
    expect(typeFault('referral.health.v1', 'department.feedback-reported.v1')?.code).toBe(
      'EVENT_TYPE_NOT_ON_TOPIC',
    );
  });

  it('accepts the example of every contract', () => {
    for (const { type, example } of contracts)
      expect([type, validatePayload(type, example)]).toEqual([type, []]);
  });
});

describe('an event of a service that is a version ahead', () => {
  const type = 'eligibility.household-recognised.v1';
  const { data } = about(type, 1);
  const [result] = data.results;
  const later = (change: object) => ({ ...data, results: [{ ...result, ...change }] });

  it('is read with further fields and with further codes of open lists', () => {
    for (const ahead of [
      { ...data, more: 1 },
      later({ more: { deep: 1 } }),
      later({ category: 'later-kind' }),
    ]) {
      expect(validateReceived(type, ahead)).toEqual([]);
      expect(validatePayload(type, ahead)).not.toEqual([]);
    }
  });

  it('is not read with a further code of a closed list: the fault names the place, never the value', () => {
    expect(validateReceived(type, later({ unit: '李建国' }))).toEqual([
      '/results/0/unit enum: unknown code of a closed list',
    ]);
  });

  it('is not read with a missing field, another type, or what is no code at all', () => {
    expect(validateReceived(type, { ...data, caseId: undefined })).toEqual(['/caseId required']);
    expect(validateReceived(type, later({ validFrom: 7 }))).toEqual(['/results/0/validFrom type']);
    expect(validateReceived(type, later({ category: '李建国' }))).toEqual(['/results/0/category pattern']);
  });

  it('is another matter than a message of a department, which is as agreed or refused', () => {
    const report = 'department.feedback-reported.v1';
    const given = contractOf(report)?.example ?? {};
    expect(validateReceived(report, given)).toEqual([]);
    expect(validateReceived(report, { ...given, more: 1 })).toEqual([' additionalProperties']);
    const aid = { measureCode: 'm', kind: 'later-kind', nature: 'regular', fundingSource: 'f' };
    const period = { from: '2026-01-01', to: '2026-03-31' };
    expect(validateReceived(report, { ...given, aid: [{ ...aid, period }] })).toEqual(['/aid/0/kind enum']);
  });
});

describe('ids given by outsiders', () => {
  it.each([
    ['a1', true],
    ['2026-Q1_7.b', true],
    ['a'.repeat(64), true],
    ['a'.repeat(65), false],
    ['', false],
    ['a b', false],
    ['13800001111', false],
    ['x-13800001111', false],
    ['1380000111', true],
    ['138000011112', true],
    ['990000199001011234', false],
    ['99000019900101123X', false],
    ['990000900101123', false],
  ])('%s', (id, kept) => {
    expect(isMessageId(id)).toBe(kept);
  });
});
