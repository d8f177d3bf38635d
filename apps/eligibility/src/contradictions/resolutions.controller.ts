import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer, Refusals } from '@aid-chain/platform';
import { CASE_REFUSALS } from '../commands/step-refusals.js';
import { ResolutionStepView } from '../commands/case-step.view.js';
import { ResolutionDto } from './resolution.dto.js';
import { ResolutionsService } from './resolutions.service.js';

@ApiTags('cases')
@Controller('cases')
export class ResolutionsController {
  constructor(private readonly resolutions: ResolutionsService) {}

  @Post(':id/contradictions/:key/resolutions')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary: '认定来源不一致的事项 · Settle what sources contradict each other about, with a reason (A-21)',
    description:
      '同一认定再次提交不产生新的认定，hasEffect 为 false · The same decision again is none: hasEffect is false (A-19)',
  })
  @ApiParam({
    name: 'key',
    description: '不一致的代号，见计算表 · name of the contradiction, of the worksheet',
    example: 'asset.deposit',
  })
  @ApiResponse({ status: 201, type: ResolutionStepView })
  @Refusals(
    ...CASE_REFUSALS,
    'CONTRADICTION_NOT_FOUND',
    'FACT_WON_BY_REMEDY',
    'MONEY_NEGATIVE',
    'MONEY_TOO_LARGE',
    'RESOLUTION_FIGURE',
    'RESOLUTION_SOURCE_WITHOUT_FIGURE',
    'OPINION_ALREADY_GIVEN',
    'TRACK_ALREADY_CLOSED',
    'NUMBER_OUT_OF_RANGE',
  )
  resolve(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Param('key') key: string,
    @Body() body: ResolutionDto,
  ): Promise<HttpAnswer> {
    return this.resolutions.resolve(ctx, id, key, body);
  }
}
