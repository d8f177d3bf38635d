import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor/actor.js';
import { actorOf } from '../actor/request-actor.js';

/** The actor of the request, as its key says. */
export const CurrentActor: () => ParameterDecorator = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor =>
    actorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
