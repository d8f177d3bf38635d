import type { ProposalDecision } from '@aid-chain/vocabulary';
import type { HouseholdAfter } from '../register/household-after.js';
import type { KnownHousehold } from '../register/register.js';
import {
  answered,
  otherWindow,
  proposalReasonChecked,
  stateOn,
  type OpenProposal,
} from './proposal.rules.js';

const OWN = '510683990000';
const after = (householdId: string, regionCode: string): HouseholdAfter => ({
  ...{ householdId, regionCode, residence: 'rural', address: '示范一村', members: [], leaving: [] },
});
const before = (householdId: string, regionCode: string): KnownHousehold => ({
  ...{ ...after(householdId, regionCode), version: 1, changedOn: '2026-01-12' },
});
const window = (plan: HouseholdAfter[], households: KnownHousehold[]): string => {
  const found = otherWindow(plan, households, OWN);
  return found.ok ? found.value : found.refusal.code;
};

describe('the window that has to agree to a change', () => {
  const [here, there, far] = ['510683990001', '510683980001', '510683970001'] as const;

  it('[A-19] is that of the township whose household somebody leaves', () => {
    const plan = [after('from', there), after('to', here)];
    expect(window(plan, [before('from', there), before('to', here)])).toBe('510683980000');
  });

  it('[A-19] is that of the township to which a household moves, and from which it came', () => {
    expect(window([after('h', there)], [before('h', here)])).toBe('510683980000');
    expect(window([after('h', here)], [before('h', there)])).toBe('510683980000');
  });

  it('[A-19] is none within one place, and the county for a third township', () => {
    expect(window([after('h', here)], [before('h', here)])).toBe('PROPOSAL_NOT_NEEDED');
    const three = [after('a', there), after('b', far), after('to', here)];
    expect(window(three, [before('a', there), before('b', far), before('to', here)])).toBe(
      'HOUSEHOLD_OUTSIDE_SUBTREE',
    );
    expect(window([after('h', there)], [before('h', there)])).toBe('HOUSEHOLD_OUTSIDE_SUBTREE');
  });
});

describe('the answer to a proposal', () => {
  const proposal: OpenProposal = {
    ...{ state: 'open', expiresOn: '2026-02-11', fromRegionCode: OWN, toRegionCode: '510683980000' },
  };
  const answer = (decision: ProposalDecision, regionCode: string, today = '2026-02-11'): string => {
    const found = answered(proposal, decision, { regionCode, today });
    return found.ok ? found.value : found.refusal.code;
  };

  it.each([
    ['confirm', '510683980000', 'confirmed'],
    ['refuse', '510683980000', 'refused'],
    ['withdraw', OWN, 'withdrawn'],
    ['confirm', '510683000000', 'confirmed'],
  ] as const)('[A-19] %s by %s makes it %s', (decision, regionCode, state) => {
    expect(answer(decision, regionCode)).toBe(state);
  });

  it.each([
    ['confirm', OWN],
    ['refuse', OWN],
    ['withdraw', '510683980000'],
  ] as const)('[A-19] %s is not given by %s: nobody agrees with oneself', (decision, regionCode) => {
    expect(answer(decision, regionCode)).toBe('PROPOSAL_OF_OTHER_WINDOW');
  });

  it('[A-19] silence is no consent: after its last day a proposal has expired', () => {
    expect(stateOn(proposal, '2026-02-11')).toBe('open');
    expect(answer('confirm', '510683980000', '2026-02-12')).toBe('PROPOSAL_NOT_OPEN');
    expect(
      answered({ ...proposal, state: 'refused' }, 'confirm', { regionCode: OWN, today: '2026-01-12' }),
    ).toEqual({
      ...{ ok: false, refusal: { code: 'PROPOSAL_NOT_OPEN', params: { state: 'refused' } } },
    });
  });
});

describe('the reason of an answer to a proposal', () => {
  const refused = (...given: Parameters<typeof proposalReasonChecked>) => {
    const checked = proposalReasonChecked(...given);
    return checked.ok ? undefined : checked.refusal;
  };

  it('[A-19] is what was found out, for a change and against it', () => {
    for (const reason of ['documents-seen', 'family-asked', 'visited-at-home', 'village-asked'] as const) {
      expect([refused('confirm', reason), refused('refuse', reason)]).toEqual([undefined, undefined]);
    }
  });

  it('[A-19] may be what is wrong with the proposal, where it is refused or withdrawn', () => {
    for (const reason of ['wrong-number', 'filed-twice', 'change-first', 'other'] as const) {
      expect([refused('refuse', reason), refused('withdraw', reason)]).toEqual([undefined, undefined]);
    }
  });

  it('[A-19] of another answer is refused by the own decision, with the reasons that fit it', () => {
    const reasons = 'family-asked、wrong-number、filed-twice、change-first、other';
    expect(refused('withdraw', 'documents-seen')).toMatchObject({
      code: 'WINDOW_REASON_OF_OTHER_ANSWER',
      params: { reasonCode: 'documents-seen', decision: 'withdraw', reasons },
    });
    expect(refused('confirm', 'wrong-number')).toMatchObject({ params: { decision: 'confirm' } });
  });
});
