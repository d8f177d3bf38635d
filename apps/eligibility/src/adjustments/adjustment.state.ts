import type { Sealed } from '@aid-chain/contracts';
import type { Fen, IsoDate } from '@aid-chain/kernel';
import type {
  AdjustmentKind,
  AdjustmentSource,
  AdjustmentState,
  Category,
  CivilCapacity,
  HearingGround,
  HearingMeans,
  HearingOpinion,
  HearingOutcome,
  NoticeMethod,
  Track,
} from '@aid-chain/vocabulary';
import type { UsedAuthority } from '../cases/course.state.js';
import type { LinesAndFacts } from '../grounds/adjustment-lines.js';

/** What a running recognition comes to: less, nothing, or more (L-02). */
export interface Result {
  readonly kinds: readonly AdjustmentKind[];
  readonly amountBeforeFen: Fen | null;
  /** Null where it ends, or where nothing is paid. */
  readonly amountAfterFen: Fen | null;
  readonly ends: boolean;
  readonly metInstead: Category | null;
  /** The rules by which it comes to that, with whose facts changed, each once: a hearing is about them (L-04). */
  readonly ground: readonly string[];
}

/** The same with the lines that a person reads. */
export interface Compared extends Result, LinesAndFacts {}

/** A proposal to reduce, end or raise one running recognition, with its way to the decision and the notice. */
export interface Adjustment extends Result {
  readonly adjustmentId: string;
  /** Counted up where the same recognition is proposed to another result. */
  readonly revision: number;
  readonly recognitionId: string;
  /** The case that it comes from. */
  readonly caseId: string;
  readonly householdId: string;
  readonly regionCode: string;
  readonly track: Track;
  readonly category: Category;
  readonly personId: string | null;
  readonly source: AdjustmentSource;
  readonly redeterminationId: string | null;
  readonly hearingOwed: boolean;
  readonly hearingGround: HearingGround;
  readonly publicityOwed: boolean;
  /** By the parameters of which day it was computed. */
  readonly computedFor: IsoDate;
  readonly firstMonth: IsoDate;
  readonly lines: Sealed;
  readonly proposedOn: IsoDate;
  readonly proposedBy: string;
  readonly state: AdjustmentState;
  readonly hearingId: string | null;
  readonly publicityFrom: IsoDate | null;
  readonly publicityUntil: IsoDate | null;
  readonly publicityEndedOn: IsoDate | null;
  readonly decidedOn: IsoDate | null;
  readonly decidedBy: string | null;
  /** By what a township decided it; null where the county did. */
  readonly authority: UsedAuthority | null;
  readonly effectiveOn: IsoDate | null;
  readonly noticeOwed: boolean;
  readonly noticeDueOn: IsoDate | null;
  readonly notice: Sealed | null;
  readonly notifiedOn: IsoDate | null;
  readonly noticeMethod: NoticeMethod | null;
  readonly noticeReceivedBy: string | null;
  readonly withdrawnOn: IsoDate | null;
  readonly withdrawalReason: Sealed | null;
}

/** What was stated, and what the official answered. */
export interface HearingPoint {
  readonly stated: string;
  readonly answer: string;
}

/** What of a hearing is kept sealed. */
export interface HearingText {
  readonly points: readonly HearingPoint[];
  /** A guardian who is no member of the household. */
  readonly guardianName?: string;
  /** What of the hearing before it a second one corrects. */
  readonly corrects?: string;
}

/** A hearing on one revision of a proposal (L-03). */
export interface Hearing {
  readonly hearingId: string;
  readonly adjustmentId: string;
  readonly revision: number;
  readonly outcome: HearingOutcome;
  readonly on: IsoDate;
  readonly means: HearingMeans | null;
  readonly heardBy: readonly string[];
  readonly personId: string | null;
  readonly capacity: CivilCapacity | null;
  readonly guardianId: string | null;
  readonly hasOtherGuardian: boolean;
  readonly opinion: HearingOpinion | null;
  readonly text: Sealed;
  readonly recordedBy: string;
}

/** An attempt to reach the family. */
export interface HearingTry {
  readonly on: IsoDate;
  readonly means: HearingMeans;
  readonly triedBy: string;
}
