import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** Bodies above this are refused with 413 unless the route says otherwise. */
export const DEFAULT_BODY_LIMIT = 256 * 1024;
/** What a route may allow at most: batches of departments. */
export const MAX_BODY_LIMIT = 4 * 1024 * 1024;

/** Lets one POST take a larger body, up to 4 MB, e.g. a batch of department rows. */
export function BodyLimit(bytes: number): MethodDecorator {
  const set = RouteConfig({ bodyLimit: Math.min(bytes, MAX_BODY_LIMIT) });
  return (target, key, descriptor) => {
    set(target, key, descriptor);
  };
}

/** @returns the limit that a route declares, undefined without one. */
export function declaredLimit(config: unknown): number | undefined {
  if (config === null || typeof config !== 'object') return undefined;
  const limit: unknown = Reflect.get(config, 'bodyLimit');
  return typeof limit === 'number' ? limit : undefined;
}

/** @returns the limit in bytes that holds for a request. */
export function bodyLimitOf(request: FastifyRequest): number {
  return declaredLimit(request.routeOptions.config) ?? DEFAULT_BODY_LIMIT;
}
