import { periodsOf } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { besideOf } from './beside.rules.js';
import type { DecidedReduction } from './reduction.store.js';
import { carriedOutAgain, suspend } from './suspension.rules.js';

const twiceReduced: Recognition = {
  ...{ recognitionId: 'r', householdId: 'h', personId: null, category: 'dibao', caseId: 'c' },
  ...{ track: 'civil-affairs', decidedOn: '2026-04-20', determinationHash: 'x' },
  ...{ validFrom: '2026-05-01', monthlyAmountFen: 500, state: { is: 'running' } },
  changes: [
    { from: '2026-07-01', monthlyAmountFen: 400 },
    { from: '2026-10-01', monthlyAmountFen: 300 },
  ],
};
const reduced = (id: string, effectiveOn: string, amountBeforeFen: number): DecidedReduction => ({
  ...{ adjustmentId: id, recognitionId: 'r', category: 'dibao', personId: null, ends: false },
  ...{
    caseId: `case-${id}`,
    decidedOn: `2026-0${Number(effectiveOn.slice(5, 7)) - 1}-10`,
    effectiveOn,
    amountBeforeFen,
    keptFrom: null,
  },
});
const decidedBy = 'civil-affairs' as const;
const first = reduced('a1', '2026-07-01', 500);
const second = reduced('a2', '2026-10-01', 400);

/** What is paid once both are kept from being carried out, each with a remedy of its own. */
function keptInTurn(turns: readonly (readonly [DecidedReduction, string, boolean])[]): Recognition {
  let recognition = twiceReduced;
  let all: readonly DecidedReduction[] = [first, second];
  for (const [reduction, on, isFinal] of turns) {
    const remedyId = `m-${reduction.adjustmentId}`;
    const beside = besideOf(reduction, all);
    const found = suspend([recognition], { reduction, remedyId, on, from: on, isFinal, beside, decidedBy });
    recognition = found?.after ?? recognition;
    all = all.map((each) => (each === reduction ? { ...each, keptFrom: { remedyId, isFinal } } : each));
  }
  return recognition;
}

const paid = (recognition: Recognition | undefined) =>
  recognition &&
  periodsOf(recognition).map(({ from, monthlyAmountFen }) => [from.slice(0, 7), monthlyAmountFen]);

describe('Two reductions of one benefit', () => {
  it('[L-22] that are both set aside pay what was paid before the first, in whichever order the courts decide', () => {
    const before = [
      ['2026-05', 500],
      ['2026-07', 400],
      ['2026-10', 300],
    ];
    expect(
      paid(
        keptInTurn([
          [first, '2026-12-05', true],
          [second, '2027-01-05', true],
        ]),
      ),
    ).toEqual([...before, ['2027-01', 500]]);
    expect(
      paid(
        keptInTurn([
          [second, '2026-12-05', true],
          [first, '2027-01-05', true],
        ]),
      ),
    ).toEqual([...before, ['2026-12', 400], ['2027-01', 500]]);
  });

  it('[L-22] [L-01] of which the later is stayed alone: once it is carried out again it holds, whichever was stayed first', () => {
    const orders = [
      [
        [first, '2026-12-05', true],
        [second, '2027-01-05', false],
      ],
      [
        [second, '2026-12-05', false],
        [first, '2027-01-05', true],
      ],
    ] as const;
    for (const turns of orders) {
      const kept = keptInTurn(turns);
      expect(paid(kept)?.at(-1)).toEqual(['2027-01', 500]);
      const [lifted] = carriedOutAgain([kept], { remedyId: 'm-a2', from: '2027-03-01', decidedBy });
      expect(paid(lifted?.after)?.at(-1)).toEqual(['2027-03', 300]);
    }
  });

  it('[L-22] of which the earlier alone is stayed and lifted leave the later as it is', () => {
    const kept = keptInTurn([
      [second, '2026-12-05', true],
      [first, '2027-01-05', false],
    ]);
    const [lifted] = carriedOutAgain([kept], { remedyId: 'm-a1', from: '2027-03-01', decidedBy });
    expect(paid(lifted?.after)?.slice(-2)).toEqual([
      ['2027-01', 500],
      ['2027-03', 400],
    ]);
  });
});
