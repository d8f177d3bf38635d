import type { Sealed } from '@aid-chain/contracts';
import type { Fen, IsoDate } from '@aid-chain/kernel';
import type { ArrearsCause, ArrearsState, Category, Track } from '@aid-chain/vocabulary';

/** What is owed for one month beside what was paid for it. */
export interface MonthOwed {
  /** The first day of the month. */
  readonly month: IsoDate;
  readonly amountFen: Fen;
}

/** What a family was paid less than it was due, by month and for one cause. */
export interface Arrears {
  readonly arrearsId: string;
  readonly householdId: string;
  readonly regionCode: string;
  readonly caseId: string;
  readonly track: Track;
  readonly category: Category;
  readonly personId: string | null;
  readonly cause: ArrearsCause;
  readonly remedyId: string | null;
  /** The reduction that was stayed or set aside. */
  readonly adjustmentId: string | null;
  readonly months: readonly MonthOwed[];
  readonly sumFen: Fen;
  readonly foundOn: IsoDate;
  readonly state: ArrearsState;
  /** The day of the payment, or on which it was found that nothing is owed. */
  readonly settledOn: IsoDate | null;
  readonly settledBy: string | null;
  readonly note: Sealed | null;
}
