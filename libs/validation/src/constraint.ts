import type { RefusalCode } from '@aid-chain/kernel';
import { registerDecorator } from 'class-validator';

/** Whether the decorated property is a list whose entries are each checked. */
export interface EachOption {
  readonly each?: boolean;
}

/**
 * Makes a property decorator whose fault code depends on the value. The code travels as the constraint's message,
 * so no text of the value can get into an answer.
 * @param fault the code of what is wrong with a value, undefined when nothing is
 */
export function constraint(
  name: string,
  fault: (value: unknown) => RefusalCode | undefined,
  option: EachOption = {},
): PropertyDecorator {
  const each = option.each ?? false;
  return (target, property) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options: { each },
      validator: {
        validate: (value: unknown) => fault(value) === undefined,
        defaultMessage: (args) => firstFault(args?.value, each, fault) ?? 'FIELD_INVALID',
      },
    });
  };
}

function firstFault(
  value: unknown,
  each: boolean,
  fault: (value: unknown) => RefusalCode | undefined,
): RefusalCode | undefined {
  const values: unknown[] = each && Array.isArray(value) ? value : [value];
  return values.map(fault).find((code) => code !== undefined);
}
