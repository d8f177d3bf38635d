import { FATHER, MOTHER, WAGE } from '../testing/given.fixture.js';
import type { ComposedAnswer } from '../request-course/compose-report.rules.js';
import { besideAnswers, differingSources } from './beside-answers.rules.js';

const HIGHER = { ...WAGE, amountFen: 9_990_000 };
const answer = (more: Partial<ComposedAnswer> = {}): ComposedAnswer => ({
  ...{ sourceCode: 'tax', personId: FATHER, result: 'exceed', facts: { incomes: [HIGHER] } },
  ...more,
});
const byHand = { sourceCode: 'tax', personId: FATHER, result: 'match', incomes: [WAGE] } as const;
const OPEN = { sourceCode: 'tax', personId: FATHER, result: 'exceed' };
const ANSWERED = { sourceCode: 'tax', personId: FATHER, result: 'exceed', incomes: [HIGHER] };

describe('a report by hand in a case whose sources were asked', () => {
  it('[L-11] has what was answered, also where it names neither the source nor the person', () => {
    expect(besideAnswers([], [answer()])).toEqual([ANSWERED]);
    const rest = { sourceCode: 'tax', result: 'no-data' } as const;
    expect(besideAnswers([rest], [answer()])).toEqual([rest, ANSWERED]);
    const unasked = { ...byHand, incomes: undefined, result: 'not-asked', reasonCode: 'timed-out' } as const;
    expect(besideAnswers([unasked], [answer()])).toEqual([ANSWERED]);
  });

  it('[A-21] of which it states another figure opens what a person settles, and neither figure counts', () => {
    expect(besideAnswers([byHand], [answer()])).toEqual([OPEN]);
    const ofAll = {
      sourceCode: 'tax',
      result: 'match',
      incomes: [WAGE, { ...WAGE, personId: MOTHER }],
    } as const;
    expect(besideAnswers([ofAll], [answer()])).toEqual([
      { ...ofAll, incomes: [{ ...WAGE, personId: MOTHER }] },
      OPEN,
    ]);
    expect(besideAnswers([{ ...byHand, incomes: undefined }], [answer()])).toEqual([OPEN]);
    const differing = answer({ result: 'unreachable', reasonCode: 'answers-differ', facts: {} });
    expect(besideAnswers([byHand], [differing])).toEqual([OPEN]);
    expect(differingSources([byHand], [differing])).toEqual([differing]);
  });

  it('[A-21] of a source that covers nothing a difference leaves it open as two answers do', () => {
    const register = { ...byHand, sourceCode: 'household-register' };
    expect(besideAnswers([register], [answer({ sourceCode: 'household-register' })])).toEqual([
      { ...OPEN, sourceCode: 'household-register', result: 'unreachable', reasonCode: 'answers-differ' },
    ]);
  });

  it('[L-11] stays as it was entered where it holds what was answered, and where nobody answered', () => {
    const same = answer({ result: 'match', facts: { incomes: [{ ...WAGE, payer: '示范砖厂' }] } });
    expect(besideAnswers([byHand], [same])).toEqual([byHand]);
    const silent = answer({ result: 'unreachable', reasonCode: 'timed-out', facts: {} });
    expect(besideAnswers([byHand], [silent])).toEqual([byHand]);
    expect(besideAnswers([byHand], [answer({ result: 'no-data', facts: {} })])).toEqual([byHand]);
    expect(differingSources([byHand], [same, silent])).toEqual([]);
  });
});
