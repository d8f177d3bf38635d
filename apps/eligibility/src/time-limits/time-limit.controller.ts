import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { CASE_REFUSALS } from '../commands/step-refusals.js';
import { TimeLimitDto } from './time-limit.dto.js';
import { TimeLimitService } from './time-limit.service.js';
import { TimeLimitStepView } from './time-limit.view.js';

/** The time in which a case is decided as a whole (D57 22). */
@ApiTags('cases')
@Controller('cases')
export class TimeLimitController {
  constructor(private readonly limits: TimeLimitService) {}

  @Post(':id/time-limit')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '延长办理时限，或者因等待申请人暂停、恢复计时 · Extend the time limit of a case, or pause it while the applicant is waited for',
  })
  @ApiResponse({ status: 201, type: TimeLimitStepView })
  @Refusals(
    ...CASE_REFUSALS,
    'TRACK_ALREADY_CLOSED',
    'TIME_LIMIT_NOT_SET',
    'TIME_LIMIT_REASON',
    'TIME_LIMIT_OVER',
    'TIME_LIMIT_CHANGED_ALREADY',
    'TIME_LIMIT_NOT_PAUSED',
    'TIME_LIMIT_NOT_DISPUTED',
    'TIME_LIMIT_NOTHING_ASKED',
    'TIME_LIMIT_PAPERS_OVER',
  )
  change(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: TimeLimitDto,
  ): Promise<HttpAnswer> {
    return this.limits.change(ctx, id, body);
  }
}
