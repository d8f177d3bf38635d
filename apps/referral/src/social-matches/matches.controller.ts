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
import { Delivering } from './delivering.service.js';
import {
  DeliveryDto,
  DeliveryReversalDto,
  EvaluationDto,
  MatchChangedView,
  MatchDto,
  MatchesQuery,
  SocialAnswerDto,
  SocialFailureDto,
} from './match.dto.js';
import { MatchPage, ProposalPage } from './match.view.js';
import { MatchesReader } from './matches.reader.js';
import { Matching } from './matching.service.js';
import { TakingBack } from './taking-back.service.js';
import { ProposalsReader } from './proposals.reader.js';

/** Needs matched with offers of social forces, until the family evaluates what it received (S2-31, L-57). */
@ApiTags('social forces')
@Controller()
export class MatchesController {
  constructor(
    private readonly reader: MatchesReader,
    private readonly proposals: ProposalsReader,
    private readonly matching: Matching,
    private readonly delivering: Delivering,
    private readonly takingBack: TakingBack,
  ) {}

  @Get('social-proposals')
  @Roles(...PEOPLE)
  @ApiOperation({ summary: '对接建议：相符的求助与供给 · Needs and offers that fit each other, with why' })
  @ApiResponse({ status: 200, type: ProposalPage })
  propose(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<ProposalPage> {
    return this.proposals.list(actor, query);
  }

  @Get('social-matches')
  @Roles(...PEOPLE)
  @ApiOperation({ summary: '对接列表 · Matches of needs with offers' })
  @ApiResponse({ status: 200, type: MatchPage })
  @Refusals('CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @Query() query: MatchesQuery): Promise<MatchPage> {
    return this.reader.list(actor, query);
  }

  @Post('social-needs/:id/matches')
  @Roles('township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '对接求助与供给 · Match a need with an offer, never with more than is left' })
  @ApiBody({ type: MatchDto })
  @ApiResponse({ status: 201, type: MatchChangedView })
  @Refusals(
    'CLOSE_RELATIVE',
    'SOCIAL_NEED_CLOSED',
    'SOCIAL_OFFER_UNKNOWN',
    'SOCIAL_OFFER_CLOSED',
    'SOCIAL_OFFER_NOT_FITTING',
    'SOCIAL_OFFER_EXHAUSTED',
    'SOCIAL_NEED_COVERED',
    'SOCIAL_FUND_SHORT',
    'SOCIAL_AID_ALREADY_GIVEN',
  )
  match(@Command() ctx: CommandContext, @IdParam() id: string, @Body() body: MatchDto): Promise<HttpAnswer> {
    return this.matching.match(ctx, id, body);
  }

  @Post('social-matches/:id/answer')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '登记供给方的答复 · Record what the organisation answered' })
  @ApiBody({ type: SocialAnswerDto })
  @ApiResponse({ status: 201, type: MatchChangedView })
  @Refusals('CLOSE_RELATIVE', 'SOCIAL_MATCH_STATE', 'SOCIAL_REASON_MISSING')
  answer(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: SocialAnswerDto,
  ): Promise<HttpAnswer> {
    return this.matching.answer(ctx, id, body);
  }

  @Post('social-matches/:id/failure')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '登记未落实；需求仍待解决 · Record that it came to nothing: the need stays open' })
  @ApiBody({ type: SocialFailureDto })
  @ApiResponse({ status: 201, type: MatchChangedView })
  @Refusals('CLOSE_RELATIVE', 'SOCIAL_MATCH_STATE')
  fail(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: SocialFailureDto,
  ): Promise<HttpAnswer> {
    return this.matching.fail(ctx, id, body);
  }

  @Post('social-matches/:id/delivery')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary: '登记送达和家庭签收 · Record what was delivered, and who of the family received it',
  })
  @ApiBody({ type: DeliveryDto })
  @ApiResponse({ status: 201, type: MatchChangedView })
  @Refusals(
    'CLOSE_RELATIVE',
    'SOCIAL_MATCH_STATE',
    'SOCIAL_DELIVERY_TOO_MUCH',
    'SOCIAL_DELIVERY_BY_TOWNSHIP',
    'PERSON_NOT_OF_FAMILY',
    'PERSON_NOT_OF_AGE',
    'SOCIAL_RECEIVER_GUARDIAN',
    'REFERRAL_DAY_INVALID',
    'SOCIAL_FUND_SHORT',
  )
  deliver(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: DeliveryDto,
  ): Promise<HttpAnswer> {
    return this.delivering.deliver(ctx, id, body);
  }

  @Post('social-matches/:id/delivery-reversal')
  @Roles('township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '撤销误登的送达；原登记保留，数量和需求恢复 · Take back a delivery that was recorded wrongly: the entry stays, quantities and need stand again',
  })
  @ApiBody({ type: DeliveryReversalDto })
  @ApiResponse({ status: 201, type: MatchChangedView })
  @Refusals('CLOSE_RELATIVE', 'SOCIAL_MATCH_STATE')
  takeBack(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: DeliveryReversalDto,
  ): Promise<HttpAnswer> {
    return this.takingBack.takeBack(ctx, id, body);
  }

  @Post('social-matches/:id/evaluation')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '登记家庭的评价 · Record how the family found it' })
  @ApiBody({ type: EvaluationDto })
  @ApiResponse({ status: 201, type: MatchChangedView })
  @Refusals(
    'CLOSE_RELATIVE',
    'SOCIAL_MATCH_STATE',
    'PERSON_NOT_OF_FAMILY',
    'PERSON_NOT_OF_AGE',
    'REFERRAL_DAY_INVALID',
    'ENTRY_CORRECTION_REASON',
  )
  evaluate(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: EvaluationDto,
  ): Promise<HttpAnswer> {
    return this.delivering.evaluate(ctx, id, body);
  }
}
