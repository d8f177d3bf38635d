import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  Roles,
  Unmask,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  type Unmasking,
} from '@aid-chain/platform';
import { AcceptanceService } from '../acceptance/acceptance.service.js';
import { FileApplicationDto } from '../filing/file-application.dto.js';
import type { Filing } from '../filing/filing.js';
import { FilingPipe } from '../filing/filing.pipe.js';
import { ApplicationDetailView } from './application-detail.view.js';
import { ApplicationPage } from './application-view.js';
import { ApplicationsReader } from './applications.reader.js';
import { ListApplicationsQuery } from './list-applications.query.js';
import { answerFor, withdrawalAnswerFor } from './outside-answer.js';
import { WithdrawApplicationDto } from './withdraw-application.dto.js';
import { WithdrawalService } from './withdrawal.service.js';

const READERS = [
  'integrator',
  'clerk',
  'township-reviewer',
  'civil-affairs-officer',
  'agriculture-officer',
] as const;

/** One window for every category and every kind of help (S0-02, S0-13, S0-17). */
@ApiTags('applications')
@Controller('applications')
export class ApplicationsController {
  constructor(
    private readonly acceptance: AcceptanceService,
    private readonly withdrawal: WithdrawalService,
    private readonly reader: ApplicationsReader,
  ) {}

  @Post()
  @Roles('integrator', 'clerk', 'township-reviewer')
  @ApiOperation({ summary: '受理申请：一次申请，两条线同时开始；只求帮助的当即转办' })
  @ApiBody({ type: FileApplicationDto })
  @ApiResponse({
    status: 201,
    description:
      '窗口：{applicationId, householdId, state: open | forwarded}，或 {applicationId, state: awaiting-window-check}：须窗口核实。' +
      '外部渠道：总是 {applicationId, state: received}',
  })
  @ApiResponse({ status: 409, description: 'APPLICATION_ALREADY_OPEN，仅窗口 · officials only' })
  @ApiResponse({ status: 422, description: 'VALIDATION_FAILED with every fault' })
  async file(@Command() ctx: CommandContext, @Body(FilingPipe) filing: Filing): Promise<HttpAnswer> {
    return answerFor(ctx.actor, await this.acceptance.accept(ctx, filing));
  }

  @Get()
  @Roles(...READERS)
  @ApiOperation({ summary: '申请列表：渠道看自己提交的，工作人员看本辖区的' })
  @ApiResponse({ status: 200, type: ApplicationPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListApplicationsQuery): Promise<ApplicationPage> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Roles(...READERS)
  @ApiOperation({ summary: '一件申请及其家庭，姓名和号码默认隐去' })
  @ApiResponse({ status: 200, type: ApplicationDetailView })
  one(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
  ): Promise<ApplicationDetailView> {
    return this.reader.one(actor, id, unmask);
  }

  @Post(':id/withdrawal')
  @Roles('integrator', 'clerk')
  @ApiOperation({ summary: '撤回未办结的申请：立案后为请求，由认定服务答复；已决定的不受影响' })
  @ApiResponse({
    status: 200,
    description: '{applicationId, householdId, state: withdrawn, tracks}：尚未立案',
  })
  @ApiResponse({
    status: 202,
    description:
      '{applicationId, householdId, state: open, withdrawal: requested, tracks}：待答复，见申请的 withdrawal。' +
      '外部渠道：总是 {applicationId, state: received}，结果见申请',
  })
  @ApiResponse({
    status: 409,
    description:
      'APPLICATION_ALREADY_DECIDED · APPLICATION_ALREADY_WITHDRAWN · APPLICATION_FORWARDED · WITHDRAWAL_ALREADY_REQUESTED',
  })
  async withdraw(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: WithdrawApplicationDto,
  ): Promise<HttpAnswer> {
    return withdrawalAnswerFor(ctx.actor, await this.withdrawal.withdraw(ctx, id, body));
  }
}
