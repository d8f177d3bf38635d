import { createHash } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { describeRefusal } from '@aid-chain/kernel';
import { runBatch } from '../apply/batch.js';
import { RunMark } from '../apply/run-mark.js';
import { household, TIME } from '../fixture/events.js';
import { ask, batchDeps, inboxOf, party, type Party } from '../fixture/party.js';
import { HandlerRegistry, type AnyHandler, type RefusedHandler } from '../handlers/handler-registry.js';
import type { IncomingRecord } from '../port.js';
import type { ConsumerInbox } from './consumer-inbox.js';

const CONSUMER = 'referral.outside';
const ANSWERED = 'department.referral-answered.v1';
const TOPIC = 'feedback.health.v1';
const referralId = household(7);

interface Reported {
  readonly position: { partition: number; offset: number };
  readonly messageIdHash?: string;
  readonly referralId?: string;
  readonly code: string;
  readonly textZh: string;
  readonly textEn: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('messages of departments that are refused', () => {
  let database: TestDatabase;
  let at: Party;
  let inbox: ConsumerInbox;
  let handled: string[] = [];
  let failing = false;

  const report: RefusedHandler = (messages, tx) => {
    if (failing) return Promise.reject(new Error('away'));
    for (const { topic, position, refusal, ...named } of messages) {
      const department = topic.split('.')[1] ?? '';
      const { code, zh, en } = describeRefusal(refusal);
      tx.emit({
        type: 'department.feedback-refused.v1',
        department,
        stream: `feedback/${department}`,
        time: TIME,
        data: { position: position ?? { door: 'kafka', line: 1 }, ...named, code, textZh: zh, textEn: en },
      });
    }
    return Promise.resolve();
  };
  const answer: AnyHandler = (events) => {
    handled.push(...events.map(({ id }) => id));
    if (events.some(({ id }) => id.startsWith('throws'))) return Promise.reject(new Error('no'));
    return Promise.resolve(
      events
        .filter(({ id }) => id.startsWith('refused'))
        .map(({ arrival }) => ({ arrival, outcome: 'refused' as const, code: 'REFERRAL_UNKNOWN' as const })),
    );
  };
  const registry = new HandlerRegistry(
    [{ consumer: CONSUMER, type: ANSWERED, run: answer, where: 'spec' }],
    [],
    [],
    [{ consumer: CONSUMER, run: report, where: 'spec' }],
  );

  beforeAll(async () => {
    database = await testDatabase('land-outside');
    at = await party(database.url, 'referral');
    inbox = inboxOf(at, CONSUMER, registry, ['health', 'medical-insurance', 'veterans-2']);
  });
  beforeEach(async () => {
    handled = [];
    failing = false;
    at.alarms.length = 0;
    await ask(at, 'truncate inbox, parked_event, stream_position, outbox, stream, run');
  });
  afterAll(async () => {
    await at.close();
    await database.drop();
  });

  let offset = 0;
  const record = (bytes: Buffer | string, topic = TOPIC): IncomingRecord => ({
    topic,
    key: null,
    bytes: Buffer.from(bytes),
    position: `1:${String(offset++)}`,
  });
  const message = (id: string | undefined, change: object = {}, data: object = {}): string =>
    JSON.stringify({
      id,
      source: '/health',
      type: ANSWERED,
      subject: referralId,
      data: { referralId, answer: 'accepted', on: '2026-01-14', ...data },
      ...change,
    });
  const apply = async (): Promise<void> => {
    const mark = new RunMark(at.connection, CONSUMER);
    for (;;) {
      await ask(at, 'update stream_position set deferred_until = null where deferred_until is not null');
      if ((await runBatch(batchDeps(at, CONSUMER, registry), mark)).claimed === 0) break;
    }
    await mark.close();
  };
  const reports = async (topic = 'referral.health.v1'): Promise<Reported[]> => {
    const rows = await ask<{ bytes: Buffer }>(
      at,
      'select bytes from outbox where topic = $1 order by streamseq',
      [topic],
    );
    return rows.map(({ bytes }) => (JSON.parse(bytes.toString('utf8')) as { data: Reported }).data);
  };
  const states = () =>
    ask<{ state: string; code: string | null }>(at, 'select state, code from inbox order by arrival');

  it('are told with their place, the hash of their id and the referral, each by its own code and never by its content', async () => {
    const large = message('large', {}, { reasonCode: 'x'.repeat(300_000) });
    const records = [
      record(''),
      record('{"name":"李建国"'),
      record(message(undefined)),
      record(message('13800001111')),
      record(message('a1', { subject: undefined })),
      record(message('a2', { type: 'x.y' })),
      record(message('a3', {}, { note: '李建国' })),
      record(large),
      record(message('a4')),
      record(message('a4', {}, { answer: 'declined', reasonCode: 'x' })),
    ];
    const first = offset - records.length;
    await inbox.land(records);
    const found = await reports();
    const at1 = (n: number) => ({ partition: 1, offset: first + n });
    expect(found.map(({ textZh: _z, textEn: _e, ...rest }) => rest)).toEqual([
      { position: at1(0), code: 'EVENT_EMPTY' },
      { position: at1(1), code: 'EVENT_NOT_JSON' },
      { position: at1(2), code: 'ENVELOPE_ATTRIBUTE_MISSING', referralId },
      { position: at1(3), code: 'MESSAGE_ID_INVALID', referralId },
      { position: at1(4), code: 'ENVELOPE_ATTRIBUTE_MISSING', messageIdHash: sha256('a1') },
      { position: at1(5), code: 'EVENT_TYPE_UNKNOWN', messageIdHash: sha256('a2'), referralId },
      { position: at1(6), code: 'NOTE_NOT_ON_TOPIC', messageIdHash: sha256('a3'), referralId },
      { position: at1(7), code: 'MESSAGE_TOO_LARGE', messageIdHash: sha256('large'), referralId },
      { position: at1(9), code: 'EVENT_ID_REUSED', messageIdHash: sha256('a4'), referralId },
    ]);
    expect(found[2]?.textEn).toContain('no id');
    expect(JSON.stringify(found)).not.toMatch(/李建国|13800001111|…/);
    const dump = JSON.stringify(await ask(at, `select *, encode(body, 'escape') as text from inbox`));
    expect(dump).not.toContain('李建国');
    expect(await ask(at, `select count(*)::int as n from inbox where state = 'refused'`)).toEqual([{ n: 9 }]);
  });

  it('are told once, however often they are delivered', async () => {
    const records = [record('{'), record(message('a1')), record(message('a1', {}, { answer: 'declined' }))];
    await inbox.land(records);
    await inbox.land(records);
    await inbox.land([...records].reverse());
    expect((await reports()).map(({ code }) => code)).toEqual(['EVENT_NOT_JSON', 'EVENT_ID_REUSED']);
    expect(inbox.repeats).toBe(6);
  });

  it('each have their place: the same broken bytes twice on the topic are two messages', async () => {
    const records = [record('{'), record('{')];
    await inbox.land(records);
    expect((await reports()).map(({ position }) => position.offset)).toEqual([offset - 2, offset - 1]);
  });

  it('are not landed when they cannot be told: nothing is kept and the same comes again', async () => {
    failing = true;
    const records = [record('{'), record(message('a1'))];
    await expect(inbox.land(records)).rejects.toThrow('away');
    expect(await states()).toEqual([]);
    failing = false;
    await inbox.land(records);
    expect(await reports()).toHaveLength(1);
    expect(await states()).toEqual([
      { state: 'refused', code: 'EVENT_NOT_JSON' },
      { state: 'landed', code: null },
    ]);
  });

  it('are told when they are applied, with their place, also beside one that fails', async () => {
    await inbox.land([
      record(message('refused-1')),
      record(message('ok-1')),
      record(message('bad', {}, { answer: 'perhaps' })),
      record(message('throws-1')),
      record(message('refused-2')),
    ]);
    await apply();
    expect(
      (await reports()).map(({ code, messageIdHash, position }) => [code, messageIdHash, position.offset]),
    ).toEqual(
      expect.arrayContaining([
        ['REFERRAL_UNKNOWN', sha256('refused-1'), offset - 5],
        ['PAYLOAD_INVALID', sha256('bad'), offset - 3],
        ['REFERRAL_UNKNOWN', sha256('refused-2'), offset - 1],
      ]),
    );
    expect(await reports()).toHaveLength(3);
    const refused = (await reports()).find(({ code }) => code === 'PAYLOAD_INVALID');
    expect(refused?.textEn).toContain('/answer enum');
    expect((await states()).map(({ state }) => state)).toEqual([
      'refused',
      'applied',
      'refused',
      'parked',
      'refused',
    ]);
  });

  it('are the topic’s, whatever they call their source; a false name of somebody else is an alarm', async () => {
    await inbox.land([
      record(message('a1', { source: '/medical-insurance' })),
      record(message('a2', { source: '/referral' })),
      record(message('a3', { source: '/veterans-2' })),
      record(message('a5', { source: '/nobody' })),
      record(message('a6', { source: 'https://tools.example/x' })),
      record(message('a4')),
      record(message('', { source: 'water' })),
    ]);
    await apply();
    expect(handled).toEqual(['a1', 'a2', 'a3', 'a5', 'a6', 'a4']);
    expect(await reports('referral.medical-insurance.v1')).toEqual([]);
    expect(at.alarms.map(({ code, fields }) => [code, (fields as { claims: string }).claims])).toEqual([
      ['MESSAGE_SOURCE_FOREIGN', 'medical-insurance'],
      ['MESSAGE_SOURCE_FOREIGN', 'referral'],
      ['MESSAGE_SOURCE_FOREIGN', 'veterans-2'],
    ]);
  });
});
