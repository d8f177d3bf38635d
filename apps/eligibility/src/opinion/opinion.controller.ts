import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer, Refusals } from '@aid-chain/platform';
import { stepRefusals } from '../commands/step-refusals.js';
import { OpinionStepView } from '../commands/case-step.view.js';
import { InitialOpinionDto } from './initial-opinion.dto.js';
import { OpinionService } from './opinion.service.js';

@ApiTags('cases')
@Controller('cases')
export class OpinionController {
  constructor(private readonly opinions: OpinionService) {}

  @Post(':id/initial-opinion')
  @Roles('township-reviewer')
  @ApiOperation({
    summary: '提出初审意见，冻结计算结果 · Give the initial opinion; it freezes the determination (S0-21)',
  })
  @ApiResponse({ status: 201, type: OpinionStepView })
  @Refusals(
    ...stepRefusals('initial-opinion'),
    'CONTRADICTION_OPEN',
    'FACTS_MISSING',
    'GROUND_EXISTS',
    'QUESTION_OPEN',
    'NEGATIVE_LIST_STANDS',
    'VILLAGE_STEP_MISSING',
    'REVIEW_MEETING_MISSING',
    'OVERRIDE_INCOME_UNKNOWN',
    'HOUSEHOLD_NOT_ENDED',
    'NO_GROUND_FOUND',
    'OPINION_ALREADY_GIVEN',
    'OPINION_NOT_AS_COMPUTED',
    'PARAMETER_PENDING',
    'REQUESTED_CATEGORY_OPEN',
    'RESIDENCE_OUTSIDE_SCOPE',
    'SURVEY_MISSING',
    'VERIFICATION_MISSING',
  )
  give(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: InitialOpinionDto,
  ): Promise<HttpAnswer> {
    return this.opinions.give(ctx, id, body);
  }
}
