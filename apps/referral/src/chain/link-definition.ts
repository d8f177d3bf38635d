import type { EventType, Payload } from '@aid-chain/contracts';
import type { Bilingual } from '@aid-chain/vocabulary';

type IdRef =
  | 'applicationId'
  | 'arrearsId'
  | 'awardId'
  | 'caseId'
  | 'conferenceId'
  | 'assessmentId'
  | 'planId'
  | 'sessionId'
  | 'socialNeedId'
  | 'matchId'
  | 'organisationId'
  | 'correctionCaseId'
  | 'doubleAidId'
  | 'needId'
  | 'referralId'
  | 'remedyId'
  | 'requestId'
  | 'passedFrom'
  | 'reopens'
  | 'follows'
  | 'corrects'
  | 'warningId'
  | 'visitId'
  | 'into'
  | 'from';
type CodeRef =
  | 'category'
  | 'channel'
  | 'decision'
  | 'department'
  | 'determinationHash'
  | 'filedBy'
  | 'groundCode'
  | 'indicator'
  | 'kind'
  | 'level'
  | 'measureCode'
  | 'needKind'
  | 'opening'
  | 'order'
  | 'outcome'
  | 'outcomeCode'
  | 'purchasedService'
  | 'reasonCode'
  | 'regionCode'
  | 'residence'
  | 'result'
  | 'state'
  | 'step'
  | 'track'
  | 'urgency';
type DayRef =
  | 'cameOn'
  | 'closedOn'
  | 'dueOn'
  | 'effectiveOn'
  | 'establishedOn'
  | 'meetsOn'
  | 'month'
  | 'noticeDueOn'
  | 'on'
  | 'openedOn'
  | 'redoBy'
  | 'quarter';
type ListRef =
  | 'categories'
  | 'categoriesRequested'
  | 'departments'
  | 'dispositions'
  | 'evidence'
  | 'helpRequested'
  | 'measures'
  | 'referrals'
  | 'remedies'
  | 'services'
  | 'tracks'
  | 'triggers';

/** What a link refers to: ids, codes, days and counts, never a text, a name, an amount or an income. */
export type LinkRefs = {
  readonly [K in IdRef | CodeRef | DayRef]?: string | undefined;
} & { readonly [K in ListRef]?: readonly string[] | undefined } & {
  readonly members?: number | undefined;
  readonly lastSeq?: number | undefined;
  readonly final?: boolean | undefined;
};

/** What a sentence takes from the place of the household, and of its referrals, when it is read. */
export interface PlaceNames {
  /** What the place calls a department now. */
  department(code: string): Bilingual;
  /** Of which need and at which department a referral is; undefined where this service has none of that id. */
  referral(id: string): NamedReferral | undefined;
  /** What the place calls a measure of its list; the code itself in words where it names none (any more). */
  measure(code: string): Bilingual;
  /** What an organisation of social forces is called; undefined where this service has none of that id. */
  organisation(id: string): string | undefined;
  /** What the place calls a service of its list; the code itself where it names none. */
  service(code: string): Bilingual;
  /** Whether a need was stated anew and joined one that stood already: then nothing was opened for it. */
  isJoined(needId: string): boolean;
}

/** A referral as a sentence names it. */
export interface NamedReferral {
  readonly need: Bilingual;
  readonly department: Bilingual;
  /** What its department calls a measure; the code itself where it names none. */
  measure(code: string): Bilingual;
  /** The same of a reason that it gives. */
  reason(code: string): Bilingual;
}

/** How one event type stands on the aid chain; both are pure functions of the payload and name no personal data. */
interface LinkDefinition<T extends EventType> {
  /** The facts that the link stores. */
  readonly refs: (data: Payload<T>) => LinkRefs;
  /** How it reads; it is made anew by every reading and stored nowhere. */
  readonly sentence: (data: Payload<T>, names: PlaceNames) => Bilingual;
}

/** The definitions of some event types, each under its type. */
export type LinkDefinitions = { readonly [T in EventType]?: LinkDefinition<T> };
