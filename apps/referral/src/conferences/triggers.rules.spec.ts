import { CONFERENCE_TRIGGERS } from '@aid-chain/vocabulary';
import type { Measure } from '@aid-chain/policy';
import { conferenceTriggers, reachesCap, type HardshipFacts } from './triggers.rules.js';

const facts = (more: Partial<HardshipFacts>): HardshipFacts => ({
  ...{ urgentNeeds: ['n1'], kinds: 0, given: [] },
  ...more,
});

describe('why a case conference is proposed', () => {
  it('[S4-04] two kinds of aid alone propose none: that is usual for a dibao family', () => {
    const usual = facts({ urgentNeeds: [], kinds: 4 });
    expect(conferenceTriggers(usual, CONFERENCE_TRIGGERS, true)).toEqual([]);
  });

  it('[S4-04] for a household in urgent hardship each trigger that is met proposes it', () => {
    expect(conferenceTriggers(facts({}), CONFERENCE_TRIGGERS, false)).toEqual(['urgent']);
    expect(conferenceTriggers(facts({ kinds: 1 }), CONFERENCE_TRIGGERS, false)).toEqual(['urgent']);
    expect(conferenceTriggers(facts({ kinds: 2 }), CONFERENCE_TRIGGERS, false)).toEqual([
      'urgent',
      'several-kinds',
    ]);
    expect(conferenceTriggers(facts({}), CONFERENCE_TRIGGERS, true)).toEqual(['urgent', 'above-cap']);
  });

  it('[S4-04] only triggers that the place lists count, and a place without a list proposes none by itself', () => {
    expect(conferenceTriggers(facts({ kinds: 2 }), ['several-kinds'], true)).toEqual(['several-kinds']);
    expect(conferenceTriggers(facts({ kinds: 2 }), [], true)).toEqual([]);
  });

  const measure = { head: { code: 'temporary', reportedAs: ['quick'] } } as unknown as Measure;
  it.each([
    [999_999, false],
    [1_000_000, true],
  ])('[S4-04] of a cap of 10,000 yuan %i fen reach it: %s', (amountFen, reached) => {
    const given = [{ measureCode: 'quick', amountFen }];
    expect(reachesCap({ given }, [measure], () => 1_000_000)).toBe(reached);
  });

  it('[S4-04] where no cap is known nothing is above it', () => {
    const given = [{ measureCode: 'temporary', amountFen: 9_000_000 }];
    expect(reachesCap({ given }, [measure], () => undefined)).toBe(false);
    expect(reachesCap({ given: [{ measureCode: 'other', amountFen: 9 }] }, [measure], () => 1)).toBe(false);
  });
});
