import rateLimit from '@fastify/rate-limit';
import { Inject, Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorIdOf } from '../actor/request-actor.js';
import type { ServiceConfig } from '../config/service-config.js';
import { SERVICE_CONFIG } from '../service/tokens.js';

const MINUTE_MS = 60_000;

/**
 * How many requests one client may send in a minute: an actor, whichever of the keys is used; whoever has no good key, or
 * one that was not looked up yet, is counted by the address. What needs no key, such as the probes, is never counted.
 */
@Injectable()
export class RequestLimit {
  private count: ReturnType<FastifyInstance['createRateLimit']> | undefined;

  constructor(@Inject(SERVICE_CONFIG) private readonly config: Pick<ServiceConfig, 'requestsPerMinute'>) {}

  /** Begins to count; without a limit in the configuration nobody is counted. */
  async install(http: FastifyInstance): Promise<void> {
    const max = this.config.requestsPerMinute;
    if (max === undefined) return;
    await http.register(rateLimit, { global: false });
    this.count = http.createRateLimit({ max, timeWindow: MINUTE_MS, keyGenerator: clientOf });
  }

  /** @throws RefusalError TOO_MANY_REQUESTS with the seconds after which it may be tried again */
  async admit(request: FastifyRequest): Promise<void> {
    const counted = await this.count?.(request);
    if (counted?.isAllowed !== false || !counted.isExceeded) return;
    const params = { limit: counted.max, seconds: counted.ttlInSeconds };
    throw new RefusalError({ code: 'TOO_MANY_REQUESTS', params });
  }
}

function clientOf(request: FastifyRequest): string {
  const actor = actorIdOf(request);
  return actor === undefined ? `address ${request.ip}` : `actor ${actor}`;
}
