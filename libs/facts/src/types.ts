import type { IsoDate } from '@aid-chain/kernel';
import type { VerificationResult } from '@aid-chain/vocabulary';
import type { FactDefinition } from './fact.js';
import type { HouseholdFact } from './facts.js';
import type { BareItem, Item, Naming } from './item.js';

/** What one origin states of a fact; of a member only the fields that it has. */
export type FactValue<F extends FactDefinition> = F extends { holds: 'one' }
  ? Item<F>
  : F extends { holds: 'many' }
    ? readonly Item<F>[]
    : readonly (Partial<BareItem<F>> & Naming<F, 'personId'>)[];

/** Facts of one origin by their fields. What is absent says nothing. */
export type Facts = { readonly [F in HouseholdFact as F['field']]?: FactValue<F> };

/** What a declaration, a survey, one queried source or a department says, with the day of inquiry. */
export interface FactSheet extends Facts {
  readonly source: string;
  readonly asOf: IsoDate;
  /** Its ordinal number among its kind in the case, where people entered it; of one day the later one is newer. */
  readonly version?: number;
  /** Day of the application that it belongs to, where that is not the application of the case. */
  readonly appliedOn?: IsoDate;
  /** The member whom a source was asked about; left out, the whole household. */
  readonly personId?: string;
  /** What a queried source answered. */
  readonly result?: VerificationResult;
}

type Sealed = Extract<HouseholdFact, { sealed: true }>;
type Clear = Exclude<HouseholdFact, Sealed>;
export type SealedField = Sealed['field'];
/** Facts that are kept in clear: amounts and things under pseudonymous ids. */
export type ClearFacts = Pick<Facts, Clear['field']>;
/** Facts that are kept sealed, each as one sealed value. */
export type SealedFacts<S> = { readonly [Field in SealedField]?: S };

/** What an event holds of a declaration: every list, each sealed fact as one sealed value. */
export type DeclaredFacts<S> = { [F in Exclude<Sealed, { holds: 'one' }> as F['field']]: S } & {
  [F in Extract<Sealed, { holds: 'one' }> as F['field']]?: S;
} & { [F in Exclude<Clear, { holds: 'one' }> as F['field']]: Item<F>[] } & {
  [F in Extract<Clear, { holds: 'one' }> as F['field']]?: Item<F>;
};
