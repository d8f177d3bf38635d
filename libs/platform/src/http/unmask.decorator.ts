import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import type { FastifyRequest } from 'fastify';
import type { Role } from '../auth/actor.js';
import { actorOf } from '../auth/request-actor.js';
import { isUnmaskReason, UNMASK_REASONS, type UnmaskReason } from '../masking/unmask-reasons.js';
import { documentedHeader } from './documented.js';

/** The reason with which a person asks to see names and numbers; it goes into the audit row of the read. */
export interface Unmasking {
  readonly reason: UnmaskReason;
}

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
  [
    documentedHeader({
      name: 'Unmask-Reason',
      required: false,
      enum: [...UNMASK_REASONS],
      description:
        '查看完整姓名和号码的原因，将留下审计记录 · why names and numbers are shown; leaves an audit row',
    }),
  ],
);

/** @throws RefusalError UNMASK_NOT_ALLOWED (role) or UNMASK_REASON_INVALID (not one of the codes). */
export function unmasking(request: FastifyRequest): Unmasking | undefined {
  const reason = request.headers['unmask-reason'];
  if (reason === undefined) return undefined;
  if (!MAY_UNMASK.has(actorOf(request).role)) {
    throw new RefusalError({ code: 'UNMASK_NOT_ALLOWED', params: {} });
  }
  if (!isUnmaskReason(reason)) {
    const params = { allowed: UNMASK_REASONS.join(', ') };
    throw new RefusalError({ code: 'UNMASK_REASON_INVALID', params });
  }
  return { reason };
}
