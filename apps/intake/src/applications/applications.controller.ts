import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  HttpAnswer,
  IdParam,
  Roles,
  Unmask,
  type Actor,
  type CommandContext,
  type Unmasking,
  Refusals,
} from '@aid-chain/platform';
import { FILING_REFUSALS } from './filing-refusals.js';
import { REGIONAL_ROLES, type ApplicationState } from '@aid-chain/vocabulary';
import { AcceptanceService } from '../acceptance/acceptance.service.js';
import { isOutside, outsideState } from '../application-state/outside.rules.js';
import { FILING_EXAMPLES } from '../filing/examples/filing-examples.js';
import { FileApplicationDto } from '../filing/file-application.dto.js';
import type { Filing } from '../filing/filing.js';
import { FiledBody } from '../filing/filed-body.js';
import { FilingPipe } from '../filing/filing.pipe.js';
import { FiledApplicationView, WithdrawnApplicationView } from './application-answers.view.js';
import { ApplicationDetailView } from './application-detail.view.js';
import { ApplicationPage } from './application-view.js';
import { ApplicationsReader } from './applications.reader.js';
import { ListApplicationsQuery } from './list-applications.query.js';
import { WithdrawApplicationDto } from './withdraw-application.dto.js';
import { WithdrawalService } from './withdrawal.service.js';

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
  @Roles('integrator', 'service-worker', 'clerk', 'township-reviewer')
  @ApiOperation({
    summary:
      '受理申请：一次申请，两条线同时开始；只求帮助的当即转办 · File an application: both tracks begin, a wish for help alone is forwarded at once',
  })
  @ApiBody({ type: FileApplicationDto, examples: FILING_EXAMPLES })
  @ApiResponse({
    status: 201,
    type: FiledApplicationView,
    description:
      '窗口：{applicationId, householdId, state: open | forwarded}，或 {applicationId, state: awaiting-window-check}：须窗口核实。' +
      '外部渠道：总是 {applicationId, state: received}',
  })
  @Refusals(...FILING_REFUSALS)
  async file(@Command() ctx: CommandContext, @FiledBody(FilingPipe) filing: Filing): Promise<HttpAnswer> {
    return answerFor(ctx.actor, await this.acceptance.accept(ctx, filing));
  }

  @Get()
  @Roles(...REGIONAL_ROLES)
  @ApiOperation({
    summary:
      '申请列表：渠道看自己提交的，工作人员看本辖区的 · Applications: a portal sees its own, officials those of their area',
  })
  @ApiResponse({ status: 200, type: ApplicationPage })
  @Refusals('CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @Query() query: ListApplicationsQuery): Promise<ApplicationPage> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Roles(...REGIONAL_ROLES)
  @ApiOperation({
    summary:
      '一件申请及其家庭，姓名和号码默认隐去 · One application with its family, names and numbers masked',
  })
  @ApiResponse({ status: 200, type: ApplicationDetailView })
  @Refusals('CLOSE_RELATIVE', 'LOOK_UP_CASE_CLOSED')
  one(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
  ): Promise<ApplicationDetailView> {
    return this.reader.one(actor, id, unmask);
  }

  @Post(':id/withdrawal')
  @Roles('integrator', 'clerk')
  @ApiOperation({
    summary:
      '撤回未办结的申请：立案后为请求，由认定服务答复；已决定的不受影响。已转办的帮扶继续办理（GET /v1/referrals?applicationId=）：家庭不再需要的，另行取消（need-withdrawn） · Withdraw what is undecided: a request once there is a case; referrals go on until they are cancelled',
  })
  @ApiResponse({
    status: 200,
    type: WithdrawnApplicationView,
    description: '{applicationId, householdId, state: withdrawn, tracks}：尚未立案',
  })
  @ApiResponse({
    status: 202,
    type: WithdrawnApplicationView,
    description:
      '{applicationId, householdId, state: open, withdrawal: requested, tracks}：待答复，见申请的 withdrawal。' +
      '外部渠道：总是 {applicationId, state: received}，结果见申请',
  })
  @Refusals(
    'APPLICATION_ALREADY_DECIDED',
    'APPLICATION_ALREADY_WITHDRAWN',
    'APPLICATION_FORWARDED',
    'APPLICATION_NOT_ACCEPTED',
    'WITHDRAWAL_ALREADY_REQUESTED',
    'DATE_IN_FUTURE',
    'DATE_TOO_EARLY',
    'CLOSE_RELATIVE',
  )
  async withdraw(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: WithdrawApplicationDto,
  ): Promise<HttpAnswer> {
    return withdrawalAnswerFor(ctx.actor, await this.withdrawal.withdraw(ctx, id, body));
  }
}

/** What the commands of an application answer to an official. */
interface Answered {
  readonly applicationId: string;
  readonly state: ApplicationState;
}

/** The answer of a command as it goes to its actor: to an outsider always `{applicationId, state}`; a problem as it is. */
function answerFor(actor: Pick<Actor, 'role'>, answer: HttpAnswer): HttpAnswer {
  return toActor(actor, answer, ({ state }) => [answer.status, outsideState(state)]);
}

/** The answer to a withdrawal: an outsider does not learn from it whether there is a case yet. */
function withdrawalAnswerFor(actor: Pick<Actor, 'role'>, answer: HttpAnswer): HttpAnswer {
  return toActor(actor, answer, () => [202, 'received']);
}

function toActor(
  actor: Pick<Actor, 'role'>,
  answer: HttpAnswer,
  shown: (body: Answered) => readonly [status: number, state: string],
): HttpAnswer {
  if (!isOutside(actor) || !isAnswered(answer.body)) return answer;
  const { applicationId } = answer.body;
  const [status, state] = shown(answer.body);
  return new HttpAnswer(status, { applicationId, state }, answer.replayed);
}

function isAnswered(body: object): body is Answered {
  return 'applicationId' in body && 'state' in body;
}
