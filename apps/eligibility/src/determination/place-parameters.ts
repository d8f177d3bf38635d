import { param, type ParameterKey, type ParameterValue, type RulePack } from '@aid-chain/policy';

/** A parameter that is only shown: null where the place gives none. */
export function placeParameterOrNull<K extends ParameterKey>(
  pack: RulePack,
  key: K,
): ParameterValue<K> | null {
  const found = param(pack, key);
  return found.state === 'value' ? found.value : null;
}
