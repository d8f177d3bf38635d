import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
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
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { CASE_REFUSALS } from '../commands/step-refusals.js';
import { EndPostingDto, StartPostingDto } from './posting.dto.js';
import { PostingService } from './posting.service.js';
import { PostingStepView, PostingsView } from './posting.view.js';

/** The posting (公布) of positive decisions, after them and beside the publicity (公示) before them. */
@ApiTags('cases')
@Controller('cases')
export class PostingController {
  constructor(private readonly postings: PostingService) {}

  @Get(':id/postings')
  @Roles(...OFFICIAL_ROLES, 'auditor')
  @ApiOperation({
    summary: '确认决定的公布情况 · Where the posting of the decisions of a case stands (L-08)',
  })
  @ApiResponse({ status: 200, type: PostingsView })
  @Refusals('CASE_NOT_FOUND', 'CLOSE_RELATIVE', 'CURSOR_INVALID')
  list(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<PostingsView> {
    return this.postings.list(actor, id, query);
  }

  @Post(':id/posting')
  @Roles('township-reviewer')
  @ApiOperation({
    summary:
      '登记确认决定已在村（社区）公布 · Record that a positive decision is on the board of the village (SA 45)',
  })
  @ApiResponse({ status: 201, type: PostingStepView })
  @Refusals(...CASE_REFUSALS, 'POSTING_NOT_OWED', 'POSTING_ALREADY_STARTED')
  start(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: StartPostingDto,
  ): Promise<HttpAnswer> {
    return this.postings.start(ctx, id, body);
  }

  @Post(':id/posting/end')
  @Roles('township-reviewer')
  @ApiOperation({ summary: '登记公布已撤下 · Record that it was taken down (L-08)' })
  @ApiResponse({ status: 201, type: PostingStepView })
  @Refusals(...CASE_REFUSALS, 'POSTING_NOT_STARTED', 'POSTING_ALREADY_ENDED', 'POSTING_NOT_OVER')
  end(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: EndPostingDto,
  ): Promise<HttpAnswer> {
    return this.postings.end(ctx, id, body);
  }
}
