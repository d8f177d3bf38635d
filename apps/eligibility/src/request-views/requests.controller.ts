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
import { VerificationRequestsDto } from '../verification-requests/verification-requests.dto.js';
import { VerificationRequests } from '../verification-requests/verification-requests.service.js';
import { RequestsMadeView } from './made-requests.view.js';
import { VerificationRequestsView } from './request.view.js';
import { RequestsReader } from './requests.reader.js';

@ApiTags('verification requests')
@Controller('cases')
export class CaseRequestsController {
  constructor(
    private readonly requests: VerificationRequests,
    private readonly reader: RequestsReader,
  ) {}

  @Get(':id/verification-requests')
  @Roles(...OFFICIAL_ROLES, 'auditor')
  @ApiOperation({
    summary:
      '案件的核对请求：问了哪个来源、依据、答复、与申报的差异 · What was asked of which source, on what ground, and what came back (S0-20, N4)',
  })
  @ApiResponse({ status: 200, type: VerificationRequestsView })
  @Refusals('CASE_NOT_FOUND', 'CLOSE_RELATIVE', 'CURSOR_INVALID', 'DOCUMENT_VERSION_UNKNOWN')
  ofCase(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<VerificationRequestsView> {
    return this.reader.ofCase(actor, id, query);
  }

  @Post(':id/verification-requests')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '提出核对请求：每人每来源一项，没有依据的不得提出 · Ask sources about persons; nothing without a ground (N4, S0-05, S0-20, L-09–L-11)',
  })
  @ApiResponse({ status: 201, type: RequestsMadeView })
  @Refusals(
    ...CASE_REFUSALS,
    'AUTHORITY_NOT_ELSEWHERE',
    'FACT_IN_FUTURE',
    'PERIOD_REVERSED',
    'PERSON_NOT_IN_HOUSEHOLD',
    'REQUEST_NOBODY_ASKED',
    'REQUEST_OPEN_ALREADY',
    'REQUEST_WITHOUT_ID_NUMBER',
    'SOURCE_NOT_IN_SCOPE',
    'SOURCE_TWICE',
    'SUPPORTER_CONSENT_EXPIRED',
    'SUPPORTER_CONSENT_MISSING',
    'SUPPORTER_DAY_BEFORE_BIRTH',
    'SUPPORTER_IN_HOUSEHOLD',
    'SUPPORTER_NOT_ADULT',
    'SUPPORTER_RELATION_AGE',
    'SUPPORTER_NOT_FOUND',
    'SUPPORTER_NOT_INCOME_OR_PROPERTY',
    'SUPPORTER_TWICE',
    'VERIFICATION_CASE_CLOSED',
    'VERIFICATION_WITHOUT_GROUND',
  )
  ask(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: VerificationRequestsDto,
  ): Promise<HttpAnswer> {
    return this.requests.ask(ctx, id, body);
  }
}
