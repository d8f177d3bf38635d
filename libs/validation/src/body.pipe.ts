import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { type Fault, RefusalError } from '@aid-chain/kernel';
import { checkedInstance } from './checked-instance.js';
import { validInstance } from './compiled/valid-instance.js';
import { MAX_FAULTS } from './max-faults.rules.js';

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
    const valid = validInstance(metatype, value);
    if (valid !== undefined) return valid;
    const { instance, faults } = await checkedInstance(metatype, value);
    if (faults.length > 0) throw failed(faults);
    return instance;
  }
}

function failed(faults: readonly Fault[]): RefusalError {
  return new RefusalError({
    code: 'VALIDATION_FAILED',
    params: { count: faults.length },
    faults: faults.slice(0, MAX_FAULTS),
  });
}
