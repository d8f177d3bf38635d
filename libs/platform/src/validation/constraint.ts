import { registerDecorator, type ValidationArguments } from 'class-validator';
import type { RefusalCode } from '@aid-chain/kernel';

/**
 * Makes a property decorator whose fault code depends on the value. The code travels as the constraint's message:
 * no text of the value can get into an answer.
 * @param fault the code of what is wrong with the value, undefined when nothing is
 */
export function constraint(
  name: string,
  fault: (value: unknown, args: ValidationArguments) => RefusalCode | undefined,
  each = false,
): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(propertyName),
      options: { each },
      validator: {
        validate: (value: unknown, args: ValidationArguments) =>
          values(value, each).every((v) => fault(v, args) === undefined),
        defaultMessage: (args: ValidationArguments) =>
          values(args.value, each)
            .map((v) => fault(v, args))
            .find((code) => code !== undefined) ?? 'VALUE_INVALID',
      },
    });
  };
}

function values(value: unknown, each: boolean): unknown[] {
  return each && Array.isArray(value) ? value : [value];
}
