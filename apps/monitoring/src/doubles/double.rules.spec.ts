import {
  DOUBLE_DECISIONS,
  DOUBLE_REASONS,
  type DoubleDecision,
  type DoubleKind,
} from '@aid-chain/vocabulary';
import { checkDecision } from './double.rules.js';

/** The answers that some reason carries. */
const possible = (kind: DoubleKind): DoubleDecision[] =>
  DOUBLE_DECISIONS.filter((decision) =>
    DOUBLE_REASONS.some((reasonCode) => checkDecision(kind, { decision, reasonCode }).ok),
  );

describe('the answer to two rows of bills', () => {
  it('rows that look alike are two bills or one; which of the two makes no difference', () => {
    expect(possible('looks-alike')).toEqual(['two-bills', 'one-bill']);
  });

  it('one issuer and number on one day is never two bills: the earlier amount holds or the later one', () => {
    expect(possible('other-amount')).toEqual(['one-bill', 'replaced']);
  });

  it('on another day the issuer may have begun its numbers anew', () => {
    expect(possible('other-day')).toEqual(['two-bills', 'one-bill', 'replaced']);
  });

  it('each reason speaks for one answer only, and the refusal names those that fit', () => {
    for (const reasonCode of DOUBLE_REASONS) {
      const carried = DOUBLE_DECISIONS.filter(
        (decision) => checkDecision('other-day', { decision, reasonCode }).ok,
      );
      expect(carried).toHaveLength(1);
    }
    expect(checkDecision('looks-alike', { decision: 'two-bills', reasonCode: 'sent-twice' })).toEqual({
      ok: false,
      refusal: {
        code: 'DOUBLE_REASON_NOT_FITTING',
        params: { decision: 'two-bills', allowed: 'receipts-differ, issuer-confirms-two' },
      },
    });
    expect(checkDecision('other-amount', { decision: 'two-bills', reasonCode: 'receipts-differ' })).toEqual({
      ok: false,
      refusal: { code: 'DOUBLE_DECISION_NOT_FITTING', params: { allowed: 'one-bill, replaced' } },
    });
  });
});
