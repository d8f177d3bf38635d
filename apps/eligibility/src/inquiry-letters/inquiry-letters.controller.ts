import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  PageQuery,
  Refusals,
  Roles,
  Unmask,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  type Unmasking,
} from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { CASE_REFUSALS } from '../commands/step-refusals.js';
import { InquiryAnswerDto, InquiryLetterDto, InquiryReminderDto } from './inquiry-letters.dto.js';
import { InquiryLettersReader } from './inquiry-letters.reader.js';
import { InquiryLetters } from './inquiry-letters.service.js';
import { InquiryLettersView, InquiryStepView } from './inquiry-letters.view.js';

const STEP = [...CASE_REFUSALS, 'INQUIRY_NOT_FOUND', 'INQUIRY_ANSWERED', 'INQUIRY_DAY_INVALID'] as const;

@ApiTags('inquiry letters')
@Controller()
export class InquiryLettersController {
  constructor(
    private readonly letters: InquiryLetters,
    private readonly reader: InquiryLettersReader,
  ) {}

  @Get('cases/:id/inquiry-letters')
  @Roles(...OFFICIAL_ROLES, 'auditor')
  @ApiOperation({ summary: '案件的信函索证及复函 · Inquiry letters of a case with what came back (L-65)' })
  @ApiResponse({ status: 200, type: InquiryLettersView })
  @Refusals('CASE_NOT_FOUND', 'CLOSE_RELATIVE', 'LOOK_UP_CASE_CLOSED', 'DOCUMENT_VERSION_UNKNOWN')
  ofCase(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<InquiryLettersView> {
    const page = cursor === undefined ? { limit } : { cursor, limit };
    return this.reader.ofCase(actor, id, { ...page, unmask });
  }

  @Post('cases/:id/inquiry-letters')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记发出信函索证，只问必要的情况 · Record an inquiry letter to a unit, for what is needed alone (L-65)',
  })
  @ApiResponse({ status: 201, type: InquiryStepView })
  @Refusals(
    ...CASE_REFUSALS,
    'VERIFICATION_CASE_CLOSED',
    'INQUIRY_DAY_INVALID',
    'INQUIRY_FIELD_BESIDE_PURPOSE',
    'INQUIRY_PERSON_MISSING',
    'INQUIRY_SENT_ALREADY',
    'INQUIRY_TO_FAMILY',
    'PERSON_NOT_IN_HOUSEHOLD',
  )
  send(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: InquiryLetterDto,
  ): Promise<HttpAnswer> {
    return this.letters.send(ctx, id, body);
  }

  @Post('inquiry-letters/:id/reminder')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '催办信函索证 · Remind a unit of an inquiry letter' })
  @ApiResponse({ status: 201, type: InquiryStepView })
  @Refusals(...STEP)
  remind(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: InquiryReminderDto,
  ): Promise<HttpAnswer> {
    return this.letters.remind(ctx, id, body);
  }

  @Post('inquiry-letters/:id/answer')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary: '登记复函，或到期未复函 · File the answer to a letter, or that none came in time',
  })
  @ApiResponse({ status: 201, type: InquiryStepView })
  @Refusals(...STEP, 'INQUIRY_NOT_DUE', 'INQUIRY_PAPER_MISSING')
  end(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: InquiryAnswerDto,
  ): Promise<HttpAnswer> {
    return this.letters.end(ctx, id, body);
  }
}
