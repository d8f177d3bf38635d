import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { UNMASK_REASONS, type UnmaskReason } from '@aid-chain/vocabulary';
import type { FastifyRequest } from 'fastify';
import { UNMASKS_KEY } from '../actor/roles.decorator.js';
import { isUnmaskReason } from './unmask-reasons.js';
import { documentedHeader, marked } from '../http/parameter-marks.js';

/** The reason with which a person asks to see names and numbers; it goes into the audit row of the read. */
export interface Unmasking {
  readonly reason: UnmaskReason;
}

/** The header `Unmask-Reason: <code>` of a GET, undefined without it; a role that may not, and a reason of no list, are refused by the guard. */
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
    marked(UNMASKS_KEY),
  ],
);

/** A reason that is none of the codes was refused by the guard, so what is left shows nothing in full. */
function unmasking(request: FastifyRequest): Unmasking | undefined {
  const reason = request.headers['unmask-reason'];
  return isUnmaskReason(reason) ? { reason } : undefined;
}
