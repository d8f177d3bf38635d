import type { Fen } from '@aid-chain/kernel';
import { exact, holds, subtract, ZERO, type Exact } from '../exact/exact.js';
import { shareOf } from '../exact/share-of.js';
import type { PersonFacts } from '../facts/facts.js';

type Supporter = Extract<PersonFacts['supporters'], { state: 'known' }>['value'][number];

interface CommonTerms {
  /** Situations in which nothing is expected of a supporter. */
  readonly exempt: readonly string[];
  /** From which age of a member it is asked who owes support. */
  readonly askedFrom: number;
}

interface ShareTerms extends CommonTerms {
  /** Of what the formula takes, in basis points. */
  readonly share: number;
  /** Whether the share is divided among all whom the supporter owes support. */
  readonly perDependant: boolean;
}

/** How a place quantifies support, by the shapes that are in use. */
export type SupportTerms =
  | (CommonTerms & { readonly shape: 'agreed-only' })
  | (CommonTerms & { readonly shape: 'fixed-amount'; readonly amount: Fen })
  | (ShareTerms & { readonly shape: 'income-share' })
  | (ShareTerms & {
      readonly shape: 'surplus-share';
      /** The income that a supporter keeps, per head of the own household: a multiple of the standard. */
      readonly line: { readonly standard: Fen; readonly multiple: number };
    });

/**
 * What one supporter owes a month: by a judgment before an agreement before the formula of the place; nothing in a
 * situation that the place exempts. `open` where the formula lacks a figure of the supporter.
 */
export function supportOf(supporter: Supporter, terms: SupportTerms): Exact | 'open' {
  if (terms.exempt.some((situation) => situation === supporter.situation)) return ZERO;
  const settled = supporter.judgedMonthlyFen ?? supporter.agreedMonthlyFen;
  if (settled !== undefined) return exact(settled);
  switch (terms.shape) {
    case 'agreed-only':
      return ZERO;
    case 'fixed-amount':
      return exact(terms.amount);
    case 'income-share':
      return shared(incomeOf(supporter), supporter, terms);
    case 'surplus-share':
      return shared(surplusOf(supporter, terms.line), supporter, terms);
  }
}

function incomeOf({ familyMonthlyFen }: Supporter): Exact | 'open' {
  return familyMonthlyFen === undefined ? 'open' : exact(familyMonthlyFen);
}

/** What the supporter’s household has above the line for all its members; never below nothing. */
function surplusOf(
  { familyMonthlyFen, familySize }: Supporter,
  { standard, multiple }: { readonly standard: Fen; readonly multiple: number },
): Exact | 'open' {
  if (familyMonthlyFen === undefined || familySize === undefined) return 'open';
  const kept = shareOf(exact(standard), multiple * familySize);
  const surplus = subtract(exact(familyMonthlyFen), kept);
  return holds(surplus, 'gt', ZERO) ? surplus : ZERO;
}

/** The share of a sum, divided among those whom the supporter owes support; of nothing it is nothing. */
function shared(
  whole: Exact | 'open',
  { supportsCount }: Supporter,
  { share, perDependant }: ShareTerms,
): Exact | 'open' {
  if (whole === 'open' || whole.num === 0n) return whole;
  if (!perDependant) return shareOf(whole, share);
  return supportsCount === undefined ? 'open' : shareOf(whole, share, supportsCount);
}
