import { householdBuilder, type Filing } from '@aid-chain/testing';

/** What a family asks for: help for which a case is opened, or only work of one department, forwarded at once. */
export const KINDS = ['case', 'medical', 'education'] as const;
export type Kind = (typeof KINDS)[number];

/** A family of two that nobody has filed before. */
export function filingOf(kind: Kind): Filing {
  const family = householdBuilder().with({ wageFenPerMonth: 150_000 }).with({ birthDate: '2014-03-02' });
  return kind === 'case' ? family.build() : family.asks().needs(kind).build();
}
