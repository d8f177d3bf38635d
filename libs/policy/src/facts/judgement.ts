import type { IsoDate } from '@aid-chain/kernel';
import type {
  AssetKind,
  Category,
  HardshipCause,
  JudgementAnswer,
  OverrideCause,
  SingleGround,
  SingleRefusal,
} from '@aid-chain/vocabulary';

export interface Judged {
  readonly on: IsoDate;
}

/** What the village meeting answered about each item of the negative list (S3-31…37). */
interface NegativeListJudgement extends Judged {
  readonly question: 'negative-list';
  readonly items: readonly { readonly item: number; readonly applies: boolean }[];
}

/** That both collective approvals are there by which a household on the list may be taken in (S3-38). */
interface OverrideJudgement extends Judged {
  readonly question: 'negative-list-override';
  readonly causes: readonly OverrideCause[];
}

/** Whether one person of a margin family has dibao alone, and for which ground (社会救助法 21(2); S1-09). */
interface SingleJudgement extends Judged {
  readonly question: 'single-filing';
  readonly personId: string;
  readonly ground: SingleGround;
  readonly answer: JudgementAnswer;
  /** Why not, where the answer is a no. */
  readonly reasonCode?: SingleRefusal;
}

/** That nobody of a margin family is in special hardship (社会救助法 21(2); L-41); who is, is taken in by name. */
interface NoSpecialHardshipJudgement extends Judged {
  readonly question: 'special-hardship';
  readonly answer: Extract<JudgementAnswer, 'no'>;
}

/** Whether a minor of 16 or 17 counts as one without ability to work: the law has it so, the ministry's age does not (社会救助法 16; T43 5). */
interface MinorJudgement extends Judged {
  readonly question: 'tekun-minor';
  readonly personId: string;
  readonly answer: JudgementAnswer;
}

/** Whether a category that was asked for is left open, so that the others go on; a no takes it back. */
interface LeftOpenJudgement extends Judged {
  readonly question: 'category-left-open';
  readonly category: Category;
  readonly answer: JudgementAnswer;
}

/** Whether the township finds a major hardship that no class fits (S0-16). */
interface HardshipCheckJudgement extends Judged {
  readonly question: 'hardship-check';
  readonly causes: readonly HardshipCause[];
  readonly answer: JudgementAnswer;
}

/** What the consultation of departments came to, case by case (S0-16, S2-04). */
interface HardshipConsultationJudgement extends Judged {
  readonly question: 'hardship-consultation';
  readonly answer: JudgementAnswer;
  /** Codes of the departments that took part. */
  readonly departments?: readonly string[];
  /** The day on which the county government decided, where the place leaves it to that. */
  readonly governmentOn?: IsoDate;
}

/** An asset about which people answered, by what it was when they did. */
export interface ReviewedAsset {
  readonly kind: AssetKind;
  readonly amount: number | null;
}

/** Whether property that no rule examines, or that the place asks to be explained, keeps nobody out (D57 14). */
interface PropertyJudgement extends Judged {
  readonly question: 'property-acceptable';
  readonly property: readonly ReviewedAsset[];
  readonly answer: JudgementAnswer;
}

/** Whether people put forward a ground of monitoring that the list of grounds leaves open (S3-08). */
interface OtherGroundJudgement extends Judged {
  readonly question: 'other-ground';
  readonly answer: JudgementAnswer;
}

/** What people answered to a question that the rules put to them and never answer themselves. */
export type Judgement =
  | NegativeListJudgement
  | OverrideJudgement
  | SingleJudgement
  | NoSpecialHardshipJudgement
  | MinorJudgement
  | LeftOpenJudgement
  | HardshipCheckJudgement
  | HardshipConsultationJudgement
  | PropertyJudgement
  | OtherGroundJudgement;

export type JudgementOf<Q extends Judgement['question']> = Extract<Judgement, { question: Q }>;

/** The last answer to a question, about a person where it is of one; undefined before there is any. */
export function judgementOf<Q extends Judgement['question']>(
  judgements: readonly Judgement[] | undefined,
  question: Q,
  personId?: string,
): JudgementOf<Q> | undefined {
  return judgements?.findLast(
    (each): each is JudgementOf<Q> =>
      each.question === question && (personId === undefined || personOf(each) === personId),
  );
}

/** Whom an answer is about; undefined where it is about the household. */
export function personOf(judgement: Judgement): string | undefined {
  return 'personId' in judgement ? judgement.personId : undefined;
}

/** Whether people left a category open last (a yes), and took nothing of it back. */
export function isLeftOpen(judgements: readonly Judgement[] | undefined, category: Category): boolean {
  const last = judgements?.findLast(
    (each): each is LeftOpenJudgement => each.question === 'category-left-open' && each.category === category,
  );
  return last?.answer === 'yes';
}
