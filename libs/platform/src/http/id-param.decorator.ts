import { Param, type PipeTransform } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';

const UUID = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;

/** An id that has not the form of an id names nothing: 404, the same as an unknown one. */
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
    return value.toLowerCase();
  }
}

/** A UUID in the path. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, new IdPipe());
