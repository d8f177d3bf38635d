import { Ajv } from 'ajv';
import { contractOf, envelopeSchema, outsideEnvelopeSchema, type Envelope } from '../index.js';

const ajv = new Ajv();
const isOurs = ajv.compile(envelopeSchema);
const isOutside = ajv.compile(outsideEnvelopeSchema);

const event: Envelope<'intake.household-closed.v1'> = {
  specversion: '1.0',
  id: '01900000-0000-7000-8000-0000000000a1',
  source: '/intake',
  type: 'intake.household-closed.v1',
  time: '2026-01-12T09:00:00+08:00',
  datacontenttype: 'application/json',
  stream: 'household/01900000-0000-7000-8000-000000000001',
  factid: '01900000-0000-7000-8000-0000000000a1',
  correlationid: '01900000-0000-7000-8000-0000000000c1',
  recordedtime: '2026-01-12T09:00:00.123+08:00',
  data: {
    subject: { householdId: '01900000-0000-7000-8000-000000000001' },
    into: '01900000-0000-7000-8000-000000000002',
  },
  streamseq: 1,
};

describe('the envelope of our own events', () => {
  it('is accepted with all its attributes, with or without cause and trace', () => {
    expect(isOurs(event)).toBe(true);
    const traced = { ...event, causationid: event.id, traceparent: '00-aa-bb-01', subject: 'x' };
    expect(isOurs(traced)).toBe(true);
  });

  it.each(envelopeSchema.required)('is refused without %s', (attribute) => {
    expect(isOurs(Object.fromEntries(Object.entries(event).filter(([name]) => name !== attribute)))).toBe(
      false,
    );
  });

  it('is refused with other attributes, another version, a number below one or a time without offset', () => {
    for (const change of [
      { extra: 1 },
      { specversion: '0.3' },
      { streamseq: 0 },
      { time: '2026-01-12T09:00:00' },
    ]) {
      expect(isOurs({ ...event, ...change })).toBe(false);
    }
  });
});

describe('the envelope of a department’s message', () => {
  const type = 'department.feedback-reported.v1';
  const message = {
    id: 'a1',
    source: '/medical-insurance',
    type,
    subject: 'r',
    data: contractOf(type)?.example,
  };

  it('needs only id, source, type, subject and data, and may carry what CloudEvents allows', () => {
    expect(isOutside(message)).toBe(true);
    expect(isOutside({ ...message, specversion: '1.0', time: 'any', dataschema: 'x', ext: 1 })).toBe(true);
  });

  it.each(outsideEnvelopeSchema.required)('is refused without %s', (attribute) => {
    const rest = Object.fromEntries(Object.entries(message).filter(([name]) => name !== attribute));
    expect(isOutside(rest)).toBe(false);
  });
});
