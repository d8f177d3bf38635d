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
  AwardGivenView,
  AwardReversalDto,
  HelperAwardDto,
  HelperAwardPage,
  HelperAwardsQuery,
} from './award.dto.js';
import { HelperAwardsReader } from './awards.reader.js';
import { HelperAwards } from './awards.service.js';

/** Awards to enterprises, cooperatives and people who raise the income of monitored households or hire of them. */
@ApiTags('social forces')
@Controller('helper-awards')
export class HelperAwardsController {
  constructor(
    private readonly reader: HelperAwardsReader,
    private readonly awards: HelperAwards,
  ) {}

  @Get()
  @Roles(...PEOPLE, 'department')
  @ApiOperation({
    summary:
      '带动、吸纳监测户的奖补；责任部门只看本部门措施的，不含户 · Awards to who helps monitored households; to departments those of their measures, without the families',
  })
  @ApiResponse({ status: 200, type: HelperAwardPage })
  @Refusals('CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @Query() query: HelperAwardsQuery): Promise<HelperAwardPage> {
    return this.reader.list(actor, query);
  }

  @Post()
  @Roles('township-reviewer', 'civil-affairs-officer', 'agriculture-officer')
  @ApiOperation({
    summary: '登记对带动增收、吸纳就业主体的奖补 · Record an award to who raised income or hired',
  })
  @ApiBody({ type: HelperAwardDto })
  @ApiResponse({ status: 201, type: AwardGivenView })
  @Refusals(
    'NOT_FOUND',
    'CLOSE_RELATIVE',
    'AWARD_HELPER_UNKNOWN',
    'SOCIAL_ORGANISATION_ENDED',
    'PERSON_NOT_OF_FAMILY',
    'REFERRAL_DAY_INVALID',
    'AWARD_MEASURE_UNKNOWN',
    'AWARD_OF_OTHER_DEPARTMENT',
    'AWARD_PERSON',
    'AWARD_UNDER_AGE',
    'AWARD_NOT_MONITORED',
    'AWARD_GROUND_MISSING',
    'AWARD_BELOW',
    'AWARD_TWICE',
    'AWARD_PAPER_USED',
    'AWARD_CAP',
  )
  give(@Command() ctx: CommandContext, @Body() body: HelperAwardDto): Promise<HttpAnswer> {
    return this.awards.give(ctx, body);
  }

  @Post(':id/reversal')
  @Roles('township-reviewer', 'civil-affairs-officer', 'agriculture-officer')
  @ApiOperation({ summary: '撤销误登的奖补；原记录保留 · Take back a mistaken award, which stays on record' })
  @ApiBody({ type: AwardReversalDto })
  @ApiResponse({ status: 201, type: AwardGivenView })
  @Refusals('CLOSE_RELATIVE', 'AWARD_OF_OTHER_DEPARTMENT', 'AWARD_REVERSED')
  reverse(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: AwardReversalDto,
  ): Promise<HttpAnswer> {
    return this.awards.reverse(ctx, id, body);
  }
}
