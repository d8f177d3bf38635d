import { randomUUID } from 'node:crypto';
import { until } from '@aid-chain/kernel';
import type { FedFamily } from '@aid-chain/testing';
import { Receiver } from '../webhooks/receiver.fixture.js';
import { WebhookStage } from '../webhooks/webhook-stage.fixture.js';

const MEDICAL = 'medical-insurance';
const ANSWERED = 'department.referral-answered.v1';
const REPORTED = 'department.feedback-reported.v1';

interface Message {
  readonly data: { readonly referralId: string };
}
interface Link {
  readonly type: string;
  readonly refs: Readonly<Record<string, unknown>>;
  readonly textZh: string;
  readonly textEn: string;
}
interface Referred {
  readonly family: FedFamily;
  readonly referralId: string;
}

/** What a department does about a referral from the first answer to the report of a quarter. */
const course = (reportId: string): readonly (readonly [type: string, data: object])[] => [
  [ANSWERED, { answer: 'acknowledged', on: '2026-01-15' }],
  [ANSWERED, { answer: 'accepted', on: '2026-01-16' }],
  [REPORTED, { reportId, quarter: '2026Q1', final: false, outcome: 'not-yet', aid: [], evidence: ['v/1'] }],
  [ANSWERED, { answer: 'not-possible', on: '2026-01-16', reasonCode: 'not-in-scheme' }],
];

describe('the doors of a department', () => {
  let stage: WebhookStage;
  let receiver: Receiver;
  const onTopic: string[] = [];

  beforeAll(async () => {
    stage = await WebhookStage.start();
    receiver = await Receiver.start();
    await stage.listen(MEDICAL, receiver);
    const { bus } = stage.stack;
    const append = bus.append.bind(bus);
    // What is handed to the transport for the department's topic is what a client of its broker reads there.
    bus.append = (records) => {
      const own = records.filter(({ topic }) => topic === `referral.${MEDICAL}.v1`);
      onTopic.push(...own.map(({ bytes }) => bytes.toString('utf8')));
      return append(records);
    };
  });
  afterAll(async () => {
    await stage?.stack.stop();
    await receiver?.stop();
  });

  const overTopic = async ({ referralId }: Referred, type: string, data: object): Promise<void> => {
    const envelope = {
      ...{ specversion: '1.0', id: randomUUID(), source: `/${MEDICAL}`, type, subject: referralId },
      data: { referralId, ...data },
    };
    const bytes = Buffer.from(JSON.stringify(envelope));
    await stage.stack.bus.append([{ topic: `feedback.${MEDICAL}.v1`, key: '', bytes }]);
    await stage.stack.idle();
  };
  const overHttp = async ({ referralId }: Referred, type: string, data: object): Promise<void> => {
    const path = `/v1/referrals/${referralId}/${type === ANSWERED ? 'answer' : 'feedback'}`;
    const { status } = await stage.stack.http(`demo-dept-${MEDICAL}`).post('referral', path, data);
    expect(status).toBe(201);
  };
  /** The links without what differs from family to family, and without the door that each names. */
  const linksOf = async ({ family, referralId }: Referred): Promise<unknown> => {
    await stage.stack.idle();
    const path = `/v1/households/${family.householdId}/aid-chain?limit=200`;
    const { body } = await stage.stack.http('demo-clerk').get<{ items: Link[] }>('referral', path);
    const doors = body.items.flatMap(({ refs }) => ('channel' in refs ? [refs['channel']] : []));
    const own = new Map(Object.entries({ [referralId]: 'referral', [family.householdId]: 'household' }));
    const links = body.items.map(({ type, refs, textZh, textEn }) => ({
      ...{ type, textZh, textEn },
      refs: Object.entries(refs).map(([name, value]) =>
        /Id$|channel/.test(name) ? [name, own.get(String(value)) ?? ''] : [name, value],
      ),
    }));
    return { doors: new Set(doors), links };
  };

  it('[S0-23] topic, HTTP and webhook bring the very same messages, in the same order of each family', async () => {
    const referred = [await stage.family(), await stage.family()];
    await until('all are posted', () => receiver.got.length === referred.length, { withinMs: 30_000 });
    const path = `/v1/departments/${MEDICAL}/deliveries?limit=200`;
    const { body } = await stage.stack
      .http(`demo-dept-${MEDICAL}`)
      .get<{ items: { event: object }[] }>('referral', path);
    const pulled = body.items.map(({ event }) => JSON.stringify(event));
    const posted = receiver.got.map((got) => got.body);
    expect(pulled).toEqual(onTopic);
    expect([...posted].sort()).toEqual([...onTopic].sort());
    const asked = onTopic.map((text) => (JSON.parse(text) as Message).data.referralId);
    expect(asked).toEqual(referred.map(({ referralId }) => referralId));
  });

  it('[S0-22] what a department answers and reports leaves the same links, whether over its topic or over HTTP', async () => {
    const byTopic = await stage.family();
    const byHttp = await stage.family();
    for (const [type, data] of course('topic-1')) await overTopic(byTopic, type, data);
    for (const [type, data] of course('http-1')) await overHttp(byHttp, type, data);
    const [one, other] = [await linksOf(byTopic), await linksOf(byHttp)];
    expect(one).toMatchObject({ doors: new Set(['kafka']) });
    expect(other).toEqual({ ...(one as object), doors: new Set(['http']) });
    expect(JSON.stringify(one)).toContain('referral.feedback-recorded.v1');
  });
});
