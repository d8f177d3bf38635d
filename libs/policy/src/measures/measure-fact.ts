import type { Bilingual } from '@aid-chain/vocabulary';
import type { Exact } from '../exact/exact.js';
import type { Examination } from '../examination/examination.js';
import type { PersonFacts } from '../facts/facts.js';
import type { Unit } from '../pack/parameter-spec.js';
import type { ParameterReader } from '../worksheet/parameter-reader.js';
import type { Missing } from '../worksheet/worksheet-line.js';
import type { CategoryStanding } from './standing.js';

/** What a fact is read from. */
export interface Subject {
  readonly examination: Examination;
  readonly standings: readonly CategoryStanding[];
  /** Null for a fact of the whole household. */
  readonly person: PersonFacts | null;
  /** Remembers parameters that a fact rests on. */
  readonly reader: ParameterReader;
}

/** A value, or what would have to be known for it. */
export type Reading<V> = { readonly known: V } | { readonly missing: readonly Missing[] };

/** The codes that somebody has for certain, and those that something which is missing may bring. */
export interface CodesReading {
  readonly has: readonly string[];
  readonly mayHave: readonly { readonly codes: readonly string[]; readonly missing: readonly Missing[] }[];
}

interface FactHead {
  readonly names: Bilingual;
  readonly of: 'household' | 'person';
  /** Of health, work or money: an event never carries what it came to (N13). */
  readonly guarded: boolean;
}

export interface CodesFact extends FactHead {
  readonly holds: 'codes';
  /** The codes with their names; null for those that have none. */
  readonly codes: readonly string[];
  readonly nameOf: (code: string) => Bilingual;
  readonly read: (subject: Subject) => CodesReading;
}

export interface NumberFact extends FactHead {
  readonly holds: 'number';
  readonly unit: Unit;
  readonly read: (subject: Subject) => Reading<Exact>;
}

export interface YesNoFact extends FactHead {
  readonly holds: 'yes-no';
  readonly read: (subject: Subject) => Reading<boolean>;
}

/** A fact of a case by which a place may say for whom a measure is. */
export type MeasureFact = CodesFact | NumberFact | YesNoFact;
