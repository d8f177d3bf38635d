import type { IsoDate } from '@aid-chain/kernel';
import type {
  CorrectionBasis,
  NoticeMethod,
  RemedyChannel,
  RemedyDecision,
  RemedyExecution,
  RemedyGround,
  RemedyKind,
  RemedyResult,
  RemedyState,
  RemedySubject,
  RemedyWarning,
  Track,
} from '@aid-chain/vocabulary';

/** An objection, complaint, tip-off, reconsideration or lawsuit as it stands; who filed it and what was written rest sealed beside it. */
export interface Remedy {
  readonly remedyId: string;
  readonly kind: RemedyKind;
  readonly about: RemedySubject;
  readonly channel: RemedyChannel;
  readonly state: RemedyState;
  readonly ground: RemedyGround | null;
  readonly regionCode: string;
  readonly householdId: string | null;
  readonly caseId: string | null;
  readonly track: Track | null;
  /** The application that was not accepted, where it is about that: no household is known of it until it is accepted. */
  readonly applicationId: string | null;
  /** The decision not to accept that it is about, which alone its result sets aside; null while none is known. */
  readonly nonAcceptanceId: string | null;
  /** Which decision of the track a reconsideration or lawsuit is about; null against inaction. */
  readonly decision: RemedyDecision | null;
  /** The decision that reduced or ended what ran, where it is about one. */
  readonly adjustmentId: string | null;
  /** Who is complained of, where it is somebody of the directory. */
  readonly subjectActor: string | null;
  readonly receivedOn: IsoDate;
  /** When the act became known to whoever filed a reconsideration or lawsuit. */
  readonly knownOn: IsoDate | null;
  readonly warnings: readonly RemedyWarning[];
  readonly isAnonymous: boolean;
  readonly recordedBy: string;
  /** When it was accepted or declined elsewhere, or somebody was named to examine it here. */
  readonly beganOn: IsoDate | null;
  readonly examiner: string | null;
  readonly dueOn: IsoDate | null;
  readonly extendedOn: IsoDate | null;
  readonly stayedOn: IsoDate | null;
  readonly stayLiftedOn: IsoDate | null;
  readonly result: RemedyResult | null;
  readonly resultOn: IsoDate | null;
  readonly redoBy: IsoDate | null;
  /** Set aside for the way in which it came about alone: the same may be decided again. */
  readonly forProcedure: boolean;
  readonly answeredOn: IsoDate | null;
  readonly answerMethod: NoticeMethod | null;
  readonly visitOwed: boolean;
  readonly visitedOn: IsoDate | null;
  readonly correctionCaseId: string | null;
  readonly correctedOn: IsoDate | null;
  readonly correctionBasis: CorrectionBasis | null;
  /** How a result that orders a new decision was carried out. */
  readonly execution: RemedyExecution | null;
  readonly executedOn: IsoDate | null;
}
