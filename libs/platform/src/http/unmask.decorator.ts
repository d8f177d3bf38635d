import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { UNMASK_REASONS, type UnmaskReason } from '@aid-chain/vocabulary';
import type { FastifyRequest } from 'fastify';
import { UNMASKS_KEY } from '../auth/roles.decorator.js';
import { isUnmaskReason } from '../masking/unmask-reasons.js';
import { documentedHeader, marked } from './parameter-marks.js';

/** The reason with which a person asks to see names and numbers; it goes into the audit row of the read. */
export interface Unmasking {
  readonly reason: UnmaskReason;
}

/** The header `Unmask-Reason: <code>` of a GET, undefined without it; whose role may not is refused by the guard. */
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

/** @throws RefusalError UNMASK_REASON_INVALID (not one of the codes). */
function unmasking(request: FastifyRequest): Unmasking | undefined {
  const reason = request.headers['unmask-reason'];
  if (reason === undefined) return undefined;
  if (!isUnmaskReason(reason)) {
    const params = { allowed: UNMASK_REASONS.join(', ') };
    throw new RefusalError({ code: 'UNMASK_REASON_INVALID', params });
  }
  return { reason };
}
