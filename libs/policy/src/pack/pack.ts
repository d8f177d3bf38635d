import type { IsoDate } from '@aid-chain/kernel';
import type { ParameterState } from '@aid-chain/vocabulary';
import {
  specOf,
  type AnyParameterValue,
  type ParameterKey,
  type ParameterValue,
  type Unit,
} from './catalogue.js';
import { NATION } from './region-chain.js';

/** A document and its article. */
export interface SourceRef {
  readonly doc: string;
  readonly article: string;
}

/** One dated entry of a parameter as it applies in a region: the value, or that there is none, and who says so. */
export interface PackEntry {
  readonly key: ParameterKey;
  readonly unit: Unit;
  /** value · inactive: the measure does not exist then · pending: announced, the value is not known. */
  readonly state: ParameterState;
  readonly value: AnyParameterValue | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  /** Folder of `policies/` that gives the entry. */
  readonly region: string;
  readonly doc: string | null;
  readonly article: string | null;
  /** A demonstration value: no document gives it. */
  readonly demo: boolean;
  readonly borrowedFrom: string | null;
  readonly note: string | null;
  /** Further sources that say the same, below the one that is named. */
  readonly also?: readonly SourceRef[];
  /** Document of an owner of the parameter, on which the value of a lower level stands. */
  readonly under?: SourceRef;
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
  readonly parameters: Readonly<Partial<Record<ParameterKey, PackEntry>>>;
}

export type Parameter<K extends ParameterKey> =
  | { readonly state: 'value'; readonly value: ParameterValue<K>; readonly entry: PackEntry }
  | { readonly state: 'inactive' | 'pending'; readonly entry: PackEntry };

/** The entry of a key; where the pack holds none, one that says that the parameter is not in force. Never throws. */
export function entryOf(pack: RulePack, key: ParameterKey): PackEntry {
  return pack.parameters[key] ?? absentEntry(pack, key);
}

function absentEntry({ from, to }: RulePack, key: ParameterKey): PackEntry {
  const unsaid = { value: null, doc: null, article: null, borrowedFrom: null, note: null };
  return { key, unit: specOf(key).unit, state: 'inactive', from, to, region: NATION, demo: false, ...unsaid };
}

/**
 * One parameter of a pack, typed by its key.
 * The loader has checked every value against the unit of its key, so the narrowing here is safe.
 */
export function param<K extends ParameterKey>(pack: RulePack, key: K): Parameter<K> {
  const entry = entryOf(pack, key);
  if (entry.state !== 'value') return { state: entry.state, entry };
  return { state: 'value', value: entry.value as ParameterValue<K>, entry };
}

/** A value that a service cannot work without is inactive or pending on the day asked. */
export class ParameterNotSet extends Error {
  constructor(
    readonly key: ParameterKey,
    readonly state: 'inactive' | 'pending',
  ) {
    super(`parameter ${key} is ${state}`);
    this.name = 'ParameterNotSet';
  }
}

/**
 * The value of a parameter for a service that needs one (time limits, days, counts).
 * Throws {@link ParameterNotSet} where the pack holds none: a limit is never guessed.
 */
export function paramValue<K extends ParameterKey>(pack: RulePack, key: K): ParameterValue<K> {
  const found = param(pack, key);
  if (found.state !== 'value') throw new ParameterNotSet(key, found.state);
  return found.value;
}
