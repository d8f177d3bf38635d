import { EventFeed, FedFamily, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

interface Duty {
  readonly quarter: string;
  readonly state: string;
  readonly runningMeasures: readonly { measureCode: string; until: string }[];
}

const aid = {
  ...{ measureCode: 'medical-assistance', kind: 'cash', nature: 'regular', amountFen: 120_000 },
  ...{ period: { from: '2026-02-01', to: '2026-08-31' }, fundingSource: 'medical-assistance-fund' },
};

describe('a measure that runs on after its department is done', () => {
  let stack: RunningServices;
  let id = '';

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-03-10T09:00:00+08:00' });
    const family = new FedFamily(stack, new EventFeed(stack.bus), 980);
    await family.register();
    await family.need({ aspects: ['cost'] }, '2026-01-14T10:00:00+08:00');
    await stack.idle();
    const { body } = await department().get<{ items: { referralId: string }[] }>('referral', '/v1/referrals');
    id = body.items[0]?.referralId ?? '';
  });
  afterAll(() => stack.stop());

  const department = () => stack.http('demo-dept-medical-insurance');
  const report = (reportId: string, quarter: string, over: object) => {
    const content = { final: true, outcome: 'helped', aid: [aid] };
    return department().post('referral', `/v1/referrals/${id}/feedback`, {
      ...{ reportId, quarter },
      ...content,
      ...over,
    });
  };
  const duties = async (): Promise<string[]> => {
    const { body } = await department().get<{ items: Duty[] }>('referral', '/v1/feedback-duties');
    return body.items.map(
      ({ quarter, state, runningMeasures: running }) =>
        `${quarter} ${state} ${running.map(({ measureCode, until }) => `${measureCode}…${until}`).join()}`,
    );
  };
  const RUNNING = 'medical-assistance…2026-08-31';

  it('[S0-24] owes a report in every quarter in which it runs, and none after it', async () => {
    expect((await report('interim', '2026Q1', { final: false })).status).toBe(201);
    const answer = { answer: 'completed', on: '2026-03-10' };
    expect((await department().post('referral', `/v1/referrals/${id}/answer`, answer)).status).toBe(201);
    expect(await duties()).toEqual([`2026Q1 owed ${RUNNING}`]);
    await stack.setClock('2026-04-02T09:00:00+08:00');
    await stack.idle();
    expect(await duties()).toEqual([`2026Q1 owed ${RUNNING}`, `2026Q2 owed ${RUNNING}`]);
    expect((await report('q1', '2026Q1', {})).status).toBe(201);
    await stack.setClock('2026-07-20T09:00:00+08:00');
    await stack.idle();
    expect(await duties()).toEqual([
      `2026Q1 on-time ${RUNNING}`,
      `2026Q2 missing ${RUNNING}`,
      `2026Q3 owed ${RUNNING}`,
    ]);
    const nothing = { outcome: 'nothing-to-report', aid: [] };
    expect((await report('q2', '2026Q2', nothing)).status).toBe(201);
    expect((await duties())[1]).toBe(`2026Q2 late ${RUNNING}`);
  });

  it('[S0-24] that a correction ends earlier owes nothing for the quarters after that', async () => {
    const shorter = { ...aid, period: { from: '2026-02-01', to: '2026-06-30' } };
    const correction = { supersedes: 'q1', reasonCode: 'entered-wrongly', aid: [shorter] };
    expect((await report('q1-corrected', '2026Q1', correction)).status).toBe(201);
    expect((await duties()).map((duty) => duty.slice(0, 15).trim())).toEqual([
      '2026Q1 on-time',
      '2026Q2 late med',
      '2026Q3 released',
    ]);
    await stack.setClock('2026-10-20T09:00:00+08:00');
    await stack.idle();
    expect(await duties()).toHaveLength(3);
    const { body } = await department().get('referral', `/v1/referrals/${id}`);
    expect(body['reports']).toMatchObject([
      { reportId: 'interim' },
      { reportId: 'q1', supersededBy: 'q1-corrected' },
      { reportId: 'q1-corrected', supersedes: 'q1' },
      { reportId: 'q2', outcome: 'nothing-to-report' },
    ]);
  });
});
