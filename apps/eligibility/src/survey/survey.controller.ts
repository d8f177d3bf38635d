import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer, Refusals } from '@aid-chain/platform';
import { FACT_REFUSALS, stepRefusals } from '../commands/step-refusals.js';
import { SurveyStepView } from '../commands/case-step.view.js';
import { SurveyDto } from './survey.dto.js';
import { SurveyService } from './survey.service.js';

@ApiTags('cases')
@Controller('cases')
export class SurveyController {
  constructor(private readonly surveys: SurveyService) {}

  @Post(':id/survey')
  @Roles('clerk', 'service-worker')
  @ApiOperation({
    summary: '录入入户调查，逐项确认需求 · Record the household survey and answer each need (D57 15-16)',
  })
  @ApiResponse({ status: 201, type: SurveyStepView })
  @Refusals(
    ...stepRefusals('survey'),
    ...FACT_REFUSALS,
    'AUTHORISATION_EXPIRED',
    'AUTHORISATION_IN_FUTURE',
    'INVESTIGATORS_TOO_FEW',
    'HOUSEHOLD_NOT_ASSIGNED',
    'CONTRACT_DOES_NOT_COVER',
    'INVESTIGATOR_NOT_ASSIGNED',
    'INVESTIGATOR_ELSEWHERE',
    'INVESTIGATOR_ROLE',
    'INVESTIGATOR_TWICE',
    'INVESTIGATOR_UNKNOWN',
    'NEED_ANSWERED_TWICE',
    'NEED_HAS_NO_SUCH_ASPECT',
    'NEED_NOT_ANSWERED',
    'NEED_REASON_OF_OTHER_ANSWER',
    'PAPER_OBTAINABLE',
    'PAPER_REASON_DIFFERS',
    'PAPER_TWICE',
    'PAPER_ASKED_BEFORE',
  )
  record(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: SurveyDto,
  ): Promise<HttpAnswer> {
    return this.surveys.record(ctx, id, body);
  }
}
