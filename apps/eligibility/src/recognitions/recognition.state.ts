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
export interface RecognitionChange {
  readonly from: IsoDate;
  readonly monthlyAmountFen: Fen | null;
  /** By how much a raised standard alone raised it, on the same facts: what is kept beside a reduction rises with it. */
  readonly raisedByFen?: Fen;
}

/**
 * A reduction or an end that is not carried out: its execution is stayed, or it was changed or set aside (行政复议法 42, 63, 64;
 * 行政诉讼法 56, 70). What ran before it goes on.
 */
export interface SetAside {
  readonly adjustmentId: string;
  readonly remedyId: string;
  readonly from: IsoDate;
  /** The first day on which the decision is carried out again, or another one holds. */
  readonly to?: IsoDate;
  /** The first day of the decision that is not carried out: what is kept rises with each standard since; `from` where there is none. */
  readonly since?: IsoDate;
  /** What was paid before it; null where its end is what is not carried out, or nothing was paid. */
  readonly monthlyAmountFen: Fen | null;
  /** The end that is not carried out. */
  readonly end?: { readonly on: IsoDate; readonly reasonCode: string };
  /** Changed or set aside: no lifting of a stay brings it back. */
  readonly isFinal: boolean;
  /** It holds only while a later reduction of another remedy is stayed as well. */
  readonly besideRemedyId?: string;
}

/** Days on which it did not run: what was given in the place of dibao waits while that goes on. */
export interface Waited {
  readonly from: IsoDate;
  /** The first day on which it ran again. */
  readonly to: IsoDate;
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
  /** Decisions that are not carried out, the oldest first. */
  readonly setAside?: readonly SetAside[];
  /** When it waited between its first day and now, the oldest first. */
  readonly waited?: readonly Waited[];
  readonly state: RecognitionState;
}
