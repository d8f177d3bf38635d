import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer, Refusals } from '@aid-chain/platform';
import { stepRefusals } from '../commands/step-refusals.js';
import { DecisionStepView } from '../commands/case-step.view.js';
import { DECIDING_ROLES } from '../authority/authority.rules.js';
import { DecisionDto } from './decision.dto.js';
import { DecisionService } from './decision.service.js';
import { WaitingCases } from '../remedies/waiting-cases.js';

@ApiTags('cases')
@Controller('cases')
export class DecisionController {
  constructor(
    private readonly decisions: DecisionService,
    private readonly waiting: WaitingCases,
  ) {}

  @Post(':id/decision')
  @Roles(...DECIDING_ROLES)
  @ApiOperation({
    summary:
      '审核确认或审定 · Decide a track: civil affairs or agriculture, or the township where the province provides it (S0-21; 社会救助法 44)',
  })
  @ApiResponse({ status: 201, type: DecisionStepView })
  @Refusals(
    ...stepRefusals('decision'),
    'ADJUSTMENT_PUBLICITY_MISSING',
    'OPINION_GIVER_MAY_NOT_DECIDE',
    'TRACK_DECIDED_ELSEWHERE',
    'AUTHORITY_NOT_PROVIDED',
    'CONTRADICTION_OPEN',
    'REDUCTION_UNDER_REMEDY',
    'REDUCTION_REVOKED',
    'DIBAO_END_NOT_PROPOSED',
    'ADJUSTMENT_UNDETERMINED',
    'COUNTY_VISIT_MISSING',
    'COUNTY_VISIT_DIFFERS',
    'DECISION_NOT_AS_COMPUTED',
    'DETERMINATION_CHANGED',
    'DETERMINATION_NOT_NAMED',
    'FACTS_MISSING',
    'HEARING_MISSING',
    'ADJUSTMENT_NEEDS_SECOND_OFFICIAL',
    'HEARING_STALE',
    'PARAMETER_PENDING',
    'DECISION_REASON_MISSING',
    'DECISION_REASON_NOT_EXPECTED',
    'DECISION_REASON_NOT_POSSIBLE',
  )
  async decide(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: DecisionDto,
  ): Promise<HttpAnswer> {
    const answer = await this.decisions.decide(ctx, id, body);
    // What is refused for a remedy waits for it: the clock of the case stands still from then on (adr/0083).
    return this.waiting.following(ctx, { caseId: id, track: body.track }, answer);
  }
}
