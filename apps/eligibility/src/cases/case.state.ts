import type { EventType, Payload } from '@aid-chain/contracts';
import type { Fen, IsoDate } from '@aid-chain/kernel';
import type { OpenQuestion } from '@aid-chain/policy';
import type { EndedHousehold, HouseholdCopy } from '../household/household-store.js';
import type {
  PapersAsked,
  ReviewMeeting,
  TimeLimitState,
  UsedAuthority,
  VillageStepTaken,
} from './course.state.js';
import type { OpenTrackState, Opinion } from './open-track.state.js';
import type { Verification } from './verification.state.js';
import type { MistakenEnd, WithoutHousehold } from './without-household.state.js';
import type { OwnOutcome } from '../procedures/procedure-definition.js';
import type {
  CaseOrigin,
  Category,
  NeedKind,
  SingleRefusal,
  Track,
  TrackOutcome,
  TrackReopeningAnswer,
} from '@aid-chain/vocabulary';

export type Survey =
  { readonly is: 'due' } | { readonly is: 'recorded'; readonly version: number; readonly on: IsoDate };

export interface Recognised {
  readonly category: Category;
  /** The person who belongs to the category, where it is not the household (tekun). */
  readonly personId?: string;
  readonly validFrom: IsoDate;
  /** The last day, where the recognition is for a time. */
  readonly validTo?: IsoDate;
  readonly monthlyAmountFen: Fen | null;
  /** What each recipient has beside it in the first month, where a notice of risen prices gives anything (社会救助法 32). */
  readonly priceSubsidyFen?: Fen;
  /** Of a class that only some places make recipients of the law: whether it is one here (社会救助法 33). */
  readonly isRecipient?: boolean;
}

/** A member who does not have dibao alone, and why: the family is notified of it (社会救助法 21(2), 45). */
export interface RefusedPerson {
  readonly category: Category;
  readonly personId: string;
  readonly reasonCode: SingleRefusal;
}

export interface Decision {
  readonly by: string;
  readonly on: IsoDate;
  readonly determinationHash: string;
  readonly recognised: readonly Recognised[];
  readonly refused: readonly Category[];
  readonly refusedPersons?: readonly RefusedPerson[];
  readonly reasonCodes: readonly string[];
  /** What the household received in the track already, and goes on receiving until a person decides otherwise. */
  readonly running?: readonly Recognised[];
  /** By what the township decided it instead of the county (社会救助法 44). */
  readonly authority?: UsedAuthority;
  /** What of it still stood when its household ended. */
  readonly withoutHousehold?: WithoutHousehold;
  /** Ends of what was recognised that were taken back. */
  readonly formerEnds?: readonly WithoutHousehold[];
}

/** A refusal is notified in writing within the days of the pack (D57 21). */
export type Notice =
  | { readonly is: 'not-owed' }
  | { readonly is: 'due'; readonly dueOn: IsoDate; readonly provisional: boolean }
  | {
      readonly is: 'given';
      readonly dueOn: IsoDate;
      readonly on: IsoDate;
      readonly method: string;
      /** The member who took it. */
      readonly receivedBy?: string;
      readonly late: boolean;
    };

interface Closing {
  readonly reasonCode: string;
  readonly by: string;
  readonly on: IsoDate;
}

/** A track that was closed because nobody of its household was left; where it stood is kept, as the end may be a mistake. */
interface ClosedWithHousehold extends Closing {
  readonly outcome: Extract<TrackOutcome, 'household-ended'>;
  readonly stood: OpenTrackState;
  /** Set once the household stands again. */
  readonly mistaken?: MistakenClosing;
}

/** The end of a household that was entered by mistake, and why a track that was closed with it stays closed. */
export interface MistakenClosing extends Pick<MistakenEnd, 'householdEnded' | 'restoredOn'> {
  readonly answered?: {
    readonly by: string;
    readonly on: IsoDate;
    readonly answer: Exclude<TrackReopeningAnswer, 'reopen'>;
  };
}

/** A track that ended on its own, without a decision; where it stood is kept of a withdrawal, which may be a mistake. */
export interface ClosedOnItsOwn extends Closing {
  readonly outcome: OwnOutcome;
  readonly stood?: OpenTrackState;
}

export type TrackClosing = ClosedWithHousehold | ClosedOnItsOwn;

/** Where one track of a case stands. */
export type TrackState =
  | OpenTrackState
  | {
      readonly is: 'decided';
      readonly opinion: Opinion;
      readonly decision: Decision;
      readonly notice: Notice;
    }
  | ({ readonly is: 'closed' } & TrackClosing);

export type TrackStateName = TrackState['is'];

/** A track whose opinion nobody can give before parameters of the place are there. */
export interface AwaitedParameters {
  readonly track: Track;
  readonly keys: readonly string[];
}

/** A case: verification and survey serve all its tracks, each track goes its own way from the opinion on (S0-18). */
export interface CaseState {
  readonly caseId: string;
  readonly householdId: string;
  readonly applicationId: string | null;
  readonly origin: CaseOrigin;
  readonly regionCode: string;
  /** Day of the application, or of the request for a review; the income window hangs on its month. */
  readonly openedOn: IsoDate;
  /** The day of the window check, where the filing waited for one: the deadlines count from it. */
  readonly acceptedOn?: IsoDate;
  /** Whom the case is about: as the register had the household at the opening, and followed until the opinion. */
  readonly household?: HouseholdCopy;
  /** Whom an ended track was about, where the household has changed since. */
  readonly householdAtEnd?: Readonly<Partial<Record<Track, HouseholdCopy>>>;
  /** Set once nobody of the household is left: nothing is recognised any more, a person ends what is open. */
  readonly householdEnded?: EndedHousehold;
  readonly categoriesRequested: readonly Category[];
  readonly helpRequested: readonly NeedKind[];
  /** What people have to answer before an opinion, as the facts stood at the last step of a person. */
  readonly questions?: readonly OpenQuestion[];
  /** Which parameters alone an opinion waits for, as the facts stood at the last step of a person. */
  readonly awaits?: readonly AwaitedParameters[];
  readonly verification: Verification;
  readonly survey: Survey;
  readonly tracks: Readonly<Partial<Record<Track, TrackState>>>;
  /** Changes of its time limit; none where nobody changed it. */
  readonly timeLimit?: TimeLimitState;
  /** The papers that the family was asked for last. */
  readonly papers?: PapersAsked;
  readonly reviews?: readonly ReviewMeeting[];
  /** What the village did before the township's opinion, the oldest first; none where the village did not report it. */
  readonly village?: readonly VillageStepTaken[];
  /** Tracks whose publicity brought an objection, with the last day of one. */
  readonly disputed?: Readonly<Partial<Record<Track, IsoDate>>>;
}

/** An application that was not accepted has no case. */
type CaseEventType = Exclude<
  Extract<EventType, `eligibility.${string}`>,
  'eligibility.non-acceptance-set-aside.v1'
>;

/** What a rule publishes to the other services. */
export type CaseEvent = {
  [T in CaseEventType]: { readonly type: T; readonly data: Payload<T> };
}[CaseEventType];

/** What a rule decides: the case as it is afterwards, and the events that are published. */
export interface Decided {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
}
