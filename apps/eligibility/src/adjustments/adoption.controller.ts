import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { ADOPTING_ROLES } from '../authority/authority.rules.js';
import { AdoptionDto } from './adoption.dto.js';
import { AdoptionView } from './adoption.view.js';
import { Adoptions } from './adoption.service.js';

@ApiTags('adjustments')
@Controller('redeterminations')
export class AdoptionController {
  constructor(private readonly adoptions: Adoptions) {}

  @Post(':id/adoption')
  @Roles(...ADOPTING_ROLES)
  @ApiOperation({
    summary:
      '采纳重新核算的结果，由决定该户的一方采纳：增加的直接决定，减少和不再符合的提出调整、待听取意见；分批处理，重复提交直至 left 为 0 · Take in what a redetermination found, each family by who decides on it: increases are decided, what falls or ends is proposed and waits for its hearing; page by page, repeat until left is 0 (S1-18; L-40)',
  })
  @ApiBody({ type: AdoptionDto })
  @ApiResponse({ status: 201, type: AdoptionView })
  @Refusals(
    'NOT_FOUND',
    'REDETERMINATION_NOT_DONE',
    'REDETERMINATION_OUTDATED',
    'TRACK_DECIDED_ELSEWHERE',
    'AUTHORITY_NOT_PROVIDED',
    'STEP_DATE_AFTER_TODAY',
    'STEP_DATE_TOO_EARLY',
    'PARAMETER_NOT_SET',
    'DOCUMENT_VERSION_UNKNOWN',
  )
  adopt(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: AdoptionDto,
  ): Promise<HttpAnswer> {
    return this.adoptions.adopt(ctx, id, body);
  }
}
