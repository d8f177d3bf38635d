import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { EventBus } from '@aid-chain/messaging';
import type { ServiceConfig } from '../config/service-config.js';
import type { ServiceDefinition } from './service-definition.js';

/** A service that listens and whose relay and consumers run. */
export interface RunningService {
  readonly url: string;
  readonly app: NestFastifyApplication;
  /** Stops relay, consumers and database, in this order. */
  stop(): Promise<void>;
}

/** Boots one service: listens on HTTP first, then starts relay and consumers. */
export function bootService(
  definition: ServiceDefinition,
  config: ServiceConfig,
  bus: EventBus,
): Promise<RunningService> {
  void bus;
  return Promise.reject(new Error(definition.name + config.host));
}
