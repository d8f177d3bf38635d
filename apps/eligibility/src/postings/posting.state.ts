import type { IsoDate } from '@aid-chain/kernel';
import type { Track } from '@aid-chain/vocabulary';

/** Where the posting (公布) of one positive decision stands: owed since the decision, on the board, taken down. */
export type PostingState =
  | { readonly is: 'owed' }
  | Posted
  | (Omit<Posted, 'is'> & { readonly is: 'taken-down'; readonly takenDownOn: IsoDate });

interface Posted {
  readonly is: 'posted';
  readonly postedOn: IsoDate;
  /** Null where the place sets no length. */
  readonly lastDay: IsoDate | null;
  /** The last day lies beyond the announced calendar. */
  readonly provisional: boolean;
}

/** The posting of what a case decided in one track. */
export interface Posting {
  readonly caseId: string;
  readonly track: Track;
  /** The day of the decision. */
  readonly owedSince: IsoDate;
  readonly state: PostingState;
}
