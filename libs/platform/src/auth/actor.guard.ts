import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Refusal, type RefusalCode } from '@aid-chain/kernel';
import { UNMASK_REASONS, type Role } from '@aid-chain/vocabulary';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor/actor.js';
import { attemptEntry } from '../audit/attempt-entry.js';
import { correlationOf } from '../http/correlation.js';
import { isUnmaskReason, mayUnmask } from '../masking/unmask-reasons.js';
import { Reads } from '../reads/reads.js';
import { Authentication } from './authentication.js';
import { PUBLIC_KEY, ROLES_KEY, UNMASKS_KEY } from '../actor/roles.decorator.js';

/**
 * Lets a request through when its key names an actor whose role the endpoint names; everything else is
 * refused; whoever tries what the role may not do leaves an audit row.
 */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
    private readonly reads: Reads,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_KEY, places) === true) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.authentication.authenticate(request);
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ROLES_KEY, places) ?? [];
    if (!roles.includes(actor.role))
      return this.deny(request, actor, 'ROLE_NOT_ALLOWED', { role: actor.role });
    if (this.reflector.get<boolean | undefined>(UNMASKS_KEY, context.getHandler()) === true)
      await this.checkUnmasking(request, actor);
    return true;
  }

  /** Names and numbers in full are for a reason of the list and for who works with families; the text itself is not kept. */
  private async checkUnmasking(request: FastifyRequest, actor: Actor): Promise<void> {
    const reason = request.headers['unmask-reason'];
    if (reason === undefined) return;
    if (!mayUnmask(actor.role)) await this.deny(request, actor, 'UNMASK_NOT_ALLOWED');
    if (!isUnmaskReason(reason))
      await this.deny(request, actor, 'UNMASK_REASON_INVALID', { allowed: UNMASK_REASONS.join(', ') });
  }

  private deny(
    request: FastifyRequest,
    actor: Actor,
    code: RefusalCode,
    params: Refusal['params'] = {},
  ): Promise<never> {
    const { correlationId } = correlationOf(request);
    return this.reads.deny(actor, attemptEntry(request.method, request.url, correlationId), code, params);
  }
}
