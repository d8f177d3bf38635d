import { createParamDecorator, type ExecutionContext, type PipeTransform, type Type } from '@nestjs/common';
import { actorOf, type Actor } from '@aid-chain/platform';
import type { FastifyRequest } from 'fastify';

/** A body with who sent it: what an outsider is shown of a filing differs. */
export interface SentBody {
  readonly actor: Actor;
  readonly body: unknown;
}

/** The body of a filing, read by a pipe that is also given who sends it. */
export const FiledBody: (pipe: Type<PipeTransform<SentBody>>) => ParameterDecorator = createParamDecorator(
  (_data: unknown, context: ExecutionContext): SentBody => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return { actor: actorOf(request), body: request.body };
  },
);
