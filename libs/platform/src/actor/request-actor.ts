import { RefusalError } from '@aid-chain/kernel';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';

const actors = new WeakMap<FastifyRequest, Actor>();

/** Remembers who sends this request; only the guard calls it. */
export function rememberActor(request: FastifyRequest, actor: Actor): void {
  actors.set(request, actor);
}

/** @throws RefusalError NOT_AUTHENTICATED when no guard has named an actor. */
export function actorOf(request: FastifyRequest): Actor {
  const actor = actors.get(request);
  if (actor === undefined) throw new RefusalError({ code: 'NOT_AUTHENTICATED', params: {} });
  return actor;
}

/** For log lines: the actor's id where the request has got as far as that. */
export function actorIdOf(request: FastifyRequest): string | undefined {
  return actors.get(request)?.id;
}
