import { until } from '@aid-chain/kernel';
import { InProcessBus } from '@aid-chain/messaging';
import { bootService, SERVICE_CONFIG, type RunningService, type ServiceConfig } from '@aid-chain/platform';
import { Webhook } from 'standardwebhooks';
import { referral } from '../referral.definition.js';
import { Receiver, type GotMessage } from './receiver.fixture.js';
import { WebhookStage } from './webhook-stage.fixture.js';

const MEDICAL = 'medical-insurance';
const PATIENT = { withinMs: 30_000 };

const streamOf = ({ body }: GotMessage): string => (JSON.parse(body) as { stream: string }).stream;
const typeOf = ({ body }: GotMessage): string => (JSON.parse(body) as { type: string }).type;

describe('a department that has its messages posted', () => {
  let stage: WebhookStage;
  let receiver: Receiver;
  let secret: string;
  const more: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    stage = await WebhookStage.start();
  });
  beforeEach(async () => {
    receiver = await Receiver.start();
    secret = await stage.listen(MEDICAL, receiver);
  });
  afterEach(async () => {
    await receiver.stop();
    await Promise.all(more.splice(0).map((stop) => stop()));
  });
  afterAll(async () => {
    await stage?.stack.stop();
  });

  const arrived = async (count: number): Promise<void> => {
    await until(`${String(count)} arrive`, () => receiver.got.length >= count, PATIENT);
  };
  /** Nothing is on its way any more. */
  const settled = async (): Promise<void> => {
    const isOpen = ({ state }: { state: string }) => state === 'pending' || state === 'waiting';
    await until('all is settled', async () => !(await stage.deliveries(MEDICAL)).some(isOpen), PATIENT);
  };

  it('gets the very message that stands on its topic and that it would pull, signed', async () => {
    const { referralId } = await stage.family();
    await arrived(1);
    const [got] = receiver.got;
    if (got === undefined) throw new Error('nothing came');
    const verified = new Webhook(secret).verify(got.body, { ...got.headers });
    const [onTopic] = await stage.rows<{ bytes: Buffer }>(
      `select bytes from referral.outbox where topic = 'referral.medical-insurance.v1' order by id desc limit 1`,
    );
    expect(got.body).toBe(onTopic?.bytes.toString('utf8'));
    const { body } = await stage.stack
      .http(`demo-dept-${MEDICAL}`)
      .get<{ items: { event: { id: string } }[] }>(
        'referral',
        `/v1/departments/${MEDICAL}/deliveries?after=0`,
      );
    const pulled = body.items.at(-1)?.event;
    expect(JSON.stringify(pulled)).toBe(got.body);
    expect(verified).toMatchObject({ type: 'department.referral-requested.v1', data: { referralId } });
    expect(got.headers['webhook-id']).toBe(pulled?.id);
    await settled();
  });

  it('that is on its way says nothing about the referral: it is acknowledged by an answer alone', async () => {
    const { referralId } = await stage.family();
    await settled();
    const { body } = await stage.stack.http('demo-clerk').get('referral', `/v1/referrals/${referralId}`);
    expect(body['state']).toBe('referred');
  });

  it('gets two signatures while its secret is replaced, and takes either', async () => {
    const next = await stage.issue(MEDICAL);
    await stage.family();
    await arrived(1);
    const [got] = receiver.got;
    expect(got?.headers['webhook-signature']?.split(' ')).toHaveLength(2);
    for (const known of [secret, next])
      expect(() => new Webhook(known).verify(got?.body ?? '', { ...got?.headers })).not.toThrow();
    const live = `select count(*)::int as n from referral.webhook_secret where ends_at is null or ends_at > now()`;
    expect(await stage.rows(live)).toEqual([{ n: 2 }]);
    await settled();
  });

  it('that fails for one family gets the next message of it after the first, and those of others meanwhile', async () => {
    const { family, referralId } = await stage.family();
    await arrived(1);
    const held = streamOf(receiver.got[0] ?? { headers: {}, body: '{}' });
    receiver.got.length = 0;
    receiver.reply = (response, got) => void response.writeHead(streamOf(got) === held ? 422 : 204).end();
    const cancel = (reasonCode: string) =>
      stage.stack.http('demo-clerk').post('referral', `/v1/referrals/${referralId}/cancellation`, {
        ...{ reasonCode, on: '2026-01-16' },
      });
    expect((await cancel('need-met-otherwise')).status).toBe(201);
    await family.needFound({ aspects: ['cost'] });
    await stage.family();
    await arrived(2);
    const undelivered = async () =>
      (await stage.deliveries(MEDICAL))
        .filter(({ state }) => state !== 'delivered')
        .map(({ state }) => state);
    await until('the other family’s is settled', async () => (await undelivered()).length === 2, PATIENT);
    expect((await undelivered()).sort()).toEqual(['pending', 'waiting']);
    receiver.reply = (response) => void response.writeHead(204).end();
    await stage.hurry();
    await settled();
    const ofFamily = receiver.got.filter((got) => streamOf(got) === held).map(typeOf);
    expect([...new Set(ofFamily)]).toEqual([
      'department.referral-cancelled.v1',
      'department.referral-requested.v1',
    ]);
    expect(ofFamily.lastIndexOf('department.referral-cancelled.v1')).toBe(ofFamily.length - 2);
  });

  it('that says it is gone gets nothing more until an operator or another address says otherwise', async () => {
    receiver.reply = (response) => void response.writeHead(410).end();
    await stage.family();
    await until('the alarm', () => stage.alarms('WEBHOOK_GONE') > 0, PATIENT);
    await stage.hurry();
    const tries = receiver.got.length;
    await stage.family();
    const other = await Receiver.start();
    more.push(() => other.stop());
    // However long it was stopped, what waited has its five days from then on.
    await stage.rows(
      `update referral.webhook_delivery set first_at = now() - interval '6 days' where state = 'pending'`,
    );
    other.reply = (response) => void response.writeHead(other.got.length === 1 ? 503 : 204).end();
    await stage.connect(MEDICAL, other.url());
    await until('it is tried there', () => other.got.length >= 1, PATIENT);
    await until('both are there', async () => {
      await stage.hurry();
      return other.got.length >= 3;
    });
    expect(receiver.got).toHaveLength(tries);
    await settled();
    expect((await stage.deliveries(MEDICAL)).filter(({ state }) => state !== 'delivered')).toEqual([]);
  });

  it('[S0-23] that takes nothing for five days is given up, which waits for civil affairs; nothing is lost', async () => {
    receiver.reply = (response) => void response.writeHead(503).end();
    const { referralId } = await stage.family();
    await arrived(1);
    await stage.rows(
      `update referral.webhook_delivery set first_at = now() - interval '6 days', next_at = clock_timestamp()
        where state = 'pending'`,
    );
    await until('the alarm', () => stage.alarms('WEBHOOK_GIVEN_UP') > 0, PATIENT);
    const due = async () => {
      const path = '/v1/due-items?kind=department-not-reached';
      const { body } = await stage.stack
        .http('demo-civil-affairs')
        .get<{ items: { objectId: string; path: string }[] }>('referral', path);
      return body.items;
    };
    expect(await due()).toMatchObject([
      { objectId: referralId, path: `/v1/referrals/${referralId}/unreached` },
    ]);
    const answer = (value: string, key = 'demo-civil-affairs') =>
      stage.stack.http(key).post('referral', `/v1/referrals/${referralId}/unreached`, { answer: value });
    expect(await answer('send-again', 'demo-dept-health')).toMatchObject({
      body: { code: 'REFERRAL_UNKNOWN' },
    });
    receiver.reply = (response) => void response.writeHead(204).end();
    expect(await answer('send-again')).toMatchObject({ status: 201, body: { messages: 1 } });
    await settled();
    expect(await due()).toEqual([]);
    expect(await answer('informed-otherwise')).toMatchObject({
      status: 409,
      body: { code: 'NOTHING_UNREACHED' },
    });
    await stage.rows(
      `update referral.webhook_delivery set state = 'given-up', given_up_on = '2026-01-16'
      where referral_id = $1`,
      [referralId],
    );
    expect(await answer('informed-otherwise')).toMatchObject({ status: 201, body: { messages: 1 } });
    expect(await due()).toEqual([]);
  });

  it('whose server never answers holds up no other department', async () => {
    const silent = await Receiver.start();
    silent.reply = () => undefined;
    more.push(() => silent.stop());
    await stage.listen('health', silent);
    const { family } = await stage.family();
    await family.needFound({ aspects: ['treatment'] });
    await stage.stack.idle();
    await until('health is asked', () => silent.got.length === 1, PATIENT);
    const before = receiver.got.length;
    await stage.family();
    await until('medical insurance has its message', () => receiver.got.length > before, {
      withinMs: 10_000,
    });
    expect(await stage.attempts('health')).toEqual([]);
  });

  it('is posted each message once by two processes, and what one left when it died again', async () => {
    const same = stage.service.app.get<ServiceConfig>(SERVICE_CONFIG, { strict: false });
    const second: RunningService = await bootService(
      referral,
      same,
      new InProcessBus({ consumers: referral.consumers }),
    );
    more.push(() => second.stop());
    for (let n = 0; n < 12; n++) await stage.family();
    await arrived(12);
    await settled();
    const ids = receiver.got.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([12, 12]);
    // A process that died between posting and writing leaves its claim, which ends by itself.
    await stage.rows(
      `update referral.webhook_delivery set state = 'pending', next_at = clock_timestamp() + interval '1 second'
        where delivery_no = (select max(delivery_no) from referral.webhook_delivery where department = $1)
          and department = $1`,
      [MEDICAL],
    );
    await arrived(13);
    expect(receiver.got.at(-1)?.headers['webhook-id']).toBe(ids.at(-1));
  });

  it('reads what was tried and why it failed, as operators do; nobody else does, and no content is kept', async () => {
    const before = (await stage.attempts(MEDICAL)).length;
    await stage.connect(MEDICAL, 'https://127.0.0.2:1/aid');
    await stage.family();
    await until('it is tried', async () => (await stage.attempts(MEDICAL)).length > before, PATIENT);
    expect((await stage.attempts(MEDICAL)).at(before)).toMatchObject({ fault: 'address-not-allowed' });
    expect((await stage.deliveries(MEDICAL, 'demo-operator')).length).toBeGreaterThan(0);
    const foreign = await stage.stack
      .http('demo-dept-health')
      .get('referral', `/v1/departments/${MEDICAL}/webhook-attempts`);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    const clerk = await stage.stack
      .http('demo-clerk')
      .get('referral', `/v1/departments/${MEDICAL}/webhook-attempts`);
    expect(clerk.status).toBe(403);
    const metrics = await (await fetch(new URL('/metrics', stage.service.url))).text();
    expect(metrics).toMatch(/aid_chain_webhook_pending_messages\{.*department="medical-insurance".*\} [1-9]/);
  });
});
