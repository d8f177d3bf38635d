import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor/actor.js';
import { rememberActor } from '../actor/request-actor.js';
import { BusinessClock } from '../clock/business-clock.js';
import { Directory } from '../directory/directory.js';
import { RequestLimit } from '../http/request-limit.js';
import { isToken } from '../oidc/token-form.js';
import { refuseCredentialsIn } from './credentials-in-address.js';
import { KeyRegistry } from './key-registry.js';
import { TokenRegistry } from './token-registry.js';

/** Tokens of some log-in services are some kilobytes long. */
const BEARER = /^Bearer ([\x21-\x7e]{1,8000})$/i;

/** Who sends a request. */
@Injectable()
export class Authentication {
  constructor(
    private readonly keys: KeyRegistry,
    private readonly tokens: TokenRegistry,
    private readonly directory: Directory,
    private readonly clock: BusinessClock,
    private readonly limit: RequestLimit,
  ) {}

  /**
   * A key or token that may be a guess is counted by its address before it is looked up, so that guesses beyond the limit
   * cost the database nothing; one that was good here before waits for nobody who guesses at the same address.
   * @returns the actor of the request's key or token, remembered with the request
   * @throws RefusalError TOO_MANY_REQUESTS, CREDENTIALS_IN_ADDRESS, and what `KeyRegistry` and `TokenRegistry` refuse
   */
  async authenticate(request: FastifyRequest): Promise<Actor> {
    refuseCredentialsIn(request.url);
    const sent = BEARER.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const registry = isToken(sent) ? this.tokens : this.keys;
    const mayBeGuess = !registry.wasGood(sent);
    if (mayBeGuess) await this.limit.admit(request);
    const known = await registry.actorOf(sent);
    if (!known.ok) {
      if (!mayBeGuess) await this.limit.admit(request);
      throw new RefusalError(known.refusal);
    }
    const actor = this.withScope(known.value);
    rememberActor(request, actor);
    await this.limit.admit(request);
    return actor;
  }

  /**
   * After a merger of places, an actor's region is also what is still stored under the codes that went into it; a deputy or
   * successor also has that of whose work it is.
   */
  private withScope(actor: Actor): Actor {
    const scope = this.directory.scopeOfActor(actor, this.clock.today());
    return scope === undefined ? actor : { ...actor, scope };
  }
}
