import type { AnyParameterValue } from '../pack/parameter-spec.js';
import type { PackEntry, RulePack } from '../pack/pack.js';

/** A pack with other values of some keys, also of those that it does not have. */
export function changedPack(
  pack: RulePack,
  values: Readonly<Record<string, AnyParameterValue | null>>,
): RulePack {
  const [any] = Object.values(pack.parameters);
  if (any === undefined) throw new Error('the pack is empty');
  const changed = Object.entries(values).map(([key, value]): [string, PackEntry] => {
    const entry = pack.parameters[key] ?? { ...any, key };
    return [key, { ...entry, state: value === null ? 'pending' : 'value', value }];
  });
  return { ...pack, parameters: { ...pack.parameters, ...Object.fromEntries(changed) } };
}
