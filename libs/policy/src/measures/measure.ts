import type { Fen, IsoDate } from '@aid-chain/kernel';
import type {
  AidKind,
  AidNature,
  AwardGround,
  Bilingual,
  MeasurePeriod,
  MeasureReceiver,
  NeedAspect,
  NeedKind,
} from '@aid-chain/vocabulary';
import type { Sourced, SourceRef } from '../pack/pack.js';
import type { Condition } from './condition.js';

/** An amount as a place states it: fen, or a share (basis points) of a parameter or of the dibao standard. */
export type MeasureAmount =
  { readonly fen: Fen } | { readonly of: string; /** Basis points. */ readonly times: number };

/** What stays the same of a measure as long as its code is used. */
export interface MeasureHead {
  /** By it departments report the measure. */
  readonly code: string;
  readonly names: Bilingual;
  /** The need that it serves; with it the place's departments say who gives it. */
  readonly serves: { readonly kind: NeedKind; readonly aspect?: NeedAspect };
  readonly receiver: MeasureReceiver;
  /** The department that gives it where that is not the one that serves the need. */
  readonly department?: string;
  readonly gives: AidKind;
  /** Regular, or transitional: phased out (S0-06). */
  readonly nature: AidNature;
  /** Further codes under which departments report that it was given. */
  readonly reportedAs: readonly string[];
  /** The measure of a higher level that this one carries out in finer terms. */
  readonly carriesOut?: string;
}

/** What a place sets of a measure for some days. */
export interface MeasureTerms extends Sourced {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly where: Condition;
  /** What the department still decides where the facts meet the condition: its own terms, which no fact of a case shows. */
  readonly decides: Bilingual | null;
  readonly amount: MeasureAmount | null;
  readonly cap: MeasureAmount | null;
  /** What the amount is counted by: yuan a household, visits a month. */
  readonly unit: Bilingual | null;
  readonly period: MeasurePeriod | null;
  readonly maxMonths: number | null;
  readonly funding: MeasureFunding | null;
  /** Measures that the place allows beside it, though they serve the same need at the same time. */
  readonly besides?: readonly AllowedBeside[];
  /** What an award to a helper takes at least (S3-18, S3-19). */
  readonly least?: AwardGrounds;
}

/** Figures on which an award to a helper rests, each by its code. */
export type AwardGrounds = Readonly<Partial<Record<AwardGround, number>>>;

/** A measure that may be given beside another one, and why. */
export interface AllowedBeside {
  /** Its code, or one by which departments report it. */
  readonly measure: string;
  readonly reason: Bilingual;
  /** Where it is not the document of the measure. */
  readonly source?: SourceRef;
}

/** From which money a measure is paid, and how much the place holds ready at least (S3-23). */
export interface MeasureFunding extends Bilingual {
  readonly yearlyAtLeastFen: Fen | null;
}

/** A measure of a place on a day. */
export interface Measure {
  readonly head: MeasureHead;
  readonly terms: MeasureTerms;
  /** Folder of `policies/` that gives it. */
  readonly region: string;
}
