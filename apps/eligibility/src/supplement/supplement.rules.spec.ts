import type { Payload } from '@aid-chain/contracts';
import type { CaseState, Decided } from '../cases/case.state.js';
import { codeOf, FATHER, gathered, must, NOBODY } from '../testing/given.fixture.js';
import { papersReceived, supplementDelivered } from './supplement.rules.js';

const acting = { today: '2026-01-23', staffCode: 'S-3', declaredRelatives: NOBODY };
const asked = (more: Partial<CaseState> = {}): CaseState => ({
  ...gathered(),
  papers: { askedOn: '2026-01-14' },
  ...more,
});
const open = [{ paper: 'medical-receipt', personId: FATHER }, { paper: 'loss-record' }] as const;
const waiting = { pauses: [{ from: '2026-01-15', reasonCode: 'waits-for-papers' }] } as const;

/** What the chain gets of it, as step and outcome. */
const stepsOf = ({ events }: Decided) =>
  events.map(({ data }) => {
    const { step, outcomeCode } = data as Payload<'eligibility.step-recorded.v1'>;
    return [step, outcomeCode];
  });

describe('the notice of papers that are still needed', () => {
  const deliver = (file: CaseState, on = '2026-01-16', until: string | undefined = '2026-01-22') =>
    supplementDelivered(file, { on, method: 'in-person' }, { ...acting, until });

  it('[N2] its days run from the delivery, and a clock that stands still for the papers gets their last day', () => {
    const { state } = must(deliver(asked({ timeLimit: waiting })));
    expect(state.papers).toMatchObject({ deliveredOn: '2026-01-16', until: '2026-01-22' });
    expect(state.timeLimit?.pauses).toMatchObject([{ to: '2026-01-22', until: '2026-01-22' }]);
    const absent = { pauses: [{ from: '2026-01-15', reasonCode: 'applicant-absent' }] } as const;
    expect(must(deliver(asked({ timeLimit: absent }))).state.timeLimit).toEqual(absent);
  });

  it('[N2] is delivered once, where papers were asked for, and not before', () => {
    expect(codeOf(deliver(gathered()))).toBe('SUPPLEMENT_NOTICE_NOT_OWED');
    expect(codeOf(deliver(must(deliver(asked())).state))).toBe('SUPPLEMENT_NOTICE_DELIVERED');
    expect(codeOf(deliver(asked(), '2026-01-13'))).toBe('STEP_DATE_TOO_EARLY');
    expect(codeOf(deliver(asked(), '2026-01-24'))).toBe('STEP_DATE_AFTER_TODAY');
  });
});

describe('papers that came', () => {
  const receive = (papers: readonly { paper: 'medical-receipt' | 'loss-record'; personId?: string }[]) =>
    papersReceived(asked({ timeLimit: waiting }), { on: '2026-01-19', papers }, { ...acting, open });

  it('[N2] with the last of them the clock runs again, and not before', () => {
    const [receipt, loss] = open;
    const some = must(receive([receipt]));
    expect(some.state.papers?.completeOn).toBeUndefined();
    expect(stepsOf(some)).toEqual([['papers', 'some-came']]);
    const all = must(receive([receipt, loss]));
    expect(all.state.papers?.completeOn).toBe('2026-01-19');
    expect(all.state.timeLimit?.pauses).toMatchObject([{ to: '2026-01-19' }]);
    expect(stepsOf(all)).toEqual([
      ['papers', 'all-came'],
      ['time-limit', 'resumed'],
    ]);
  });

  it('[N2] are those that were asked for of that person, each once', () => {
    const result = receive([{ paper: 'medical-receipt' }, open[1], open[1]]);
    expect(result).toMatchObject({
      refusal: { faults: [{ path: '/papers/0' }, { path: '/papers/2' }] },
    });
  });
});
