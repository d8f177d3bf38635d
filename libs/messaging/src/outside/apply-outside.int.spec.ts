import { household } from '../fixture/events.js';
import { testSealing } from '../fixture/sealing.js';
import { ask } from '../fixture/party.js';
import { stage, wipe, type Stage } from '../fixture/stage.js';
import { HandlerRegistry } from '../handlers/handler-registry.js';
import type { ReceivedAny } from '../received.js';
import { applyOutside } from './apply-outside.js';
import type { OutsideAnswer } from './outside.types.js';

const ANSWERED = 'department.referral-answered.v1';
const subject = household(7);

describe('the door for messages of departments', () => {
  let s: Stage;
  let got: ReceivedAny[];
  let answer: 'applied' | 'refused' | 'throws';

  beforeAll(async () => {
    s = await stage('outside', []);
  });
  beforeEach(async () => {
    got = [];
    answer = 'applied';
    await wipe(s.at);
  });
  afterAll(() => s.close());

  const registry = new HandlerRegistry(
    [
      {
        consumer: 'referral.outside',
        type: ANSWERED,
        where: 'test',
        run: (events) => {
          got.push(...events);
          if (answer === 'throws') return Promise.reject(new Error('no'));
          const [event] = events;
          const arrival = event?.arrival ?? '';
          return Promise.resolve(
            answer === 'applied'
              ? [{ arrival, outcome: 'applied', householdId: household(1) }]
              : [{ arrival, outcome: 'refused', code: 'EVENT_EMPTY' }],
          );
        },
      },
    ],
    [],
  );
  const message = (id: string, data: object = {}, type: string = ANSWERED): Buffer =>
    Buffer.from(
      JSON.stringify({
        id,
        source: '/medical-insurance',
        type,
        subject,
        data: { referralId: subject, answer: 'acknowledged', on: '2026-01-14', ...data },
      }),
    );
  const bring = (bytes: Buffer): Promise<OutsideAnswer> =>
    s.at.transactions.run({ correlationId: 'c' }, (tx) =>
      applyOutside({ consumer: 'referral.outside', registry, sealing: testSealing }, tx, {
        department: 'medical-insurance',
        bytes,
        door: 'http',
      }),
    );
  const rows = () =>
    ask(s.at, 'select topic, state, code, household_id, household_no::int as no from inbox order by arrival');

  it('applies a message as if it had come over the topic of the department', async () => {
    expect(await bring(message('a1'))).toEqual({ outcome: 'applied' });
    expect(got).toMatchObject([
      { id: 'a1', type: ANSWERED, subject, topic: 'feedback.medical-insurance.v1', streamSeq: null },
    ]);
    expect(await rows()).toEqual([
      {
        topic: 'feedback.medical-insurance.v1',
        state: 'applied',
        code: null,
        household_id: household(1),
        no: 1,
      },
    ]);
  });

  it('takes the same message once', async () => {
    await bring(message('a1'));
    expect(await bring(message('a1'))).toEqual({ outcome: 'repeat' });
    expect(got).toHaveLength(1);
  });

  it('remembers a refusal of its handler, also for the repeat', async () => {
    answer = 'refused';
    expect(await bring(message('a1'))).toEqual({ outcome: 'refused', code: 'EVENT_EMPTY' });
    expect(await bring(message('a1'))).toEqual({ outcome: 'repeat', code: 'EVENT_EMPTY' });
    expect(await rows()).toMatchObject([{ state: 'refused', code: 'EVENT_EMPTY' }]);
  });

  it('refuses an id with other content, an unknown type, a broken payload and what is no JSON, each with its code', async () => {
    await bring(message('a1'));
    expect(await bring(message('a1', { answer: 'declined' }))).toMatchObject({ code: 'EVENT_ID_REUSED' });
    expect(await bring(message('a2', {}, 'x.y'))).toMatchObject({ code: 'EVENT_TYPE_UNKNOWN' });
    expect(await bring(message('a3', { answer: 'perhaps' }))).toMatchObject({ code: 'PAYLOAD_INVALID' });
    expect(await bring(Buffer.from('{'))).toMatchObject({ code: 'EVENT_NOT_JSON' });
    expect(await bring(message('13800001111'))).toMatchObject({ code: 'MESSAGE_ID_INVALID' });
    expect(got).toHaveLength(1);
    expect(await rows()).toHaveLength(6);
  });

  it('keeps nothing when the handler fails', async () => {
    answer = 'throws';
    await expect(bring(message('a1'))).rejects.toThrow('no');
    expect(await rows()).toEqual([]);
  });
});
