import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  Refusals,
  Roles,
  type Actor,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import { PEOPLE } from '../people.js';
import {
  OfferAmendmentDto,
  OfferChangedView,
  OfferDto,
  OfferPage,
  OffersQuery,
  OfferWithdrawalDto,
} from './offer.dto.js';
import { OffersReader } from './offers.reader.js';
import { Offers } from './offers.service.js';

/** What social forces offer: money, goods, services, volunteers (S2-31, 社会救助法 57, 58). */
@ApiTags('social forces')
@Controller()
export class OffersController {
  constructor(
    private readonly reader: OffersReader,
    private readonly offers: Offers,
  ) {}

  @Get('social-offers')
  @Roles(...PEOPLE)
  @ApiOperation({ summary: '供给列表 · What social forces offer in the region' })
  @ApiResponse({ status: 200, type: OfferPage })
  list(@CurrentActor() actor: Actor, @Query() query: OffersQuery): Promise<OfferPage> {
    return this.reader.list(actor, query);
  }

  @Post('social-organisations/:id/offers')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '登记供给 · Record what an organisation offers' })
  @ApiBody({ type: OfferDto })
  @ApiResponse({ status: 201, type: OfferChangedView })
  @Refusals(
    'REGION_UNKNOWN',
    'REGION_OUTSIDE_SUBTREE',
    'SOCIAL_OFFER_PARTS_INVALID',
    'SOCIAL_OFFER_DATES_INVALID',
    'SOCIAL_OFFER_ABOVE_FUND',
    'SOCIAL_ORGANISATION_ENDED',
  )
  make(@Command() ctx: CommandContext, @IdParam() id: string, @Body() body: OfferDto): Promise<HttpAnswer> {
    return this.offers.make(ctx, id, body);
  }

  @Post('social-offers/:id/amendments')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '变更供给；已对接的不减 · Amend an offer; what is matched of it stays' })
  @ApiBody({ type: OfferAmendmentDto })
  @ApiResponse({ status: 201, type: OfferChangedView })
  @Refusals(
    'SOCIAL_OFFER_CLOSED',
    'SOCIAL_OFFER_BELOW_MATCHED',
    'SOCIAL_OFFER_DATES_INVALID',
    'SOCIAL_OFFER_ABOVE_FUND',
  )
  amend(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: OfferAmendmentDto,
  ): Promise<HttpAnswer> {
    return this.offers.amend(ctx, id, body);
  }

  @Post('social-offers/:id/withdrawal')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '撤回供给；已对接的仍有效 · Withdraw an offer; what is matched of it stays' })
  @ApiBody({ type: OfferWithdrawalDto })
  @ApiResponse({ status: 201, type: OfferChangedView })
  @Refusals('SOCIAL_OFFER_CLOSED')
  withdraw(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: OfferWithdrawalDto,
  ): Promise<HttpAnswer> {
    return this.offers.withdraw(ctx, id, body);
  }
}
