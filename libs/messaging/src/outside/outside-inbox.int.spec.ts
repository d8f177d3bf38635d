import { household } from '../fixture/events.js';
import { testSealing } from '../fixture/sealing.js';
import { ask } from '../fixture/party.js';
import { stage, wipe, type Stage } from '../fixture/stage.js';
import { refuse, type Result } from '@aid-chain/kernel';
import type { ReceivedAny } from '../received.js';
import { receiveOutside } from './outside-inbox.js';
import type { OutsideOutcome } from './outside-outcome.js';

const ANSWERED = 'department.referral-answered.v1';
const subject = household(7);
const NOT_OVER = { quarter: '2026Q1', from: '2026-04-01' };

interface Taken {
  readonly householdId: string;
  readonly state: string;
}

describe('a message of a department that does not come over its topic', () => {
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

  const apply = (event: ReceivedAny): Promise<Result<Taken>> => {
    got.push(event);
    if (answer === 'throws') return Promise.reject(new Error('no'));
    const taken: Result<Taken> = { ok: true, value: { householdId: household(1), state: 'acknowledged' } };
    return Promise.resolve(answer === 'applied' ? taken : refuse('QUARTER_NOT_OVER', NOT_OVER));
  };
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
  const context = {
    consumer: 'referral.outside',
    sealing: testSealing,
    actsOn: (type: string) => type === ANSWERED,
  };
  const bring = (bytes: Buffer): Promise<OutsideOutcome<Taken>> =>
    s.at.transactions.run({ correlationId: 'c' }, (tx) =>
      receiveOutside(context, tx, { department: 'medical-insurance', bytes }, apply),
    );
  const refused = (code: string) => ({ outcome: 'refused', refusal: { code } });
  const rows = () =>
    ask(s.at, 'select topic, state, code, household_id, household_no::int as no from inbox order by arrival');

  it('is applied as if it had come over the topic, and gives back what it came to', async () => {
    expect(await bring(message('a1'))).toEqual({
      outcome: 'applied',
      value: { householdId: household(1), state: 'acknowledged' },
    });
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

  it('is taken once', async () => {
    await bring(message('a1'));
    expect(await bring(message('a1'))).toEqual({ outcome: 'repeat' });
    expect(got).toHaveLength(1);
  });

  it('is refused with the values of its sentence, and the repeat with the same code', async () => {
    answer = 'refused';
    expect(await bring(message('a1'))).toEqual({
      outcome: 'refused',
      refusal: { code: 'QUARTER_NOT_OVER', params: NOT_OVER },
    });
    expect(await bring(message('a1'))).toEqual({ outcome: 'repeat', code: 'QUARTER_NOT_OVER' });
    expect(await rows()).toMatchObject([{ state: 'refused', code: 'QUARTER_NOT_OVER' }]);
  });

  it('is refused by its code for an id with other content, an unknown type, a broken payload and no JSON', async () => {
    await bring(message('a1'));
    expect(await bring(message('a1', { answer: 'declined' }))).toMatchObject(refused('EVENT_ID_REUSED'));
    expect(await bring(message('a2', {}, 'x.y'))).toMatchObject(refused('EVENT_TYPE_UNKNOWN'));
    expect(await bring(message('a3', { answer: 'perhaps' }))).toMatchObject(refused('PAYLOAD_INVALID'));
    expect(await bring(Buffer.from('{'))).toMatchObject(refused('EVENT_NOT_JSON'));
    expect(await bring(message('13800001111'))).toMatchObject(refused('MESSAGE_ID_INVALID'));
    expect(got).toHaveLength(1);
    expect(await rows()).toHaveLength(6);
  });

  it('leaves nothing when applying it fails', async () => {
    answer = 'throws';
    await expect(bring(message('a1'))).rejects.toThrow('no');
    expect(await rows()).toEqual([]);
  });
});
