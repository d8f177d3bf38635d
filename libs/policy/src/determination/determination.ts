import type { Fen, IsoDate } from '@aid-chain/kernel';
import type { CategoryResult } from '../categories/category-result.js';
import type { Missing, WorksheetLine } from '../worksheet/worksheet-line.js';

/** Figures that officials compare; null where a fact is missing. Shares and heads are rounded down for reading. */
export interface Figures {
  readonly members: number;
  readonly incomeWindow: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly countableIncomeFen: Fen | null;
  readonly countablePerHeadMonthFen: Fen | null;
  readonly annualNetIncomeFen: Fen | null;
  readonly netPerHeadYearFen: Fen | null;
  readonly selfPaidMedicalFen: Fen;
  readonly selfPaidMedicalShareBp: number | null;
  readonly netAfterMedicalPerHeadYearFen: Fen | null;
}

export interface Determination {
  readonly codeVersion: string;
  readonly packHash: string;
  readonly regionCode: string;
  readonly asOf: IsoDate;
  readonly categories: readonly CategoryResult[];
  readonly lines: readonly WorksheetLine[];
  readonly figures: Figures;
  readonly missing: readonly Missing[];
  readonly restsOnDemoValues: boolean;
}
