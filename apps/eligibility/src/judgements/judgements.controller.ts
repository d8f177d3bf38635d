import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { OtherGroundDto, PropertyReviewDto } from './answered-question.dto.js';
import { JudgementStepView } from './judgement.view.js';
import { HardshipCheckDto, HardshipConsultationDto } from './hardship.dto.js';
import { JUDGEMENT_REFUSALS } from './judgement-refusals.js';
import { JudgementsService } from './judgements.service.js';
import { LeftOpenDto } from './left-open.dto.js';
import { NegativeListDto, NegativeListOverrideDto } from './negative-list.dto.js';
import { TekunMinorDto } from './tekun-minor.dto.js';

/** Answers of people to the questions that the worksheet puts to them. */
@ApiTags('cases')
@Controller('cases')
export class JudgementsController {
  constructor(private readonly judgements: JudgementsService) {}

  @Post(':id/negative-list')
  @Roles('clerk', 'township-reviewer')
  @ApiOperation({
    summary: '登记村民会议对负面清单的逐项答复 · Record the village meeting on the negative list (S3-31…37)',
  })
  @ApiResponse({ status: 201, type: JudgementStepView })
  @Refusals(
    ...JUDGEMENT_REFUSALS,
    'NEGATIVE_LIST_NOT_HERE',
    'NEGATIVE_ITEMS_MISSING',
    'NEGATIVE_EVIDENCE_MISSING',
    'NUMBER_OUT_OF_RANGE',
  )
  negativeList(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: NegativeListDto,
  ): Promise<HttpAnswer> {
    return this.judgements.negativeList(ctx, id, body);
  }

  @Post(':id/negative-list/override')
  @Roles('clerk', 'township-reviewer')
  @ApiOperation({
    summary: '登记负面清单例外的两项集体同意 · Record both collective approvals of an override (S3-38)',
  })
  @ApiResponse({ status: 201, type: JudgementStepView })
  @Refusals(
    ...JUDGEMENT_REFUSALS,
    'NEGATIVE_LIST_NOT_HERE',
    'OVERRIDE_NOT_NEEDED',
    'OVERRIDE_INCOME_TOO_HIGH',
    'OVERRIDE_INCOME_UNKNOWN',
    'HEAVY_DEBT_MISSING',
    'APPROVALS_NOT_OF_TWO_BODIES',
    'APPROVALS_OUT_OF_ORDER',
  )
  override(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: NegativeListOverrideDto,
  ): Promise<HttpAnswer> {
    return this.judgements.override(ctx, id, body);
  }

  @Post(':id/tekun-minors')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '决定已满十六周岁的未成年人是否纳入特困 · Decide whether a minor of 16 or 17 is a tekun person (N10, L-43)',
  })
  @ApiResponse({ status: 201, type: JudgementStepView })
  @Refusals(...JUDGEMENT_REFUSALS, 'TEKUN_MINOR_NOT_ASKED')
  tekunMinor(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: TekunMinorDto,
  ): Promise<HttpAnswer> {
    return this.judgements.tekunMinor(ctx, id, body);
  }

  @Post(':id/open-categories')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记所申请的类别暂不作结论、先办理其他类别 · Leave a category that was asked for open, so that the others go on',
  })
  @ApiResponse({ status: 201, type: JudgementStepView })
  @Refusals(...JUDGEMENT_REFUSALS, 'CATEGORY_NOT_OPEN', 'LEFT_OPEN_REASON_MISSING')
  leftOpen(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: LeftOpenDto,
  ): Promise<HttpAnswer> {
    return this.judgements.leftOpen(ctx, id, body);
  }

  @Post(':id/property-reviews')
  @Roles('township-reviewer')
  @ApiOperation({
    summary:
      '登记对没有适用规则或者须说明的财产的研究结果 · Record what people found of property without a rule, or to be explained (D57 14)',
  })
  @ApiResponse({ status: 201, type: JudgementStepView })
  @Refusals(...JUDGEMENT_REFUSALS, 'PROPERTY_REVIEW_NOT_ASKED')
  propertyReview(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: PropertyReviewDto,
  ): Promise<HttpAnswer> {
    return this.judgements.propertyReview(ctx, id, body);
  }

  @Post(':id/other-grounds')
  @Roles('township-reviewer')
  @ApiOperation({
    summary: '登记由人员提出的其他监测识别依据 · Record whether another ground of monitoring holds (S3-08)',
  })
  @ApiResponse({ status: 201, type: JudgementStepView })
  @Refusals(...JUDGEMENT_REFUSALS, 'OTHER_GROUND_NOT_HERE')
  otherGround(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: OtherGroundDto,
  ): Promise<HttpAnswer> {
    return this.judgements.otherGround(ctx, id, body);
  }

  @Post(':id/hardship-check')
  @Roles('township-reviewer')
  @ApiOperation({ summary: '审核是否有较大困难 · Check whether there is a major hardship (S0-16)' })
  @ApiResponse({ status: 201, type: JudgementStepView })
  @Refusals(
    ...JUDGEMENT_REFUSALS,
    'HARDSHIP_NOT_HERE',
    'HARDSHIP_QUESTION_CLOSED',
    'HARDSHIP_CAUSE_MISSING',
    'HARDSHIP_CAUSE_NOT_EXPECTED',
  )
  hardshipCheck(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: HardshipCheckDto,
  ): Promise<HttpAnswer> {
    return this.judgements.hardshipCheck(ctx, id, body);
  }

  @Post(':id/hardship-consultation')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记部门会商的结果，一事一议 · Record what the consultation of departments came to (S0-16, S2-04)',
  })
  @ApiResponse({ status: 201, type: JudgementStepView })
  @Refusals(
    ...JUDGEMENT_REFUSALS,
    'HARDSHIP_NOT_HERE',
    'HARDSHIP_QUESTION_CLOSED',
    'HARDSHIP_CHECK_MISSING',
    'HARDSHIP_GOVERNMENT_MISSING',
    'HARDSHIP_GOVERNMENT_NOT_EXPECTED',
    'HARDSHIP_GOVERNMENT_OUT_OF_ORDER',
    'CONSULTATION_OUT_OF_ORDER',
    'CONSULTED_DEPARTMENT_MISSING',
    'CONSULTED_DEPARTMENT_UNKNOWN',
  )
  hardshipConsultation(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: HardshipConsultationDto,
  ): Promise<HttpAnswer> {
    return this.judgements.hardshipConsultation(ctx, id, body);
  }
}
