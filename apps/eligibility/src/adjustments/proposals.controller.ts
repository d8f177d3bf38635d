import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { CASE_REFUSALS } from '../commands/step-refusals.js';
import { AdjustmentProposalDto } from './adjustment.dto.js';
import { AdjustmentStepView } from './adjustment.view.js';
import { Proposals } from './proposals.service.js';

@ApiTags('adjustments')
@Controller('cases')
export class ProposalsController {
  constructor(private readonly proposals: Proposals) {}

  @Post(':id/adjustments')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '提出调减、终止正在享受的待遇 · Propose to reduce or end what runs, by what this case comes to or as the person has left (L-02)',
  })
  @ApiBody({ type: AdjustmentProposalDto })
  @ApiResponse({ status: 201, type: AdjustmentStepView })
  @Refusals(
    ...CASE_REFUSALS,
    'HOUSEHOLD_NOT_ASSIGNED',
    'NOTICE_TO_NOBODY',
    'NO_RECOGNITION_TO_ADJUST',
    'REDUCTION_UNDER_REMEDY',
    'REDUCTION_REVOKED',
    'ADJUSTMENT_UNDETERMINED',
    'ADJUSTMENT_NOTHING_CHANGES',
    'ADJUSTMENT_INCREASE_BY_CASE',
    'ADJUSTMENT_OPEN_ALREADY',
  )
  propose(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: AdjustmentProposalDto,
  ): Promise<HttpAnswer> {
    return this.proposals.propose(ctx, id, body);
  }
}
