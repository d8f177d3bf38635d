import type { IsoDate } from '@aid-chain/kernel';
import type { Category, MistakenEndAnswer, RecognitionEndReason } from '@aid-chain/vocabulary';
import type { EndedHousehold } from '../household/household-store.js';

/** Which recognition of a household: of a category, and of the person who belongs to it where that is not the household. */
export interface RecognitionKey {
  readonly category: Category;
  readonly personId?: string;
}

/** Recognitions of a household of which nobody is left: the authority ends them, nothing ends by itself. */
export interface WithoutHousehold {
  readonly recognitions: readonly RecognitionKey[];
  readonly reasonCode: RecognitionEndReason;
  /** Set once a person has ended them, or recognised them anew for another household; `effectiveOn` is the first day without. */
  readonly ended?: { readonly by?: string; readonly on: IsoDate; readonly effectiveOn: IsoDate };
  /** Set where the end of the household turned out to be a mistake after it: the authority is asked, nothing revives by itself. */
  readonly mistaken?: MistakenEnd;
}

/** The end of a household that was entered by mistake, and what the authority answered about the recognitions that ended with it. */
export interface MistakenEnd {
  readonly householdEnded: EndedHousehold;
  readonly restoredOn: IsoDate;
  readonly answered?: { readonly by: string; readonly on: IsoDate; readonly answer: MistakenEndAnswer };
}
