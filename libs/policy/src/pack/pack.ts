import type { IsoDate } from '@aid-chain/kernel';
import type { ParameterState } from '@aid-chain/vocabulary';
import type { AnyParameterValue, Unit } from './parameter-spec.js';

/** A document and its article. */
export interface SourceRef {
  readonly doc: string;
  readonly article: string;
}

/** On what something that a place sets for some days rests. */
export interface Sourced {
  readonly doc: string | null;
  readonly article: string | null;
  /** A demonstration: no document gives it. */
  readonly demo: boolean;
  readonly borrowedFrom: string | null;
  readonly note: string | null;
  /** Further sources that hold the same, below the one that is named. */
  readonly also?: readonly SourceRef[];
  /** Document of an owner, on which what a lower level sets stands. */
  readonly under?: SourceRef;
}

/** One dated entry of a parameter as it applies in a region: the value, or that there is none, and who says so. */
export interface PackEntry extends Sourced {
  readonly key: string;
  readonly unit: Unit;
  /** value · inactive: the measure does not exist then · pending: announced, the value is not known. */
  readonly state: ParameterState;
  readonly value: AnyParameterValue | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  /** Folder of `policies/` that gives the entry. */
  readonly region: string;
  /** An older value of a level that may no longer set it, kept until the owner gives one. */
  readonly carried?: true;
}

/** All parameters of one place, constant from `from` to `to` (null = open). Frozen. */
export interface RulePack {
  readonly regionCode: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly packHash: string;
  readonly codeVersion: string;
  readonly documents: readonly string[];
  /** A key that is absent (optional, or younger than a stored pack) is not in force. */
  readonly parameters: Readonly<Record<string, PackEntry>>;
}
