import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RefusalError, scrubText } from '@aid-chain/kernel';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../actor/request-actor.js';
import type { CommandContext } from '../commands/command-context.js';
import { bodyForKey } from './file-body.js';
import { correlationOf } from './correlation.js';
import { documentedHeader } from './parameter-marks.js';

const KEY = /^[A-Za-z0-9._-]{1,128}$/;

/** The context of a command; the request must carry an `Idempotency-Key` (architecture §2). */
export const Command: () => ParameterDecorator = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CommandContext =>
    commandContext(context.switchToHttp().getRequest<FastifyRequest>()),
  [
    documentedHeader({
      name: 'Idempotency-Key',
      required: true,
      schema: { type: 'string', pattern: KEY.source },
      description: '每次操作一个新的键；重试时用同一个 · new for each action, the same for a retry',
    }),
  ],
);

/** @throws RefusalError IDEMPOTENCY_KEY_MISSING or IDEMPOTENCY_KEY_INVALID. */
function commandContext(request: FastifyRequest): CommandContext {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '')
    throw new RefusalError({ code: 'IDEMPOTENCY_KEY_MISSING', params: {} });
  if (typeof key !== 'string' || !KEY.test(key) || scrubText(key) !== key) {
    throw new RefusalError({ code: 'IDEMPOTENCY_KEY_INVALID', params: {} });
  }
  return {
    actor: actorOf(request),
    idempotencyKey: key,
    method: request.method,
    path: request.url,
    body: bodyForKey(request.body),
    ...correlationOf(request),
  };
}
