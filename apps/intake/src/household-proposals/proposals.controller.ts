import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  Roles,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  Refusals,
} from '@aid-chain/platform';
import { CHANGE_REFUSALS } from '../household-changes/change-refusals.js';
import { HouseholdChangeDto } from '../household-changes/household-change.dto.js';
import { HouseholdChangePipe } from '../household-changes/household-change.pipe.js';
import { ListProposalsQuery, ProposalAnswerDto } from './proposal.dto.js';
import { ProposalsReader } from './proposal.reader.js';
import { ProposalService } from './proposal.service.js';
import { AnsweredProposalView, ProposalPage, ProposedChangeAnswer } from './proposal.view.js';

/** A change that touches two townships needs both windows, or the county. */
@ApiTags('households')
@Controller()
@Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
export class ProposalsController {
  constructor(
    private readonly service: ProposalService,
    private readonly reader: ProposalsReader,
  ) {}

  @Post('households/:id/proposals')
  @ApiOperation({
    summary:
      '涉及其他乡镇的户的变更：向对方窗口提出，确认后生效 · Propose a change that touches another township; it holds once confirmed',
  })
  @ApiResponse({ status: 201, type: ProposedChangeAnswer })
  @Refusals(
    ...CHANGE_REFUSALS,
    'PROPOSAL_OF_OTHER_WINDOW',
    'PROPOSAL_ALREADY_OPEN',
    'PROPOSAL_NOT_NEEDED',
    'PROPOSAL_NOT_OPEN',
    'WINDOW_REASON_OF_OTHER_ANSWER',
  )
  propose(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body(HouseholdChangePipe) body: HouseholdChangeDto,
  ): Promise<HttpAnswer> {
    return this.service.propose(ctx, id, body);
  }

  @Post('household-proposals/:id/answer')
  @ApiOperation({
    summary:
      '对方窗口确认或不同意；提出的窗口撤回 · Confirm or refuse a proposal; its own window withdraws it',
  })
  @ApiResponse({ status: 201, type: AnsweredProposalView })
  @Refusals(
    ...CHANGE_REFUSALS,
    'PROPOSAL_OF_OTHER_WINDOW',
    'PROPOSAL_ALREADY_OPEN',
    'PROPOSAL_NOT_NEEDED',
    'PROPOSAL_NOT_OPEN',
    'WINDOW_REASON_OF_OTHER_ANSWER',
  )
  answer(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: ProposalAnswerDto,
  ): Promise<HttpAnswer> {
    return this.service.answer(ctx, id, body);
  }

  @Get('household-proposals')
  @ApiOperation({
    summary: '本窗口提出的和待本窗口确认的变更 · Proposals of this window and those that wait for it',
  })
  @ApiResponse({ status: 200, type: ProposalPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListProposalsQuery): Promise<ProposalPage> {
    return this.reader.list(actor, query);
  }
}
