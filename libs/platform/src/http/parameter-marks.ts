import { SetMetadata } from '@nestjs/common';
import { ApiHeader, ApiParam, type ApiHeaderOptions } from '@nestjs/swagger';

/**
 * Lets the decorator of a parameter write what it reads into the API pages: an endpoint cannot take a header and
 * forget to say so.
 */
export const documentedHeader = (header: ApiHeaderOptions): ParameterDecorator => onMethod(ApiHeader(header));

/** The same for an id in the path. */
export const documentedId = (name: string): ParameterDecorator =>
  onMethod(ApiParam({ name, format: 'uuid', description: '编号 · the id' }));

/** Lets the decorator of a parameter mark the endpoint, so that the guard knows what it reads. */
export const marked = (key: string): ParameterDecorator => onMethod(SetMetadata(key, true));

function onMethod(documentation: MethodDecorator): ParameterDecorator {
  return (target, key) => {
    const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key !== undefined && method !== undefined) documentation(target, key, method);
  };
}
