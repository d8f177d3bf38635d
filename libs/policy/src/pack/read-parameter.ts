import type { RulePack } from './pack.js';
import type { ParameterGroup, ValueOf } from './parameter-spec.js';

/** Why a parameter has no value; `absent`: the pack does not know the key. */
export type NotSet = 'inactive' | 'pending' | 'absent';

export type ParameterState<V> = { readonly state: 'value'; readonly value: V } | { readonly state: NotSet };

/** A value that a service cannot work without is inactive, pending or absent on the day asked. */
export class ParameterNotSet extends Error {
  constructor(
    readonly key: string,
    readonly state: NotSet,
  ) {
    super(`parameter ${key} is ${state}`);
    this.name = 'ParameterNotSet';
  }
}

/**
 * One parameter of a pack, typed by the group that declares it.
 * The loader has checked every value against the unit of its key, so the narrowing here is safe.
 */
export function readParameter<G extends ParameterGroup, K extends keyof G & string>(
  pack: RulePack,
  _group: G,
  key: K,
): ParameterState<ValueOf<G[K]>> {
  const entry = pack.parameters[key];
  if (entry?.state !== 'value') return { state: entry?.state ?? 'absent' };
  return { state: 'value', value: entry.value as ValueOf<G[K]> };
}

/**
 * The value of a parameter that must be there (time limits, days, counts).
 * @throws ParameterNotSet where the pack holds none: a limit is never guessed
 */
export function requiredParameter<G extends ParameterGroup, K extends keyof G & string>(
  pack: RulePack,
  group: G,
  key: K,
): ValueOf<G[K]> {
  const found = readParameter(pack, group, key);
  if (found.state !== 'value') throw new ParameterNotSet(key, found.state);
  return found.value;
}
