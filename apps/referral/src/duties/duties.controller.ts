import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Refusals, Roles, type Actor } from '@aid-chain/platform';
import { PEOPLE } from '../people.js';
import { REGION_REFUSALS } from './region-refusals.js';
import { AcknowledgementsReader } from './acknowledgements.reader.js';
import { AcknowledgementsQuery, DutySummaryQuery, FeedbackDutiesQuery } from './duty.query.js';
import { AcknowledgementPage, FeedbackDutyPage } from './duty.view.js';
import { DutySummaryReader } from './duty-summary.reader.js';
import { DutySummary } from './duty-summary.view.js';
import { FeedbackDutiesReader } from './feedback-duties.reader.js';

/** What departments owe by a day, and who is late (S0-24). */
@ApiTags('duties')
@Controller()
@Roles('department', ...PEOPLE)
export class DutiesController {
  constructor(
    private readonly feedback: FeedbackDutiesReader,
    private readonly acknowledgements: AcknowledgementsReader,
    private readonly summary: DutySummaryReader,
  ) {}

  @Get('feedback-duties')
  @ApiOperation({
    summary:
      '季度反馈义务，按到期日；部门只见本部门的 · What departments owe for each quarter: a department sees its own, people their subtree',
  })
  @ApiResponse({ status: 200, type: FeedbackDutyPage })
  @Refusals('DEPARTMENT_UNKNOWN', 'PERIOD_REVERSED', ...REGION_REFUSALS)
  listFeedback(@CurrentActor() actor: Actor, @Query() query: FeedbackDutiesQuery): Promise<FeedbackDutyPage> {
    return this.feedback.list(actor, query);
  }

  @Get('feedback-duties/summary')
  @ApiOperation({
    summary:
      '部门 × 季度：应报、按期、逾期、未报、暂停 · Departments by quarters: owed, in time, late, missing, suspended',
  })
  @ApiResponse({ status: 200, type: DutySummary })
  @Refusals('PERIOD_REVERSED', 'TOO_MANY_QUARTERS', ...REGION_REFUSALS)
  count(@CurrentActor() actor: Actor, @Query() query: DutySummaryQuery): Promise<DutySummary> {
    return this.summary.count(actor, query);
  }

  @Get('acknowledgements')
  @ApiOperation({
    summary: '转办签收情况，按到期日 · Acknowledgements that departments owe, owed and done',
  })
  @ApiResponse({ status: 200, type: AcknowledgementPage })
  @Refusals('DEPARTMENT_UNKNOWN', 'PERIOD_REVERSED', ...REGION_REFUSALS)
  listAcknowledgements(
    @CurrentActor() actor: Actor,
    @Query() query: AcknowledgementsQuery,
  ): Promise<AcknowledgementPage> {
    return this.acknowledgements.list(actor, query);
  }
}
