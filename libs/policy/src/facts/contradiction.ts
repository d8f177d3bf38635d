import { isId, type IsoDate } from '@aid-chain/kernel';
import {
  contradictionFactCodes,
  isCodeOf,
  type ContradictionFact,
  type ResolutionReason,
} from '@aid-chain/vocabulary';
import type { Rank } from './sources.js';
import type { Period } from '../periods/period.js';

/** What one source says of the thing in question; null where it only says that there is more. */
export interface SourceFigure {
  readonly source: string;
  readonly asOf: IsoDate;
  readonly confidence: Rank;
  readonly amount: number | null;
}

/** The last versions that a person had before them: what is entered later is newer. */
export interface SeenVersions {
  readonly survey: number;
  readonly verification: number;
}

/** An amount of some days with the days for which it counts. */
interface CountedPart {
  readonly amount: number;
  readonly period: Period;
  readonly days: readonly Period[];
}

/** What civil affairs decided of a contradiction: the figure of a source, or another one. */
export interface Resolution {
  readonly key: string;
  /** The source that is right; null where none is and the figure is that of the person who decided. */
  readonly source: string | null;
  readonly amount: number;
  readonly period: Period | null;
  /** What came to count by it; nothing for an asset, whose amount says it. */
  readonly counted: readonly CountedPart[];
  readonly on: IsoDate;
  readonly reasonCode: ResolutionReason;
  readonly seen: SeenVersions;
  /** What the sources said when it was decided. */
  readonly figures?: readonly SourceFigure[];
  /** It was won by a remedy in another case of the household, whose surveys and reports have numbers of their own. */
  readonly isCarried?: true;
}

/** Two sources differ about one thing beyond the tolerance, or one says that there is more without a figure. */
export interface Contradiction {
  /** Stable name within the case: the fact, its kind and the person, where it is about one. */
  readonly key: string;
  readonly fact: ContradictionFact;
  readonly kind: string;
  readonly personId: string | null;
  readonly unit: 'fen' | 'count';
  /** The days that the figures are of, for a member that of the cremation; null for an asset. */
  readonly period: Period | null;
  readonly figures: readonly SourceFigure[];
  /** What counts as it is decided, or would be the higher while it is open; nothing for an asset. */
  readonly counted: readonly CountedPart[];
  /** The decision that settles it; null while it is open. */
  readonly resolution: Pick<Resolution, 'source' | 'amount' | 'on' | 'reasonCode'> | null;
}

/** @returns the name of a contradiction, safe in a path */
export function contradictionKey(fact: string, topic: string, personId: string | undefined): string {
  return [fact, topic, ...(personId === undefined ? [] : [personId])].join('.');
}

/** @returns what a contradiction is about, by its name. @throws TypeError for what is no such name */
export function aboutOf(key: string): Pick<Contradiction, 'fact' | 'kind' | 'personId'> {
  const [fact = '', ...parts] = key.split('.');
  if (!isCodeOf(contradictionFactCodes, fact)) throw new TypeError(`no contradiction: ${fact}`);
  const last = parts.at(-1) ?? '';
  const personId = isId(last) ? last : null;
  return { fact, kind: (personId === null ? parts : parts.slice(0, -1)).join('.'), personId };
}

/** @returns what a line shows of a decision */
export function decisionOf({
  source,
  amount,
  on,
  reasonCode,
}: Resolution): NonNullable<Contradiction['resolution']> {
  return { source, amount, on, reasonCode };
}
