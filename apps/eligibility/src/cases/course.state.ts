import type { IsoDate } from '@aid-chain/kernel';
import type { ProvidedAuthority } from '@aid-chain/policy';
import type {
  ClockReason,
  NoticeMethod,
  ReviewOutcome,
  TimeLimitReason,
  Track,
  VillageOutcome,
  VillageStep,
} from '@aid-chain/vocabulary';

/** That the township decided, in the name of the county or its own, and the document under which it did. */
export type UsedAuthority = ProvidedAuthority;

/** Days on which the clock of a case stood still, for want of what only the applicant can bring, or of the result of a remedy. */
export interface ClockPause {
  readonly from: IsoDate;
  readonly to?: IsoDate;
  readonly reasonCode: ClockReason;
  /** The last day of the papers for which it stands still: it ends by itself on it, unless something ends it before. */
  readonly until?: IsoDate;
  /** The remedy for whose result it waits, and the track whose decision does. */
  readonly remedyId?: string;
  readonly track?: Track;
}

/** Days that passed while nothing could run in a track: a publicity that was broken off, or the time in which it was closed. */
export interface StoodStill {
  readonly track: Track;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly because: 'publicity' | 'closed';
}

/** What people changed of the time in which a case is to be decided (D57 22). */
export interface TimeLimitState {
  readonly pauses?: readonly ClockPause[];
  readonly stood?: readonly StoodStill[];
  readonly extension?: { readonly on: IsoDate; readonly reasonCode: TimeLimitReason };
}

/** A step of the village on its way to the township, or the re-check of the township (S3-09, S3-15). */
export interface VillageStepTaken {
  readonly step: VillageStep;
  readonly on: IsoDate;
  readonly outcome: VillageOutcome;
  /** Of its publicity. */
  readonly lastDay?: IsoDate;
}

/** A review meeting on what somebody objected to (D57 19). */
export interface ReviewMeeting {
  readonly track: Track;
  readonly on: IsoDate;
  readonly outcome: ReviewOutcome;
}

/** What the family was asked for, at once, beside what the sources hold (D57 10). */
export interface PapersAsked {
  readonly askedOn: IsoDate;
  /** When its notice reached the family: the days run from then on. */
  readonly deliveredOn?: IsoDate;
  readonly method?: NoticeMethod;
  /** By when it brings them, where the place sets days. */
  readonly until?: IsoDate;
  /** When the last of them came. */
  readonly completeOn?: IsoDate;
}
