import type { Fen, IsoDate } from '@aid-chain/kernel';
import type {
  AssetKind,
  Confidence,
  ExpenditureKind,
  IncomeKind,
  Labour,
  Residence,
} from '@aid-chain/vocabulary';

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

/** Income of one person and item: the total of its period in fen (net; a business may show a loss). */
export interface IncomeFact extends Provenance {
  readonly personId: string;
  readonly kind: IncomeKind;
  readonly itemCode: string;
  readonly amountFen: Fen;
  readonly period: Period;
}

/** Spending: what was paid and what came back, in fen. */
export interface ExpenditureFact extends Provenance {
  readonly personId?: string;
  readonly kind: ExpenditureKind;
  readonly grossFen: Fen;
  readonly reimbursedFen: Fen;
  readonly period: Period;
}

/** An asset of the household: its value in fen, or how many there are. A 0 says: there is none. */
export interface AssetFact extends Provenance {
  readonly kind: AssetKind;
  readonly valueFen?: Fen;
  readonly count?: number;
}

export interface Housing {
  readonly grade?: 'A' | 'B' | 'C' | 'D';
  readonly only?: boolean;
}

/** A person of the household as the case knows it. */
export interface PersonFacts {
  readonly personId: string;
  readonly birthDate?: IsoDate;
  readonly livesTogether: { readonly from: IsoDate; readonly to?: IsoDate };
  readonly disability: Fact<{ readonly kind: number; readonly grade: number }>;
  readonly illness: Fact<{ readonly severe: boolean; readonly chronic: boolean }>;
  readonly student: Fact<{ readonly stage?: string }>;
  readonly labour: Fact<Labour>;
  readonly employment: Fact<{ readonly status: string; readonly since?: IsoDate }>;
  /** The person's incomes are all on file: what is missing is zero, not unknown. */
  readonly incomeComplete: Fact<boolean>;
}

/** Everything the rules may know of a case. */
export interface CaseFacts {
  /** Date of the application (or of the opening of a review): the month of it anchors the income window. */
  readonly appliedOn: IsoDate;
  readonly residence: Residence;
  readonly persons: readonly PersonFacts[];
  readonly incomes: readonly IncomeFact[];
  readonly expenditures: readonly ExpenditureFact[];
  readonly assets: readonly AssetFact[];
  readonly housing: Fact<Housing>;
  readonly water: Fact<{ readonly safe: boolean }>;
}
