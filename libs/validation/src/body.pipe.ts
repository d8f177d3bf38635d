import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { type Fault, RefusalError } from '@aid-chain/kernel';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { betweenFieldFaults } from './between-fields.js';
import { dropNulls } from './drop-nulls.js';
import { faultsOf } from './faults.js';
import { MAX_FAULTS } from './max-faults.rules.js';
import { nestedShapeFaults } from './nested-shape.js';

const PLAIN: ReadonlySet<unknown> = new Set([String, Number, Boolean, Array, Object, Buffer]);

/** Checks bodies and queries against their class: every fault in one answer, unknown fields refused. */
@Injectable()
export class BodyPipe implements PipeTransform<unknown, Promise<unknown>> {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    if ((type !== 'body' && type !== 'query') || metatype === undefined || PLAIN.has(metatype)) return value;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      throw failed([{ code: 'OBJECT_EXPECTED', path: '' }]);
    }
    const instance: unknown = plainToInstance(metatype, value);
    if (instance === null || typeof instance !== 'object') return value;
    dropNulls(instance);
    const errors = await validate(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: true, value: true },
    });
    const faults = joined(nestedShapeFaults(instance), [
      ...faultsOf(errors),
      ...betweenFieldFaults(instance),
    ]);
    if (faults.length > 0) throw failed(faults);
    return instance;
  }
}

/** Where the shape is wrong already, what is wrong inside it is not reported. */
function joined(shape: readonly Fault[], fields: readonly Fault[]): Fault[] {
  const inside = (path: string): boolean =>
    shape.some((fault) => path === fault.path || path.startsWith(`${fault.path}/`));
  return [...shape, ...fields.filter(({ path }) => !inside(path))];
}

function failed(faults: Fault[]): RefusalError {
  return new RefusalError({
    code: 'VALIDATION_FAILED',
    params: { count: faults.length },
    faults: faults.slice(0, MAX_FAULTS),
  });
}
