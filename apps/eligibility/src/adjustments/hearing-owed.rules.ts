import type { AdjustmentKind, Category, HearingGround } from '@aid-chain/vocabulary';

/** Who has died of whom it is about: the one person, or the last member; null where nobody has. */
export type Death = 'of-person' | 'of-only-member' | null;

/** What decides whether somebody has to be heard. */
export interface HearingFacts {
  readonly kinds: readonly AdjustmentKind[];
  readonly category: Category;
  /** Whether the law of the decision day asks for a hearing (`hearing.owed`). */
  readonly isLaw: boolean;
  readonly death: Death;
  /** Whether it only runs out on the date that the earlier decision gave. */
  readonly lapses: boolean;
}

export interface HearingOwed {
  readonly owed: boolean;
  readonly ground: HearingGround;
}

/**
 * Whether the recipient is heard before the decision (社会救助法 48; L-02): for everything that reduces or ends, and in doubt.
 * Not for an increase, the lapse on a date that was given, the death of a tekun person or of the only member; before the
 * law was in force a notice with reasons was owed instead (D57 32).
 */
export function hearingOwed({ kinds, category, isLaw, death, lapses }: HearingFacts): HearingOwed {
  if (lapses) return { owed: false, ground: 'lapsed' };
  if (death === 'of-only-member') return { owed: false, ground: 'only-member-died' };
  if (death === 'of-person' && category === 'tekun') return { owed: false, ground: 'tekun-person-died' };
  const less = kinds.filter((kind) => kind !== 'higher-amount');
  if (less.length === 0 && kinds.length > 0) return { owed: false, ground: 'increase' };
  if (!isLaw) return { owed: false, ground: 'before-the-law' };
  if (less.some((kind) => ENDS.has(kind))) return { owed: true, ground: 'ends' };
  return { owed: true, ground: less.some((kind) => kind !== 'unclear') ? 'reduces' : 'in-doubt' };
}

const ENDS: ReadonlySet<AdjustmentKind> = new Set(['ends', 'ends-earlier', 'person-left']);
