import type { IsoDate } from '@aid-chain/kernel';
import type {
  Bilingual,
  Category,
  Confidence,
  FactStep,
  LineOutcome,
  Operator,
  ParameterState,
} from '@aid-chain/vocabulary';
import type { Contradiction } from '../facts/contradiction.js';
import type { SourceRef } from '../pack/pack.js';
import type { AnyParameterValue } from '../pack/parameter-spec.js';

/** A parameter as the explanation shows it, with its own dates and source. */
export interface ParameterRef {
  readonly key: string;
  readonly state: ParameterState;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly value: AnyParameterValue | null;
  readonly doc: string | null;
  readonly article: string | null;
  readonly demo: boolean;
  readonly borrowedFrom: string | null;
  readonly also?: readonly SourceRef[];
  readonly under?: SourceRef;
  readonly carried?: true;
}

export interface FactRef {
  readonly fact: string;
  readonly personId: string | null;
  readonly value: number | string | boolean | null;
  readonly source: string;
  readonly asOf: IsoDate;
  readonly confidence: Confidence;
}

/** A fact that nobody knows; its sentence says what, `personId` whose, `broughtBy` how it comes into the case. */
export interface MissingFact {
  readonly kind: 'fact';
  readonly fact: string;
  readonly personId: string | null;
  readonly broughtBy: readonly FactStep[];
  readonly textZh: string;
  readonly textEn: string;
}

/** A value that the rules of the place do not give: no family can bring it. */
export interface MissingParameter {
  readonly kind: 'parameter';
  /** The key of the parameter. */
  readonly fact: string;
  readonly personId: null;
  /** What is tested with it, in words. */
  readonly test?: Bilingual;
  readonly textZh: string;
  readonly textEn: string;
}

/** What sources contradict each other about: civil affairs settles it. */
export interface OpenContradiction {
  readonly kind: 'contradiction';
  /** The key of the contradiction. */
  readonly fact: string;
  readonly personId: string | null;
  readonly textZh: string;
  readonly textEn: string;
}

/** What keeps a line open, by kind: each kind has its own sentence and its own way to be brought. */
export type Missing = MissingFact | MissingParameter | OpenContradiction;

/** One line of the worksheet: it is there both when the rule is met and when it is not. */
export interface WorksheetLine {
  /** Formula and its version: a released formula never changes, a new one is `@2`. */
  readonly ruleId: string;
  readonly group: 'income' | 'assets' | 'category' | 'line' | 'ground';
  readonly category: Category;
  /** Whose line it is, where it is about one member and not about the household. */
  readonly personId?: string;
  readonly outcome: LineOutcome;
  /** Rounded only for reading, and so that it stands to `right` as the exact value does. */
  readonly left: number | null;
  readonly op: Operator | null;
  readonly right: number | null;
  readonly unit: string;
  /** The two exact integers that were compared, as decimal text; null where nothing was compared. */
  readonly compared: { readonly left: string; readonly right: string } | null;
  readonly parameters: readonly ParameterRef[];
  readonly facts: readonly FactRef[];
  readonly missing: readonly Missing[];
  /** Where sources contradict each other about what the line is of, open or settled. */
  readonly contradiction?: Contradiction;
  readonly textZh: string;
  readonly textEn: string;
}
