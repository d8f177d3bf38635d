import type { ParameterKey, ParameterValue } from './catalogue.js';
import type { PackEntry, RulePack } from './pack.js';

/** Why a parameter has no value; `absent`: the pack does not know the key. */
export type NotSet = 'inactive' | 'pending' | 'absent';

export type Parameter<K extends ParameterKey> =
  { readonly state: 'value'; readonly value: ParameterValue<K> } | { readonly state: NotSet };

/**
 * One parameter of a pack, typed by its key.
 * The loader has checked every value against the unit of its key, so the narrowing here is safe.
 */
export function param<K extends ParameterKey>(pack: RulePack, key: K): Parameter<K> {
  const entry = pack.parameters[key];
  if (entry?.state !== 'value') return { state: entry?.state ?? 'absent' };
  return { state: 'value', value: entry.value as ParameterValue<K> };
}

/** A value that a service cannot work without is inactive, pending or absent on the day asked. */
export class ParameterNotSet extends Error {
  constructor(
    readonly key: ParameterKey,
    readonly state: NotSet,
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

/** The entry of a key with its dates and source. Throws {@link ParameterNotSet} where the pack does not know the key. */
export function entryOf(pack: RulePack, key: ParameterKey): PackEntry {
  const entry = pack.parameters[key];
  if (entry === undefined) throw new ParameterNotSet(key, 'absent');
  return entry;
}
