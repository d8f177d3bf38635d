import { CATALOGUE, type ParameterKey, type ParameterValue } from './catalogue.js';
import type { PackEntry, RulePack } from '../pack/pack.js';
import { ParameterNotSet, readParameter, type ParameterState } from '../pack/read-parameter.js';

export type Parameter<K extends ParameterKey> = ParameterState<ParameterValue<K>>;

/** One parameter of a pack for a service, typed by its key alone; rules name the group that they read. */
export function param<K extends ParameterKey>(pack: RulePack, key: K): Parameter<K> {
  return readParameter(pack, CATALOGUE, key);
}

/** The entry of a key with its dates and source. @throws ParameterNotSet where the pack does not know the key */
export function entryOf(pack: RulePack, key: ParameterKey): PackEntry {
  const entry = pack.parameters[key];
  if (entry === undefined) throw new ParameterNotSet(key, 'absent');
  return entry;
}
