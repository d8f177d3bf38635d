import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { newId } from '@aid-chain/kernel';
import { about, bytesOf, household } from '../fixture/events.js';
import { ledgerRegistry } from '../fixture/ledger.js';
import { ask, inboxOf, party, type Party } from '../fixture/party.js';
import { testSealing } from '../fixture/sealing.js';
import type { IncomingRecord } from '../port.js';
import type { ConsumerInbox } from './consumer-inbox.js';

const CONSUMER = 'referral';
const TYPE = 'intake.application-withdrawn.v1';
const IGNORED = 'intake.facts-declared.v1';
const REPORTED = 'department.feedback-reported.v1';

interface Row {
  state: string;
  code: string | null;
  type: string | null;
  source: string;
  event_id: string;
  body: Buffer | null;
  sealed: boolean;
}

describe('landing', () => {
  let database: TestDatabase;
  let referral: Party;
  let inbox: ConsumerInbox;

  beforeAll(async () => {
    database = await testDatabase('land');
    referral = await party(database.url, 'referral');
    inbox = inboxOf(referral, CONSUMER, ledgerRegistry(CONSUMER, [TYPE, REPORTED]).registry);
  });
  beforeEach(() => ask(referral, 'truncate inbox, parked_event, stream_position'));
  afterAll(async () => {
    await referral.close();
    await database.drop();
  });

  const envelope = (): object => JSON.parse(bytesOf(about(TYPE, 9), 1).toString('utf8')) as object;
  const of = (bytes: Buffer, topic = 'intake.v1'): IncomingRecord => ({ topic, key: 'k', bytes });
  const rows = (): Promise<Row[]> =>
    ask<Row>(
      referral,
      'select state, code, type, source, event_id, body, sealed from inbox order by arrival',
    );
  const parked = (): Promise<{ code: string; failure: string | null }[]> =>
    ask(referral, 'select code, failure from parked_event order by parking_no');

  it('takes an event once, whatever it is delivered together with, and counts repeats', async () => {
    const [a, b, c] = [1, 2, 3].map((n) => of(bytesOf(about(TYPE, n), 1)));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three records');
    const before = inbox.repeats;
    await inbox.land([a, b, a]);
    await inbox.land([b, c]);
    await inbox.land([a, b, c]);
    expect((await rows()).map(({ state }) => state)).toEqual(['landed', 'landed', 'landed']);
    expect(inbox.repeats - before).toBe(5);
  });

  it('counts every repeat when partitions land side by side', async () => {
    const records = Array.from({ length: 8 }, (_, n) => of(bytesOf(about(TYPE, n), 1)));
    await inbox.land(records);
    const before = inbox.repeats;
    await Promise.all(records.map((record) => inbox.land([record])));
    expect(inbox.repeats - before).toBe(8);
  });

  it('parks an id that comes with other content, beside the first', async () => {
    const id = newId();
    await inbox.land([of(bytesOf(about(TYPE, 1, id), 1))]);
    const other = of(bytesOf(about(TYPE, 2, id), 1));
    await inbox.land([other]);
    await inbox.land([other]);
    expect((await rows()).map((r) => [r.state, r.code, r.source.slice(0, 7)])).toEqual([
      ['landed', null, '/intake'],
      ['parked', 'EVENT_ID_REUSED', 'sha256:'],
    ]);
    expect(await parked()).toEqual([{ code: 'EVENT_ID_REUSED', failure: null }]);
  });

  it('raises an alarm for each event that it parks, once, and counts it by its code', async () => {
    const id = newId();
    const unknown = of(Buffer.from(JSON.stringify({ ...envelope(), type: 'intake.from-next-year.v1' })));
    const broken = of(Buffer.from('{'));
    const [first, other] = [of(bytesOf(about(TYPE, 1, id), 1)), of(bytesOf(about(TYPE, 2, id), 1))];
    referral.alarms.length = 0;
    await inbox.land([unknown, first]);
    await inbox.land([broken, unknown]);
    await inbox.land([other]);
    expect(referral.alarms).toEqual(
      ['EVENT_TYPE_UNKNOWN', 'EVENT_NOT_JSON', 'EVENT_ID_REUSED'].map((reason) => ({
        code: 'EVENT_PARKED',
        fields: { consumer: CONSUMER, arrival: expect.any(String) as string, reason },
      })),
    );
    expect(referral.counts.handled.parked).toMatchObject({ EVENT_TYPE_UNKNOWN: 1, EVENT_NOT_JSON: 1 });
  });

  it('lands envelope and hash alone of a type that the consumer ignores, until its number is done', async () => {
    const event = about(IGNORED, 1);
    await inbox.land([of(bytesOf(event, 1))]);
    expect(await rows()).toMatchObject([{ state: 'landed', type: IGNORED, event_id: event.id, body: null }]);
    await ask(referral, 'delete from inbox');
    await ask(referral, 'update stream_position set last = 1');
    const before = inbox.repeats;
    await inbox.land([of(bytesOf(event, 1)), of(bytesOf(about(IGNORED, 1), 2))]);
    expect(await rows()).toHaveLength(1);
    expect(inbox.repeats - before).toBe(1);
  });

  it('parks what it cannot read with its own code each, sealed as a whole, and takes the rest', async () => {
    const good = about(TYPE, 1);
    await inbox.land([
      of(Buffer.from('{"name":"李建国"')),
      of(Buffer.alloc(0)),
      { ...of(Buffer.from('null')), position: '3:17' },
      of(bytesOf(about(TYPE, 2), 1, { correlationid: undefined })),
      of(bytesOf(about(TYPE, 3), 1, { type: 'intake.nothing.v1' })),
      of(bytesOf(about('monitoring.need-found.v1', 4), 1)),
      of(bytesOf(good, 1)),
    ]);
    expect((await rows()).map((r) => [r.state, r.code, r.sealed])).toEqual([
      ['parked', 'EVENT_NOT_JSON', true],
      ['parked', 'EVENT_EMPTY', true],
      ['parked', 'ENVELOPE_INVALID', true],
      ['parked', 'ENVELOPE_ATTRIBUTE_MISSING', true],
      ['parked', 'EVENT_TYPE_UNKNOWN', true],
      ['parked', 'EVENT_TYPE_NOT_ON_TOPIC', true],
      ['landed', null, false],
    ]);
    expect((await rows()).map(({ source }) => source.split(':')[0])).toEqual([
      'sha256',
      'sha256',
      'position',
      'sha256',
      '/intake',
      '/intake',
      '/intake',
    ]);
    expect((await parked())[3]).toEqual({ code: 'ENVELOPE_ATTRIBUTE_MISSING', failure: 'correlationid' });
    expect((await rows())[0]?.body?.includes('李建国')).toBe(false);
  });

  describe('of departments', () => {
    const TOPIC = 'feedback.health.v1';
    const subject = household(7);
    const message = (id: string, change: object = {}, data: object = {}): Buffer =>
      Buffer.from(
        JSON.stringify({
          specversion: '1.0',
          id,
          source: '/health',
          type: REPORTED,
          subject,
          data: { reportId: 'r1', referralId: subject, quarter: '2026Q1', ...data },
          ...change,
        }),
      );

    it('seals a message as a whole and keeps only ids in clear', async () => {
      await inbox.land([of(message('a1', {}, { reason: '李建国' }), TOPIC)]);
      const [row] = await rows();
      expect(row).toMatchObject({ state: 'landed', sealed: true, event_id: 'a1', source: '/health' });
      expect(row?.body?.includes('李建国')).toBe(false);
    });

    it('refuses what cannot be taken, and keeps an id that looks like a number of a person only as its HMAC', async () => {
      const phone = '13800001111';
      await inbox.land([
        of(message(phone), TOPIC),
        of(message('a2', {}, { reportId: '990000199001011234' }), TOPIC),
        of(message('a3', { subject: undefined }), TOPIC),
        of(message('a4', { subject: '李建国' }), TOPIC),
        of(message('a5', { type: 'x.y' }), TOPIC),
        of(message('a6', {}, { note: 'text' }), TOPIC),
        of(Buffer.from('{'), TOPIC),
      ]);
      expect((await rows()).map((r) => [r.state, r.code])).toEqual([
        ['refused', 'MESSAGE_ID_INVALID'],
        ['refused', 'MESSAGE_ID_INVALID'],
        ['refused', 'ENVELOPE_ATTRIBUTE_MISSING'],
        ['refused', 'ENVELOPE_INVALID'],
        ['refused', 'EVENT_TYPE_UNKNOWN'],
        ['refused', 'NOTE_NOT_ON_TOPIC'],
        ['refused', 'EVENT_NOT_JSON'],
      ]);
      expect((await rows())[0]?.event_id).toBe(`hmac:${testSealing.fingerprint(phone)}`);
      const dump = JSON.stringify(
        await ask(referral, 'select *, encode(body, $1) as text from inbox', ['escape']),
      );
      expect(dump).not.toContain(phone);
    });

    it('refuses an id that comes again with other content', async () => {
      await inbox.land([of(message('a1'), TOPIC)]);
      await inbox.land([of(message('a1', {}, { quarter: '2026Q2' }), TOPIC)]);
      expect((await rows()).map((r) => [r.state, r.code])).toEqual([
        ['landed', null],
        ['refused', 'EVENT_ID_REUSED'],
      ]);
      expect(await parked()).toEqual([]);
    });
  });
});
