import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Refusal, type RefusalCode } from '@aid-chain/kernel';
import { UNMASK_REASONS, type LookPurpose, type Role } from '@aid-chain/vocabulary';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor/actor.js';
import { contractInForce } from '../actor/contract.rules.js';
import { attemptEntry } from '../audit/attempt-entry.js';
import { BusinessClock } from '../clock/business-clock.js';
import { correlationOf } from '../http/correlation.js';
import { statedPurpose } from '../masking/purpose.rules.js';
import { isUnmaskReason, mayUnmask } from '../masking/unmask-reasons.js';
import { Reads } from '../reads/reads.js';
import { Authentication } from './authentication.js';
import { PUBLIC_KEY, PURPOSE_KEY, ROLES_KEY, UNMASKS_KEY } from '../actor/roles.decorator.js';

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
    private readonly clock: BusinessClock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_KEY, places) === true) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.authentication.authenticate(request);
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ROLES_KEY, places) ?? [];
    if (!roles.includes(actor.role))
      return this.deny(request, actor, {
        code: 'ROLE_NOT_ALLOWED',
        params: { role: actor.role, allowed: roles.join(', ') },
      });
    const inForce = contractInForce(actor, this.clock.today());
    if (!inForce.ok) return this.deny(request, actor, inForce.refusal);
    const isMarked = (key: string) =>
      this.reflector.get<boolean | undefined>(key, context.getHandler()) === true;
    if (isMarked(UNMASKS_KEY)) await this.checkPurpose(request, actor, mayUnmask(actor.role));
    if (isMarked(PURPOSE_KEY)) await this.checkPurpose(request, actor, true);
    return true;
  }

  /** Names and numbers in full are for a reason of the list, with its matter, and for who works with families. */
  private async checkPurpose(request: FastifyRequest, actor: Actor, mayState: boolean): Promise<void> {
    const { 'unmask-reason': reason, 'unmask-case': matter } = request.headers;
    if (reason === undefined) {
      if (matter !== undefined)
        await this.deny(request, actor, { code: 'UNMASK_REASON_MISSING', params: {} });
      return;
    }
    const known = isUnmaskReason(reason);
    // What was typed is not kept, only that it is no reason of the list.
    const looked = known ? reason : 'not-of-list';
    if (!mayState) await this.deny(request, actor, refusedLook('UNMASK_NOT_ALLOWED', looked));
    const allowed = UNMASK_REASONS.join(', ');
    if (!known) return this.deny(request, actor, refusedLook('UNMASK_REASON_INVALID', looked, { allowed }));
    const stated = statedPurpose(reason, Array.isArray(matter) ? matter.join() : matter);
    if (!stated.ok)
      await this.deny(request, actor, refusedLook(stated.refusal.code, reason, stated.refusal.params));
  }

  private deny(request: FastifyRequest, actor: Actor, { code, params, reason }: Denied): Promise<never> {
    const { correlationId } = correlationOf(request);
    const attempt = attemptEntry(request.method, request.url, correlationId);
    return this.reads.deny(actor, reason === undefined ? attempt : { ...attempt, reason }, code, params);
  }
}

/** What a request is refused for; one for a look in full is a look-up of the monthly list (L-16). */
interface Denied extends Refusal {
  readonly reason?: LookPurpose;
}

function refusedLook(code: RefusalCode, reason: LookPurpose, params: Refusal['params'] = {}): Denied {
  return { code, reason, params };
}
