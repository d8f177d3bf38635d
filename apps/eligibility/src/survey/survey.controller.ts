import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { SurveyStepView } from '../commands/case-step.view.js';
import { SurveyDto } from './survey.dto.js';
import { SurveyService } from './survey.service.js';

@ApiTags('cases')
@Controller('cases')
export class SurveyController {
  constructor(private readonly surveys: SurveyService) {}

  @Post(':id/survey')
  @Roles('clerk')
  @ApiOperation({
    summary: '录入入户调查，逐项确认需求 · Record the household survey and answer each need (D57 15-16)',
  })
  @ApiResponse({ status: 201, type: SurveyStepView })
  record(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: SurveyDto,
  ): Promise<HttpAnswer> {
    return this.surveys.record(ctx, id, body);
  }
}
