import type { BareItem, FactOf, HouseholdFact, Item } from '@aid-chain/facts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Confidence, LivesApartReason, Relation, Residence } from '@aid-chain/vocabulary';

export interface Provenance {
  readonly source: string;
  readonly asOf: IsoDate;
  readonly confidence: Confidence;
}

/** A fact with its origin, or the explicit statement that nobody knows it. */
export type Fact<T> =
  ({ readonly state: 'known'; readonly value: T } & Provenance) | { readonly state: 'unknown' };

export const UNKNOWN: { readonly state: 'unknown' } = Object.freeze({ state: 'unknown' });

export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

type Holding<Holds extends HouseholdFact['holds']> = Extract<HouseholdFact, { holds: Holds }>;

/** An item of a list with its origin; that it is only an estimate is its confidence. */
type ListedFact<F extends HouseholdFact> = Readonly<Omit<Item<F>, 'estimated'>> & Provenance;

/** Income of one person and item: the total of its period in fen (net). */
export type IncomeFact = ListedFact<FactOf<'income'>>;
/** Spending: what was paid and what came back, in fen. */
export type ExpenditureFact = ListedFact<FactOf<'expenditure'>>;
/** An asset of the household: its value in fen, or how many there are. A 0 says: there is none. */
export type AssetFact = ListedFact<FactOf<'asset'>>;

/** What is known of a member, field by field. */
type MemberFacts<F extends HouseholdFact = Holding<'one-per-member'>> = {
  readonly [K in keyof BareItem<F>]-?: Fact<NonNullable<BareItem<F>[K]>>;
};

/** How long somebody lives with the family; `to` and why, for somebody who is away or has left. */
export interface LivesTogether {
  readonly from: IsoDate;
  readonly to?: IsoDate;
  readonly reasonOut?: LivesApartReason;
}

/** What the register says of a member. */
export interface RegisteredMember {
  readonly personId: string;
  readonly birthDate?: IsoDate;
  readonly relation?: Relation;
  readonly livesTogether: LivesTogether;
}

/** A person of the household as the case knows it. */
export interface PersonFacts extends MemberFacts, RegisteredMember {}

type Lists = { readonly [F in Holding<'many'> as F['field']]: readonly ListedFact<F>[] };
type Values = { readonly [F in Holding<'one'> as F['field']]: Fact<Item<F>> };

/** Everything the rules may know of a case. */
export interface CaseFacts extends Lists, Values {
  /** Date of the application (or of the opening of a review): the month of it anchors the income window. */
  readonly appliedOn: IsoDate;
  readonly residence: Residence;
  readonly persons: readonly PersonFacts[];
}
