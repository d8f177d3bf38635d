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
import { Opening } from './opening.service.js';
import { PublishedNeedsReader } from './published-needs.reader.js';
import {
  PublishedNeedPage,
  SocialClosingDto,
  SocialNeedChangedView,
  SocialNeedDetailView,
  SocialNeedPage,
  SocialNeedsQuery,
  SocialOpeningDto,
} from './social-need.dto.js';
import { SocialNeedsReader } from './social-needs.reader.js';

/** Needs that are open to social forces (S2-31, S3-21), and what of them may be published (N13, L-57). */
@ApiTags('social forces')
@Controller()
export class SocialNeedsController {
  constructor(
    private readonly reader: SocialNeedsReader,
    private readonly published: PublishedNeedsReader,
    private readonly opening: Opening,
  ) {}

  @Get('social-needs')
  @Roles(...PEOPLE)
  @ApiOperation({ summary: '求助事项列表 · Needs that are or were open to social forces' })
  @ApiResponse({ status: 200, type: SocialNeedPage })
  @Refusals('CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @Query() query: SocialNeedsQuery): Promise<SocialNeedPage> {
    return this.reader.list(actor, query);
  }

  @Get('social-needs/:id')
  @Roles(...PEOPLE)
  @ApiOperation({
    summary: '一项求助及依法先办的救助 · A need open to social forces, and what the law gives first',
  })
  @ApiResponse({ status: 200, type: SocialNeedDetailView })
  @Refusals('CLOSE_RELATIVE')
  read(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SocialNeedDetailView> {
    return this.reader.one(actor, id);
  }

  @Get('published-social-needs')
  @Roles(...PEOPLE, 'integrator')
  @ApiOperation({
    summary:
      '公开求助清单：不含身份、病情和村，同类户数不足的不列 · Needs as social forces see them: without identity, illness or village; none where too few are alike',
  })
  @ApiResponse({ status: 200, type: PublishedNeedPage })
  publish(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<PublishedNeedPage> {
    return this.published.list(actor, query);
  }

  @Post('needs/:id/social-openings')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary: '向社会力量求助；依法救助在先 · Open a need to social forces; the aid of the law comes first',
  })
  @ApiBody({ type: SocialOpeningDto })
  @ApiResponse({ status: 201, type: SocialNeedChangedView })
  @Refusals(
    'CLOSE_RELATIVE',
    'NEED_CLOSED_ALREADY',
    'SOCIAL_LAW_FIRST',
    'SOCIAL_RECEIVES_NOT_ON_RECORD',
    'SOCIAL_NEED_MET_ALREADY',
    'SOCIAL_NEED_OPEN_ALREADY',
    'SOCIAL_OFFER_PARTS_INVALID',
    'SOCIAL_OFFER_DATES_INVALID',
  )
  open(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: SocialOpeningDto,
  ): Promise<HttpAnswer> {
    return this.opening.open(ctx, id, body);
  }

  @Post('social-needs/:id/closing')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary: '结束求助；已对接的继续 · Close a need for social forces; what is matched of it goes on',
  })
  @ApiBody({ type: SocialClosingDto })
  @ApiResponse({ status: 201, type: SocialNeedChangedView })
  @Refusals('CLOSE_RELATIVE', 'SOCIAL_NEED_CLOSED')
  close(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: SocialClosingDto,
  ): Promise<HttpAnswer> {
    return this.opening.close(ctx, id, body);
  }
}
