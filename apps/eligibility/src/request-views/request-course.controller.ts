import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { CASE_REFUSALS, FACT_REFUSALS } from '../commands/step-refusals.js';
import {
  AnswerObjectionDto,
  AuthorityAnswerDto,
  RequestWithdrawalDto,
} from '../request-course/request-course.dto.js';
import { RequestCourse } from '../request-course/request-course.service.js';
import { RequestMovedView } from './made-requests.view.js';

@ApiTags('verification requests')
@Controller('verification-requests')
export class RequestCourseController {
  constructor(private readonly course: RequestCourse) {}

  @Post(':id/withdrawal')
  @Roles('civil-affairs-officer')
  @ApiOperation({ summary: '撤回核对请求，注明理由 · Withdraw a verification request, with a reason' })
  @ApiResponse({ status: 201, type: RequestMovedView })
  @Refusals(...CASE_REFUSALS, 'VERIFICATION_REQUEST_NOT_FOUND', 'REQUEST_NOT_OPEN')
  withdraw(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: RequestWithdrawalDto,
  ): Promise<HttpAnswer> {
    return this.course.withdraw(ctx, id, body);
  }

  @Post(':id/answer')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary: '登记外省核对机构或户籍地民政部门的答复 · Record the answer of an authority elsewhere (S1-07)',
  })
  @ApiResponse({ status: 201, type: RequestMovedView })
  @Refusals(
    ...CASE_REFUSALS,
    ...FACT_REFUSALS,
    'VERIFICATION_REQUEST_NOT_FOUND',
    'REQUEST_ANSWERED_BY_PLATFORM',
    'EXCEED_WITHOUT_AMOUNT',
    'REQUEST_NOT_OPEN',
    'ANSWER_NOT_ASKED',
    'ANSWER_BEFORE_REQUEST',
    'ANSWER_CASE_CLOSED',
    'SOURCE_NOT_IN_SCOPE',
    'SOURCE_PERSON_DIFFERS',
    'SOURCE_REASON_MISSING',
    'SOURCE_REASON_WITHOUT_GAP',
    'SUPPORTER_NOT_INCOME_OR_PROPERTY',
  )
  answer(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: AuthorityAnswerDto,
  ): Promise<HttpAnswer> {
    return this.course.answer(ctx, id, body);
  }

  @Post(':id/objection')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary: '登记对核对结果的异议，提出复查 · Record an objection to an answer and ask once more (N4)',
  })
  @ApiResponse({ status: 201, type: RequestMovedView })
  @Refusals(
    ...CASE_REFUSALS,
    'VERIFICATION_REQUEST_NOT_FOUND',
    'OBJECTION_WITHOUT_FINDING',
    'PERSON_NOT_IN_HOUSEHOLD',
    'REQUEST_NOT_ANSWERED',
    'REQUEST_OPEN_ALREADY',
    'REQUEST_WITHOUT_ID_NUMBER',
    'SUPPORTER_CONSENT_EXPIRED',
    'VERIFICATION_CASE_CLOSED',
    'VERIFICATION_WITHOUT_GROUND',
  )
  object(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: AnswerObjectionDto,
  ): Promise<HttpAnswer> {
    return this.course.object(ctx, id, body);
  }
}
