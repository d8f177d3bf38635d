import type { IsoDate } from '@aid-chain/kernel';
import type { ParameterState } from '@aid-chain/vocabulary';
import type { AnyParameterValue, ParameterKey, ParameterValue, Unit } from './catalogue.js';

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
}

/** All parameters of one place, constant from `from` to `to` (null = open). Frozen. */
export interface RulePack {
  readonly regionCode: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly packHash: string;
  readonly codeVersion: string;
  readonly documents: readonly string[];
  readonly parameters: Readonly<Record<ParameterKey, PackEntry>>;
}

export type Parameter<K extends ParameterKey> =
  | { readonly state: 'value'; readonly value: ParameterValue<K>; readonly entry: PackEntry }
  | { readonly state: 'inactive' | 'pending'; readonly entry: PackEntry };

/**
 * One parameter of a pack, typed by its key.
 * The loader has checked every value against the unit of its key, so the narrowing here is safe.
 */
export function param<K extends ParameterKey>(pack: RulePack, key: K): Parameter<K> {
  const entry = pack.parameters[key];
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
