import type { Fen } from '@aid-chain/kernel';
import type { Bilingual, Category, CategoryOutcome, Track } from '@aid-chain/vocabulary';
import type { Missing, WorksheetLine } from '../worksheet/worksheet-line.js';
import type { CategoryResult, OpenQuestion, PersonResult, Supplement } from './category-result.js';
import type { Examination } from '../examination/examination.js';
import type { ParameterMeanings } from '../pack/parameter-meanings.js';
import type { ParameterGroup } from '../pack/parameter-spec.js';

/** What the categories listed before came to. */
export type EarlierResults = ReadonlyMap<Category, CategoryResult>;

/** What a category comes to, with every line that it rests on, shared ones included. */
export interface Examined {
  readonly outcome: CategoryOutcome;
  readonly lines: readonly WorksheetLine[];
  readonly monthlyAmountFen?: Fen;
  /** What keeps the outcome open, where the lines do not say it themselves. */
  readonly missing?: readonly Missing[];
  /** Where it is open: that only a family waits for it which asked for the category. */
  readonly asked?: CategoryResult['asked'];
  /** Where persons and not the household belong to the category, what it comes to for each. */
  readonly persons?: readonly PersonResult[];
  /** What members get beside the benefit; the monthly amount holds it. */
  readonly supplements?: readonly Supplement[];
  /** What people have to answer first. */
  readonly questions?: readonly OpenQuestion[];
  /** Members who may have dibao alone: proposed until a person decides (社会救助法 21(2)). */
  readonly singles?: readonly PersonResult[];
  /** Of a class that only some places make recipients of the law: whether it is one here (社会救助法 33). */
  readonly isRecipient?: boolean;
  /** For how many months it is recognised, where it is for a time. */
  readonly validMonths?: number;
}

/** A sentence without what a sealed field holds: the same for every line of the rule, or with its figures. */
export type GuardedSentence = Bilingual | ((line: WorksheetLine) => Bilingual);

/** A category as the rules know it: its own parameters, and how a household is examined for it. */
export interface CategoryDefinition {
  readonly category: Category;
  /** Which track decides it (S0-21). */
  readonly track: Track;
  /** Its own part of the catalogue; where a pack has none of these keys, the category is not examined. */
  readonly parameters: ParameterGroup;
  /** What each of them means. */
  readonly meanings: ParameterMeanings<ParameterGroup>;
  /** The file of a place in which its keys are looked for, without `.yaml`. */
  readonly file: string;
  /** The parameter whose document gives a family its claim: what is asked of it, and by which law. */
  readonly law: string;
  /** The parameters that are its standards and amounts, in the order in which they are explained. */
  readonly standards: readonly string[];
  readonly examine: (examination: Examination, earlier: EarlierResults) => Examined;
  /** Whether a person who belongs to it is in no household that the track examines after it. */
  readonly takesPersonsOut?: true;
  /** By rule id, what an event says of a line whose own sentence holds a word of a sealed field. */
  readonly guardedSentences?: Readonly<Record<string, GuardedSentence>>;
}

/** The pack does not know the test without which nobody could be found to belong to the category. */
export const NOT_EXAMINED: Examined = Object.freeze({ outcome: 'not-examined', lines: [] });
