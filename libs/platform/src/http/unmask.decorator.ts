import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import type { FastifyRequest } from 'fastify';
import type { Role } from '../auth/actor.js';
import { actorOf } from '../auth/request-actor.js';

/** The reason code with which a person asks to see names and numbers; goes into the audit row. */
export interface Unmasking {
  readonly reason: string;
}

const REASON = /^[A-Za-z][A-Za-z0-9_-]{1,39}$/;
const MAY_UNMASK: ReadonlySet<Role> = new Set([
  'clerk',
  'township-reviewer',
  'civil-affairs-officer',
  'agriculture-officer',
]);

/** The header `Unmask-Reason: <code>` of a GET, undefined without it. */
export const Unmask: () => ParameterDecorator = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Unmasking | undefined =>
    unmasking(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** @throws RefusalError UNMASK_NOT_ALLOWED (role) or UNMASK_REASON_INVALID (not a code). */
export function unmasking(request: FastifyRequest): Unmasking | undefined {
  const reason = request.headers['unmask-reason'];
  if (reason === undefined) return undefined;
  if (!MAY_UNMASK.has(actorOf(request).role))
    throw new RefusalError({ code: 'UNMASK_NOT_ALLOWED', params: {} });
  if (typeof reason !== 'string' || !REASON.test(reason)) {
    throw new RefusalError({ code: 'UNMASK_REASON_INVALID', params: {} });
  }
  return { reason };
}
