import { RouteConfig } from '@nestjs/platform-fastify';

/** Bodies above this are refused with 413 unless the route says otherwise. */
export const DEFAULT_BODY_LIMIT = 256 * 1024;
/** What a route may allow at most: batches of departments. */
export const MAX_BODY_LIMIT = 4 * 1024 * 1024;

/** Lets one POST take a larger body, up to 4 MB, e.g. a batch of department rows. */
export const BodyLimit = (bytes: number): MethodDecorator =>
  RouteConfig({ bodyLimit: Math.min(bytes, MAX_BODY_LIMIT) }) as MethodDecorator;
