import { Param, type PipeTransform } from '@nestjs/common';
import { isId, RefusalError } from '@aid-chain/kernel';
import { documentedId } from './parameter-marks.js';

/** An id that has not the form of an id names nothing: 404, the same as an unknown one. */
class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    const id = value.toLowerCase();
    if (!isId(id)) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
    return id;
  }
}

/** A UUID in the path. */
export const IdParam =
  (name = 'id'): ParameterDecorator =>
  (target, key, index) => {
    Param(name, new IdPipe())(target, key, index);
    documentedId(name)(target, key, index);
  };
