import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  Refusals,
  Roles,
  Unmask,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  type Unmasking,
} from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { DECIDING_ROLES } from '../authority/authority.rules.js';
import { COMMAND_REFUSALS, WORKERS } from './adjustment-access.js';
import { AdjustmentDecisions } from './adjustment-decision.service.js';
import {
  AdjustmentNoticeDto,
  AdjustmentPublicityEndDto,
  AdjustmentsQuery,
  AdjustmentStepDto,
  AdjustmentWithdrawalDto,
} from './adjustment.dto.js';
import {
  AdjustmentDetailView,
  AdjustmentPage,
  AdjustmentPublicityView,
  AdjustmentStepView,
} from './adjustment.view.js';
import { AdjustmentsReader } from './adjustments.reader.js';
import { Notices } from './notices.service.js';
import { ProposalSteps } from './proposal-steps.service.js';

/** What reduces, ends or raises what runs: proposed, heard, decided, notified, in this order (社会救助法 47, 48). */
@ApiTags('adjustments')
@Controller('adjustments')
export class AdjustmentsController {
  constructor(
    private readonly reader: AdjustmentsReader,
    private readonly decisions: AdjustmentDecisions,
    private readonly notices: Notices,
    private readonly steps: ProposalSteps,
  ) {}

  @Get()
  @Roles(...OFFICIAL_ROLES, 'auditor')
  @ApiOperation({
    summary: '待遇调整列表，按提出先后 · Adjustments in the order in which they were proposed',
  })
  @ApiResponse({ status: 200, type: AdjustmentPage })
  @Refusals('REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE', 'CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @Query() query: AdjustmentsQuery): Promise<object> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Roles(...OFFICIAL_ROLES, 'auditor')
  @ApiOperation({
    summary:
      '一次待遇调整：理由、听取意见、决定、告知书；所述意见须说明查看原因 · One adjustment with its reasons, hearing, decision and notice; what was stated only with a stated reason',
  })
  @ApiResponse({ status: 200, type: AdjustmentDetailView })
  @Refusals('NOT_FOUND', 'CLOSE_RELATIVE', 'LOOK_UP_CASE_CLOSED')
  one(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
  ): Promise<object> {
    return this.reader.one(actor, id, unmask);
  }

  @Post(':id/publicity')
  @Roles('township-reviewer')
  @ApiOperation({ summary: '公示拟终止的特困供养 · Make the end of tekun support public (T43 26)' })
  @ApiBody({ type: AdjustmentStepDto })
  @ApiResponse({ status: 201, type: AdjustmentPublicityView })
  @Refusals(
    ...COMMAND_REFUSALS,
    'ADJUSTMENT_NOT_OPEN',
    'ADJUSTMENT_PUBLICITY_NOT_OWED',
    'PUBLICITY_STARTS_TODAY',
    'PUBLICITY_ALREADY_STARTED',
  )
  publicity(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() { on }: AdjustmentStepDto,
  ): Promise<HttpAnswer> {
    return this.steps.startPublicity(ctx, id, on);
  }

  @Post(':id/publicity/end')
  @Roles('township-reviewer')
  @ApiOperation({ summary: '结束公示 · End that publicity; an objection withdraws the proposal' })
  @ApiBody({ type: AdjustmentPublicityEndDto })
  @ApiResponse({ status: 201, type: AdjustmentStepView })
  @Refusals(
    ...COMMAND_REFUSALS,
    'ADJUSTMENT_NOT_OPEN',
    'PUBLICITY_NOT_STARTED',
    'PUBLICITY_ALREADY_ENDED',
    'PUBLICITY_NOT_OVER',
    'PUBLICITY_OBJECTION_OPEN',
  )
  publicityEnd(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: AdjustmentPublicityEndDto,
  ): Promise<HttpAnswer> {
    return this.steps.endPublicity(ctx, id, body);
  }

  @Post(':id/decision')
  @Roles(...DECIDING_ROLES)
  @ApiOperation({
    summary: '决定调减、终止；须先听取意见 · Decide to reduce or end, after the family was heard (L-01)',
  })
  @ApiBody({ type: AdjustmentStepDto })
  @ApiResponse({ status: 201, type: AdjustmentStepView })
  @Refusals(
    ...COMMAND_REFUSALS,
    'ADJUSTMENT_NOT_OPEN',
    'TRACK_DECIDED_ELSEWHERE',
    'AUTHORITY_NOT_PROVIDED',
    'ADJUSTMENT_AWAITS_CASE',
    'ADJUSTMENT_ENDS_WITH_HOUSEHOLD',
    'NO_RECOGNITION_TO_ADJUST',
    'REDUCTION_UNDER_REMEDY',
    'REDUCTION_REVOKED',
    'ADJUSTMENT_UNDETERMINED',
    'ADJUSTMENT_NOTHING_CHANGES',
    'ADJUSTMENT_NEEDS_SECOND_OFFICIAL',
    'OPINION_GIVER_MAY_NOT_DECIDE',
    'HEARING_MISSING',
    'HEARING_STALE',
    'ADJUSTMENT_PUBLICITY_MISSING',
  )
  decide(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() { on }: AdjustmentStepDto,
  ): Promise<HttpAnswer> {
    return this.decisions.decide(ctx, id, on);
  }

  @Post(':id/withdrawal')
  @Roles(...WORKERS)
  @ApiOperation({ summary: '撤回拟作的调整，写明理由 · Withdraw a proposal, with the reason' })
  @ApiBody({ type: AdjustmentWithdrawalDto })
  @ApiResponse({ status: 201, type: AdjustmentStepView })
  @Refusals(...COMMAND_REFUSALS, 'ADJUSTMENT_NOT_OPEN')
  withdraw(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: AdjustmentWithdrawalDto,
  ): Promise<HttpAnswer> {
    return this.steps.withdraw(ctx, id, body);
  }

  @Post(':id/notice')
  @Roles(...WORKERS)
  @ApiOperation({ summary: '登记告知书送达 · Record how the notice was delivered (L-05)' })
  @ApiBody({ type: AdjustmentNoticeDto })
  @ApiResponse({ status: 201, type: AdjustmentStepView })
  @Refusals(
    ...COMMAND_REFUSALS,
    'ADJUSTMENT_NOTICE_NOT_OWED',
    'ADJUSTMENT_SET_ASIDE',
    'NOTICE_RECEIVER_MISSING',
    'NOTICE_RECEIVER_MINOR',
    'NOTICE_PUBLIC_NOT_LAST',
    'NOTICE_PUBLIC_RUNNING',
    'PERSON_NOT_IN_HOUSEHOLD',
  )
  notify(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: AdjustmentNoticeDto,
  ): Promise<HttpAnswer> {
    return this.notices.deliver(ctx, id, body);
  }
}
