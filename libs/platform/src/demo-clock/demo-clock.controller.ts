import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Instant } from '@aid-chain/kernel';
import type { Actor } from '../actor/actor.js';
import { Roles } from '../actor/roles.decorator.js';
import { CurrentActor } from '../http/current-actor.js';
import { Checked, IsInstant } from '@aid-chain/validation';
import { DemoClockService } from './demo-clock.service.js';

export class SetClock {
  @Checked(IsInstant(), {
    description: '新的业务时间，只能向前 · the new business time, forward only',
    example: '2026-01-13T09:00:00+08:00',
  })
  now: string;
}

@ApiTags('demo')
@Controller('demo/clock')
export class DemoClockController {
  constructor(private readonly clock: DemoClockService) {}

  /** Sets the business clock; answers after everything that became due was worked off. */
  @Put()
  @HttpCode(200)
  @Roles('administrator')
  @ApiOkResponse({ description: 'Business time, after the due work.' })
  async set(@Body() body: SetClock, @CurrentActor() actor: Actor): Promise<{ now: Instant }> {
    return { now: await this.clock.set(actor, body.now) };
  }
}
