import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { COMMAND_REFUSALS, WORKERS } from './adjustment-access.js';
import { HearingDto, HearingTryDto } from './adjustment.dto.js';
import { AdjustmentStepView } from './adjustment.view.js';
import { Hearings } from './hearings.service.js';

/** How a family is heard before a reduction or an end (社会救助法 48). */
@ApiTags('adjustments')
@Controller('adjustments')
export class HearingsController {
  constructor(private readonly hearings: Hearings) {}

  @Post(':id/hearing-tries')
  @Roles(...WORKERS)
  @ApiOperation({ summary: '登记联系家庭未果 · Record an attempt to reach the family (L-03)' })
  @ApiBody({ type: HearingTryDto })
  @ApiResponse({ status: 201, type: AdjustmentStepView })
  @Refusals(...COMMAND_REFUSALS, 'ADJUSTMENT_NOT_OPEN', 'HEARING_NOT_OWED', 'HEARING_TRY_TWICE')
  attempt(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: HearingTryDto,
  ): Promise<HttpAnswer> {
    return this.hearings.attempt(ctx, id, body);
  }

  @Post(':id/hearing')
  @Roles(...WORKERS)
  @ApiOperation({
    summary: '登记听取意见，或者多次联系未果 · Record the hearing, or that nobody was reached (L-03)',
  })
  @ApiBody({ type: HearingDto })
  @ApiResponse({ status: 201, type: AdjustmentStepView })
  @Refusals(
    ...COMMAND_REFUSALS,
    'ADJUSTMENT_NOT_OPEN',
    'HEARER_NO_OFFICIAL',
    'HEARING_NOT_OWED',
    'HEARING_PERSON_MISSING',
    'HEARING_OF_OTHER_PERSON',
    'HEARING_CAPACITY_MISSING',
    'HEARING_GUARDIAN_MISSING',
    'HEARING_GUARDIAN_NOT_EXPECTED',
    'HEARING_GUARDIAN_UNFIT',
    'HEARING_NOTHING_EXPECTED',
    'HEARING_POINTS_MISSING',
    'HEARING_CORRECTION_MISSING',
    'HEARING_WISH_NOT_WRITTEN',
    'HEARING_TRIES_MISSING',
    'HEARING_ANSWER_OPEN',
    'PROPOSAL_MONTH_OVER',
    'NO_RECOGNITION_TO_ADJUST',
    'ADJUSTMENT_UNDETERMINED',
  )
  hear(@Command() ctx: CommandContext, @IdParam() id: string, @Body() body: HearingDto): Promise<HttpAnswer> {
    return this.hearings.hear(ctx, id, body);
  }
}
