import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Instant } from '@aid-chain/kernel';
import type { Actor } from '../actor/actor.js';
import { Roles } from '../actor/roles.decorator.js';
import { CurrentActor } from '../http/current-actor.js';
import { Checked, IsInstant } from '@aid-chain/validation';
import { Refusals } from '../openapi/refusals.decorator.js';
import { ShownInstant } from '../openapi/shown-fields.js';
import { DemoClockService } from './demo-clock.service.js';

export class SetClock {
  @Checked(
    IsInstant(),
    {
      description: '新的业务时间，只能向前 · the new business time, forward only',
      example: '2026-01-13T09:00:00+08:00',
    },
    { format: 'date-time' },
  )
  now: string;
}

/** The business time as it is now. */
export class BusinessTimeView {
  @ShownInstant({ description: '业务时间 · business time' })
  now: Instant;
}

@ApiTags('demo')
@Controller('demo/clock')
export class DemoClockController {
  constructor(private readonly clock: DemoClockService) {}

  /** Sets the business clock; answers after everything that became due was worked off. */
  @Put()
  @HttpCode(200)
  @Roles('administrator')
  @ApiOperation({ summary: '调整业务时间 · Set the business clock' })
  @ApiOkResponse({ type: BusinessTimeView, description: '到期事项已办理 · after the due work' })
  @Refusals('DEMO_MODE_ONLY', 'CLOCK_MAY_NOT_GO_BACK')
  async set(@Body() body: SetClock, @CurrentActor() actor: Actor): Promise<BusinessTimeView> {
    return { now: await this.clock.set(actor, body.now) };
  }
}
