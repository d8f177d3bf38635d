import type { Fen, IsoDate } from '@aid-chain/kernel';
import type {
  AssetKind,
  Confidence,
  ExpenditureKind,
  IncomeKind,
  Labour,
  Residence,
} from '@aid-chain/vocabulary';
import type { Housing, Period } from './facts.js';

/** The household as registered: who lives together, where. */
export interface HouseholdSheet {
  readonly appliedOn: IsoDate;
  readonly residence: Residence;
  readonly members: readonly {
    readonly personId: string;
    readonly birthDate?: IsoDate;
    readonly livesTogether: { readonly from: IsoDate; readonly to?: IsoDate };
  }[];
}

export interface CircumstanceItem {
  readonly personId: string;
  readonly disability?: { readonly kind: number; readonly grade: number };
  readonly illness?: { readonly severe?: boolean; readonly chronic?: boolean };
  readonly student?: { readonly stage?: string };
  readonly labour?: Labour;
  readonly employment?: { readonly status: string; readonly since?: IsoDate };
  readonly incomeComplete?: boolean;
}

export interface IncomeItem {
  readonly personId: string;
  readonly kind: IncomeKind;
  readonly itemCode: string;
  readonly amountFen: Fen;
  readonly period: Period;
  readonly sourceCode?: string;
  /** Only `estimated` is kept from here: the sheet says whether an item is declared, surveyed or verified. */
  readonly confidence?: Confidence;
}

export interface ExpenditureItem {
  readonly personId?: string;
  readonly kind: ExpenditureKind;
  readonly grossFen: Fen;
  readonly reimbursedFen: Fen;
  readonly period: Period;
}

export interface AssetItem {
  readonly kind: AssetKind;
  readonly valueFen?: Fen;
  readonly count?: number;
}

/** Facts of one origin: a declaration, a survey or a verification report. What is absent says nothing. */
export interface FactSheet {
  readonly source: string;
  readonly asOf: IsoDate;
  readonly circumstances?: readonly CircumstanceItem[];
  readonly incomes?: readonly IncomeItem[];
  readonly expenditures?: readonly ExpenditureItem[];
  readonly assets?: readonly AssetItem[];
  readonly housing?: Housing;
  readonly water?: { readonly safe: boolean };
}
