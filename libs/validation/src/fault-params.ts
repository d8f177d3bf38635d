import type { RefusalParams } from '@aid-chain/kernel';
import { getMetadataStorage, type ValidationError } from 'class-validator';

/**
 * The limits that a fault's sentence names, read from the decorators of the property: never from the value.
 * @returns min, max and allowed as far as the property declares them
 */
export function faultParams(error: ValidationError): RefusalParams {
  const params: RefusalParams = {};
  for (const { name, constraints } of declared(error)) {
    const [first, second] = constraints;
    if (name === 'isLength') Object.assign(params, bounds(first, second));
    if (name === 'minLength' || name === 'arrayMinSize' || name === 'min')
      Object.assign(params, bounds(first));
    if (name === 'maxLength' || name === 'arrayMaxSize' || name === 'max') {
      Object.assign(params, bounds(params['min'] ?? 0, first));
    }
    if (name === 'arrayNotEmpty') Object.assign(params, bounds(1, params['max']));
    if (name === 'isIn' && Array.isArray(first)) params['allowed'] = first.map(String).join(', ');
    if (name === 'isEnum' && Array.isArray(second)) params['allowed'] = second.map(String).join(', ');
  }
  return params;
}

function bounds(min: unknown, max?: unknown): RefusalParams {
  return {
    ...(typeof min === 'number' ? { min } : {}),
    ...(typeof max === 'number' ? { max } : {}),
  };
}

interface Declared {
  readonly name: string;
  readonly constraints: readonly unknown[];
}

function declared(error: ValidationError): Declared[] {
  const { target } = error;
  if (target === undefined) return [];
  return getMetadataStorage()
    .getTargetValidationMetadatas(target.constructor, '', false, false)
    .filter((metadata) => metadata.propertyName === error.property)
    .map((metadata) => ({
      name: metadata.name ?? '',
      constraints: (metadata.constraints ?? []) as unknown[],
    }))
    .sort((a, b) => (a.name < b.name ? 1 : -1));
}
