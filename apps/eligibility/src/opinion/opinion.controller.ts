import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
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
  give(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: InitialOpinionDto,
  ): Promise<HttpAnswer> {
    return this.opinions.give(ctx, id, body);
  }
}
