import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { UNMASK_REASONS } from '@aid-chain/vocabulary';
import type { FastifyRequest } from 'fastify';
import type { StatedPurpose } from '../audit/purpose.js';
import { PURPOSE_KEY, UNMASKS_KEY } from '../actor/roles.decorator.js';
import { documentedHeader, marked } from '../http/parameter-marks.js';
import { MATTER_PATTERN, statedPurpose } from './purpose.rules.js';
import { isUnmaskReason } from './unmask-reasons.js';

/** The reason with which a person asks to see names and numbers, and its matter; both go into the audit row of the read. */
export type Unmasking = StatedPurpose;

/** The headers `Unmask-Reason: <code>` and `Unmask-Case` of a GET, undefined without it; a role that may not, and a reason of no list, are refused by the guard. */
export const Unmask: () => ParameterDecorator = createParamDecorator(readPurpose, [
  ...headers(),
  marked(UNMASKS_KEY),
]);

/** The same headers where the purpose itself is what is asked for: a role that sees nothing in full states it too, and it goes into the audit. */
export const Purpose: () => ParameterDecorator = createParamDecorator(readPurpose, [
  ...headers(),
  marked(PURPOSE_KEY),
]);

function headers(): readonly ParameterDecorator[] {
  return [
    documentedHeader({
      name: 'Unmask-Reason',
      required: false,
      enum: [...UNMASK_REASONS],
      description:
        '查看完整姓名和号码的原因，将留下审计记录 · why names and numbers are shown; leaves an audit row',
    }),
    documentedHeader({
      name: 'Unmask-Case',
      required: false,
      schema: { type: 'string', pattern: MATTER_PATTERN },
      description:
        '投诉、监督检查、复核或审计事项的编号，这些事由必填 · number of the complaint, supervision, review or audit order; those reasons need it',
    }),
  ];
}

function readPurpose(_data: unknown, context: ExecutionContext): Unmasking | undefined {
  return unmasking(context.switchToHttp().getRequest<FastifyRequest>());
}

/** What the guard has refused already shows nothing in full. */
function unmasking(request: FastifyRequest): Unmasking | undefined {
  const { 'unmask-reason': reason, 'unmask-case': matter } = request.headers;
  if (!isUnmaskReason(reason) || Array.isArray(matter)) return undefined;
  const stated = statedPurpose(reason, matter);
  return stated.ok ? stated.value : undefined;
}
