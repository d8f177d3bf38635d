import type { Type as ClassType } from '@nestjs/common';
import type { Fault } from '@aid-chain/kernel';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { betweenFieldFaults } from './between-fields.js';
import { dropNulls } from './drop-nulls.js';
import { faultsOf } from './faults.js';
import { nestedShapeFaults } from './nested-shape.js';

/** A body as its class takes it, and all that is wrong with it. */
export interface CheckedInstance {
  readonly instance: object;
  readonly faults: readonly Fault[];
}

/** What class-transformer makes of a body and class-validator finds in it, with the shape and the rules between fields. */
export async function checkedInstance(type: ClassType, body: object): Promise<CheckedInstance> {
  const instance = plainToInstance(type, body) as object;
  dropNulls(instance);
  const errors = await validate(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: true, value: true },
  });
  const faults = joined(nestedShapeFaults(instance), [...faultsOf(errors), ...betweenFieldFaults(instance)]);
  return { instance, faults };
}

/** Where the shape is wrong already, what is wrong inside it is not reported. */
function joined(shape: readonly Fault[], fields: readonly Fault[]): Fault[] {
  const inside = (path: string): boolean =>
    shape.some((fault) => path === fault.path || path.startsWith(`${fault.path}/`));
  return [...shape, ...fields.filter(({ path }) => !inside(path))];
}
