import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer, Refusals } from '@aid-chain/platform';
import { stepRefusals } from '../commands/step-refusals.js';
import { PublicityStepView, TrackStepView } from '../commands/case-step.view.js';
import { EndPublicityDto, StartPublicityDto } from './publicity.dto.js';
import { PublicityService } from './publicity.service.js';

@ApiTags('cases')
@Controller('cases')
@Roles('township-reviewer')
export class PublicityController {
  constructor(private readonly publicity: PublicityService) {}

  @Post(':id/publicity')
  @ApiOperation({ summary: '开始公示（自次日起算） · Start publicity, counted from the next day (D57 19)' })
  @ApiResponse({ status: 201, type: PublicityStepView })
  @Refusals(...stepRefusals('publicity'), 'PUBLICITY_STARTS_TODAY')
  start(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: StartPublicityDto,
  ): Promise<HttpAnswer> {
    return this.publicity.start(ctx, id, body);
  }

  @Post(':id/publicity/end')
  @ApiOperation({
    summary: '公示期满或有异议 · End publicity, or return the track after an objection (D57 19)',
  })
  @ApiResponse({ status: 201, type: TrackStepView })
  @Refusals(
    ...stepRefusals('publicity-end'),
    'PUBLICITY_NOT_OVER',
    'PUBLICITY_OBJECTION_OPEN',
    'PUBLICITY_OBJECTION_TRUE',
  )
  end(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: EndPublicityDto,
  ): Promise<HttpAnswer> {
    return this.publicity.end(ctx, id, body);
  }
}
