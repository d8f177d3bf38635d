import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer, Refusals } from '@aid-chain/platform';
import { stepRefusals } from '../commands/step-refusals.js';
import { ReopeningStepView } from '../commands/case-step.view.js';
import { TrackReopeningDto } from './track-reopening.dto.js';
import { REOPENING_ROLES } from './reopening-parts.rules.js';
import { TrackReopeningService } from './track-reopening.service.js';

@ApiTags('cases')
@Controller('cases')
export class TrackReopeningController {
  constructor(private readonly reopenings: TrackReopeningService) {}

  @Post(':id/track-reopening')
  @Roles(...REOPENING_ROLES)
  @ApiOperation({
    summary:
      '恢复办理因误登的户终止而结束的、撤回的或者未经决定即结束的事项，收到日期不变 · Reopen a track that was closed with a household whose end was a mistake, or withdrawn, or ended without a decision; it keeps its day of receipt (A-18)',
  })
  @ApiResponse({ status: 201, type: ReopeningStepView })
  @Refusals(
    ...stepRefusals('track-reopening'),
    'TRACK_DECIDED_ELSEWHERE',
    'AUTHORITY_NOT_PROVIDED',
    'TRACK_NOT_CLOSED',
    'TRACK_NOT_CLOSED_BY_END',
    'REOPENING_ANSWERED',
    'REOPENING_REASON_MISSING',
    'REOPENING_REASON_UNFIT',
    'REOPENING_TOO_LATE',
    'TRACK_OPEN_IN_OTHER_CASE',
    'NOT_FILED_ANEW',
    'TRACK_OF_MERGED_HOUSEHOLD',
  )
  answer(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: TrackReopeningDto,
  ): Promise<HttpAnswer> {
    return this.reopenings.answer(ctx, id, body);
  }
}
