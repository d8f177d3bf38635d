import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RefusalError } from '@aid-chain/kernel';
import type { FastifyRequest } from 'fastify';
import type { Role } from './actor.js';
import { attemptEntry } from '../audit/attempt-entry.js';
import { correlationOf } from '../http/correlation.js';
import { Reads } from '../reads/reads.js';
import { KeyRegistry } from './key-registry.js';
import { rememberActor } from './request-actor.js';
import { PUBLIC_KEY, ROLES_KEY } from './roles.decorator.js';

const BEARER = /^Bearer ([\x21-\x7e]{1,200})$/i;

/**
 * Lets a request through when its key names an actor whose role the endpoint names; everything else is
 * refused; whoever tries what the role may not do leaves an audit row.
 */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: KeyRegistry,
    private readonly reads: Reads,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_KEY, places) === true) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = BEARER.exec(request.headers.authorization ?? '')?.[1];
    const actor = key === undefined ? undefined : await this.keys.actorOfKey(key);
    if (actor === undefined) throw new RefusalError({ code: 'NOT_AUTHENTICATED', params: {} });
    rememberActor(request, actor);
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ROLES_KEY, places) ?? [];
    if (!roles.includes(actor.role)) {
      const { correlationId } = correlationOf(request);
      const entry = attemptEntry(request.method, request.url, correlationId);
      return this.reads.deny(actor, entry, 'ROLE_NOT_ALLOWED', { role: actor.role });
    }
    return true;
  }
}
