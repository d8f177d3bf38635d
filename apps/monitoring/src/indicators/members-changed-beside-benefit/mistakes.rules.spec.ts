import {
  changesBeside,
  changesPutRight,
  type DecidedBenefit,
  type MembershipFacts,
} from './members-changed-beside-benefit.rules.js';
import type { MembershipChange } from './membership-change.js';

const dibao: DecidedBenefit = {
  ...{ householdId: 'h', category: 'dibao', validFrom: '2026-08-01', monthlyAmountFen: 204_000 },
  ...{ decidedOn: '2026-07-14', registerSeq: 4 },
};

const change = (registerSeq: number, more: Partial<MembershipChange>): MembershipChange => ({
  ...{ id: `change-${registerSeq}`, householdId: 'h', registerSeq, reasonCode: 'custody' },
  ...{ effectiveOn: '2026-07-20', recordedOn: '2026-07-20', joined: [], left: [], moved: false },
  ...more,
});

const cameByMistake = change(5, { joined: ['child'] });
const takenBack = change(6, { reasonCode: 'entered-wrongly', left: ['child'] });
const born = change(7, { reasonCode: 'born', joined: ['baby'] });

const facts = (changes: MembershipChange[], more: Partial<MembershipFacts> = {}): MembershipFacts => ({
  ...{ benefits: [dibao], changes, named: [], looked: [] },
  ...more,
});
const warnedOf = (of: MembershipFacts): string[] | undefined =>
  changesBeside(of)?.changes.map(({ id }) => id);
const leftOf = (of: MembershipFacts): string[] | undefined =>
  changesPutRight(of)?.changes.map(({ id }) => id);

describe('a change of the members that was entered by mistake', () => {
  it('[A-19] and taken back changed nothing: the household that had the child by mistake is asked about nothing', () => {
    expect(warnedOf(facts([cameByMistake, takenBack]))).toBeUndefined();
    expect(leftOf(facts([cameByMistake, takenBack], { named: ['change-5'] }))).toEqual([]);
  });

  it('[A-19] changed nothing for the household that the child had gone from either, nor does a death that was none', () => {
    for (const [gone, back] of [
      ['custody', 'entered-wrongly'],
      ['died', 'data-corrected'],
    ] as const) {
      const changes = [
        change(5, { reasonCode: gone, left: ['child'] }),
        change(6, { reasonCode: back, joined: ['child'] }),
      ];
      expect(warnedOf(facts(changes))).toBeUndefined();
      expect(leftOf(facts(changes, { named: ['change-5'] }))).toEqual([]);
    }
  });

  it('a child who left and really came back was away in between: both are looked into', () => {
    const changes = [
      change(5, { left: ['child'] }),
      change(6, { reasonCode: 'returned', joined: ['child'] }),
    ];
    expect(warnedOf(facts(changes))).toEqual(['change-5', 'change-6']);
    expect(leftOf(facts(changes, { named: ['change-5'] }))).toBeUndefined();
  });

  it('leaves the birth beside it in the warning, and what else the same change stated', () => {
    expect(warnedOf(facts([cameByMistake, takenBack, born]))).toEqual(['change-7']);
    expect(leftOf(facts([cameByMistake, takenBack, born], { named: ['change-5', 'change-7'] }))).toEqual([
      'change-7',
    ]);
    const both = change(5, { joined: ['child', 'wife'] });
    expect(changesBeside(facts([both, takenBack]))?.changes).toMatchObject([{ joined: ['wife'] }]);
  });

  it('takes back the last change of the person, not an earlier one', () => {
    const changes = [
      change(5, { left: ['child'] }),
      change(6, { joined: ['child'] }),
      change(7, { reasonCode: 'entered-wrongly', left: ['child'] }),
    ];
    expect(warnedOf(facts(changes))).toEqual(['change-5']);
  });

  it('is a change where the decision had counted the mistake, or a person has looked at it', () => {
    const counted = change(3, { joined: ['child'], effectiveOn: '2026-07-10', recordedOn: '2026-07-10' });
    expect(warnedOf(facts([counted, takenBack]))).toEqual(['change-6']);
    expect(warnedOf(facts([cameByMistake, takenBack], { looked: ['change-5'] }))).toEqual(['change-6']);
  });

  it('leaves a warning alone of which nothing was put right', () => {
    expect(leftOf(facts([cameByMistake, born], { named: ['change-5', 'change-7'] }))).toBeUndefined();
  });
});
