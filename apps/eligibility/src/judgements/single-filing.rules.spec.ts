import type { WorksheetLine } from '@aid-chain/policy';
import type { CategoryOutcome } from '@aid-chain/vocabulary';
import type { TrackDetermination } from '../determination/track-determination.rules.js';
import { CHILD, determined } from '../testing/given.fixture.js';
import { singleFilingDecided } from './single-filing.rules.js';

const personId = CHILD;
const judgement = {
  question: 'single-filing',
  on: '2026-08-05',
  personId,
  ground: 'special-hardship',
  answer: 'yes',
} as const;
const proof = { note: '无人照料', paper: '村委会证明' };

interface FailedTest {
  readonly group: 'assets' | 'category';
  readonly outcome: 'not-met' | 'unknown';
}

function ownTest({ group, outcome }: FailedTest): WorksheetLine {
  const nothing = { left: null, op: null, right: null, unit: '', compared: null, textZh: '', textEn: '' };
  const head = { ruleId: 'margin.single.test@1', category: 'margin', personId } as const;
  return { ...head, group, outcome, ...nothing, parameters: [], facts: [], missing: [] };
}

/** A margin family as it would stand with a yes, and a test of the member's own that is not met or open. */
function family(
  margin: CategoryOutcome,
  single: CategoryOutcome = 'met',
  failed?: FailedTest,
): TrackDetermination {
  const found = determined('civil-affairs', { margin });
  const [result] = found.categories;
  if (result === undefined) throw new Error('the fixture has a margin family');
  const categories = [{ ...result, singles: [{ personId, outcome: single, monthlyAmountFen: null }] }];
  const lines = failed === undefined ? [] : [ownTest(failed)];
  return { ...found, categories, worksheet: { ...found.worksheet, categories, lines } };
}

const answer = (after: TrackDetermination) => {
  const result = singleFilingDecided(judgement, proof, { after });
  return result.ok ? undefined : [result.refusal.code, JSON.stringify(result.refusal.params)];
};

describe('[S1-09] [L-41] Dibao for one person of a margin family', () => {
  it('is decided on where the family is a margin family and the member passes the tests of dibao', () => {
    expect(answer(family('met'))).toBeUndefined();
  });

  it.each(['not-met', 'not-applicable', 'undetermined'] as const)(
    'is not possible in a family for which the margin is %s, and says so',
    (outcome) => {
      expect(answer(family(outcome))).toEqual([
        'SINGLE_FILING_NOT_POSSIBLE',
        expect.stringContaining('该户现在不是低保边缘家庭'),
      ]);
    },
  );

  it.each([
    ['category', 'not-met', '本人收入不低于低保标准'],
    ['category', 'unknown', '本人收入不低于低保标准'],
    ['assets', 'not-met', '财产不符合低保的限额'],
    ['assets', 'unknown', '财产不符合低保的限额'],
  ] as const)('is not possible while the own test of %s is %s, which is named', (group, outcome, named) => {
    expect(answer(family('met', 'not-met', { group, outcome }))).toEqual([
      'SINGLE_FILING_NOT_POSSIBLE',
      expect.stringContaining(named),
    ]);
  });
});
