import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { JUDGEMENT_REFUSALS } from './judgement-refusals.js';
import { JudgementStepView } from './judgement.view.js';
import { JudgementsService } from './judgements.service.js';
import { NoSpecialHardshipDto, SingleFilingDto } from './single-filing.dto.js';

/** Who of a margin family has dibao alone (社会救助法 21(2)). */
@ApiTags('cases')
@Controller('cases')
export class SingleFilingsController {
  constructor(private readonly judgements: JudgementsService) {}

  @Post(':id/single-filings')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '决定低保边缘家庭的成员可否单独纳入低保 · Decide on dibao for one person of a margin family (S1-09, L-41)',
  })
  @ApiResponse({ status: 201, type: JudgementStepView })
  @Refusals(
    ...JUDGEMENT_REFUSALS,
    'SINGLE_FILING_NOT_POSSIBLE',
    'SINGLE_GROUND_NOT_FOUND',
    'SINGLE_REASON_MISSING',
    'SINGLE_REASON_NOT_EXPECTED',
    'SPECIAL_HARDSHIP_UNPROVEN',
  )
  singleFiling(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: SingleFilingDto,
  ): Promise<HttpAnswer> {
    return this.judgements.singleFiling(ctx, id, body);
  }

  @Post(':id/no-special-hardship')
  @Roles('township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记低保边缘家庭中没有确有特殊困难人员 · Record that nobody of a margin family is in special hardship (L-41)',
  })
  @ApiResponse({ status: 201, type: JudgementStepView })
  @Refusals(...JUDGEMENT_REFUSALS, 'SPECIAL_HARDSHIP_NOT_ASKED')
  noSpecialHardship(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: NoSpecialHardshipDto,
  ): Promise<HttpAnswer> {
    return this.judgements.noSpecialHardship(ctx, id, body);
  }
}
