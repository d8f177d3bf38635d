import type { IsoDate } from '@aid-chain/kernel';
import type {
  AnswerObjection,
  AskedOf,
  SupporterNeed,
  SupporterRelation,
  VerificationGround,
  VerificationRequestState,
  VerificationResult,
} from '@aid-chain/vocabulary';
import type { Days } from '../found-facts/found-facts.rules.js';

/** On what a query rests, with the day and the text of the consent (社会救助法 40, 41). */
export interface Ground {
  readonly basis: VerificationGround;
  readonly textVersion?: string;
  readonly signedOn?: IsoDate;
}

/** Somebody outside the household as a request keeps them: the name and the number are sealed apart. */
export interface AskedSupporter {
  readonly supporterOf: string;
  readonly relation: SupporterRelation;
  readonly need: { readonly statedOn: IsoDate; readonly reasonCode: SupporterNeed };
  readonly consent: { readonly givenOn: IsoDate };
}

/** An objection of the family to an answer, by which the source is asked once more (D57 18). */
export interface Objection {
  readonly on: IsoDate;
  readonly reasonCode: AnswerObjection;
  readonly paper?: string;
}

/** One request to one source about one person, as it is made. */
export interface NewRequest {
  readonly requestId: string;
  readonly caseId: string;
  /** A member, or the supporter whom the reports know by this id. */
  readonly subjectId: string;
  readonly supporter: AskedSupporter | null;
  readonly sourceCode: string;
  readonly askedOf: AskedOf;
  readonly authorityRegion: string | null;
  /** Counts the requests to this source about this person. */
  readonly version: number;
  readonly ground: Ground;
  readonly period: Days | null;
  readonly askedOn: IsoDate;
  readonly askedBy: string;
  readonly dueOn: IsoDate | null;
  readonly dueProvisional: boolean;
  /** The request that it asks once more, and why. */
  readonly reexamines: string | null;
  readonly objection: Objection | null;
}

/** A request as it stands. */
export interface VerificationRequest extends NewRequest {
  readonly state: VerificationRequestState;
  readonly stateOn: IsoDate;
  readonly reasonCode: string | null;
  readonly answerId: string | null;
  readonly result: VerificationResult | null;
  readonly queriedOn: IsoDate | null;
  readonly validUntil: IsoDate | null;
  /** The version of the report in which its answer stands. */
  readonly reportedIn: number | null;
}
