import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from '@aid-chain/kernel';
import { Kafka, logLevel } from 'kafkajs';
import { householdBuilder } from '@aid-chain/testing';
import { kcat, testCluster } from '@aid-chain/tool-kafka';
import { ROOT } from '../config.js';
import { ClusterStack, loginsOfAll } from './cluster-stack.fixture.js';

const MINUTE = { withinMs: 60_000 };

const logins = loginsOfAll();
const cluster = await testCluster('outside parties of the four services', { departmentUsers: logins });
const tool = kcat('departments that use kcat');
const suite = cluster === undefined ? describe.skip : describe;
const withKcat = tool === undefined ? it.skip : it;

interface Message {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly data: { referralId: string; needKind?: string; quarter?: string; code?: string };
}
interface Family {
  readonly householdId: string;
  readonly referralId: string;
}
interface Place {
  readonly partition: number;
  readonly offset: number;
}
interface Refused {
  readonly position: Place;
  readonly code: string;
}
interface Link {
  readonly type: string;
  readonly state?: string;
}

suite('departments with tools of their own, on a cluster with access control', () => {
  const folder = mkdtempSync(join(tmpdir(), `aid-chain-test-${String(process.pid)}-outside-`));
  const admin = new Kafka({ brokers: [...(cluster?.internal ?? [])], logLevel: logLevel.NOTHING }).admin();
  const brokers = (cluster?.department ?? []).join(',');
  let running: ClusterStack | undefined;
  let stack: ClusterStack;
  let byKcat: Family;
  let byNode: Family;

  const withLogin = (department: string): string[] => [
    ...['-q', '-b', brokers, '-X', 'security.protocol=SASL_PLAINTEXT', '-X', 'sasl.mechanisms=PLAIN'],
    ...[
      '-X',
      `sasl.username=dept-${department}`,
      '-X',
      `sasl.password=${logins[`dept-${department}`] ?? ''}`,
    ],
  ];
  const write = async (department: string, message: object, more: string[] = []): Promise<void> => {
    const topic = `feedback.${department}.v1`;
    await tool?.run(['-P', '-t', topic, ...withLogin(department), ...more], JSON.stringify(message));
  };
  const readAll = async (department: string): Promise<Message[]> => {
    const args = ['-C', '-t', `referral.${department}.v1`, '-o', 'beginning', '-e', ...withLogin(department)];
    const text = (await tool?.run(args)) ?? '';
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Message);
  };
  const outside = (
    department: string,
    type: string,
    data: { referralId: string },
    id: string = randomUUID(),
  ) => ({
    specversion: '1.0',
    id,
    source: `/${department}`,
    type,
    subject: data.referralId,
    data,
  });
  const sample = async (...words: string[]): Promise<Message[]> => {
    const password = join(folder, 'password');
    writeFileSync(password, logins['dept-medical-insurance'] ?? '', { mode: 0o600 });
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(ROOT, 'docs/samples/department.mjs'), ...words],
      {
        env: {
          PATH: process.env.PATH,
          KAFKA_BROKERS: brokers,
          DEPARTMENT: 'medical-insurance',
          KAFKA_USERNAME: 'dept-medical-insurance',
          KAFKA_PASSWORD_FILE: password,
        },
      },
    );
    return stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Message);
  };
  const report = (referralId: string, reportId: string) => ({
    reportId,
    referralId,
    quarter: '2026Q1',
    final: true,
    outcome: 'helped' as const,
    aid: [
      {
        measureCode: 'medical-assistance',
        kind: 'cash',
        nature: 'transitional',
        amountFen: 350_000,
        period: { from: '2026-02-01', to: '2026-06-30' },
        fundingSource: 'medical-assistance-fund',
      },
    ],
    evidence: ['voucher/2026-0317'],
  });
  const fileForHelp = async (): Promise<Family> => {
    const filing = householdBuilder().with({ wageFenPerMonth: 200_000 }).asks().needs('medical').build();
    const { status, body } = await stack
      .http('demo-clerk')
      .post<{ householdId: string }>('intake', '/v1/applications', filing);
    expect(status).toBe(201);
    await stack.idle();
    const path = `/v1/referrals?limit=200&householdId=${body.householdId}`;
    const found = await stack
      .http('demo-clerk')
      .get<{ items: { referralId: string; department: string }[] }>('referral', path);
    const mine = found.body.items.find(({ department }) => department === 'medical-insurance');
    return { householdId: body.householdId, referralId: mine?.referralId ?? '' };
  };
  const as = (user: string): Kafka =>
    new Kafka({
      brokers: [...(cluster?.department ?? [])],
      logLevel: logLevel.NOTHING,
      retry: { retries: 0 },
      sasl: { mechanism: 'scram-sha-512', username: user, password: logins[user] ?? '' },
    });
  const sendAs = async (department: string, value: string | null): Promise<Place> => {
    const producer = as(`dept-${department}`).producer({ allowAutoTopicCreation: false });
    await producer.connect();
    try {
      const topic = `feedback.${department}.v1`;
      const [sent] = await producer.send({ topic, messages: [{ key: null, value }] });
      return { partition: sent?.partition ?? -1, offset: Number(sent?.baseOffset) };
    } finally {
      await producer.disconnect();
    }
  };
  const refusedOf = async (department: string): Promise<Refused[]> => {
    const path = `/v1/departments/${department}/deliveries?after=0&limit=200`;
    const { body } = await stack
      .http(`demo-dept-${department}`)
      .get<{ items: { event: { type: string; data: Refused } }[] }>('referral', path);
    return body.items.flatMap(({ event }) =>
      event.type === 'department.feedback-refused.v1' ? [event.data] : [],
    );
  };
  const deliveredTo = async (department: string, { partition, offset }: Place): Promise<Refused[]> =>
    (await refusedOf(department)).filter(
      ({ position }) => position.partition === partition && position.offset === offset,
    );
  const membersOf = async (group: string): Promise<string[]> => {
    const { groups } = await admin.describeGroups([group]);
    return groups.flatMap(({ members }) => members.map(({ memberId }) => memberId)).sort();
  };
  const stateOf = async (department: string, referralId: string): Promise<unknown> => {
    const client = stack.http(`demo-dept-${department}`);
    return (await client.get('referral', `/v1/referrals/${referralId}`)).body['state'];
  };
  const chainOf = async (householdId: string): Promise<Link[]> => {
    const path = `/v1/households/${householdId}/aid-chain?limit=200`;
    return (await stack.http('demo-clerk').get<{ items: Link[] }>('referral', path)).body.items;
  };

  beforeAll(async () => {
    await admin.connect();
    if (cluster === undefined) return;
    stack = await ClusterStack.start(cluster, logins);
    running = stack;
    byKcat = await fileForHelp();
    byNode = await fileForHelp();
  }, 240_000);
  afterAll(async () => {
    await admin.disconnect();
    await running?.stop();
    await cluster?.end();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  describe('close the chain of a household', () => {
    withKcat(
      'medical insurance reads with kcat what it is asked, and nothing that names anybody',
      async () => {
        const asked = await readAll('medical-insurance');
        expect(asked.map(({ type, data }) => [type, data.referralId, data.needKind])).toEqual(
          expect.arrayContaining([
            ['department.referral-requested.v1', byKcat.referralId, 'medical'],
            ['department.referral-requested.v1', byNode.referralId, 'medical'],
          ]),
        );
        for (const { data } of asked)
          expect(Object.keys(data).sort()).toEqual(
            ['aspects', 'dueOn', 'needKind', 'referralId', 'townshipCode', 'urgency'].sort(),
          );
        expect(JSON.stringify(asked)).not.toMatch(new RegExp(`${byKcat.householdId}|${byNode.householdId}`));
        await expect(readAll('health')).resolves.toEqual([]);
      },
    );

    it('reads the same with a plain Node script, each message once', async () => {
      const asked = await sample('read');
      expect(asked.map(({ data }) => data.referralId).sort()).toEqual(
        [byKcat.referralId, byNode.referralId].sort(),
      );
      expect(await sample('read')).toEqual([]);
    });

    it('answers with both; HTTP shows the states', async () => {
      for (const answer of ['acknowledged', 'accepted']) {
        const data = { referralId: byKcat.referralId, answer, on: '2026-01-12' };
        await write(
          'medical-insurance',
          outside('medical-insurance', 'department.referral-answered.v1', data),
        );
        await sample('answer', byNode.referralId, answer, '2026-01-12');
      }
      await stack.idle();
      expect(await stateOf('medical-insurance', byNode.referralId)).toBe('accepted');
      if (tool !== undefined) expect(await stateOf('medical-insurance', byKcat.referralId)).toBe('accepted');
    });

    it('is asked for its report after the quarter and sends it', async () => {
      await stack.setClock('2026-04-01T09:00:00+08:00');
      const due = await sample('read');
      expect(due.map(({ type, data }) => [type, data.referralId, data.quarter])).toEqual(
        expect.arrayContaining([['department.feedback-due.v1', byNode.referralId, '2026Q1']]),
      );
      const file = join(folder, 'report.json');
      writeFileSync(file, JSON.stringify(report(byNode.referralId, 'node-2026Q1-1')));
      await sample('report', file);
      await sample('answer', byNode.referralId, 'completed', '2026-04-01');
      const data = report(byKcat.referralId, 'kcat-2026Q1-1');
      await write('medical-insurance', outside('medical-insurance', 'department.feedback-reported.v1', data));
      const completed = { referralId: byKcat.referralId, answer: 'completed', on: '2026-04-01' };
      await write(
        'medical-insurance',
        outside('medical-insurance', 'department.referral-answered.v1', completed),
      );
      await stack.idle();
      expect(await sample('read')).toEqual([]);
    });

    it('closes the chain: answers and final report are links, and the aid is on the happiness list', async () => {
      for (const { householdId, referralId } of tool === undefined ? [byNode] : [byKcat, byNode]) {
        const types = (await chainOf(householdId)).map(({ type }) => type);
        expect(types).toEqual(
          expect.arrayContaining(['intake.request-forwarded.v1', 'referral.need-referred.v1']),
        );
        expect(types.filter((type) => type === 'referral.referral-updated.v1')).toHaveLength(3);
        expect(types.filter((type) => type === 'referral.feedback-recorded.v1')).toHaveLength(1);
        expect(types).not.toContain('referral.feedback-overdue.v1');
        expect(await stateOf('medical-insurance', referralId)).toBe('completed');
        const list = await stack
          .http('demo-clerk')
          .get('referral', `/v1/households/${householdId}/happiness-list`);
        expect(JSON.stringify(list.body)).toContain('medical-assistance');
      }
    });
  });

  withKcat.each(['gzip', 'snappy', 'lz4', 'zstd'])(
    'a producer that compresses with %s is read, every message of its batch',
    async (codec) => {
      const messages = Array.from({ length: 200 }, (_, n) => {
        const data = { referralId: byKcat.referralId, answer: 'completed', on: '2026-04-01' };
        return JSON.stringify(
          outside('medical-insurance', 'department.referral-answered.v1', data, `${codec}.${String(n)}`),
        );
      });
      const args = ['-P', '-t', 'feedback.medical-insurance.v1', '-z', codec, '-X', 'linger.ms=200'];
      await tool?.run([...args, ...withLogin('medical-insurance')], messages.join('\n'));
      const ids = messages.map((text) => (JSON.parse(text) as { id: string }).id);
      const settled = `select count(*)::int as n, count(distinct position)::int as places from referral.inbox
        where consumer = 'referral.outside' and state = 'applied' and event_id = any($1)`;
      await until(
        'all are applied',
        async () => (await stack.rows(settled, [ids]))[0]?.['n'] === 200,
        MINUTE,
      );
      expect(await stack.rows(settled, [ids])).toEqual([{ n: 200, places: 200 }]);
    },
    90_000,
  );

  describe('what is not as agreed', () => {
    const ANSWERED = 'department.referral-answered.v1';
    const answer = (id: string, change: object = {}, data: object = {}): string => {
      const given = { referralId: byNode.referralId, answer: 'declined', on: '2026-04-01', ...data };
      return JSON.stringify({ ...outside('health', ANSWERED, given, id), ...change });
    };
    const cases: [string, string, () => string | null][] = [
      ['a message without a value', 'EVENT_EMPTY', () => null],
      ['broken JSON', 'EVENT_NOT_JSON', () => '{"referralId":'],
      ['a message without an id', 'ENVELOPE_ATTRIBUTE_MISSING', () => answer('x', { id: undefined })],
      ['an id like a phone number', 'MESSAGE_ID_INVALID', () => answer('x', { id: '13800001111' })],
      ['an unknown type', 'EVENT_TYPE_UNKNOWN', () => answer('bad.type', { type: 'x.y' })],
      ['an unknown answer', 'PAYLOAD_INVALID', () => answer('bad.answer', {}, { answer: 'perhaps' })],
      ['a note', 'NOTE_NOT_ON_TOPIC', () => answer('bad.note', {}, { note: 'private words' })],
      ['300 KB', 'MESSAGE_TOO_LARGE', () => answer('bad.large', {}, { reasonCode: 'x'.repeat(300_000) })],
      ['900 KB', 'MESSAGE_TOO_LARGE', () => answer('bad.larger', {}, { reasonCode: 'x'.repeat(900_000) })],
      ['another department’s referral', 'REFERRAL_UNKNOWN', () => answer('bad.referral')],
      ['its id once more', 'EVENT_ID_REUSED', () => answer('bad.referral', {}, { answer: 'accepted' })],
    ];

    it.each(cases)(
      '%s is refused %s; the department learns it once, and where',
      async (_what, code, make) => {
        const position = await sendAs('health', make());
        await until(
          'it is delivered',
          async () => (await deliveredTo('health', position)).length > 0,
          MINUTE,
        );
        await stack.idle();
        expect(await deliveredTo('health', position)).toMatchObject([{ code, position }]);
        expect(JSON.stringify(await refusedOf('health'))).not.toMatch(/private words|13800001111|xxxx/);
        const place = `${String(position.partition)}:${String(position.offset)}`;
        expect(stack.logged('MESSAGE_REFUSED').filter((line) => line['position'] === place)).toMatchObject([
          { consumer: 'referral.outside', topic: 'feedback.health.v1', reason: code },
        ]);
        const found = `select state, code, sealed from referral.inbox
        where topic = 'feedback.health.v1' and position = $1`;
        expect(await stack.rows(found, [place])).toEqual([{ state: 'refused', code, sealed: true }]);
      },
    );

    it('who calls itself another department is what its topic says, and that is an alarm', async () => {
      const before = await refusedOf('medical-insurance');
      const position = await sendAs('health', answer('forged', { source: '/medical-insurance' }));
      await until('it is delivered', async () => (await deliveredTo('health', position)).length > 0, MINUTE);
      expect(await deliveredTo('health', position)).toMatchObject([{ code: 'REFERRAL_UNKNOWN' }]);
      expect(await refusedOf('medical-insurance')).toEqual(before);
      expect(stack.logged('MESSAGE_SOURCE_FOREIGN')).toMatchObject([
        { topic: 'feedback.health.v1', claims: 'medical-insurance', alarm: true },
      ]);
    });

    it('2 MB are refused at the department’s own producer and never arrive', async () => {
      const before = await admin.fetchTopicOffsets('feedback.health.v1');
      const large = answer('bad.largest', {}, { reasonCode: 'x'.repeat(2_000_000) });
      await expect(sendAs('health', large)).rejects.toMatchObject({ type: 'MESSAGE_TOO_LARGE' });
      expect(await admin.fetchTopicOffsets('feedback.health.v1')).toEqual(before);
    });

    it('nothing of all that has changed the referral, and each refusal was answered once', async () => {
      expect(await stateOf('medical-insurance', byNode.referralId)).toBe('completed');
      const places = (await refusedOf('health')).map(({ position }) => JSON.stringify(position));
      expect(places).toHaveLength(cases.length + 1);
      expect(new Set(places).size).toBe(places.length);
    });
  });

  it('what a department that left had sent is read to its end; the consumers stay as they are', async () => {
    const outsiders = await membersOf('aid-chain.referral.outside');
    const internal = await membersOf('aid-chain.referral');
    await stack.rows(`update directory.department set active = false where code = 'charity'`);
    const late = await sendAs('charity', '{');
    const here = await sendAs('water', '{');
    await until('water has it', async () => (await deliveredTo('water', here)).length > 0, {
      withinMs: 25_000,
    });
    await until('charity has it', async () => (await deliveredTo('charity', late)).length > 0, {
      withinMs: 25_000,
    });
    expect(await deliveredTo('charity', late)).toMatchObject([{ code: 'EVENT_NOT_JSON' }]);
    expect(await membersOf('aid-chain.referral')).toEqual(internal);
    expect(await membersOf('aid-chain.referral.outside')).toEqual(outsiders);
  });
});
