import type { Type as ClassType } from '@nestjs/common';
import { getMetadataStorage, type ValidatorConstraintInterface } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import type { Check } from './compiled-class.js';

/**
 * The very constraint that class-validator asks, with the same arguments. An answer that is not simply true (a promise,
 * say) is no yes.
 * @returns a check for each constraint of a decorator; undefined where class-validator does more than ask it
 */
export function checksOf({ name }: ClassType, metadata: ValidationMetadata): Check[] | undefined {
  if (metadata.validateIf !== undefined) return undefined;
  const constraints = getMetadataStorage().getTargetValidatorConstraints(metadata.constraintCls);
  return constraints.map(({ instance }) => {
    const one = oneCheck(name, metadata, instance);
    return metadata.each ? eachCheck(one) : one;
  });
}

type OneCheck = (instance: object, value: unknown, whole?: unknown) => boolean;

function oneCheck(
  targetName: string,
  metadata: ValidationMetadata,
  validator: ValidatorConstraintInterface,
): OneCheck {
  const { propertyName: property } = metadata;
  const constraints = metadata.constraints as unknown[];
  return (object, value, whole = value) => {
    const args = { targetName, property, object, value: whole, constraints };
    return validator.validate(value, args) === true;
  };
}

/** Sets and maps do not come from JSON; they are left to class-validator. */
function eachCheck(check: OneCheck): Check {
  return (instance, value) => {
    if (value instanceof Set || value instanceof Map) return false;
    if (!Array.isArray(value)) return check(instance, value);
    return value.every((entry: unknown) => check(instance, entry, value));
  };
}
