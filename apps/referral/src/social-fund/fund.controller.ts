import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  PageQuery,
  Refusals,
  Roles,
  type Actor,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import { PEOPLE } from '../people.js';
import {
  FundBalanceView,
  FundLedgerPage,
  FundReceiptDto,
  FundRemainderDto,
  FundReversalDto,
} from './fund.dto.js';
import { FundCorrections } from './fund-corrections.service.js';
import { Funds } from './fund.service.js';

/** The money of township emergency funds (救急难基金, S4-05). */
@ApiTags('social forces')
@Controller('social-organisations')
export class FundController {
  constructor(
    private readonly funds: Funds,
    private readonly corrections: FundCorrections,
  ) {}

  @Get(':id/fund-ledger')
  @Roles(...PEOPLE)
  @ApiOperation({
    summary: '救急难基金台账：收入、支出、余额 · Ledger of an emergency fund: money in, out and left',
  })
  @ApiResponse({ status: 200, type: FundLedgerPage })
  @Refusals('SOCIAL_FUND_ONLY')
  ledger(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<FundLedgerPage> {
    return this.funds.ledger(actor, id, query);
  }

  @Post(':id/fund-receipts')
  @Roles('township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '登记基金入账 · Record money that came into a fund' })
  @ApiBody({ type: FundReceiptDto })
  @ApiResponse({ status: 201, type: FundBalanceView })
  @Refusals('SOCIAL_FUND_ONLY', 'REFERRAL_DAY_INVALID', 'SOCIAL_RECEIPT_TWICE', 'SOCIAL_ORGANISATION_ENDED')
  receive(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: FundReceiptDto,
  ): Promise<HttpAnswer> {
    return this.funds.receive(ctx, id, body);
  }

  @Post(':id/fund-reversals')
  @Roles('township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '撤销误登的基金入账；原记录保留 · Take back money that was entered wrongly; the entry itself stays',
  })
  @ApiBody({ type: FundReversalDto })
  @ApiResponse({ status: 201, type: FundBalanceView })
  @Refusals(
    'SOCIAL_FUND_ONLY',
    'SOCIAL_ENTRY_NOT_REVERSIBLE',
    'SOCIAL_FUND_SHORT',
    'SOCIAL_RECEIPT_TWICE',
    'REFERRAL_DAY_INVALID',
  )
  reverse(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: FundReversalDto,
  ): Promise<HttpAnswer> {
    return this.corrections.reverse(ctx, id, body);
  }

  @Post(':id/fund-remainder')
  @Roles('township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary: '登记已终止基金余额的去向 · Record where the money goes that an ended fund has left',
  })
  @ApiBody({ type: FundRemainderDto })
  @ApiResponse({ status: 201, type: FundBalanceView })
  @Refusals('SOCIAL_FUND_ONLY', 'SOCIAL_FUND_RUNS', 'SOCIAL_FUND_EMPTY', 'REFERRAL_DAY_INVALID')
  passOn(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: FundRemainderDto,
  ): Promise<HttpAnswer> {
    return this.corrections.passOn(ctx, id, body);
  }
}
