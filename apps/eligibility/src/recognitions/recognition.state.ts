import type { Fen, IsoDate } from '@aid-chain/kernel';
import type { Category, Track } from '@aid-chain/vocabulary';

/** Where a recognition stands; grace periods come with the commands that make them. */
type RecognitionState =
  | { readonly is: 'running' }
  /** The decision of a later case recognised the category anew; `on` is the first day by that one. */
  | { readonly is: 'replaced'; readonly byCaseId: string; readonly on: IsoDate }
  /** A person ended it; `on` is the first day without. */
  | { readonly is: 'ended'; readonly on: IsoDate; readonly reasonCode: string };

/** Another amount of a recognition that goes on. */
interface RecognitionChange {
  readonly from: IsoDate;
  readonly monthlyAmountFen: Fen | null;
}

/** What a decision recognised a household, or one person of it, as; it lasts until a person decides otherwise. */
export interface Recognition {
  readonly recognitionId: string;
  readonly householdId: string;
  readonly personId: string | null;
  readonly category: Category;
  readonly caseId: string;
  readonly track: Track;
  readonly decidedOn: IsoDate;
  readonly determinationHash: string;
  readonly validFrom: IsoDate;
  /** The last day, where the decision limited it. */
  readonly validTo?: IsoDate;
  /** As it was decided. */
  readonly monthlyAmountFen: Fen | null;
  /** What is paid in its place and from which day, the oldest first. */
  readonly changes?: readonly RecognitionChange[];
  readonly state: RecognitionState;
}
