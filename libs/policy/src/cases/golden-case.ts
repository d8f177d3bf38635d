import type { Fen, IsoDate } from '@aid-chain/kernel';
import type { Category, CategoryOutcome, LineOutcome, MeasureOutcome } from '@aid-chain/vocabulary';
import type { CaseFacts } from '../facts/facts.js';

/** What a case expects of a category; what it leaves out it does not look at. */
export interface ExpectedCategory {
  readonly category: Category;
  readonly outcome?: CategoryOutcome;
  readonly amountFen?: Fen;
  /** The lines that are not met, all of them, in any order. */
  readonly failing?: readonly string[];
  /** Keys of facts or parameters that are missing, all of them. */
  readonly missing?: readonly string[];
  /** Texts that the sentences of the category hold, such as a document with its article. */
  readonly cites: readonly string[];
  readonly notCited: readonly string[];
  readonly restsOnDemo?: boolean;
}

export interface ExpectedLine {
  readonly rule: string;
  /** There must be no such line. */
  readonly isAbsent?: true;
  readonly outcome?: LineOutcome;
  /** As it is written in the case: yuan for money, else the number. */
  readonly left?: string;
  readonly right?: string;
  readonly cites: readonly string[];
}

/** An intermediate value with the period that it belongs to. */
export interface ExpectedValue {
  readonly name: string;
  readonly period: string;
  readonly value: string;
}

/** What a case expects of a measure of the place, for the household or, where persons get it, for any of its members. */
export interface ExpectedMeasure {
  readonly measure: string;
  /** The place has no such measure on that day. */
  readonly isAbsent?: true;
  readonly outcome?: MeasureOutcome;
  readonly amountFen?: Fen;
  /** Members who may get it, all of them. */
  readonly members?: readonly string[];
  /** Keys of facts or parameters that are missing, all of them. */
  readonly missing?: readonly string[];
  readonly cites: readonly string[];
}

export interface Expectation {
  readonly categories: readonly ExpectedCategory[];
  readonly lines: readonly ExpectedLine[];
  readonly values: readonly ExpectedValue[];
  readonly measures: readonly ExpectedMeasure[];
}

/** One case of a place: a family on a day, and what the rules have to come to. */
export interface GoldenCase {
  readonly path: string;
  readonly name: string;
  /** Region code of 12 digits. */
  readonly place: string;
  /** The day of the decision. */
  readonly asOf: IsoDate;
  readonly facts: CaseFacts;
  readonly expected: Expectation;
}
