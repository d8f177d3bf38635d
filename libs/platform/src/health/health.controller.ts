import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MessagingRuntime, type MessagingStatus } from '@aid-chain/messaging';
import type { FastifyReply } from 'fastify';
import { Public } from '../actor/roles.decorator.js';
import { Metrics } from '../metrics/metrics.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import { Reads } from '../reads/reads.js';
import { serviceSchemaState } from './migrations.js';

type Readiness = 'ready' | 'database-unreachable' | 'not-migrated' | 'made-by-another-build';

/** Whether the service lives, may get requests, and how its events flow. A broker that is down changes only the last. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly reads: Reads,
    private readonly messaging: MessagingRuntime,
    private readonly metrics: Metrics,
  ) {}

  @Get('livez')
  live(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: Readiness }> {
    const status = await this.readiness();
    if (status !== 'ready') void reply.status(503);
    return { status };
  }

  @Get('readyz/events')
  events(): Promise<MessagingStatus> {
    return this.messaging.status();
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metricsText(): Promise<string> {
    return this.metrics.text();
  }

  private async readiness(): Promise<Readiness> {
    try {
      const schema = await serviceSchemaState(this.definition, this.reads);
      if (schema.different.length > 0) return 'made-by-another-build';
      return schema.missing.length === 0 ? 'ready' : 'not-migrated';
    } catch {
      return 'database-unreachable';
    }
  }
}
