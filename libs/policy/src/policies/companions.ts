import { SUPPLEMENT_GROUPS } from '@aid-chain/vocabulary';
import type { ParameterKey } from './catalogue.js';

/** A parameter that says nothing, or not enough, without others. */
export interface Companions {
  /** The parameter, and the words of it for which it needs them; left out, any value. */
  readonly when: ParameterKey;
  readonly is?: readonly (string | boolean)[];
  /** What has to be set with it: one key of each list. */
  readonly needs: readonly (readonly ParameterKey[])[];
  /** Further parameters of which one has to hold too: only then the companions are needed. */
  readonly besides?: readonly ParameterKey[];
}

const amountsOf = (group: (typeof SUPPLEMENT_GROUPS)[number]): readonly ParameterKey[] => [
  `dibao.supplement.${group}`,
  `dibao.supplement.${group}.share`,
];

/** Who is of a group of supplements, where it takes a parameter to say so. */
const WHO: Partial<Record<(typeof SUPPLEMENT_GROUPS)[number], ParameterKey>> = {
  'severely-disabled': 'dibao.supplement.disability',
  elderly: 'dibao.supplement.elderly.from-age',
  minor: 'dibao.supplement.minor.under-age',
};

const ofSupplements = SUPPLEMENT_GROUPS.flatMap((group, index) =>
  amountsOf(group).flatMap((when): Companions[] => {
    const who = WHO[group];
    const besides = SUPPLEMENT_GROUPS.slice(index + 1).flatMap(amountsOf);
    return [
      ...(who === undefined ? [] : [{ when, needs: [[who]] }]),
      ...(besides.length === 0 ? [] : [{ when, needs: [['dibao.supplement.stacking']], besides } as const]),
    ];
  }),
);

/** Every parameter with companions: without them a benefit or a test would be open in every case of the place. */
export const COMPANIONS: readonly Companions[] = [
  {
    when: 'rigid.shape',
    is: ['residual'],
    needs: [['rigid.residual.multiple'], ['rigid.residual.operator']],
  },
  {
    when: 'village.procedure',
    is: [true],
    needs: [['village.publicity.days'], ['village.recheck.working-days']],
  },
  { when: 'dibao.benefit.mode', is: ['bands'], needs: [['dibao.band.a.amount']] },
  { when: 'dibao.band.a.below', needs: [['dibao.band.b.amount']] },
  { when: 'dibao.band.b.below', needs: [['dibao.band.c.amount']] },
  { when: 'dibao.band.c.below', needs: [['dibao.band.d.amount']] },
  { when: 'dibao.band.b.amount', needs: [['dibao.band.a.below']] },
  { when: 'dibao.band.c.amount', needs: [['dibao.band.b.below']] },
  { when: 'dibao.band.d.amount', needs: [['dibao.band.c.below']] },
  { when: 'work-cost.base', is: ['minimum-wage'], needs: [['work-cost.minimum-wage']] },
  { when: 'income.imputed', is: [true], needs: [['income.imputed.amount', 'income.imputed.away-amount']] },
  { when: 'income.imputed.amount', needs: [['income.imputed.weak-share']] },
  { when: 'income.support', is: [true], needs: [['support.shape']] },
  { when: 'support.shape', is: ['fixed-amount'], needs: [['support.amount']] },
  { when: 'support.shape', is: ['income-share'], needs: [['support.share']] },
  { when: 'support.shape', is: ['surplus-share'], needs: [['support.share'], ['support.line-multiple']] },
  {
    when: 'deduction.illness',
    is: [true],
    needs: [['deduction.illness.items'], ['deduction.illness.share']],
  },
  { when: 'monitored.negative-list', is: [true], needs: [['monitored.negative-list.items']] },
  {
    when: 'monitored.negative-list.override.income',
    needs: [['monitored.negative-list.override.operator']],
  },
  ...ofSupplements,
];
