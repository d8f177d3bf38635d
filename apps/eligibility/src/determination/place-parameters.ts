import { RefusalError } from '@aid-chain/kernel';
import { param, type ParameterKey, type ParameterValue, type RulePack } from '@aid-chain/policy';

/**
 * A number that a step cannot do without, such as the days of publicity.
 * @throws RefusalError PARAMETER_NOT_SET where the place gives none on that day: it is never guessed
 */
export function placeParameter<K extends ParameterKey>(pack: RulePack, key: K): ParameterValue<K> {
  const found = param(pack, key);
  if (found.state === 'value') return found.value;
  throw new RefusalError({ code: 'PARAMETER_NOT_SET', params: { key } });
}

/** The same for what is only shown: null where the place gives none. */
export function placeParameterOrNull<K extends ParameterKey>(
  pack: RulePack,
  key: K,
): ParameterValue<K> | null {
  const found = param(pack, key);
  return found.state === 'value' ? found.value : null;
}
