import type { BareItem, FactOf, HouseholdFact, Item } from '@aid-chain/facts';
import type { Fen, IsoDate } from '@aid-chain/kernel';
import type {
  Confidence,
  LivesApartReason,
  Relation,
  Residence,
  SupportForm,
  VerificationResult,
} from '@aid-chain/vocabulary';
import type { Resolution } from './contradiction.js';
import type { Judgement } from './judgement.js';
import type { Period } from '../periods/period.js';

export type { Period };

export interface Provenance {
  readonly source: string;
  readonly asOf: IsoDate;
  readonly confidence: Confidence;
  /** The ordinal number of the survey or report of the case it came with, where people entered it. */
  readonly version?: number;
  /** The first survey or report in which the source stated just this, where it stated it again. */
  readonly firstVersion?: number;
}

/** What a queried source answered about a member, or about the whole household. */
export interface SourceAnswer {
  readonly source: string;
  readonly personId?: string;
  readonly asOf: IsoDate;
  readonly version?: number;
  readonly firstVersion?: number;
  readonly result: VerificationResult;
}

/** A fact with its origin, or the explicit statement that nobody knows it. */
export type Fact<T> =
  ({ readonly state: 'known'; readonly value: T } & Provenance) | { readonly state: 'unknown' };

export const UNKNOWN: { readonly state: 'unknown' } = Object.freeze({ state: 'unknown' });

type Holding<Holds extends HouseholdFact['holds']> = Extract<HouseholdFact, { holds: Holds }>;

/** An item of a list with its origin; that it is only an estimate is its confidence. */
type ListedFact<F extends HouseholdFact> = Readonly<Omit<Item<F>, 'estimated'>> & Provenance;

/** Income of one person and item: the total of its period in fen (net). `counts`: the days of it that still stand. */
export type IncomeFact = ListedFact<FactOf<'income'>> & { readonly counts?: readonly Period[] };
/** Spending: what was paid and what came back, in fen. */
export type ExpenditureFact = ListedFact<FactOf<'expenditure'>>;
/**
 * An asset of the household or of one member: its value in fen, or how many there are. A 0 says: there is none.
 * `otherOwners`: whose assets of the kind the same inquiry lists beside one without an owner.
 */
export type AssetFact = ListedFact<FactOf<'asset'>> & { readonly otherOwners?: readonly string[] };

/** What is known of a member, field by field. */
type MemberFacts<F extends HouseholdFact = Holding<'one-per-member'>> = {
  readonly [K in keyof BareItem<F>]-?: Fact<NonNullable<BareItem<F>[K]>>;
};

/** How long somebody lives with the family; `to` and why, for somebody who is away or has left. */
export interface LivesTogether {
  readonly from: IsoDate;
  readonly to?: IsoDate;
  readonly reasonOut?: LivesApartReason;
}

/** What the register says of a member. */
export interface RegisteredMember {
  readonly personId: string;
  readonly birthDate?: IsoDate;
  readonly relation?: Relation;
  readonly livesTogether: LivesTogether;
}

/** A person of the household as the case knows it. */
export interface PersonFacts extends Omit<MemberFacts, 'incomeComplete'>, RegisteredMember {
  readonly incomeComplete: CompletenessFact;
}

/** Everything that any source says, newer before older of each; what counts is weighed where it is read. */
interface Lists {
  readonly incomes: readonly IncomeFact[];
  readonly expenditures: readonly ExpenditureFact[];
  readonly assets: readonly AssetFact[];
}
type Values = { readonly [F in Holding<'one'> as F['field']]: Fact<Item<F>> };

/** Whether the member's incomes are all listed, and for the application of which day that was said. */
export type CompletenessFact = Fact<boolean> & { readonly appliedOn?: IsoDate };

/** That a department reported the cremation of a member. */
export interface ReportedDeath {
  readonly personId: string;
  /** The day of the cremation. */
  readonly on: IsoDate;
  readonly source: string;
  /** The day on which the case learnt of it. */
  readonly asOf: IsoDate;
}

/** What somebody has in dibao: the household, or one person alone. */
export interface ReceivedDibao {
  readonly personId: string | null;
  /** Null where it follows something that is open. */
  readonly monthlyAmountFen: Fen | null;
  /** What is paid in its place, and from which day, the oldest first. */
  readonly changes?: readonly { readonly from: IsoDate; readonly monthlyAmountFen: Fen | null }[];
}

/** What a tekun person chose and since which day. */
export interface ChosenForm {
  readonly personId: string;
  readonly form: SupportForm;
  readonly on: IsoDate;
}

/** Everything the rules may know of a case. */
export interface CaseFacts extends Lists, Values {
  /** Date of the application (or of the opening of a review): the month of it anchors the income window. */
  readonly appliedOn: IsoDate;
  readonly residence: Residence;
  readonly persons: readonly PersonFacts[];
  /** What the queried sources answered. */
  readonly answers?: readonly SourceAnswer[];
  /** Single bills that a department sent: a total that holds them counts only where it is larger. */
  readonly bills?: readonly ExpenditureFact[];
  /** Members whom department data have as dead: while the register has them as living, people find out (S2-09). */
  readonly reportedDeaths?: readonly ReportedDeath[];
  /** Members to whom somebody outside the household owes support who refuses to be asked about. */
  readonly refusedSupportOf?: readonly string[];
  /** Members who are tekun persons on the day: a pupil goes on past 18 (社会救助法 16(3)). */
  readonly tekunPersons?: readonly string[];
  /** The dibao that runs by earlier decisions: nothing of it is reduced for want of an answer (D57 13(三)). */
  readonly received?: readonly ReceivedDibao[];
  /** Institution or home, as tekun persons chose it, the oldest first (社会救助法 16(2)). */
  readonly supportForms?: readonly ChosenForm[];
  /** What people answered to questions that the rules put to them, the oldest first. */
  readonly judgements?: readonly Judgement[];
  /** What civil affairs decided of contradictions. */
  readonly resolutions?: readonly Resolution[];
}
