import pg from 'pg';
import { serviceUrl } from '@aid-chain/platform';
import { startServices, TEST_PASSWORDS, type RunningServices } from '@aid-chain/testing';
import { TWO_OWNERS } from '../evidence/evidence.sql.js';
import { readEvidence, withQuery, type Query } from '../evidence/read-evidence.js';
import { ApplicationLoad } from '../load/applications.js';
import { KINDS, type Kind } from '../load/families.js';
import { ignoredTypes, subscriptions } from '../scene.js';
import { SERVICES } from '../services.js';
import type { Effects, Evidence, LoggedEvent, Outside } from './evidence.types.js';
import { judge } from './judge.rules.js';

const WITHIN_MS = 60_000;

/** What a log would hold that got each event of the outboxes once, each stream in its order. */
async function logOf(query: Query): Promise<LoggedEvent[]> {
  const { sent } = await readEvidence(query, []);
  const inOrder = [...sent].sort((a, b) => a.seq - b.seq);
  return inOrder.map(({ topic, stream, seq, id, type }) => ({
    ...{ topic, stream, seq, id, type, key: stream, position: id },
  }));
}

/** A breach of one invariant: statements on a copy of the data, or another truth outside. */
interface Break {
  readonly invariant: string;
  readonly name: string;
  readonly sql?: string;
  readonly evidence?: (evidence: Evidence) => Evidence;
  readonly outside?: (outside: Outside) => Outside;
}

const IGNORED = 'intake.application-accepted.v1';
const IGNORED_BY_MONITORING = `select topic, stream, streamseq, event_id from intake.outbox
  where convert_from(bytes, 'UTF8')::json ->> 'type' = '${IGNORED}' order by id limit 1`;

const BREAKS: readonly Break[] = [
  {
    invariant: 'I1',
    name: 'an application is gone',
    sql: `delete from intake.application where id = (select max(id::text)::uuid from intake.application)`,
  },
  {
    invariant: 'I1',
    name: 'an application is there that nobody filed',
    outside: (o) => ({ ...o, answered: o.answered.slice(1) }),
  },
  {
    invariant: 'I1',
    name: 'an application told one event less',
    sql: `delete from intake.outbox where event_id = (select max(event_id) from intake.outbox where convert_from(bytes, 'UTF8') like '%facts-declared%')`,
  },
  {
    invariant: 'I1',
    name: 'a family was answered twice with different applications',
    outside: (o) => ({
      ...o,
      answered: o.answered.map((one) => ({ ...one, householdId: o.answered[0]?.householdId })),
    }),
  },
  {
    invariant: 'I1',
    name: 'a family got no answer',
    outside: (o) => ({
      ...o,
      answered: o.answered.map((one, n) => (n === 0 ? { ...one, applicationId: undefined } : one)),
    }),
  },
  {
    invariant: 'I2',
    name: 'an event was not sent',
    sql: `insert into referral.due (topic, id) select topic, id from referral.outbox order by id desc limit 1`,
  },
  { invariant: 'I3', name: 'the log has lost an event', evidence: (e) => ({ ...e, log: e.log.slice(1) }) },
  {
    invariant: 'I4',
    name: 'an event is in the log that was rolled back',
    sql: `delete from eligibility.outbox where id = (select max(id) from eligibility.outbox)`,
  },
  {
    invariant: 'I4',
    name: 'unreadable bytes are in the log',
    evidence: (e) => ({
      ...e,
      log: [
        ...e.log,
        {
          ...{ topic: 'intake.v1', key: 'household/x', position: '0:1' },
          ...{ id: null, type: null, stream: null, seq: null },
        },
      ],
    }),
  },
  {
    invariant: 'I5',
    name: 'two events of a stream changed places in the log',
    evidence: (e) => ({ ...e, log: [...e.log].reverse() }),
  },
  {
    invariant: 'I5',
    name: 'a number of a stream is missing',
    sql: `update intake.outbox set streamseq = 9 where id = (select max(id) from intake.outbox)`,
  },
  {
    invariant: 'I6',
    name: 'a consumer does not have an event',
    sql: `delete from monitoring.inbox where arrival = (select max(arrival) from monitoring.inbox)`,
  },
  {
    invariant: 'I6',
    name: 'a consumer has one that nobody sent',
    sql: `update eligibility.inbox set event_id = 'nobody' where arrival = (select max(arrival) from eligibility.inbox)`,
  },
  {
    invariant: 'I6',
    name: 'a consumer has one twice',
    sql: `insert into monitoring.inbox (consumer, topic, source, event_id, type, stream, streamseq, state, hash)
          select consumer, topic, 'again', event_id, type, stream, streamseq, state, hash from monitoring.inbox limit 1`,
  },
  {
    invariant: 'I6',
    name: 'an event was landed and never applied',
    sql: `update referral.inbox set state = 'landed' where arrival = (select max(arrival) from referral.inbox)`,
  },
  {
    invariant: 'I6',
    name: 'a consumer has not passed an event that it ignores',
    sql: `update monitoring.stream_position p set last = o.streamseq - 1 from (${IGNORED_BY_MONITORING}) o
          where p.consumer = 'monitoring' and p.topic = o.topic and p.stream = o.stream`,
  },
  {
    invariant: 'I6',
    name: 'a consumer keeps a row of an event that it ignores',
    sql: `insert into monitoring.inbox (consumer, topic, source, event_id, type, stream, streamseq, state, code, hash)
          select 'monitoring', topic, '/intake', event_id, '${IGNORED}', stream, streamseq, 'ignored', 'TYPE', ''
          from (${IGNORED_BY_MONITORING}) o`,
  },
  {
    invariant: 'I7',
    name: 'a link is missing',
    sql: `delete from referral.chain_link where household_no = 2 and household_id = (select max(household_id::text)::uuid from referral.chain_link)`,
  },
  {
    invariant: 'I7',
    name: 'a link is there twice',
    sql: `insert into referral.chain_link select household_id, household_no + 100, event_id, type, source, link_on, refs, hash from referral.chain_link limit 1`,
  },
  {
    invariant: 'I7',
    name: 'a case is missing',
    sql: `delete from eligibility.case_file where case_id = (select max(case_id::text)::uuid from eligibility.case_file)`,
  },
  {
    invariant: 'I7',
    name: 'a need is missing',
    sql: `delete from referral.need where need_id = (select max(need_id::text)::uuid from referral.need)`,
  },
  {
    invariant: 'I8',
    name: 'a position is behind',
    sql: `update referral.stream_position set last = last - 1 where ctid = (select max(ctid) from referral.stream_position)`,
  },
  {
    invariant: 'I8',
    name: 'a position is missing',
    sql: `delete from intake.stream_position where ctid = (select max(ctid) from intake.stream_position)`,
  },
  {
    invariant: 'I9',
    name: 'something is parked that was no poison',
    sql: `insert into referral.parked_event (consumer, arrival, code) select consumer, arrival, 'HANDLER_FAILED' from referral.inbox limit 1`,
  },
  {
    invariant: 'I9',
    name: 'something waits behind nothing',
    sql: `update referral.inbox set state = 'waiting' where arrival = (select max(arrival) from referral.inbox)`,
  },
  {
    invariant: 'I9',
    name: 'poison was not parked',
    outside: (o) => ({
      ...o,
      injected: [
        {
          topic: 'intake.v1',
          stream: 'household/x',
          id: 'x',
          parkedAt: [{ consumer: 'referral', code: 'EVENT_NOT_JSON' }],
        },
      ],
    }),
  },
  {
    invariant: 'I10',
    name: 'a department has not read a push',
    outside: (o) => ({ ...o, receipts: o.receipts.slice(1) }),
  },
  {
    invariant: 'I10',
    name: 'a department has read what was never sent',
    outside: (o) => ({ ...o, receipts: [...o.receipts, 'x'] }),
  },
  {
    invariant: 'I10',
    name: 'a referral was never pushed',
    sql: `delete from referral.outbox where topic like 'referral.%.v1'`,
  },
  {
    invariant: 'I11',
    name: 'a consumer is behind',
    outside: (o) => ({ ...o, groups: o.groups.map((g, n) => (n === 0 ? { ...g, lag: 1 } : g)) }),
  },
  {
    invariant: 'I11',
    name: 'a consumer has crashed for good',
    outside: (o) => ({ ...o, groups: o.groups.map((g, n) => (n === 0 ? { ...g, state: 'waiting' } : g)) }),
  },
  {
    invariant: 'I12',
    name: 'a worker is half through a batch',
    sql: `insert into intake.run (worker, consumer, arrivals) values (1, 'intake', '{1}')`,
  },
  {
    invariant: 'I12',
    name: 'two processes send',
    evidence: (e) => ({ ...e, senders: e.senders.map((s) => ({ ...s, holders: 2 })) }),
  },
  { invariant: 'I12', name: 'nobody sends', evidence: (e) => ({ ...e, senders: [] }) },
  {
    invariant: 'I13',
    name: 'a process holds too much memory',
    outside: (o) => ({ ...o, memory: [{ service: 'intake', megabytes: 900 }] }),
  },
];

describe('what is checked after every fault', () => {
  let stack: RunningServices;
  let outside: Outside;

  beforeAll(async () => {
    stack = await startServices(SERVICES);
    const intake = (): string => stack.urls.intake ?? '';
    const load = new ApplicationLoad({ intake, actor: 'demo-clerk', count: 9 });
    await load.run(WITHIN_MS);
    await stack.idle(WITHIN_MS);
    outside = await withQuery(stack.databaseUrl, async (query) => {
      const evidence = await readEvidence(query, []);
      const model = new Map<Kind, Effects>();
      for (const { kind, answer } of load.filed.slice(0, KINDS.length)) {
        const found = evidence.effects.find(({ householdId }) => householdId === answer?.householdId);
        if (found !== undefined) model.set(kind, found);
      }
      const departments = evidence.sent.filter(({ topic }) => /^referral\..+\.v1$/.test(topic));
      return {
        model,
        answered: load.filed.map(({ kind, answer }) => ({
          kind,
          applicationId: answer?.applicationId,
          householdId: answer?.householdId,
        })),
        receipts: departments.map(({ id }) => id),
        injected: [],
        subscriptions: subscriptions(),
        ignored: ignoredTypes(),
        groups: [...subscriptions().keys()].map((consumer) => ({ consumer, state: 'reading', lag: 0 })),
        instances: new Map(SERVICES.map(({ name }) => [name, 1])),
        memory: [],
        memoryLimit: 250,
      };
    });
  });

  afterAll(() => stack.stop());

  const invariantsBroken = (evidence: Evidence, truth: Outside): string[] => [
    ...new Set(judge(evidence, truth).map(({ invariant }) => invariant)),
  ];

  /** Breaks a copy: the transaction is rolled back, the services never see it. */
  const broken = (one: Break): Promise<string[]> =>
    withQuery(stack.databaseUrl, async (query) => {
      const log = await logOf(query);
      await query('begin');
      try {
        await query('set local session_replication_role = replica');
        if (one.sql !== undefined) await query(one.sql);
        const evidence = await readEvidence(query, log);
        return invariantsBroken(one.evidence?.(evidence) ?? evidence, one.outside?.(outside) ?? outside);
      } finally {
        await query('rollback');
      }
    });

  it('finds nothing where nothing happened', async () => {
    await withQuery(stack.databaseUrl, async (query) => {
      expect(judge(await readEvidence(query, await logOf(query)), outside)).toEqual([]);
    });
  });

  it('judges by families of which something came: a case, needs, pushes to departments', () => {
    expect(outside.model.get('case')).toMatchObject({ applications: 1, cases: 1, needs: 0, referrals: 0 });
    for (const kind of ['medical', 'education'] as const) {
      const { applications, cases, needs, referrals, pushes } = outside.model.get(kind) ?? {};
      expect({ applications, cases, needs }).toEqual({ applications: 1, cases: 0, needs: 1 });
      expect(referrals).toBeGreaterThan(0);
      expect(pushes).toHaveLength(referrals ?? 0);
    }
    expect(outside.model.get('case')?.links).toContain('eligibility.case-opened.v1');
  });

  it.each(BREAKS)('$invariant goes red when $name', async (one) => {
    expect(await broken(one)).toContain(one.invariant);
  });

  it('sees a stream that two workers have at once', async () => {
    const owners = await withQuery(stack.databaseUrl, async (query) => {
      await query('begin');
      const run = `insert into referral.run (worker, consumer, arrivals)
                   select $1, consumer, array[arrival] from referral.inbox order by arrival limit 1`;
      await query(run, [1]);
      const alone = await query(TWO_OWNERS);
      await query(run, [2]);
      const two = await query(TWO_OWNERS);
      await query('rollback');
      return { alone, two };
    });
    expect(owners.alone).toEqual([]);
    expect(owners.two).toEqual([expect.objectContaining({ consumer: 'referral', owners: 2 })]);
  });

  it('I13 goes red when a service leaves connections open, and is green again when they are closed', async () => {
    const connectionString = serviceUrl(stack.databaseUrl, 'intake', TEST_PASSWORDS);
    const left = [1, 2].map(() => new pg.Client({ connectionString, application_name: 'aid-chain relay' }));
    await Promise.all(left.map((client) => client.connect()));
    const red = await broken({ invariant: 'I13', name: 'open' });
    await Promise.all(left.map((client) => client.end()));
    expect(red).toEqual(['I13']);
    expect(await broken({ invariant: 'I13', name: 'closed' })).toEqual([]);
  });
});
