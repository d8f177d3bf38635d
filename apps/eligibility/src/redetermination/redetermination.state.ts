import type { Fen, IsoDate } from '@aid-chain/kernel';
import type { Category, RedeterminationChange, RedeterminationState } from '@aid-chain/vocabulary';

/** How many recognitions came to what. */
export type RedeterminationCounts = Readonly<Partial<Record<RedeterminationChange, number>>>;

/** A run over the running recognitions of a place, by the parameters of a day. */
export interface Redetermination {
  readonly redeterminationId: string;
  readonly regionCode: string;
  readonly onDay: IsoDate;
  /** Digest of the accepted parameters; null where the sample is used. */
  readonly parameters: string | null;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly state: RedeterminationState;
  readonly counts: RedeterminationCounts;
  /** Why cases were not computed: how often each error came, by its code. */
  readonly errors: Readonly<Record<string, number>>;
  readonly endedAt: Date | null;
}

/** What a running recognition comes to. */
export interface Redetermined {
  readonly change: RedeterminationChange;
  /** Null where it is not met, or has no amount. */
  readonly newAmountFen: Fen | null;
  /** What is met in its place. */
  readonly metInstead: Category | null;
}
