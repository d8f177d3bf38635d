import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  PageQuery,
  Refusals,
  Roles,
  Purpose,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  type Unmasking,
} from '@aid-chain/platform';
import {
  FraudAnswerDto,
  FraudEntryDto,
  FraudNoticeDto,
  FraudObjectionDto,
  OrderedVisitDto,
} from './fraud-register.dto.js';
import { FraudRegisterReader } from './fraud-register.reader.js';
import { FraudRegister } from './fraud-register.service.js';
import { FraudChangedView, FraudEntriesView } from './fraud-register.view.js';
import { OrderedVisitView } from '../ordered-visits/ordered-visit.view.js';
import { FraudVisits } from './fraud-visits.service.js';

const DAYS = ['STEP_DATE_TOO_EARLY', 'STEP_DATE_AFTER_TODAY'] as const;
const STEP = ['FRAUD_ENTRY_NOT_FOUND', 'CLOSE_RELATIVE', 'FRAUD_ENTRY_ENDED', ...DAYS] as const;

/** The register of proven fraud (失信名单; S4-10): it may order a home visit, and no decision looks at it. */
@ApiTags('register of proven fraud')
@Controller()
export class FraudRegisterController {
  constructor(
    private readonly register: FraudRegister,
    private readonly visits: FraudVisits,
    private readonly reader: FraudRegisterReader,
  ) {}

  @Get('households/:id/fraud-entries')
  @Roles('civil-affairs-officer', 'auditor')
  @ApiOperation({
    summary:
      '一户的失信登记，须说明事由；届满或撤销的不再显示 · What is proven of one household, for a stated purpose; nothing that expired or was lifted',
  })
  @ApiResponse({ status: 200, type: FraudEntriesView })
  @Refusals('FRAUD_PURPOSE_MISSING', 'CLOSE_RELATIVE', 'CURSOR_INVALID')
  ofHousehold(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Purpose() purpose: Unmasking | undefined,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<FraudEntriesView> {
    const page = cursor === undefined ? { limit } : { cursor, limit };
    return this.reader.ofHousehold(actor, id, { ...page, purpose });
  }

  @Post('cases/:id/fraud-entries')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '凭处理决定书登记查实的骗取救助；告知本人后生效 · Enter proven fraud by its decision document; of effect once the person was notified (S4-10)',
  })
  @ApiResponse({ status: 201, type: FraudChangedView })
  @Refusals(
    'CASE_NOT_FOUND',
    'CLOSE_RELATIVE',
    'PERSON_NOT_IN_HOUSEHOLD',
    'FRAUD_DECISION_LATER',
    'FRAUD_EXPIRY_PAST',
    'FRAUD_EXPIRY_FAR',
    'FRAUD_OF_MINOR',
    'PARAMETER_NOT_SET',
    'FRAUD_ENTRY_TWICE',
    'HOUSEHOLD_NOT_RECEIVED',
    ...DAYS,
  )
  enter(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: FraudEntryDto,
  ): Promise<HttpAnswer> {
    return this.register.enter(ctx, id, body);
  }

  @Post('fraud-entries/:id/notice')
  @Roles('civil-affairs-officer')
  @ApiOperation({ summary: '登记告知本人 · Record that the person was notified' })
  @ApiResponse({ status: 201, type: FraudChangedView })
  @Refusals(...STEP, 'FRAUD_ENTRY_NOTIFIED')
  notify(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: FraudNoticeDto,
  ): Promise<HttpAnswer> {
    return this.register.notify(ctx, id, body);
  }

  @Post('fraud-entries/:id/objection')
  @Roles('civil-affairs-officer')
  @ApiOperation({ summary: '登记本人异议，登记即暂停 · Record an objection, which suspends the entry' })
  @ApiResponse({ status: 201, type: FraudChangedView })
  @Refusals(...STEP, 'FRAUD_NOTICE_MISSING', 'FRAUD_OBJECTION_OPEN')
  object(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: FraudObjectionDto,
  ): Promise<HttpAnswer> {
    return this.register.object(ctx, id, body);
  }

  @Post('fraud-entries/:id/objection-answer')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary: '由登记人以外的人答复异议 · Answer an objection, by somebody else than who made the entry',
  })
  @ApiResponse({ status: 201, type: FraudChangedView })
  @Refusals(...STEP, 'FRAUD_NOTICE_MISSING', 'FRAUD_OBJECTION_MISSING', 'FRAUD_EXAMINER_CONCERNED')
  answer(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: FraudAnswerDto,
  ): Promise<HttpAnswer> {
    return this.register.answer(ctx, id, body);
  }

  @Post('fraud-entries/:id/visits')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '安排入户走访，不说明缘由，不影响认定 · Order a home visit, which names no reason and changes no decision',
  })
  @ApiResponse({ status: 201, type: OrderedVisitView })
  @Refusals(...STEP, 'FRAUD_NOTICE_MISSING', 'FRAUD_OBJECTION_OPEN', 'ORDERED_VISIT_OPEN')
  order(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: OrderedVisitDto,
  ): Promise<HttpAnswer> {
    return this.visits.order(ctx, id, body);
  }
}
