import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer, Refusals } from '@aid-chain/platform';
import { CASE_REFUSALS } from '../commands/step-refusals.js';
import { RecognitionEndStepView, RestorationStepView } from '../commands/case-step.view.js';
import { DECIDING_ROLES } from '../authority/authority.rules.js';
import { RecognitionEndDto } from './recognition-end.dto.js';
import { MistakenEndDto } from './mistaken-end.dto.js';
import { MistakenEndService } from './mistaken-end.service.js';
import { RecognitionEndService } from './recognition-end.service.js';

@ApiTags('cases')
@Controller('cases')
export class RecognitionEndController {
  constructor(
    private readonly ends: RecognitionEndService,
    private readonly mistaken: MistakenEndService,
  ) {}

  @Post(':id/recognition-end')
  @Roles(...DECIDING_ROLES)
  @ApiOperation({
    summary:
      '户终止后，终止仍在享的认定（自户终止的次月起）· End what still stands of a household that has ended, from the month after it',
  })
  @ApiResponse({ status: 201, type: RecognitionEndStepView })
  @Refusals(
    ...CASE_REFUSALS,
    'TRACK_DECIDED_ELSEWHERE',
    'AUTHORITY_NOT_PROVIDED',
    'NO_RECOGNITION_TO_END',
    'HEARING_MISSING',
    'ADJUSTMENT_NEEDS_SECOND_OFFICIAL',
    'OPINION_GIVER_MAY_NOT_DECIDE',
    'ADJUSTMENT_PUBLICITY_MISSING',
    'HEARING_STALE',
  )
  end(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: RecognitionEndDto,
  ): Promise<HttpAnswer> {
    return this.ends.end(ctx, id, body);
  }

  @Post(':id/recognition-restoration')
  @Roles(...DECIDING_ROLES)
  @ApiOperation({
    summary:
      '户的终止系误登、户已恢复后，决定是否恢复随之终止的认定 · Decide about what was ended with a household whose end was a mistake',
  })
  @ApiResponse({ status: 201, type: RestorationStepView })
  @Refusals(
    ...CASE_REFUSALS,
    'TRACK_DECIDED_ELSEWHERE',
    'AUTHORITY_NOT_PROVIDED',
    'NO_END_TO_REVIEW',
    'RECOGNITION_RUNS_ALREADY',
    'NOT_RECOGNISED_ANEW',
    'REVIEW_REASON_MISSING',
    'REVIEW_REASON_NOT_EXPECTED',
  )
  restore(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: MistakenEndDto,
  ): Promise<HttpAnswer> {
    return this.mistaken.answer(ctx, id, body);
  }
}
